import { Group, NumberInput, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '../../shared/day'
import type { InspectionFile } from '../../shared/inspections/contract'
import { lastRound } from '../../shared/inspections/rules'
import type { OwnerAnswer } from '../../shared/inspections/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly file: InspectionFile
  readonly failing: number
  readonly onClose: () => void
}

const ANSWERS: readonly OwnerAnswer[] = ['accepted', 'reserved', 'refused']

/** Who was there and what the owner says; with it the failing cells become defects. */
export const EndDialog = ({ file, failing, onClose }: Props) => {
  const { t } = useWords()
  const end = useCommand('inspections.end')
  const staff = useQuery('center.status', {}).data?.staff?.name ?? ''
  const { inspection } = file
  const waiting = lastRound(inspection).waiting.length
  const clean = failing + waiting === 0
  const [on, setOn] = useState<string | null>(dayOf(new Date().toISOString()))
  const [facts, setFacts] = useState({
    ownerSide: inspection.ownerNames.split('、')[0]?.slice(0, 40) ?? '',
    /** Null: whoever is signed in. */
    centerSide: null as string | null,
    engineer: '',
    answer: (clean ? 'accepted' : 'reserved') as OwnerAnswer,
    reason: '',
    keys: 0,
  })
  const set = (part: Partial<typeof facts>): void => setFacts((before) => ({ ...before, ...part }))
  const reasoned = facts.answer === 'refused' || (facts.answer === 'reserved' && clean)
  const submit = async (): Promise<void> => {
    if (!on) return
    const reply = await end.run({
      inspectionId: inspection.id,
      on,
      ...facts,
      centerSide: facts.centerSide ?? staff,
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('inspections.end.done', { no: inspection.no, n: failing }))
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('inspections.end.title', { unit: inspection.unitLabel })}
      onSubmit={submit}
      busy={end.busy}
      problem={end.problem}
      submitLabel={t('inspections.end.submit')}
      disabled={!on || (reasoned && facts.reason.trim().length < 2)}
    >
      <Text size="sm">
        {failing === 0
          ? t(waiting > 0 ? 'inspections.end.waiting' : 'inspections.end.clean', { n: waiting })
          : t('inspections.end.failing', { n: failing })}
      </Text>
      <ChoiceField
        label={t('inspections.field.answer')}
        options={ANSWERS.filter((value) => clean || value !== 'accepted').map((value) => ({
          value,
          label: t(`inspections.answer.${value}`),
        }))}
        value={facts.answer}
        onChange={(answer) => set({ answer })}
      />
      <Textarea
        label={t('inspections.field.reason')}
        required={reasoned}
        autosize
        minRows={1}
        maxLength={300}
        value={facts.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        {(['ownerSide', 'centerSide', 'engineer'] as const).map((side) => (
          <TextInput
            key={side}
            required={side !== 'engineer'}
            label={t(`inspections.field.${side}`)}
            maxLength={40}
            value={facts[side] ?? staff}
            onChange={(event) => set({ [side]: event.currentTarget.value })}
          />
        ))}
      </Group>
      <Group grow align="flex-start">
        <DayInput required label={t('inspections.field.on')} value={on} onChange={setOn} />
        <NumberInput
          label={t('inspections.field.keys')}
          min={0}
          max={99}
          allowDecimal={false}
          value={facts.keys}
          onChange={(keys) => set({ keys: Number(keys) || 0 })}
        />
      </Group>
    </FormDialog>
  )
}

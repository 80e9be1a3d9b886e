import { Alert, Checkbox, Group, Textarea, TextInput } from '@mantine/core'
import { IconMoonStars } from '@tabler/icons-react'
import { useState } from 'react'
import type { ArrearsFile } from '../../shared/arrears/answers'
import { Attitude, ContactWay, Outcome } from '../../shared/arrears/schema'
import { addDays, dayOf } from '../../shared/day'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { InstantInput } from '../ui/InstantInput'
import { MoneyInput } from '../ui/MoneyInput'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly file: ArrearsFile
  readonly onClose: () => void
}

const begin = (file: ArrearsFile) => {
  const now = new Date().toISOString()
  return {
    contactedAt: now as string | null,
    way: 'phone' as ContactWay,
    theirs: false,
    person: file.owedBy === '' ? (file.debtorName.split('、')[0] ?? '') : file.owedBy,
    outcome: 'promised' as Outcome,
    attitude: 'unknown' as Attitude,
    answer: '',
    promisedOn: addDays(dayOf(now), 7) as string | null,
    promisedFen: (file.row?.overdueFen || file.row?.openFen || null) as number | null,
  }
}

/** 催缴联系 (domain.md §4.7): when, how, with whom, what was said, what was promised. */
export const ContactDialog = ({ file, onClose }: Props) => {
  const { t } = useWords()
  const add = useCommand('arrears.contact')
  const [values, setValues] = useState(() => begin(file))
  const set = (part: Partial<typeof values>): void => setValues((before) => ({ ...before, ...part }))
  const { contactedAt, promisedOn, promisedFen, outcome, ...said } = values
  const promises = outcome === 'promised'
  const quiet = file.offHours && !values.theirs && (values.way === 'phone' || values.way === 'visit')
  const run = async (): Promise<void> => {
    if (!contactedAt) return
    const promise = promises && promisedOn && promisedFen ? { on: promisedOn, fen: promisedFen } : null
    const { unitId, owedBy } = file
    const reply = await add.run({ unitId, owedBy, contactedAt, outcome, ...said, promise })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('arrears.contact.done', { unit: file.unitLabel }))
  }
  return (
    <FormDialog
      opened
      size="lg"
      onClose={onClose}
      title={t('arrears.contact.title', { unit: file.unitLabel, name: file.debtorName })}
      onSubmit={run}
      busy={add.busy}
      problem={add.problem}
      submitLabel={t('arrears.contact.submit')}
      disabled={!contactedAt}
      dirty={values.answer !== ''}
    >
      {quiet && (
        <Alert color="yellow" p={8} icon={<IconMoonStars size={18} />}>
          {t('arrears.contact.quiet', { from: file.callFrom, until: file.callUntil })}
        </Alert>
      )}
      <ChoiceField
        required
        label={t('arrears.field.way')}
        options={ContactWay.options.map((value) => ({ value, label: t(`arrears.way.${value}`) }))}
        value={values.way}
        onChange={(way) => set({ way })}
      />
      <Group gap={16} align="flex-end">
        <InstantInput
          required
          label={t('arrears.field.contactedAt')}
          value={contactedAt}
          onChange={(next) => set({ contactedAt: next })}
        />
        <TextInput
          w={180}
          label={t('arrears.field.person')}
          maxLength={40}
          value={values.person}
          onChange={(event) => set({ person: event.currentTarget.value })}
        />
        <Checkbox
          pb={8}
          label={t('arrears.field.theirs')}
          checked={values.theirs}
          onChange={(event) => set({ theirs: event.currentTarget.checked })}
        />
      </Group>
      <ChoiceField
        required
        label={t('arrears.field.outcome')}
        options={Outcome.options.map((value) => ({ value, label: t(`arrears.outcome.${value}`) }))}
        value={outcome}
        onChange={(next) => set({ outcome: next })}
      />
      {promises && (
        <Group gap={16} grow>
          <DayInput
            required
            label={t('arrears.field.promisedOn')}
            value={promisedOn}
            onChange={(next) => set({ promisedOn: next })}
          />
          <MoneyInput
            required
            label={t('arrears.field.promisedFen')}
            value={promisedFen}
            onChange={(next) => set({ promisedFen: next })}
          />
        </Group>
      )}
      <ChoiceField
        label={t('arrears.field.attitude')}
        description={t('arrears.attitudeHint')}
        options={Attitude.options.map((value) => ({ value, label: t(`arrears.attitude.${value}`) }))}
        value={values.attitude}
        onChange={(attitude) => set({ attitude })}
      />
      <Textarea
        label={t('arrears.field.answer')}
        autosize
        minRows={2}
        maxLength={300}
        value={values.answer}
        onChange={(event) => set({ answer: event.currentTarget.value })}
      />
    </FormDialog>
  )
}

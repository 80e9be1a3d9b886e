import { Button, Group, NumberInput, Table, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addDays, dayOf } from '../../shared/day'
import type { MoveInBatch, Slot } from '../../shared/moveins/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { byDay, joined, type Pattern, slotsOf } from './slots'

interface Props {
  readonly batch: MoveInBatch | null
  readonly onClose: () => void
}

/** Days of hand-over: what the notice says, when families may come, at which desks they are served. */
export const BatchDialog = ({ batch, onClose }: Props) => {
  const { t } = useWords()
  const add = useCommand('moveins.addBatch')
  const change = useCommand('moveins.changeBatch')
  const act = batch ? change : add
  const today = dayOf(new Date().toISOString())
  const [facts, setFacts] = useState({
    name: batch?.name ?? '',
    place: batch?.place ?? '',
    noticeText: batch?.noticeText ?? '',
    desks: batch?.desks ?? [1, 2, 3].map((n) => t('moveins.deskName', { n })),
  })
  const [slots, setSlots] = useState<readonly Slot[]>(batch?.slots ?? [])
  const [pattern, setPattern] = useState<Pattern>({
    fromOn: addDays(today, 30),
    toOn: addDays(today, 31),
    first: '09:00',
    last: '16:00',
    minutes: 60,
    capacity: 6,
  })
  const set = (part: Partial<typeof facts>): void => setFacts((before) => ({ ...before, ...part }))
  const shape = (part: Partial<Pattern>): void => setPattern((before) => ({ ...before, ...part }))
  const submit = async (): Promise<void> => {
    const input = { ...facts, slots: [...slots] }
    const reply = await (batch ? change.run({ ...input, batchId: batch.id }) : add.run(input))
    if (!reply?.ok) return
    onClose()
    notifyDone(t('moveins.batch.done', { name: reply.value.name }))
  }
  return (
    <FormDialog
      opened
      size="xl"
      onClose={onClose}
      title={batch ? t('moveins.batch.changeTitle', { name: batch.name }) : t('moveins.batch.add')}
      onSubmit={submit}
      busy={act.busy}
      problem={act.problem}
      submitLabel={t('moveins.batch.save')}
      disabled={facts.name.trim() === '' || slots.length === 0 || facts.desks.length === 0}
      dirty={facts.name !== (batch?.name ?? '')}
    >
      <Group grow align="flex-start">
        <TextInput
          required
          label={t('moveins.field.batch')}
          maxLength={40}
          value={facts.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('moveins.field.place')}
          maxLength={60}
          value={facts.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
      </Group>
      <Textarea
        label={t('moveins.field.noticeText')}
        autosize
        minRows={2}
        maxRows={4}
        maxLength={600}
        value={facts.noticeText}
        onChange={(event) => set({ noticeText: event.currentTarget.value })}
      />
      <TagsInput
        required
        label={t('moveins.field.desks')}
        maxTags={12}
        value={facts.desks}
        onChange={(desks) => set({ desks })}
      />
      <Group grow align="flex-end" gap={8} wrap="nowrap">
        <DayInput
          label={t('moveins.field.fromOn')}
          value={pattern.fromOn}
          onChange={(fromOn) => shape({ fromOn })}
        />
        <DayInput label={t('moveins.field.toOn')} value={pattern.toOn} onChange={(toOn) => shape({ toOn })} />
        <TextInput
          label={t('moveins.field.first')}
          maxLength={5}
          value={pattern.first}
          onChange={(event) => shape({ first: event.currentTarget.value })}
        />
        <TextInput
          label={t('moveins.field.last')}
          maxLength={5}
          value={pattern.last}
          onChange={(event) => shape({ last: event.currentTarget.value })}
        />
        <NumberInput
          label={t('moveins.field.minutes')}
          min={5}
          max={480}
          allowDecimal={false}
          value={pattern.minutes}
          onChange={(minutes) => shape({ minutes: Number(minutes) || 0 })}
        />
        <NumberInput
          label={t('moveins.field.capacity')}
          min={1}
          max={200}
          allowDecimal={false}
          value={pattern.capacity}
          onChange={(capacity) => shape({ capacity: Number(capacity) || 0 })}
        />
        <Button
          variant="default"
          disabled={slotsOf(pattern).length === 0}
          onClick={() => setSlots(joined(slotsOf(pattern), slots))}
        >
          {t('moveins.batch.addSlots')}
        </Button>
      </Group>
      <SlotTable slots={slots} onChange={setSlots} />
    </FormDialog>
  )
}

interface SlotProps {
  readonly slots: readonly Slot[]
  readonly onChange: (slots: readonly Slot[]) => void
}

const SlotTable = ({ slots, onChange }: SlotProps) => {
  const { t, day } = useWords()
  return (
    <Table verticalSpacing={4} aria-label={t('moveins.field.days')}>
      <Table.Tbody>
        {byDay(slots).map(({ on, times, capacity }) => (
          <Table.Tr key={on}>
            <Table.Td w={120}>{day(on)}</Table.Td>
            <Table.Td>{times.join(t('moveins.gap'))}</Table.Td>
            <Table.Td w={110} ta="right">
              {t('moveins.familiesText', { n: capacity })}
            </Table.Td>
            <Table.Td w={90} ta="right">
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => onChange(slots.filter((slot) => slot.on !== on))}
              >
                {t('moveins.batch.removeDay')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

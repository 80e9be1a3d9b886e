import { Group, Pill, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { dayOf } from '../../shared/day'
import type { UnitId } from '../../shared/id'
import type { MoveInBatch } from '../../shared/moveins/schema'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrintMany } from '../printing/usePrint'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly unitId: string | null
  readonly batchId: string | null
  readonly onClose: () => void
}

interface Chosen {
  readonly id: UnitId
  readonly label: string
}

/** Units asked to move in, one or many; their notices are printed at once. */
export const InviteDialog = ({ unitId, batchId, onClose }: Props) => {
  const { t, day } = useWords()
  const [, go] = useLocation()
  const invite = useCommand('moveins.invite')
  const printMany = usePrintMany()
  const batches = (useQuery('moveins.batches', {}).data ?? []).filter(({ batch }) => !batch.ended)
  const [batch, setBatch] = useState<string | null>(batchId)
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const given = useQuery('estate.unit', unitId ? { unitId: unitId as UnitId } : null).data?.unit
  const units: readonly Chosen[] =
    given && chosen.length === 0 ? [{ id: given.id, label: given.label }] : chosen
  const today = dayOf(new Date().toISOString())
  const late = batches.find((row) => row.batch.id === batch && row.noticeBy < today)
  const submit = async (): Promise<void> => {
    const reply = await invite.run({
      batchId: batch as MoveInBatch['id'] | null,
      unitIds: units.map(({ id }) => id),
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('moveins.invite.done', { n: reply.value.length }))
    const [first] = reply.value
    if (reply.value.length === 1 && first) go(`/moveins/${first.id}`)
    printMany({ kind: 'moveInNotice', ids: reply.value.map(({ id }) => id) })
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('moveins.invite.title')}
      onSubmit={submit}
      busy={invite.busy}
      problem={invite.problem}
      submitLabel={t('moveins.invite.submit', { n: units.length })}
      disabled={units.length === 0}
      dirty={chosen.length > 0}
    >
      <UnitPicker
        key={units.length}
        autoFocus
        label={t('moveins.field.addUnit')}
        value={null}
        onChange={(id, hit) => {
          if (id && hit && units.every((each) => each.id !== id))
            setChosen([...units, { id, label: hit.label }])
        }}
      />
      <Group gap={6} mih={28}>
        {units.map(({ id, label }) => (
          <Pill
            key={id}
            withRemoveButton
            removeButtonProps={{ 'aria-label': t('moveins.takeOut', { unit: label }) }}
            onRemove={() => setChosen(units.filter((each) => each.id !== id))}
          >
            {label}
          </Pill>
        ))}
      </Group>
      <Select
        label={t('moveins.field.batch')}
        placeholder={t('moveins.noBatch')}
        clearable
        data={batches.map((row) => ({ value: row.batch.id, label: row.batch.name }))}
        value={batch}
        onChange={setBatch}
      />
      <Text size="sm">
        {late ? t('moveins.invite.late', { day: day(late.noticeBy) }) : t('moveins.invite.hint')}
      </Text>
    </FormDialog>
  )
}

import { Button, Group, Text } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { BatchRow } from '../../shared/moveins/contract'
import type { MoveInBatch } from '../../shared/moveins/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { BatchDialog } from './BatchDialog'

interface Props {
  readonly onPlan: () => void
}

/** Batches: their days, how full they are, and the way to their board. */
export const BatchList = ({ onPlan }: Props) => {
  const { t, day } = useWords()
  const [, go] = useLocation()
  const may = useMay('supervisor', 'manager')
  const { data, problem, loading } = useQuery('moveins.batches', {})
  const [changing, setChanging] = useState<MoveInBatch | null>(null)
  const [ending, setEnding] = useState<MoveInBatch | null>(null)
  const columns: readonly Column<BatchRow>[] = [
    {
      id: 'name',
      header: t('moveins.field.batch'),
      width: 220,
      fixed: true,
      cell: ({ batch }) => batch.name,
    },
    {
      id: 'days',
      header: t('moveins.field.days'),
      width: 190,
      cell: ({ fromOn, toOn }) => t('moveins.daysText', { from: day(fromOn), to: day(toOn) }),
    },
    {
      id: 'booked',
      header: t('moveins.field.booked'),
      width: 190,
      cell: ({ invited, booked, capacity }) => t('moveins.bookedText', { invited, booked, capacity }),
    },
    {
      id: 'done',
      header: t('moveins.view.done'),
      width: 90,
      align: 'right',
      cell: ({ handedOver }) => handedOver,
    },
    {
      id: 'acts',
      header: t('moveins.field.acts'),
      width: 330,
      cell: ({ batch }) => (
        <Group gap={4} wrap="nowrap">
          <Button size="compact-sm" variant="light" onClick={() => go(`/moveinboards/${batch.id}`)}>
            {t('moveins.board.open')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => go(`/moveins?view=all&batch=${batch.id}`)}
          >
            {t('moveins.families')}
          </Button>
          {may && !batch.ended && (
            <>
              <Button size="compact-sm" variant="subtle" onClick={() => setChanging(batch)}>
                {t('moveins.batch.change')}
              </Button>
              <Button size="compact-sm" variant="subtle" onClick={() => setEnding(batch)}>
                {t('moveins.batch.end')}
              </Button>
            </>
          )}
          {batch.ended && <Text size="sm">{t('moveins.batch.ended')}</Text>}
        </Group>
      ),
    },
  ]
  return (
    <>
      <DataTable
        label={t('moveins.view.batches')}
        columns={columns}
        rows={data ?? []}
        rowId={({ batch }) => batch.id}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState
            icon={IconCalendarEvent}
            title={t('moveins.empty.batches')}
            hint={t('moveins.batch.hint')}
            action={may && <Button onClick={onPlan}>{t('moveins.batch.add')}</Button>}
          />
        }
      />
      {changing && <BatchDialog batch={changing} onClose={() => setChanging(null)} />}
      {ending && <EndBatch batch={ending} onClose={() => setEnding(null)} />}
    </>
  )
}

const EndBatch = ({ batch, onClose }: { readonly batch: MoveInBatch; readonly onClose: () => void }) => {
  const { t } = useWords()
  const end = useCommand('moveins.endBatch')
  return (
    <ConfirmDialog
      opened
      title={t('moveins.batch.endTitle', { name: batch.name })}
      message={t('moveins.batch.endMessage')}
      confirmLabel={t('moveins.batch.end')}
      busy={end.busy}
      problem={end.problem}
      onConfirm={async () => {
        const reply = await end.run({ batchId: batch.id })
        if (reply?.ok) onClose()
      }}
      onClose={onClose}
    />
  )
}

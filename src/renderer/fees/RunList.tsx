import { Button } from '@mantine/core'
import { IconCalendarDollar } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { RunRow } from '../../shared/fees/answers'
import { formatFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { notifyDone } from '../ui/notify'
import { Section } from '../ui/Section'
import { StateChip } from '../ui/StateChip'
import { useMayChange } from './useMayChange'

const RunState = ({ row }: { readonly row: RunRow }) => {
  const { t } = useWords()
  if (row.run.undone) return <StateChip tone="quiet" label={t('fees.run.state.undone')} />
  if (row.paidFen >= row.run.totalFen) return <StateChip tone="ok" label={t('fees.run.state.paid')} />
  return row.paidFen > 0 ? (
    <StateChip tone="info" label={t('fees.run.state.partly')} />
  ) : (
    <StateChip tone="warn" label={t('fees.run.state.posted')} />
  )
}

const useColumns = (undo: (row: RunRow) => void): readonly Column<RunRow>[] => {
  const { t, instant } = useWords()
  const mayUndo = useMayChange()
  return [
    { id: 'no', header: t('fees.field.no'), width: 140, fixed: true, cell: ({ run }) => run.no },
    { id: 'month', header: t('fees.field.month'), width: 84, cell: ({ run }) => run.month },
    { id: 'site', header: t('fees.field.site'), width: 165, cell: ({ siteName }) => siteName },
    { id: 'bills', header: t('fees.run.bills'), width: 68, align: 'right', cell: ({ run }) => run.bills },
    {
      id: 'total',
      header: t('fees.field.amount'),
      width: 112,
      align: 'right',
      cell: ({ run }) => formatFen(run.totalFen),
    },
    {
      id: 'paid',
      header: t('fees.field.paid'),
      width: 112,
      align: 'right',
      cell: ({ paidFen }) => formatFen(paidFen),
    },
    { id: 'by', header: t('fees.field.by'), width: 84, cell: ({ run }) => run.byName },
    { id: 'at', header: t('fees.field.at'), width: 112, cell: ({ run }) => instant(run.at) },
    { id: 'state', header: t('fees.field.state'), width: 122, cell: (row) => <RunState row={row} /> },
    {
      id: 'undo',
      header: t('fees.field.act'),
      width: 92,
      cell: (row) =>
        mayUndo &&
        !row.run.undone &&
        row.paidFen === 0 && (
          <Button
            size="compact-sm"
            variant="light"
            onClick={(event) => {
              event.stopPropagation()
              undo(row)
            }}
          >
            {t('fees.undoRun.open')}
          </Button>
        ),
    },
  ]
}

/** Past runs; one that nobody has paid of yet can be taken back as a whole. */
export const RunList = () => {
  const { t, money } = useWords()
  const [, go] = useLocation()
  const { data, problem, loading } = useQuery('fees.runs', {})
  const undo = useCommand('fees.undoRun')
  const [undoing, setUndoing] = useState<RunRow | null>(null)
  const columns = useColumns(setUndoing)
  const confirm = async (reason?: string): Promise<void> => {
    if (!undoing) return
    const reply = await undo.run({ runId: undoing.run.id, reason: reason ?? '' })
    if (!reply?.ok) return
    setUndoing(null)
    notifyDone(t('fees.undoRun.done', { no: reply.value.no, bills: reply.value.bills }))
  }
  return (
    <Section title={t('fees.run.past')}>
      <DataTable
        label={t('fees.run.past')}
        columns={columns}
        rows={data ?? []}
        rowId={({ run }) => run.id}
        onOpen={({ run }) => go(`/fees/bills?run=${run.id}`)}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState icon={IconCalendarDollar} title={t('fees.run.none')} hint={t('fees.run.noneHint')} />
        }
      />
      <ConfirmDialog
        opened={undoing !== null}
        title={t('fees.undoRun.title')}
        message={
          undoing
            ? t('fees.undoRun.message', {
                no: undoing.run.no,
                bills: undoing.run.bills,
                total: money(undoing.run.totalFen),
              })
            : ''
        }
        confirmLabel={t('fees.undoRun.open')}
        reason
        danger
        busy={undo.busy}
        problem={undo.problem}
        onConfirm={confirm}
        onClose={() => {
          undo.clear()
          setUndoing(null)
        }}
      />
    </Section>
  )
}

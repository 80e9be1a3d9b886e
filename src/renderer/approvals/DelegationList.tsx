import { Button } from '@mantine/core'
import { IconUserShare } from '@tabler/icons-react'
import { useState } from 'react'
import type { DelegationRow } from '../../shared/approvals/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { notifyDone } from '../ui/notify'
import { StateChip } from '../ui/StateChip'

const TONES = { planned: 'info', inForce: 'ok', over: 'quiet', ended: 'quiet' } as const

const useColumns = (end: (row: DelegationRow) => void): readonly Column<DelegationRow>[] => {
  const { t, day } = useWords()
  return [
    {
      id: 'from',
      header: t('approvals.field.delegator'),
      width: 160,
      cell: ({ delegation }) => delegation.fromName,
    },
    {
      id: 'to',
      header: t('approvals.field.delegate'),
      width: 160,
      cell: ({ delegation }) => delegation.toName,
    },
    {
      id: 'fromOn',
      header: t('approvals.field.fromOn'),
      width: 130,
      cell: ({ delegation }) => day(delegation.fromOn),
    },
    {
      id: 'toOn',
      header: t('approvals.field.toOn'),
      width: 130,
      cell: ({ delegation }) => day(delegation.toOn),
    },
    { id: 'note', header: t('approvals.field.note'), width: 260, cell: ({ delegation }) => delegation.note },
    {
      id: 'state',
      header: t('approvals.field.state'),
      width: 130,
      cell: ({ state }) => <StateChip tone={TONES[state]} label={t(`approvals.delegation.state.${state}`)} />,
    },
    {
      id: 'act',
      header: t('approvals.field.act'),
      width: 90,
      cell: (row) =>
        row.mayEnd && (
          <Button size="compact-sm" variant="light" onClick={() => end(row)}>
            {t('approvals.delegation.end')}
          </Button>
        ),
    },
  ]
}

/** Who approves for whom, from when to when; kept when it is over. */
export const DelegationList = () => {
  const { t } = useWords()
  const { data, problem, loading } = useQuery('approvals.delegations', {})
  const [ending, setEnding] = useState<DelegationRow['delegation'] | null>(null)
  const end = useCommand('approvals.endDelegation')
  const columns = useColumns(({ delegation }) => setEnding(delegation))
  const confirm = async (): Promise<void> => {
    if (!ending) return
    const reply = await end.run({ delegationId: ending.id })
    if (!reply?.ok) return
    setEnding(null)
    notifyDone(t('approvals.delegation.endDone', { name: reply.value.toName }))
  }
  return (
    <>
      <DataTable
        label={t('approvals.view.delegations')}
        columns={columns}
        rows={data ?? []}
        rowId={({ delegation }) => delegation.id}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState
            icon={IconUserShare}
            title={t('approvals.empty.delegations')}
            hint={t('approvals.empty.delegationsHint')}
          />
        }
      />
      <ConfirmDialog
        opened={ending !== null}
        title={t('approvals.delegation.endTitle')}
        message={t('approvals.delegation.endMessage', {
          name: ending?.toName ?? '',
          from: ending?.fromName ?? '',
        })}
        confirmLabel={t('approvals.delegation.end')}
        busy={end.busy}
        problem={end.problem}
        onConfirm={confirm}
        onClose={() => setEnding(null)}
      />
    </>
  )
}

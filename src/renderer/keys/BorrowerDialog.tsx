import { Group, Modal, Stack, Text } from '@mantine/core'
import type { KeyLoan } from '../../shared/keys/loanSchema'
import { isOverdue } from '../../shared/keys/rules'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { StateChip } from '../ui/StateChip'
import { LoanState } from './LoanState'

interface Props {
  readonly loanId: string | null
  readonly onClose: () => void
}

const useColumns = (): readonly Column<KeyLoan>[] => {
  const { t, instant } = useWords()
  return [
    { id: 'no', header: t('keys.field.no'), width: 130, fixed: true, cell: (loan) => loan.no },
    { id: 'code', header: t('keys.field.code'), width: 114, cell: (loan) => loan.keyCode },
    { id: 'place', header: t('keys.field.place'), width: 110, cell: (loan) => loan.keyPlace },
    {
      id: 'purpose',
      header: t('keys.field.purpose'),
      width: 104,
      cell: (loan) => t(`keys.purpose.${loan.purpose}`),
    },
    { id: 'outAt', header: t('keys.field.outAt'), width: 110, cell: (loan) => instant(loan.outAt) },
    { id: 'dueAt', header: t('keys.field.dueAt'), width: 110, cell: (loan) => instant(loan.dueAt) },
    {
      id: 'inAt',
      header: t('keys.field.inAt'),
      width: 110,
      cell: (loan) => (loan.returned ? instant(loan.returned.at) : ''),
    },
    {
      id: 'state',
      header: t('keys.field.status'),
      width: 100,
      cell: (loan) => <LoanState loan={loan} overdue={isOverdue(loan, new Date().toISOString())} />,
    },
  ]
}

/** Everything one person ever borrowed, and whether they may borrow again. */
export const BorrowerDialog = ({ loanId, onClose }: Props) => {
  const { t } = useWords()
  const { data } = useQuery('keys.borrower', loanId ? { loanId } : null)
  const columns = useColumns()
  if (!loanId || !data) return null
  return (
    <Modal
      opened
      onClose={onClose}
      size={960}
      centered
      title={t('keys.borrower.title', { name: data.name })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack gap={12}>
        <Group gap={16}>
          <Text size="sm">{[data.org, t(`keys.borrowerType.${data.type}`)].filter(Boolean).join(' · ')}</Text>
          <StateChip
            tone={data.held > 0 ? 'info' : 'quiet'}
            label={t('keys.borrower.held', { n: data.held })}
          />
          <StateChip tone={data.late > 0 ? 'warn' : 'ok'} label={t('keys.borrower.late', { n: data.late })} />
          {data.lost && <StateChip tone="bad" label={t('keys.borrower.blocked', { code: data.lost })} />}
        </Group>
        <DataTable
          label={t('keys.borrower.title', { name: data.name })}
          columns={columns}
          rows={data.loans}
          rowId={(loan) => loan.id}
        />
      </Stack>
    </Modal>
  )
}

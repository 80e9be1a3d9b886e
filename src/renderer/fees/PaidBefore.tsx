import { useLocation } from 'wouter'
import type { Receipt } from '../../shared/fees/schema'
import { useWords } from '../i18n/useWords'
import { DataTable } from '../ui/DataTable'
import { Section } from '../ui/Section'
import { ReceiptState } from './ReceiptState'

/** What the unit has paid before, newest first. */
export const PaidBefore = ({ receipts }: { readonly receipts: readonly Receipt[] }) => {
  const { t, money, instant } = useWords()
  const [, go] = useLocation()
  if (receipts.length === 0) return null
  return (
    <Section title={t('fees.collect.paidBefore')}>
      <DataTable
        label={t('fees.collect.paidBefore')}
        rows={receipts}
        rowId={(receipt) => receipt.id}
        onOpen={(receipt) => go(`/fees/receipts?receipt=${receipt.id}`)}
        columns={[
          { id: 'no', header: t('fees.field.no'), width: 110, cell: (receipt) => receipt.no },
          { id: 'at', header: t('fees.field.at'), width: 130, cell: (receipt) => instant(receipt.at) },
          { id: 'payer', header: t('fees.field.payer'), width: 150, cell: (receipt) => receipt.payer },
          {
            id: 'totalFen',
            header: t('fees.field.amount'),
            width: 120,
            align: 'right',
            cell: (receipt) => money(receipt.totalFen),
          },
          {
            id: 'state',
            header: t('fees.field.state'),
            width: 120,
            cell: (receipt) => <ReceiptState receipt={receipt} />,
          },
        ]}
      />
    </Section>
  )
}

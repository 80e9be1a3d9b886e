import type { Receipt } from '../../shared/fees/schema'
import { formatFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import type { Column } from '../ui/DataTable'
import { ReceiptState } from './ReceiptState'

export const useReceiptColumns = (validFen: number | undefined): readonly Column<Receipt>[] => {
  const { t, instant, language } = useWords()
  const items = ({ lines }: Receipt): string => {
    const [first = '', ...more] = new Set(
      lines.map((line) => (language === 'en' && line.itemEn) || line.item),
    )
    return more.length === 0 ? first : t('fees.itemsMore', { first, more: more.length })
  }
  return [
    {
      id: 'no',
      header: t('fees.field.no'),
      width: 92,
      sortable: true,
      fixed: true,
      cell: (receipt) => receipt.no,
      total: t('fees.receipts.validTotal'),
    },
    {
      id: 'at',
      header: t('fees.field.at'),
      width: 120,
      sortable: true,
      cell: (receipt) => instant(receipt.at),
    },
    {
      id: 'unitLabel',
      header: t('fees.field.unit'),
      width: 96,
      sortable: true,
      cell: (receipt) => receipt.unitLabel,
    },
    {
      id: 'payer',
      header: t('fees.field.payer'),
      width: 120,
      sortable: true,
      cell: (receipt) => receipt.payer,
    },
    {
      id: 'items',
      header: t('fees.field.items'),
      width: 200,
      cell: (receipt) => items(receipt),
    },
    {
      id: 'totalFen',
      header: t('fees.field.amount'),
      width: 106,
      align: 'right',
      sortable: true,
      cell: (receipt) => formatFen(receipt.totalFen),
      total: validFen === undefined ? '' : formatFen(validFen),
    },
    {
      id: 'method',
      header: t('fees.field.method'),
      width: 104,
      cell: (receipt) =>
        [...new Set(receipt.payments.map((payment) => t(`fees.method.${payment.method}`)))].join(
          t('fees.listComma'),
        ),
    },
    {
      id: 'byName',
      header: t('fees.field.by'),
      width: 88,
      sortable: true,
      cell: (receipt) => receipt.byName,
    },
    {
      id: 'prints',
      header: t('fees.field.prints'),
      width: 72,
      align: 'right',
      cell: (receipt) => receipt.prints,
    },
    {
      id: 'state',
      header: t('fees.field.state'),
      width: 84,
      cell: (receipt) => <ReceiptState receipt={receipt} />,
    },
  ]
}

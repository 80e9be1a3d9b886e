import { dayOf } from '../../shared/day'
import { openOf } from '../../shared/fees/allocation'
import type { BillList, BillRow } from '../../shared/fees/answers'
import { formatFen, formatPrice } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import type { Column } from '../ui/DataTable'
import { PeriodText } from './PeriodText'
import { quantityText } from './quantity'
import { BillState } from './ReceiptState'
import { useItemName } from './useItemName'

type Taken = 'waiverFen' | 'correctedFen' | 'returnedFen' | 'writtenOffFen'
type Totals = Pick<BillList, 'amountFen' | 'paidFen' | 'openFen' | Taken>

/** `totals`: of all that is filtered. */
export const useBillColumns = (totals: Totals | undefined): readonly Column<BillRow>[] => {
  const { t, day } = useWords()
  const itemName = useItemName()
  const today = dayOf(new Date().toISOString())
  const sum = (fen: number | undefined): string => (fen === undefined ? '' : formatFen(fen))
  const taken = (
    id: Taken,
    field: 'waived' | 'corrected' | 'returned' | 'writtenOff',
    of: (bill: BillRow) => number,
    width = 92,
  ): Column<BillRow> => ({
    id,
    header: t(`fees.field.${field}`),
    width,
    align: 'right',
    cell: (bill) => (of(bill) === 0 ? '' : formatFen(of(bill))),
    total: sum(totals?.[id]),
  })
  return [
    {
      id: 'unitLabel',
      header: t('fees.field.unit'),
      width: 76,
      sortable: true,
      fixed: true,
      cell: (bill) => bill.unitLabel,
      total: t('fees.total'),
    },
    {
      id: 'tariffName',
      header: t('fees.field.item'),
      width: 160,
      sortable: true,
      cell: (bill) => itemName(bill.tariffId, bill.tariffName),
    },
    {
      id: 'fromOn',
      header: t('fees.field.period'),
      width: 164,
      sortable: true,
      cell: (bill) => <PeriodText bill={bill} />,
    },
    {
      id: 'priceE4',
      header: t('fees.field.price'),
      width: 76,
      align: 'right',
      spare: true,
      cell: (bill) => formatPrice(bill.priceE4),
    },
    { id: 'quantity', header: t('fees.field.quantity'), width: 92, align: 'right', cell: quantityText },
    {
      id: 'amountFen',
      header: t('fees.field.amount'),
      width: 96,
      align: 'right',
      sortable: true,
      cell: (bill) => formatFen(bill.amountFen),
      total: sum(totals?.amountFen),
    },
    {
      id: 'paidFen',
      header: t('fees.field.paid'),
      width: 96,
      align: 'right',
      cell: (bill) => formatFen(bill.paidFen),
      total: sum(totals?.paidFen),
    },
    taken('waiverFen', 'waived', (bill) => bill.waiverFen, 76),
    taken('correctedFen', 'corrected', (bill) => bill.correctedFen),
    { ...taken('returnedFen', 'returned', (bill) => bill.returnedFen ?? 0), spare: true },
    { ...taken('writtenOffFen', 'writtenOff', (bill) => bill.writtenOffFen ?? 0), spare: true },
    {
      id: 'openFen',
      header: t('fees.field.open'),
      width: 96,
      align: 'right',
      sortable: true,
      cell: (bill) => formatFen(openOf(bill)),
      total: sum(totals?.openFen),
    },
    {
      id: 'dueOn',
      header: t('fees.field.dueOn'),
      width: 118,
      sortable: true,
      cell: (bill) => day(bill.dueOn),
    },
    {
      id: 'state',
      header: t('fees.field.state'),
      width: 104,
      cell: (bill) => <BillState bill={bill} today={today} />,
    },
  ]
}

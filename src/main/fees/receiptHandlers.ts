import { addToMonth, monthOf } from '../../shared/day'
import type { feesContract, ReceiptFilter } from '../../shared/fees/contract'
import type { Receipt } from '../../shared/fees/schema'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { type HandlersOf, prepared } from '../handlers'
import { pageOf } from '../list'
import { compareTexts } from '../natural'
import { fenCell, type SheetCell, workbookOf } from '../workbook'
import { dayTotal } from './dayTotal'
import { receiptsFen } from './facts'
import { holds } from './search'

type Receipts = Pick<
  HandlersOf<typeof feesContract>,
  'fees.receipts' | 'fees.receipt' | 'fees.day' | 'fees.exportReceipts'
>

/** Only the months asked for are looked through, when both ends are known. */
const candidates = (
  view: View,
  { fromOn, toOn }: Pick<ReceiptFilter, 'fromOn' | 'toOn'>,
): readonly Receipt[] => {
  if (!fromOn || !toOn) return [...view.receipts.all()]
  const found: Receipt[] = []
  for (let month = monthOf(fromOn); month <= monthOf(toOn); month = addToMonth(month, 1))
    found.push(...view.receipts.where('month', month))
  return found
}

const inState = (receipt: Receipt, state: ReceiptFilter['state']): boolean => {
  if (state === 'all') return true
  if (state === 'reprinted') return receipt.prints > 1
  return (state === 'voided') === (receipt.voided !== null)
}

const findReceipts = (view: View, filter: ReceiptFilter): readonly Receipt[] => {
  const hasText = holds<Receipt>(filter.search, ({ no, payer, unitLabel, lines }) => [
    no,
    payer,
    unitLabel,
    ...lines.map((line) => line.item),
  ])
  return candidates(view, filter).filter(
    (receipt) =>
      (!filter.fromOn || receipt.issuedOn >= filter.fromOn) &&
      (!filter.toOn || receipt.issuedOn <= filter.toOn) &&
      inState(receipt, filter.state) &&
      (!filter.method || receipt.payments.some((payment) => payment.method === filter.method)) &&
      hasText(receipt),
  )
}

/** The newest first unless asked otherwise. */
const sorting = {
  otherwise: (a: Receipt, b: Receipt) => compareTexts(b.no, a.no),
  values: {
    no: (receipt: Receipt) => receipt.no,
    unitLabel: (receipt: Receipt) => receipt.unitLabel,
    payer: (receipt: Receipt) => receipt.payer,
    totalFen: (receipt: Receipt) => receipt.totalFen,
    at: (receipt: Receipt) => receipt.at,
    byName: (receipt: Receipt) => receipt.byName,
  },
}

const itemsOf = (receipt: Receipt): string => [...new Set(receipt.lines.map((line) => line.item))].join('、')

/** The very rows of the screen, in its order, with its total (mission.md 4.6). */
const sheetRows = (
  view: View,
  filter: ReceiptFilter,
  words: Readonly<Record<string, string>>,
): readonly (readonly SheetCell[])[] => {
  const found = findReceipts(view, filter)
  const { rows } = pageOf(found, { ...filter, ...sorting, page: 0, pageSize: Math.max(1, found.length) })
  const methods = (receipt: Receipt): string =>
    [...new Set(receipt.payments.map((payment) => words[payment.method] ?? payment.method))].join('、')
  return [
    ...rows.map((receipt) => [
      receipt.no,
      receipt.issuedOn,
      receipt.unitLabel,
      receipt.payer,
      itemsOf(receipt),
      fenCell(receipt.totalFen),
      methods(receipt),
      receipt.byName,
      receipt.voided ? (words.voided ?? '') : (words.valid ?? ''),
      receipt.voided?.reason ?? '',
    ]),
    [words.total ?? '', '', '', '', '', fenCell(receiptsFen(found)), '', '', '', ''],
  ]
}

export const receiptHandlers: Receipts = {
  'fees.receipts': (view, input) => {
    const found = findReceipts(view, input)
    return {
      ...pageOf(found, { ...input, ...sorting }),
      validFen: receiptsFen(found),
      voided: found.filter((receipt) => receipt.voided).length,
    }
  },

  'fees.receipt': (view, { receiptId }) => view.receipts.get(receiptId) ?? refuse('fees.unknownReceipt'),

  'fees.day': (view, { day }) => dayTotal(view, day),

  'fees.exportReceipts': prepared({
    prepare: async (view, { filter, sheet }, context) =>
      context.ports.files.save(
        sheet.fileName,
        await workbookOf(sheet.headings, sheetRows(view, filter, sheet.words)),
      ),
    commit: (_draft, _input, saved: string | null) => saved,
  }),
}

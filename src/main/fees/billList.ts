import { endOf, openOf, waivedOf } from '../../shared/fees/allocation'
import type { BillList, BillRow } from '../../shared/fees/answers'
import type { BillFilter, feesContract } from '../../shared/fees/contract'
import type { Bill } from '../../shared/fees/schema'
import { formatPrice, sumFen } from '../../shared/money'
import type { View } from '../collections'
import { type HandlersOf, prepared } from '../handlers'
import { pageOf } from '../list'
import { areaCell, fenCell, type SheetCell, workbookOf } from '../workbook'
import { holds } from './search'

type Lists = Pick<HandlersOf<typeof feesContract>, 'fees.bills' | 'fees.exportBills'>

/** Starts from the narrowest index the filter allows. */
const candidates = (view: View, filter: BillFilter): readonly Bill[] => {
  if (filter.runId) return view.bills.where('run', filter.runId)
  if (filter.state === 'open' || filter.state === 'overdue') return view.bills.where('open', 'open')
  if (filter.month) return view.bills.where('month', filter.month)
  return [...view.bills.all()]
}

const inState = (bill: Bill, state: BillFilter['state'], today: string): boolean => {
  if (state === 'all') return true
  if (state === 'voided' || bill.voided) return state === 'voided' && bill.voided !== null
  if (state === 'paid') return openOf(bill) === 0
  return openOf(bill) > 0 && (state === 'open' || bill.dueOn < today)
}

const findBills = (view: View, filter: BillFilter, today: string): readonly Bill[] => {
  const hasText = holds<Bill>(filter.search, (bill) => [
    bill.unitLabel,
    bill.tariffName,
    bill.note,
    bill.no ?? '',
  ])
  return candidates(view, filter).filter(
    (bill) =>
      inState(bill, filter.state, today) &&
      (!filter.month || bill.month === filter.month) &&
      (!filter.siteId || bill.siteId === filter.siteId) &&
      (!filter.tariffId || bill.tariffId === filter.tariffId) &&
      hasText(bill),
  )
}

/** 冲减 is no 减免: who reads the register must not take a slip of ours for a favour (domain.md §4.5, §0.4 b). */
const rowOf =
  (view: View) =>
  (bill: Bill): BillRow => {
    const correctedFen =
      waivedOf(bill) === 0
        ? 0
        : sumFen(
            view.adjustments
              .where('bill', bill.id)
              .filter(({ kind }) => kind === 'correction')
              .map(({ amountFen }) => amountFen),
          )
    return { ...bill, correctedFen, waiverFen: waivedOf(bill) - correctedFen }
  }

const values = {
  unitLabel: (bill: Bill) => bill.unitLabel,
  tariffName: (bill: Bill) => bill.tariffName,
  fromOn: (bill: Bill) => bill.fromOn,
  dueOn: (bill: Bill) => bill.dueOn,
  amountFen: (bill: Bill) => bill.amountFen,
  openFen: openOf,
}

const totalsOf = (view: View, found: readonly Bill[]) => {
  const standing = found.filter((bill) => !bill.voided)
  const taken = standing.filter((bill) => waivedOf(bill) > 0).map(rowOf(view))
  return {
    amountFen: sumFen(standing.map((bill) => bill.amountFen)),
    paidFen: sumFen(standing.map((bill) => bill.paidFen)),
    waiverFen: sumFen(taken.map(({ waiverFen }) => waiverFen)),
    correctedFen: sumFen(taken.map(({ correctedFen }) => correctedFen)),
    returnedFen: sumFen(standing.map((bill) => bill.returnedFen ?? 0)),
    writtenOffFen: sumFen(standing.map((bill) => bill.writtenOffFen ?? 0)),
    openFen: sumFen(standing.map(openOf)),
  }
}

const MONEY = [
  'amountFen',
  'paidFen',
  'waiverFen',
  'correctedFen',
  'returnedFen',
  'writtenOffFen',
  'openFen',
] as const

const listOf = (view: View, filter: BillFilter, today: string): BillList => {
  const found = findBills(view, filter, today)
  const page = pageOf(found, { ...filter, values })
  return { ...page, rows: page.rows.map(rowOf(view)), ...totalsOf(view, found) }
}

/** The very rows of the screen, in its order, with its totals: void bills are listed and not counted. */
const sheetRows = (
  view: View,
  filter: BillFilter,
  words: Readonly<Record<string, string>>,
  today: string,
): readonly (readonly SheetCell[])[] => {
  const found = findBills(view, filter, today)
  const all = { ...filter, values, page: 0, pageSize: Math.max(1, found.length) }
  const totals = totalsOf(view, found)
  return [
    ...pageOf(found, all)
      .rows.map(rowOf(view))
      .map((bill) => {
        const money = { ...bill, returnedFen: bill.returnedFen ?? 0, writtenOffFen: bill.writtenOffFen ?? 0 }
        const cells = { ...money, openFen: openOf(bill) }
        return [
          bill.unitLabel,
          bill.tariffName,
          bill.fromOn,
          endOf(bill),
          formatPrice(bill.priceE4),
          areaCell(bill.quantityCenti),
          ...MONEY.map((name) => fenCell(cells[name])),
          bill.dueOn,
          bill.voided ? (words.voided ?? '') : '',
        ]
      }),
    [words.total ?? '', '', '', '', '', '', ...MONEY.map((name) => fenCell(totals[name])), '', ''],
  ]
}

export const billListHandlers: Lists = {
  'fees.bills': (view, filter, context) => listOf(view, filter, context.today),

  'fees.exportBills': prepared({
    prepare: async (view, { filter, sheet }, context) =>
      context.ports.files.save(
        sheet.fileName,
        await workbookOf(sheet.headings, sheetRows(view, filter, sheet.words, context.today)),
      ),
    commit: (_draft, _input, saved: string | null) => saved,
  }),
}

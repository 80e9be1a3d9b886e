import type { Day, YearMonth } from '../../shared/day'
import { type AgeTotals, ageTotals } from '../../shared/fees/ageing'
import { openOf } from '../../shared/fees/allocation'
import type { Bill, PayMethod, Receipt } from '../../shared/fees/schema'
import { sumFen } from '../../shared/money'
import type { Person } from '../../shared/people/schema'
import type { View } from '../collections'
import { peopleIn } from '../people/facts'

export interface Balance {
  readonly openFen: number
  readonly overdueFen: number
  readonly oldestDueOn: Day | null
  readonly bills: number
}

const balanceOfBills = (bills: readonly Bill[], today: Day): Balance => ({
  openFen: sumFen(bills.map(openOf)),
  overdueFen: sumFen(bills.filter((bill) => bill.dueOn < today).map(openOf)),
  oldestDueOn: bills.reduce<Day | null>(
    (oldest, bill) => (oldest === null || bill.dueOn < oldest ? bill.dueOn : oldest),
    null,
  ),
  bills: bills.length,
})

/** What a unit owes now, in fen. */
export const balanceOf = (view: View, unitId: string, today: Day): Balance =>
  balanceOfBills(view.bills.where('openOfUnit', unitId), today)

/** The owners of a unit now, first the one longest known. */
export const ownersOf = (view: View, unitId: string, today: Day): readonly Person[] =>
  peopleIn(view, unitId, 'owner', today)

/** Summed by due day first: thousands of bills share a few days. */
export const agesOfBills = (bills: readonly Bill[], today: Day): AgeTotals => {
  const byDay = new Map<Day, number>()
  for (const bill of bills) byDay.set(bill.dueOn, (byDay.get(bill.dueOn) ?? 0) + openOf(bill))
  return ageTotals(
    [...byDay].map(([dueOn, openFen]) => ({ dueOn, openFen })),
    today,
  )
}

/** All open fen of the center by age. */
export const arrearsByAge = (view: View, today: Day): AgeTotals =>
  agesOfBills(view.bills.where('open', 'open'), today)

export interface MethodTotal {
  readonly method: PayMethod
  readonly count: number
  readonly fen: number
}

/** Valid receipts by method; voided ones count nothing. */
export const byMethod = (receipts: readonly Receipt[]): readonly MethodTotal[] => {
  const totals = new Map<PayMethod, { count: number; fen: number }>()
  for (const receipt of receipts) {
    if (receipt.voided) continue
    for (const { method, amountFen } of receipt.payments) {
      const known = totals.get(method) ?? { count: 0, fen: 0 }
      totals.set(method, { count: known.count + 1, fen: known.fen + amountFen })
    }
  }
  return [...totals].map(([method, total]) => ({ method, ...total }))
}

export const receiptsFen = (receipts: readonly Receipt[]): number =>
  sumFen(receipts.filter((receipt) => !receipt.voided).map((receipt) => receipt.totalFen))

export interface Money {
  readonly receivedFen: number
  /** Valid receipts. */
  readonly receipts: number
  readonly voided: number
  readonly byMethod: readonly MethodTotal[]
}

const moneyOf = (receipts: readonly Receipt[]): Money => {
  const voided = receipts.filter((receipt) => receipt.voided).length
  return {
    receivedFen: receiptsFen(receipts),
    receipts: receipts.length - voided,
    voided,
    byMethod: byMethod(receipts),
  }
}

/** What came in on a day. */
export const moneyOfDay = (view: View, day: Day): Money => moneyOf(view.receipts.where('day', day))

/** What came in in a month. */
export const moneyOfMonth = (view: View, month: YearMonth): Money =>
  moneyOf(view.receipts.where('month', month))

/** Units that owe something that fell due before a day. */
export const unitsOwingSince = (view: View, before: Day): number =>
  new Set(
    view.bills
      .where('open', 'open')
      .filter((bill) => bill.dueOn < before)
      .map((bill) => bill.unitId),
  ).size

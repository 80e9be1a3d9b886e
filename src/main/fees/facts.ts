import { addToMonth, type Day, firstOf, type YearMonth } from '../../shared/day'
import { ageOf, type AgeTotals, ageTotals } from '../../shared/fees/ageing'
import { openOf } from '../../shared/fees/allocation'
import { type CollectionFacts, type CollectionRates, collectionRates } from '../../shared/fees/collection-rate'
import type { ArrearsRow } from '../../shared/fees/contract'
import type { Bill, PayMethod, Receipt } from '../../shared/fees/schema'
import { maskPhone } from '../../shared/mask'
import { sumFen } from '../../shared/money'
import type { Person } from '../../shared/people/schema'
import type { View } from '../collections'

export interface Balance {
  readonly openFen: number
  readonly overdueFen: number
  readonly oldestDueOn: Day | null
  readonly bills: number
}

const balanceOfBills = (bills: readonly Bill[], today: Day): Balance => ({
  openFen: sumFen(bills.map(openOf)),
  overdueFen: sumFen(bills.filter((bill) => bill.dueOn < today).map(openOf)),
  oldestDueOn: bills.reduce<Day | null>((oldest, bill) => (oldest === null || bill.dueOn < oldest ? bill.dueOn : oldest), null),
  bills: bills.length,
})

/** What a unit owes now. */
export const balanceOf = (view: View, unitId: string, today: Day): Balance =>
  balanceOfBills(view.bills.where('openOfUnit', unitId), today)

/** The owners of a unit now, first the one longest known. */
export const ownersOf = (view: View, unitId: string, today: Day): readonly Person[] =>
  view.ties
    .where('unit', unitId)
    .filter((tie) => tie.role === 'owner' && (tie.endedOn === null || tie.endedOn > today))
    .flatMap((tie) => view.people.get(tie.personId) ?? [])

/** Every unit that owes something, with its oldest debt's age. */
export const arrearsRows = (view: View, today: Day): readonly ArrearsRow[] => {
  const byUnit = new Map<string, Bill[]>()
  for (const bill of view.bills.where('open', 'open')) {
    const known = byUnit.get(bill.unitId)
    if (known) known.push(bill)
    else byUnit.set(bill.unitId, [bill])
  }
  return [...byUnit.values()].flatMap((bills) => {
    const [bill] = bills
    if (!bill) return []
    const balance = balanceOfBills(bills, today)
    const [owner] = ownersOf(view, bill.unitId, today)
    return {
      unitId: bill.unitId,
      unitLabel: bill.unitLabel,
      ownerName: owner?.name ?? '',
      phone: maskPhone(owner?.phones[0] ?? ''),
      openFen: balance.openFen,
      overdueFen: balance.overdueFen,
      oldestDueOn: balance.oldestDueOn ?? bill.dueOn,
      bills: balance.bills,
      age: ageOf(balance.oldestDueOn ?? bill.dueOn, today),
    }
  })
}

export const arrearsByAge = (view: View, today: Day): AgeTotals =>
  ageTotals(
    view.bills.where('open', 'open').map((bill) => ({ dueOn: bill.dueOn, openFen: openOf(bill) })),
    today,
  )

export interface MethodTotal {
  readonly method: PayMethod
  readonly count: number
  readonly fen: number
}

/** Valid receipts by method; voided ones count nothing. */
export const byMethod = (receipts: readonly Receipt[]): readonly MethodTotal[] => {
  const totals = new Map<PayMethod, { count: number; fen: number }>()
  for (const receipt of receipts)
    if (!receipt.voided)
      for (const { method, amountFen } of receipt.payments) {
        const known = totals.get(method) ?? { count: 0, fen: 0 }
        totals.set(method, { count: known.count + 1, fen: known.fen + amountFen })
      }
  return [...totals].map(([method, total]) => ({ method, ...total }))
}

export const receiptsFen = (receipts: readonly Receipt[]): number =>
  sumFen(receipts.filter((receipt) => !receipt.voided).map((receipt) => receipt.totalFen))

/** Paid by receipts issued from the month's first day on, of bills that fell into earlier months. */
const recoveredIn = (view: View, month: YearMonth): number =>
  sumFen(
    view.receipts
      .where('month', month)
      .filter((receipt) => !receipt.voided)
      .flatMap((receipt) => receipt.lines)
      .filter((line) => line.kind !== 'deposit' && line.fromOn < firstOf(month))
      .map((line) => line.amountFen),
  )

const oldArrears = (view: View, month: YearMonth): number =>
  sumFen(
    view.bills
      .where('open', 'open')
      .filter((bill) => bill.kind !== 'deposit' && bill.month < month)
      .map(openOf),
  ) + recoveredIn(view, month)

/** domain.md §4.8: what the month's rates rest on. Deposits are left out; arrears are those at the month's start. */
export const collectionFacts = (view: View, month: YearMonth): CollectionFacts => {
  const due = view.bills.where('month', month).filter((bill) => !bill.voided && bill.kind !== 'deposit')
  const households = new Map<string, boolean>()
  for (const bill of due) households.set(bill.unitId, (households.get(bill.unitId) ?? true) && openOf(bill) === 0)
  return {
    dueFen: sumFen(due.map((bill) => bill.amountFen)),
    paidOfDueFen: sumFen(due.map((bill) => bill.paidFen)),
    oldArrearsFen: oldArrears(view, month),
    recoveredFen: recoveredIn(view, month),
    householdsDue: households.size,
    householdsPaid: [...households.values()].filter(Boolean).length,
  }
}

export const ratesOf = (view: View, month: YearMonth): CollectionRates => collectionRates(collectionFacts(view, month))

export interface MonthMoney {
  readonly month: YearMonth
  readonly dueFen: number
  readonly receivedFen: number
  readonly currentBp: number | null
}

/** Billed and received of the last months, oldest first. */
export const monthsOfMoney = (view: View, month: YearMonth, count: number): readonly MonthMoney[] =>
  Array.from({ length: count }, (_, place) => addToMonth(month, place - count + 1)).map((each) => ({
    month: each,
    dueFen: collectionFacts(view, each).dueFen,
    receivedFen: receiptsFen(view.receipts.where('month', each)),
    currentBp: ratesOf(view, each).currentBp,
  }))

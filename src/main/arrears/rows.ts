import type { ArrearsRow } from '../../shared/arrears/answers'
import type { Day } from '../../shared/day'
import { dayOf } from '../../shared/day'
import { ageOf } from '../../shared/fees/ageing'
import { openOf } from '../../shared/fees/allocation'
import type { Bill } from '../../shared/fees/schema'
import type { BuildingId, UnitId } from '../../shared/id'
import { sumFen } from '../../shared/money'
import type { View } from '../collections'
import { agesOfBills, ownersOf } from '../fees/facts'
import { remembered } from '../remembered'
import { debtorKey } from './collections'
import { type Debtor, openByDebtor, openOfDebtor, overdueOf } from './debts'
import { type Position, positionOf } from './facts'
import { type Terms, termsOn } from './terms'

/** A broken promise stays somebody's work until the debtor was spoken to again. */
const isLeftOpen = ({ promised, contacts }: Position): boolean => {
  if (promised?.state !== 'broken') return false
  const last = contacts[0]
  return last !== undefined && dayOf(last.contactedAt) <= (promised.contact.promise?.on ?? '')
}

const whoOwes = (view: View, { unitId, owedBy }: Debtor, today: Day) => {
  if (owedBy !== '') return { ownerName: owedBy, phone: '' }
  const owners = ownersOf(view, unitId, today)
  return { ownerName: owners.map(({ name }) => name).join('、'), phone: owners[0]?.phones[0] ?? '' }
}

/** Who owes, as the list and the letter name them. */
export const debtorNameOf = (view: View, debtor: Debtor, today: Day): string =>
  whoOwes(view, debtor, today).ownerName

/** One debtor's row from their open bills. */
export const rowOf = (
  view: View,
  bills: readonly Bill[],
  terms: Terms,
  today: Day,
): ArrearsRow | undefined => {
  const [bill] = bills
  if (!bill) return undefined
  const debtor = { unitId: bill.unitId, owedBy: bill.owedBy ?? '' }
  const unit = view.units.get(bill.unitId)
  const position = positionOf(view, debtor, bills, terms, today)
  const { promised, plan, limitation, contacts } = position
  const oldestDueOn = bills.reduce((oldest, { dueOn }) => (dueOn < oldest ? dueOn : oldest), bill.dueOn)
  const promise = promised?.contact.promise
  return {
    key: debtorKey(debtor),
    unitId: bill.unitId as UnitId,
    unitLabel: unit?.label ?? bill.unitLabel,
    buildingId: (unit?.buildingId ?? '') as BuildingId,
    owedBy: debtor.owedBy,
    ...whoOwes(view, debtor, today),
    openFen: sumFen(bills.map(openOf)),
    overdueFen: sumFen(overdueOf(bills, today).map(openOf)),
    oldestDueOn,
    bills: bills.length,
    age: ageOf(oldestDueOn, today),
    ages: agesOfBills(bills, today),
    standing: position.standing,
    next: position.next,
    toServe: position.steps.filter(({ deliveries }) => deliveries.length === 0).map(({ id }) => id),
    contact: contacts[0] ? { on: dayOf(contacts[0].contactedAt), outcome: contacts[0].outcome } : null,
    promise: promised && promise ? { ...promise, state: promised.state } : null,
    promiseOpen: isLeftOpen(position),
    plan: plan && { no: plan.plan.no, progress: plan.progress },
    limitation,
    lapsesSoon: limitation !== null && limitation.daysLeft <= terms.limitationWarnDays,
  }
}

interface Known {
  readonly stamp: string
  readonly bills: readonly Bill[]
  readonly row: ArrearsRow | undefined
}

const known = new WeakMap<View, Map<string, Known>>()

/** What a row is reckoned from besides the debtor's open bills, which every payment, void and change of a bill changes. */
const stampOf = (view: View, today: Day): string =>
  [
    today,
    view.arrearsSteps.revision(),
    view.arrearsContacts.revision(),
    view.arrearsPlans.revision(),
    view.units.revision(),
    view.ties.revision(),
    view.people.revision(),
    view.settings.revision(),
    view.adjustments.revision(),
    view.writeOffs.revision(),
    view.refunds.revision(),
    view.moneyMoves.revision(),
  ].join()

const sameBills = (a: readonly Bill[], b: readonly Bill[]): boolean =>
  a.length === b.length && a.every((bill, place) => bill === b[place])

/** Rows of very many debtors, of which few changed since they were asked for last. */
export const rowsKept = (view: View, terms: Terms, today: Day) => {
  const stamp = stampOf(view, today)
  const kept = known.get(view) ?? new Map<string, Known>()
  known.set(view, kept)
  return (key: string, bills: readonly Bill[]): ArrearsRow | undefined => {
    const before = kept.get(key)
    if (before?.stamp === stamp && sameBills(before.bills, bills)) return before.row
    const row = rowOf(view, bills, terms, today)
    kept.set(key, { stamp, bills, row })
    return row
  }
}

const rowsOf = (view: View, today: Day, siteId: string | null): readonly ArrearsRow[] => {
  const row = rowsKept(view, termsOn(view, today), today)
  return [...openByDebtor(view, siteId)].flatMap(([key, bills]) => row(key, bills) ?? [])
}

const rowsRemembered = remembered(rowsOf)

/** Every debtor with what is open, where the ladder stands and what is next. */
export const arrearsRows = (view: View, today: Day, siteId: string | null = null): readonly ArrearsRow[] =>
  rowsRemembered(view, today, siteId)

/** One debtor's row; undefined when nothing is owed. */
export const rowOfDebtor = (view: View, debtor: Debtor, today: Day): ArrearsRow | undefined =>
  rowOf(view, openOfDebtor(view, debtor), termsOn(view, today), today)

/** The debts of a unit: of its owners, and of those who sold it. */
export const rowsOfUnit = (view: View, unitId: string, today: Day): readonly ArrearsRow[] => {
  const byDebtor = new Map<string, Bill[]>()
  for (const bill of view.bills.where('openOfUnit', unitId))
    byDebtor.set(bill.owedBy ?? '', [...(byDebtor.get(bill.owedBy ?? '') ?? []), bill])
  const terms = termsOn(view, today)
  return [...byDebtor.values()].flatMap((bills) => rowOf(view, bills, terms, today) ?? [])
}

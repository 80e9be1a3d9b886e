import { type Day, dayOf, type Instant } from '../../shared/day'
import type { StatementInput } from '../../shared/fees/billing-contract'
import type { Bill, Receipt } from '../../shared/fees/schema'
import { type Move, type MoveKind, type Statement, statementOf } from '../../shared/fees/statement'
import type { MoneyMove, Refund } from '../../shared/fees/takeBack'
import { sumFen } from '../../shared/money'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import { ownersOf } from './facts'

type About = Pick<Move, 'item' | 'itemEn' | 'period'>
type Line = {
  readonly item: string
  readonly itemEn: string
  readonly fromOn: Day
  readonly toOn: Day
  readonly amountFen: number
}

const move = (kind: MoveKind, at: Instant, no: string, about: About, fen: number, on = dayOf(at)): Move => ({
  on,
  at,
  kind,
  no,
  ...about,
  fen,
})

/** What a bill still charged when it was voided: what had been taken off by then is a line of its own. */
const leftFen = (bill: Bill): number =>
  bill.amountFen - bill.paidFen - (bill.waivedFen ?? 0) - (bill.returnedFen ?? 0) - (bill.writtenOffFen ?? 0)

/** A bill belongs to the account from its issue on, its void from the day of the void; so does what is taken off it. */
const billMoves = (view: View, bill: Bill): readonly Move[] => {
  const about = {
    item: bill.tariffName,
    itemEn: view.tariffs.get(bill.tariffId)?.nameEn ?? '',
    period: { fromOn: bill.fromOn, toOn: bill.toOn },
  }
  const run = bill.runId ? (view.billRuns.get(bill.runId)?.no ?? '') : (bill.no ?? '')
  const voided = bill.voided && leftFen(bill) > 0 ? [bill.voided] : []
  return [
    move('bill', bill.createdAt, run, about, bill.amountFen),
    ...voided.map(({ at }) => move('billVoid', at, run, about, -leftFen(bill))),
    ...view.adjustments
      .where('bill', bill.id)
      .map(({ at, no, kind, amountFen }) => move(kind ?? 'waiver', at, no, about, -amountFen)),
    ...view.writeOffs
      .where('bill', bill.id)
      .map(({ at, on, no, amountFen }) => move('writeOff', at, no, about, -amountFen, on)),
  ]
}

/** Several lines of one paper as one move: their items by name, their days where they are the same. */
const aboutOf = (lines: readonly Line[]): About => {
  const [first] = lines
  const same = lines.every((line) => line.fromOn === first?.fromOn && line.toOn === first.toOn)
  return {
    item: [...new Set(lines.map((line) => line.item))].join('、'),
    itemEn: lines.every((line) => line.itemEn !== '')
      ? [...new Set(lines.map((line) => line.itemEn))].join(', ')
      : '',
    period: first && same ? { fromOn: first.fromOn, toOn: first.toOn } : null,
  }
}

/** A receipt counts for what it paid of this unit's bills, whoever it was made out to; its void gives it back to the debt. */
const receiptMoves = (receipt: Receipt, lines: readonly Line[]): readonly Move[] => {
  const fen = sumFen(lines.map((line) => line.amountFen))
  const about = aboutOf(lines)
  return [
    move('receipt', receipt.at, receipt.no, about, -fen, receipt.issuedOn),
    ...(receipt.voided ? [move('receiptVoid', receipt.voided.at, receipt.no, about, fen)] : []),
  ]
}

/** Money taken back of this unit's bills is owed again, unless the charge ended with it (domain.md §4.5). */
const backMoves = (
  kind: 'refund' | 'moveOut',
  slip: Refund | MoneyMove,
  lines: readonly Line[],
): readonly Move[] => {
  const fen = sumFen(lines.map((line) => line.amountFen))
  const about = aboutOf(lines)
  if (fen === 0) return []
  return [
    move(kind, slip.at, slip.no, about, fen, slip.on),
    ...(slip.keepsCharge ? [] : [move('chargeEnd', slip.at, slip.no, about, -fen, slip.on)]),
  ]
}

/** Money of another unit's receipt that was put to this unit's bills. */
const moveInMoves = (view: View, slip: MoneyMove, isOfUnit: (billId: string) => boolean): readonly Move[] => {
  const lines = slip.to
    .filter((to) => isOfUnit(to.billId))
    .map((to) => {
      const tariffId = view.bills.get(to.billId)?.tariffId
      return { ...to, itemEn: tariffId ? (view.tariffs.get(tariffId)?.nameEn ?? '') : '' }
    })
  const fen = sumFen(lines.map((line) => line.amountFen))
  return fen === 0 ? [] : [move('moveIn', slip.at, slip.no, aboutOf(lines), -fen, slip.on)]
}

/** Every move of a unit's account; their sum is what the unit owes (domain.md §4.8). */
const movesOf = (view: View, unitId: string): readonly Move[] => {
  const bills = view.bills.where('unit', unitId)
  const ids = new Set<string>(bills.map((bill) => bill.id))
  const isOfUnit = (billId: string | null): boolean => billId !== null && ids.has(billId)
  const ofUnit = <T extends { readonly billId: string | null }>(lines: readonly T[]): readonly T[] =>
    lines.filter((line) => isOfUnit(line.billId))
  const receipts = new Set(bills.flatMap((bill) => view.receipts.where('bill', bill.id)))
  const refunds = new Set(bills.flatMap((bill) => view.refunds.where('bill', bill.id)))
  const moneyMoves = new Set(bills.flatMap((bill) => view.moneyMoves.where('bill', bill.id)))
  return [
    ...bills.flatMap((bill) => billMoves(view, bill)),
    ...[...receipts].flatMap((receipt) => receiptMoves(receipt, ofUnit(receipt.lines))),
    ...[...refunds].flatMap((slip) => backMoves('refund', slip, ofUnit(slip.lines))),
    ...[...moneyMoves].flatMap((slip) => [
      ...backMoves('moveOut', slip, ofUnit(slip.lines)),
      ...moveInMoves(view, slip, isOfUnit),
    ]),
  ]
}

/** 对账单 of a unit for some days, the same on screen, sheet and paper. Refuses `fees.unknownUnit`, `fees.periodBackwards`. */
export const unitStatement = (
  view: View,
  { unitId, fromOn, toOn }: StatementInput,
  context: Context,
): Statement => {
  const unit = view.units.get(unitId) ?? refuse('fees.unknownUnit')
  if (toOn < fromOn) refuse('fees.periodBackwards', {}, 'toOn')
  return {
    unitId: unit.id,
    unitLabel: unit.label,
    ownerName: ownersOf(view, unit.id, context.today)
      .map((owner) => owner.name)
      .join('、'),
    fromOn,
    toOn,
    ...statementOf(movesOf(view, unit.id), fromOn, toOn),
  }
}

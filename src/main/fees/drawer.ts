import { addDays, type Day } from '../../shared/day'
import type { DayClose, DrawerCount } from '../../shared/fees/closing'
import { cashOf } from '../../shared/fees/rules'
import type { Receipt } from '../../shared/fees/schema'
import { sumFen } from '../../shared/money'
import type { View } from '../collections'
import { voidedLaterOn } from './collections'

/** Cash of receipts of a day, as it lay in the drawer that evening: what was voided later had been taken all the same. */
export const cashInOn = (view: View, day: Day): number =>
  sumFen(
    view.receipts
      .where('day', day)
      .filter((receipt) => receipt.voided === null || voidedLaterOn(receipt) !== undefined)
      .map((receipt) => cashOf(receipt.payments)),
  )

/** Cash of earlier receipts that were voided on a day: their money stands on the new receipt, if there is one. */
export const cashBackOn = (view: View, day: Day): number =>
  sumFen(view.receipts.where('voidedLaterOn', day).map((receipt: Receipt) => cashOf(receipt.payments)))

export interface DrawerDay {
  readonly openingFen: number
  readonly cashInFen: number
  readonly cashBackFen: number
  readonly floatFen: number
  readonly handedInFen: number
  /** Over or short at counts of the day. */
  readonly differenceFen: number
  readonly expectedFen: number
}

const lastClose = (view: View): DayClose | undefined => {
  let last: DayClose | undefined
  for (const close of view.dayCloses.all()) if (!last || close.day > last.day) last = close
  return last
}

const earliest = (a: Day | null, b: Day): Day => (a === null || b < a ? b : a)

/**
 * The day from which the drawer is kept here: its first float, count or close. Cash taken before had gone to finance
 * without a sheet. Null: not yet.
 */
export const drawerSince = (view: View): Day | null => {
  let since: Day | null = null
  for (const { day } of view.dayCloses.all()) since = earliest(since, day)
  for (const { day } of view.drawerMoves.all()) since = earliest(since, day)
  for (const { day } of view.drawerCounts.all()) since = earliest(since, day)
  return since
}

const dayOnly = (view: View, day: Day, openingFen: number): DrawerDay => {
  const moves = view.drawerMoves.where('day', day)
  const floatFen = sumFen(moves.filter((move) => move.kind === 'float').map((move) => move.fen))
  const handedInFen = -sumFen(moves.filter((move) => move.kind === 'handIn').map((move) => move.fen))
  const cashInFen = cashInOn(view, day)
  const cashBackFen = cashBackOn(view, day)
  const differenceFen = sumFen(view.drawerCounts.where('day', day).map((count) => count.differenceFen))
  const expectedFen = openingFen + cashInFen - cashBackFen + floatFen - handedInFen + differenceFen
  return { openingFen, cashInFen, cashBackFen, floatFen, handedInFen, differenceFen, expectedFen }
}

/** The drawer on a day that is not closed: what it began with, what went in and out, what should be in it. */
export const drawerOn = (view: View, day: Day): DrawerDay => {
  const close = lastClose(view)
  const since = close ? addDays(close.day, 1) : drawerSince(view)
  let opening = close ? close.keptFen : 0
  if (since !== null)
    for (let each = since; each < day; each = addDays(each, 1))
      opening = dayOnly(view, each, opening).expectedFen
  return dayOnly(view, day, opening)
}

/** Who holds the drawer: the last one who signed for it, or closed the day with it. */
export const holderOf = (
  view: View,
): { readonly id: string; readonly name: string; readonly since: string } | null => {
  let last: DrawerCount | undefined
  for (const count of view.drawerCounts.all())
    if (count.kind === 'handover' && count.acceptedAt !== null && (!last || count.at > last.at)) last = count
  return last?.toId && last.acceptedAt ? { id: last.toId, name: last.toName, since: last.acceptedAt } : null
}

/** A handover that the other has not signed for yet. */
export const offeredDrawer = (view: View): DrawerCount | undefined => {
  let last: DrawerCount | undefined
  for (const count of view.drawerCounts.all())
    if (count.kind === 'handover' && (!last || count.at > last.at)) last = count
  return last?.acceptedAt === null ? last : undefined
}

import { capitals } from '../../shared/capitals'
import { addDays, type Day, monthsBetween } from '../../shared/day'
import { canClose, canHandIn, type DayClose, explained } from '../../shared/fees/closing'
import { readReceiptNo } from '../../shared/fees/receipt-no'
import { receiptRun } from '../../shared/fees/receipt-run'
import type { CloseDayInput } from '../../shared/ledger/dayContract'
import { refuse, refuseIf } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { asOfItsDay, dayTotal } from '../fees/dayTotal'
import { drawerOn, drawerSince } from '../fees/drawer'
import { closedThrough } from '../fees/openDay'
import { takeNumber } from '../numbers'
import { countedOf } from './counting'

/** The first day before `day` that had receipts or cash and was not closed; none before the drawer was kept here. */
export const earlierOpenDay = (view: View, day: Day): Day | null => {
  const closed = closedThrough(view)
  const since = closed === null ? drawerSince(view) : addDays(closed, 1)
  if (since === null || since >= day) return null
  for (const month of monthsBetween(since, day)) {
    if (view.receipts.countWhere('month', month) + view.drawerMoves.countWhere('month', month) === 0) continue
    for (
      let each = since > `${month}-01` ? since : `${month}-01`;
      each < day && each.startsWith(month);
      each = addDays(each, 1)
    )
      if (view.receipts.countWhere('day', each) + view.drawerMoves.countWhere('day', each) > 0) return each
  }
  return null
}

/** One run of numbers for each book the day used. */
const runsOf = (view: View, day: Day): DayClose['runs'] => {
  const books = new Map<string, ReturnType<typeof asOfItsDay>[]>()
  for (const receipt of view.receipts.where('day', day).map(asOfItsDay)) {
    const book = readReceiptNo(receipt.no)?.book ?? ''
    books.set(book, [...(books.get(book) ?? []), receipt])
  }
  return [...books.values()].flatMap((receipts) => {
    const run = receiptRun(receipts)
    return run ? { ...run, voided: [...run.voided], missing: [...run.missing] } : []
  })
}

/** What the day took in, as it stands on the sheet. */
const takingsOf = (view: View, day: Day) => {
  const total = dayTotal(view, day)
  return {
    totalFen: total.totalFen,
    capitals: capitals(total.totalFen),
    byMethod: total.byMethod.map((row) => ({ ...row })),
    byItem: total.byItem.map((row) => ({ ...row })),
    byClerk: total.byClerk.map((row) => ({ ...row })),
    runs: runsOf(view, day),
    takenBack: total.takenBack.map(({ no, issuedOn, totalFen, reason }) => ({
      no,
      issuedOn,
      totalFen,
      reason,
    })),
  }
}

/** The cash at the close: what was counted leaves for finance or stays as the float. */
const countAtClose = (draft: Draft, input: CloseDayInput, context: Context) => {
  const countedFen = countedOf(input.notes)
  const drawer = drawerOn(draft, input.day)
  const differenceFen = countedFen - drawer.expectedFen
  refuseIf(explained(differenceFen, input.reason))
  refuseIf(canHandIn(countedFen, input.handInFen))
  if (input.handInFen > 0 && input.receivedBy === '') refuse('fees.receivedByNeeded', {}, 'receivedBy')
  const { openingFen, cashInFen, cashBackFen, floatFen, handedInFen, expectedFen } = drawer
  return {
    openingFen,
    cashInFen,
    cashBackFen,
    floatFen,
    handedInFen,
    earlierDifferenceFen: drawer.differenceFen,
    expectedFen,
    notes: input.notes,
    countedFen,
    differenceFen,
    reason: input.reason,
    handInFen: input.handInFen,
    handInNo: input.handInFen > 0 ? takeNumber(draft, context, 'drawerMove') : '',
    receivedBy: input.receivedBy,
    keptFen: countedFen - input.handInFen,
  }
}

/** 日结: counted, frozen and numbered in one commit; after it nothing is dated in the day (domain.md §4.10). */
export const closeDay = (draft: Draft, input: CloseDayInput, context: Context): DayClose => {
  refuseIf(canClose(input.day, context.today, closedThrough(draft), earlierOpenDay(draft, input.day)))
  const staff = actor(context)
  return draft.dayCloses.insert({
    id: context.newId('dayclose'),
    no: takeNumber(draft, context, 'dayClose'),
    day: input.day,
    centerName: [...draft.center.all()][0]?.name ?? '',
    ...takingsOf(draft, input.day),
    ...countAtClose(draft, input, context),
    remark: input.remark,
    byId: staff.id,
    byName: staff.name,
    at: context.now,
  })
}

import { addDays, addToMonth, firstOf, lastOf, type YearMonth } from '../../shared/day'
import type { MonthClose } from '../../shared/fees/monthClose'
import type { ledgerContract } from '../../shared/ledger/contract'
import { type Problem, problem, refuseIf } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { closedThrough } from '../fees/openDay'
import type { HandlersOf } from '../handlers'
import { takeNumber } from '../numbers'
import { figuresOf, reckonMonth } from './books/figures'
import { firstMonth, postingsOf } from './books/postings'
import { earlierOpenDay } from './closeDay'

type Months = Pick<HandlersOf<typeof ledgerContract>, 'ledger.month' | 'ledger.months' | 'ledger.closeMonth'>

const isClosed = (view: View, month: YearMonth): boolean => view.monthCloses.countWhere('month', month) > 0

/** The first month with something in it that is not closed, before another. */
const openBefore = (view: View, month: YearMonth): YearMonth | null => {
  if ([...view.monthCloses.all()].length === 0) return null
  let each = firstMonth(view)
  while (each !== null && each < month) {
    if (!isClosed(view, each) && postingsOf(view, each).length > 0) return each
    each = addToMonth(each, 1)
  }
  return null
}

/**
 * A month is closed when it is over, every day of it with money is closed, and the months before it are (domain.md §13.8).
 * Refuses `ledger.monthClosed`, `ledger.monthNotOver`, `ledger.monthBefore`, `ledger.dayOpen`.
 */
const obstacle = (view: View, month: YearMonth, today: string): Problem | undefined => {
  if (isClosed(view, month)) return problem('ledger.monthClosed', { month })
  if (lastOf(month) >= today) return problem('ledger.monthNotOver', { month })
  const before = openBefore(view, month)
  if (before) return problem('ledger.monthBefore', { month: before })
  const day = earlierOpenDay(view, addDays(lastOf(month), 1))
  const neverClosed = closedThrough(view) === null && view.receipts.countWhere('month', month) > 0
  if (day || neverClosed) return problem('ledger.dayOpen', { day: day ?? firstOf(month) })
  return undefined
}

/** 月结: the figures as they stand are frozen; nothing is dated in the month any more. */
const closeMonth = (draft: Draft, { month }: { readonly month: YearMonth }, context: Context): MonthClose => {
  refuseIf(obstacle(draft, month, context.today))
  return draft.monthCloses.insert({
    id: context.newId('monthclose'),
    no: takeNumber(draft, context, 'monthClose'),
    month,
    lastOn: lastOf(month),
    centerName: [...draft.center.all()][0]?.name ?? '',
    figures: reckonMonth(draft, month),
    byName: actor(context).name,
    at: context.now,
  })
}

export const monthHandlers: Months = {
  'ledger.month': (view, { month }, { today }) => {
    const found = obstacle(view, month, today)
    return {
      month,
      figures: figuresOf(view, month),
      close: view.monthCloses.where('month', month)[0] ?? null,
      obstacle: found
        ? { code: found.code, day: String(found.details.day ?? found.details.month ?? '') }
        : null,
    }
  },

  'ledger.months': (view) =>
    [...view.monthCloses.all()]
      .sort((a, b) => (a.month < b.month ? 1 : -1))
      .map(({ month, no, at, byName, figures }) => ({
        month,
        no,
        at,
        byName,
        receivedFen: figures.byMethod.reduce((sum, row) => sum + row.receivedFen, 0),
        dueFen: figures.rates.dueFen,
        currentBp: figures.rates.currentBp,
      })),

  'ledger.closeMonth': closeMonth,
}

import type { YearMonth } from '../../../shared/day'
import { collectionRates } from '../../../shared/fees/collection-rate'
import type { MonthRates } from '../../../shared/fees/monthClose'
import type { Posting, PostingKind } from '../../../shared/ledger/posting'

const PAYMENTS: readonly PostingKind[] = ['receipt', 'receiptVoid', 'applied', 'move', 'refund']

interface Household {
  dueFen: number
  paidFen: number
  givenUpFen: number
}

/** What a month's own bills came to, unit by unit, and what was paid of them by its end. */
const households = (postings: readonly Posting[], month: YearMonth): ReadonlyMap<string, Household> => {
  const found = new Map<string, Household>()
  for (const { unitId, lines, kind } of postings)
    for (const { account, fen, bookedMonth, unitId: other } of lines) {
      if (bookedMonth !== month || account === 'prepaid') continue
      const unit = other ?? unitId ?? ''
      const own = found.get(unit) ?? { dueFen: 0, paidFen: 0, givenUpFen: 0 }
      if (account === 'income' || account === 'agency') own.dueFen -= fen
      if (account === 'waived') own.dueFen -= fen
      if (account === 'writtenOff') own.givenUpFen += fen
      if (account === 'receivable' && PAYMENTS.includes(kind)) own.paidFen -= fen
      // A charge taken back takes its payment along.
      if ((account === 'income' || account === 'agency') && (kind === 'refund' || kind === 'move'))
        own.paidFen -= fen
      found.set(unit, own)
    }
  return found
}

/** Received in the month of what was charged for earlier ones. */
const recovered = (postings: readonly Posting[], month: YearMonth): number => {
  let fen = 0
  for (const { lines, kind } of postings)
    if (PAYMENTS.includes(kind))
      for (const each of lines)
        if (each.account === 'receivable' && each.bookedMonth !== '' && each.bookedMonth < month)
          fen -= each.fen
  return fen
}

/**
 * 当期, 清欠, 综合 and 户数 收缴率 of a month as they stood at its end, from its entries and the arrears it began with
 * (domain.md §4.8): prepayments of later months and deposits are not in it, waived parts are not due.
 */
export const ratesOf = (postings: readonly Posting[], month: YearMonth, arrearsFen: number): MonthRates => {
  const own = [...households(postings, month).values()].filter((each) => each.dueFen > 0)
  const facts = {
    dueFen: own.reduce((sum, each) => sum + each.dueFen, 0),
    paidOfDueFen: own.reduce((sum, each) => sum + each.paidFen, 0),
    oldArrearsFen: arrearsFen,
    recoveredFen: recovered(postings, month),
    householdsDue: own.length,
    householdsPaid: own.filter((each) => each.dueFen <= each.paidFen + each.givenUpFen).length,
  }
  return { ...facts, ...collectionRates(facts) }
}

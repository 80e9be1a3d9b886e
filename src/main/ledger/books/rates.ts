import type { YearMonth } from '../../../shared/day'
import { collectionRates } from '../../../shared/fees/collection-rate'
import type { MonthRates } from '../../../shared/fees/monthClose'
import type { Line, Posting, PostingKind } from '../../../shared/ledger/posting'

const PAYMENTS: readonly PostingKind[] = ['receipt', 'receiptVoid', 'applied', 'move', 'refund']

interface Own {
  dueFen: number
  paidFen: number
  givenUpFen: number
}

/** What a month's own bills came to, and what was paid of them by its end, one row for each key. */
const ownBills = (
  postings: readonly Posting[],
  month: YearMonth,
  keyOf: (posting: Posting, line: Line) => string,
): ReadonlyMap<string, Own> => {
  const found = new Map<string, Own>()
  for (const posting of postings)
    for (const line of posting.lines) {
      const { account, fen, bookedMonth } = line
      if (bookedMonth !== month || account === 'prepaid') continue
      const key = keyOf(posting, line)
      const own = found.get(key) ?? { dueFen: 0, paidFen: 0, givenUpFen: 0 }
      const isCharge = account === 'income' || account === 'agency'
      if (isCharge || account === 'waived') own.dueFen -= fen
      if (account === 'writtenOff') own.givenUpFen += fen
      if (account === 'receivable' && PAYMENTS.includes(posting.kind)) own.paidFen -= fen
      // A charge taken back takes its payment along.
      if (isCharge && (posting.kind === 'refund' || posting.kind === 'move')) own.paidFen -= fen
      found.set(key, own)
    }
  return found
}

/** The same by item: due, paid and still open at the month's end. */
export const itemsOf = (postings: readonly Posting[], month: YearMonth) => {
  const english = new Map<string, string>()
  for (const { lines } of postings)
    for (const { item, itemEn } of lines) if (itemEn) english.set(item, itemEn)
  return [...ownBills(postings, month, (_posting, line) => line.item)]
    .filter(([, own]) => own.dueFen !== 0)
    .map(([item, { dueFen, paidFen, givenUpFen }]) => ({
      item,
      itemEn: english.get(item) ?? '',
      dueFen,
      paidFen,
      openFen: dueFen - paidFen - givenUpFen,
    }))
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
  const unitOf = (posting: Posting, line: Line): string => line.unitId ?? posting.unitId ?? ''
  const own = [...ownBills(postings, month, unitOf).values()].filter((each) => each.dueFen > 0)
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

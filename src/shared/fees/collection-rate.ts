import { timesRatio } from '../money'

/** What a month's rates are computed from, all in fen or households (domain.md §4.8). Prepayments and deposits are not in it. */
export interface CollectionFacts {
  readonly dueFen: number
  readonly paidOfDueFen: number
  readonly oldArrearsFen: number
  readonly recoveredFen: number
  readonly householdsDue: number
  readonly householdsPaid: number
}

/** A rate in 0.01 %, or null where there is nothing to divide by: shown as "—", never as 0 % or 100 %. */
export const rateBp = (part: number, whole: number): number | null =>
  whole === 0 ? null : timesRatio(part, 10_000, whole)

export interface CollectionRates {
  readonly currentBp: number | null
  readonly recoveryBp: number | null
  readonly overallBp: number | null
  readonly householdsBp: number | null
}

/** 当期收缴率, 清欠率, 综合收缴率, 户数收缴率 (domain.md §4.8, §19 row 19). */
export const collectionRates = (facts: CollectionFacts): CollectionRates => ({
  currentBp: rateBp(facts.paidOfDueFen, facts.dueFen),
  recoveryBp: rateBp(facts.recoveredFen, facts.oldArrearsFen),
  overallBp: rateBp(facts.paidOfDueFen + facts.recoveredFen, facts.dueFen + facts.oldArrearsFen),
  householdsBp: rateBp(facts.householdsPaid, facts.householdsDue),
})

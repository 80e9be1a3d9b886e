import type { KeyLoan } from './loanSchema'

/** domain.md §1.5. A rate of nothing is not 0 % but nothing: null, shown as a dash. */
export interface KeyFigures {
  /** 在库相符率: pieces that agreed ÷ pieces expected, in per mille, of the month's closed stock-takes. */
  readonly matchPerMille: number | null
  readonly expectedPieces: number
  readonly matchedPieces: number
  /** 逾期率: loans that came back late or are late ÷ loans that were due in the month, in per mille. */
  readonly overduePerMille: number | null
  readonly dueLoans: number
  readonly overdueLoans: number
  readonly lost: number
  /** 整改借用平均时长 in minutes, of loans for rectification that came back in the month. */
  readonly rectificationMinutes: number | null
  readonly rectifications: number
}

/** Half up, as every rounding of the house. */
export const perMille = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 1000 * 2 + whole) / (whole * 2))

export const meanMinutes = (loans: readonly Pick<KeyLoan, 'outAt' | 'returned'>[]): number | null => {
  const minutes = loans.flatMap(({ outAt, returned }) =>
    returned ? [(Date.parse(returned.at) - Date.parse(outAt)) / 60_000] : [],
  )
  if (minutes.length === 0) return null
  return Math.floor(minutes.reduce((sum, each) => sum + each, 0) / minutes.length + 0.5)
}

/** Came back after it was due, was lost, or is still out past it. */
export const wasLate = (loan: Pick<KeyLoan, 'returned' | 'lostAt' | 'dueAt'>, now: string): boolean =>
  (loan.returned?.at ?? loan.lostAt ?? now) > loan.dueAt

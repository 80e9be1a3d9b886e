/** A rate in 0.01 % as people read it; nothing to divide by is a dash, never 0 % (domain.md §13.9). */
export const rateText = (bp: number | null): string =>
  bp === null ? '—' : `${Math.floor(bp / 100)}.${String(bp % 100).padStart(2, '0')}%`

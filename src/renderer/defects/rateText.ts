/** 0.01 % as people write it; a dash where there is nothing to divide by. */
export const rateText = (bp: number | null): string => (bp === null ? '—' : `${(bp / 100).toFixed(1)}%`)

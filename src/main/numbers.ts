import type { Draft, View } from './collections'
import type { Context } from './context'

/** Numbered papers and their prefix. Receipts run on for ever in their book; the rest restart monthly (domain.md §0.2). */
const SERIES = {
  receipt: { prefix: '', width: 7, monthly: false },
  keyLoan: { prefix: 'YS', width: 4, monthly: true },
  keyTag: { prefix: 'K', width: 5, monthly: false },
  keyLoss: { prefix: 'YD', width: 4, monthly: true },
  keyIssue: { prefix: 'YL', width: 4, monthly: true },
  keyCommission: { prefix: 'YT', width: 4, monthly: true },
  keyTakeover: { prefix: 'YJ', width: 4, monthly: true },
  keyStocktake: { prefix: 'YP', width: 4, monthly: true },
  keyEmergency: { prefix: 'YY', width: 4, monthly: true },
  tour: { prefix: 'JD', width: 4, monthly: true },
  visitorPass: { prefix: 'FK', width: 4, monthly: true },
  workerPass: { prefix: 'SG', width: 4, monthly: true },
  billRun: { prefix: 'ZD', width: 4, monthly: true },
  approval: { prefix: 'SP', width: 4, monthly: true },
  tenancy: { prefix: 'ZH', width: 4, monthly: true },
  fileLoan: { prefix: 'DY', width: 4, monthly: true },
  transfer: { prefix: 'GH', width: 4, monthly: true },
  defect: { prefix: 'ZG', width: 4, monthly: true },
  inspection: { prefix: 'YF', width: 4, monthly: true },
  moveIn: { prefix: 'RH', width: 4, monthly: true },
  moveInNotice: { prefix: 'RT', width: 4, monthly: true },
  moveInBatch: { prefix: 'RP', width: 4, monthly: true },
  dispatch: { prefix: 'ZT', width: 4, monthly: true },
  moveOut: { prefix: 'QC', width: 4, monthly: true },
  adjustment: { prefix: 'JM', width: 4, monthly: true },
  depositReturn: { prefix: 'TY', width: 4, monthly: true },
  depositDeduction: { prefix: 'KK', width: 4, monthly: true },
  fundTopUp: { prefix: 'BJ', width: 4, monthly: true },
  refund: { prefix: 'TK', width: 4, monthly: true },
  moneyMove: { prefix: 'ZZ', width: 4, monthly: true },
  writeOff: { prefix: 'HZ', width: 4, monthly: true },
  publication: { prefix: 'GS', width: 4, monthly: true },
  arrearsStep: { prefix: 'CJ', width: 4, monthly: true },
  arrearsPlan: { prefix: 'FQ', width: 4, monthly: true },
  dayClose: { prefix: 'RJ', width: 4, monthly: true },
  monthClose: { prefix: 'YE', width: 4, monthly: true },
  drawerCount: { prefix: 'DC', width: 4, monthly: true },
  drawerMove: { prefix: 'JK', width: 4, monthly: true },
  expense: { prefix: 'ZC', width: 4, monthly: true },
  singleBill: { prefix: 'DZ', width: 4, monthly: true },
  correction: { prefix: 'CZ', width: 4, monthly: true },
  feeRate: { prefix: 'FL', width: 4, monthly: true },
} as const

export type Series = keyof typeof SERIES

/**
 * Takes the next number of a series inside the commit that uses it, so that none is skipped or given twice
 * (domain.md §0.4 a). Receipts: `0000001`; others: `YS-202611-0001`.
 */
export const takeNumber = (draft: Draft, context: Context, series: Series): string => {
  const { prefix, width, monthly } = SERIES[series]
  const month = context.today.slice(0, 7).replace('-', '')
  const counterId = monthly ? `counter_${series.toLowerCase()}${month}` : `counter_${series.toLowerCase()}`
  const last = draft.counters.get(counterId)?.last ?? 0
  const next = last + 1
  if (last === 0) draft.counters.insert({ id: counterId, last: next })
  else draft.counters.update(counterId, { last: next })
  const digits = String(next).padStart(width, '0')
  return monthly ? `${prefix}-${month}-${digits}` : `${prefix}${digits}`
}

/** The last number that a series without months has given: 0 before the first. */
export const lastNumberOf = (view: View, series: Series): number =>
  view.counters.get(`counter_${series.toLowerCase()}`)?.last ?? 0

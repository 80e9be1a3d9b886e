import { z } from 'zod'
import type { AgeTotals } from '../fees/ageing'
import type { CollectionRates } from '../fees/collection-rate'
import { managers } from '../permission'
import { query } from '../route'

export interface Dashboard {
  readonly today: string
  readonly month: string
  readonly todayFen: number
  readonly todayReceipts: number
  readonly byMethod: readonly { readonly method: string; readonly fen: number }[]
  readonly monthDueFen: number
  readonly monthPaidFen: number
  readonly monthReceivedFen: number
  readonly lastMonthReceivedFen: number
  readonly rates: CollectionRates
  readonly lastMonthRates: CollectionRates
  readonly targetPercent: number
  readonly openFen: number
  readonly ages: AgeTotals
  readonly longDebtors: number
  readonly keysOut: number
  readonly keysOverdue: number
  readonly toursToday: number
  readonly toursNotReady: number
  readonly visitorsInside: number
  readonly months: readonly {
    readonly month: string
    readonly dueFen: number
    readonly receivedFen: number
    readonly currentBp: number | null
  }[]
}

export const dashboardContract = {
  'dashboard.overview': query<Dashboard>()(managers, z.strictObject({})),
} as const

import type { Day } from '../day'
import type { UnitUse } from '../estate/schema'
import type { Tier, TierBasis } from './bill-details'
import type { FeeKind, Formula, Proration } from './schema'

/** A price (0.0001 yuan) and its dearer steps, from a day on. */
export interface ListedPrice {
  readonly fromOn: Day
  readonly priceE4: number
  readonly tiers: readonly Tier[]
}

export interface PriceListLine {
  readonly item: string
  readonly itemEn: string
  readonly kind: FeeKind
  readonly formula: Formula
  readonly proration: Proration
  readonly unitName: string
  /** Uses it is charged to; empty: all. */
  readonly uses: readonly UnitUse[]
  readonly tierBasis: TierBasis
  /** In force on the day of the list; null before the first one begins, or where the amount comes from elsewhere. */
  readonly now: ListedPrice | null
  /** The next price that is known already. */
  readonly next: ListedPrice | null
}

/** 收费公示: what is charged at a site, for everybody to read; prices as on one day (domain.md §4.1, mission.md 4). */
export interface PriceList {
  readonly centerName: string
  readonly centerPhone: string
  readonly siteName: string
  readonly on: Day
  readonly lines: readonly PriceListLine[]
  /** 违约金 per day in 0.000001 and its cap; null while it is off (domain.md §4.6). */
  readonly late: {
    readonly rateE6: number
    readonly cap: { readonly lprBp: number; readonly timesPercent: number } | null
  } | null
}

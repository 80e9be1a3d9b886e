import type { UseFormReturnType } from '@mantine/form'
import { dayOf, firstOf, monthOf } from '../../shared/day'
import type { UnitUse } from '../../shared/estate/schema'
import type { Rounding, Tier, TierBasis } from '../../shared/fees/bill-details'
import type { FeeKind, Formula, Proration, Tariff } from '../../shared/fees/schema'
import type { MeterKind } from '../../shared/meters/schema'

/** A step as it is typed: above how many whole units, at which price. */
export interface TypedTier {
  readonly above: number | null
  readonly priceE4: number | null
}

/** Steps as main takes them; an unfinished row counts as nothing typed. */
export const tiersOf = (typed: readonly TypedTier[]): Tier[] =>
  typed.flatMap(({ above, priceE4 }) =>
    above === null || priceE4 === null ? [] : [{ aboveCenti: Math.round(above * 100), priceE4 }],
  )

export const UNIT_NAMES: Readonly<Record<Formula, string>> = {
  areaMonthly: '㎡',
  fixedMonthly: '户',
  spaceMonthly: '个',
  metered: '吨',
  sharedByArea: '户',
  sharedEqually: '户',
  lateFee: '项',
  each: '次',
}

export const startOf = (tariff: Tariff | undefined) => ({
  name: tariff?.name ?? '',
  nameEn: tariff?.nameEn ?? '',
  kind: tariff?.kind ?? ('income' as FeeKind),
  formula: tariff?.formula ?? ('areaMonthly' as Formula),
  proration: tariff?.proration ?? ('actualDays' as Proration),
  unitName: tariff?.unitName ?? UNIT_NAMES.areaMonthly,
  siteId: (tariff?.siteId ?? null) as string | null,
  uses: (tariff?.uses ?? []) as UnitUse[],
  buildingIds: (tariff?.buildingIds ?? []) as string[],
  unitIds: (tariff?.unitIds ?? []) as string[],
  rounding: tariff?.rounding ?? ('fen' as Rounding),
  meterKind: tariff?.meterKind ?? ('coldWater' as MeterKind),
  tierBasis: tariff?.tierBasis ?? ('reading' as TierBasis),
  tiers: [] as TypedTier[],
  chargesVacant: tariff?.chargesVacant ?? true,
  dueDay: tariff?.dueDay ?? 15,
  priceE4: null as number | null,
  fromOn: firstOf(monthOf(dayOf(new Date().toISOString()))) as string | null,
})

export type TariffForm = UseFormReturnType<ReturnType<typeof startOf>>

import type { UseFormReturnType } from '@mantine/form'
import { dayOf, firstOf, monthOf } from '../../shared/day'
import type { UnitUse } from '../../shared/estate/schema'
import type { FeeKind, Formula, Proration, Tariff } from '../../shared/fees/schema'

export const UNIT_NAMES: Readonly<Record<Formula, string>> = {
  areaMonthly: '㎡',
  fixedMonthly: '户',
  spaceMonthly: '个',
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
  chargesVacant: tariff?.chargesVacant ?? true,
  dueDay: tariff?.dueDay ?? 15,
  priceE4: null as number | null,
  fromOn: firstOf(monthOf(dayOf(new Date().toISOString()))) as string | null,
})

export type TariffForm = UseFormReturnType<ReturnType<typeof startOf>>

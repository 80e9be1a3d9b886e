import { addToMonth, firstOf, instantOf, lastOf, monthOf } from '../../shared/day'
import type { Tariff } from '../../shared/fees/schema'
import type { DemoEstate } from '../center/demo/estate'
import type { Draft } from '../collections'
import { actor, type Context } from '../context'
import { takeNumber } from '../numbers'
import { costHandlers } from './costHandlers'
import { addTariff } from './demoTariffs'

/** Water by meter with yearly steps, lift power shared by area, and an item for what is late (its rate is off). */
export const addBillingTariffs = (
  draft: Draft,
  context: Context,
  demo: DemoEstate,
  fromOn: string,
): Tariff[] => {
  const facts = { kind: 'agency', uses: ['home'] } as const
  const begins = [fromOn]
  const water = addTariff(
    draft,
    context,
    demo.home.id,
    { ...facts, name: '自来水费', nameEn: 'Water', formula: 'metered', unitName: '吨', prices: [35_000] },
    begins,
  )
  draft.tariffs.update(water.id, { meterKind: 'coldWater', tierBasis: 'year' })
  for (const price of draft.tariffPrices.where('tariff', water.id))
    draft.tariffPrices.update(price.id, {
      tiers: [
        { aboveCenti: 26_000, priceE4: 52_500 },
        { aboveCenti: 36_000, priceE4: 105_000 },
      ],
    })
  const lift = addTariff(
    draft,
    context,
    demo.home.id,
    {
      ...facts,
      name: '电梯公共用电',
      nameEn: 'Lift power, shared',
      formula: 'sharedByArea',
      unitName: '户',
      prices: [],
    },
    begins,
  )
  const late = addTariff(
    draft,
    context,
    demo.home.id,
    {
      kind: 'income',
      uses: [],
      name: '违约金',
      nameEn: 'Late fee',
      formula: 'lateFee',
      unitName: '项',
      prices: [],
    },
    begins,
  )
  return [draft.tariffs.get(water.id) ?? water, lift, late]
}

const LIFT_FEN = [864_050, 892_710, 811_395, 878_260]

/** What the lifts used in each of the last months, as the power company billed it. */
export const seedCosts = (draft: Draft, context: Context, tariffs: readonly Tariff[]): void => {
  const tariff = tariffs.find((each) => each.formula === 'sharedByArea')
  const add = costHandlers['fees.addCommonCost']
  if (!tariff || typeof add !== 'function') return
  for (const [place, totalFen] of LIFT_FEN.entries()) {
    const month = addToMonth(monthOf(context.today), place - LIFT_FEN.length + 1)
    const used = addToMonth(month, -1)
    const then = { ...context, now: instantOf(firstOf(month), '08:20'), today: firstOf(month) }
    const input = { tariffId: tariff.id, month, fromOn: firstOf(used), toOn: lastOf(used), totalFen }
    add(draft, { ...input, source: `供电公司账单 ${used.replace('-', '')}-0${place + 1}` }, then)
  }
}

const VACANT_RATES = 6

/** Some vacant flats were granted 70 % long ago (domain.md §4.2). */
export const seedRates = (
  draft: Draft,
  context: Context,
  demo: DemoEstate,
  tariffs: readonly Tariff[],
): void => {
  const tariff = tariffs.find((each) => each.formula === 'areaMonthly' && each.siteId === demo.home.id)
  if (!tariff) return
  const vacant = demo.units.filter((unit) => unit.use === 'home' && unit.occupancy === 'vacant')
  for (const unit of vacant.slice(0, VACANT_RATES))
    draft.rateGrants.insert({
      id: context.newId('rate'),
      no: takeNumber(draft, context, 'feeRate'),
      unitId: unit.id,
      unitLabel: unit.label,
      tariffId: tariff.id,
      item: tariff.name,
      why: 'vacant',
      percent: 70,
      payer: '',
      fromOn: firstOf(addToMonth(monthOf(context.today), -6)),
      toOn: null,
      reason: '业主书面报备空置',
      approvalNo: '',
      askedByName: demo.clerks[0]?.name ?? actor(context).name,
      agreedByName: demo.manager.name,
      at: context.now,
      ended: null,
    })
}

import { priceOn } from '../../shared/fees/charge'
import type { feesContract } from '../../shared/fees/contract'
import { canPrice } from '../../shared/fees/rules'
import type { Tariff, TariffPrice } from '../../shared/fees/schema'
import { hasPrice } from '../../shared/fees/scope'
import { refuse, refuseIf } from '../../shared/problem'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import type { HandlersOf } from '../handlers'

type Tariffs = Pick<
  HandlersOf<typeof feesContract>,
  | 'fees.tariffs'
  | 'fees.addTariff'
  | 'fees.changeTariff'
  | 'fees.addPrice'
  | 'fees.dropPrice'
  | 'fees.retireTariff'
>

interface Scope {
  readonly name: string
  readonly siteId: string
  readonly buildingIds: readonly string[]
  readonly unitIds: readonly string[]
}

/** A name stands for one item on a site; buildings and units named belong to the site. */
const check = (draft: Draft, scope: Scope, self: Tariff['id'] | null): void => {
  if (!draft.sites.get(scope.siteId)) refuse('fees.unknownSite')
  const namesake = draft.tariffs
    .where('site', scope.siteId)
    .find((tariff) => tariff.id !== self && tariff.name === scope.name && tariff.retiredOn === null)
  if (namesake) refuse('fees.tariffNameTaken', { name: scope.name }, 'name')
  const strange =
    scope.buildingIds.some((buildingId) => draft.buildings.get(buildingId)?.siteId !== scope.siteId) ||
    scope.unitIds.some((unitId) => draft.units.get(unitId)?.siteId !== scope.siteId)
  if (strange) refuse('fees.otherSite', { item: scope.name })
}

const living = (draft: Draft, tariffId: string): Tariff => {
  const tariff = draft.tariffs.get(tariffId) ?? refuse('fees.unknownTariff')
  if (tariff.retiredOn) refuse('fees.tariffRetired', { item: tariff.name })
  return tariff
}

interface NewPrice extends Pick<TariffPrice, 'priceE4' | 'fromOn'> {
  readonly tiers: TariffPrice['tiers'] | undefined
}

const priceOf = (tariff: Tariff, { tiers, ...price }: NewPrice, context: Context): TariffPrice => ({
  id: context.newId('price'),
  tariffId: tariff.id,
  ...price,
  createdAt: context.now,
  ...(tiers && tiers.length > 0 ? { tiers } : {}),
})

const billedFrom = (view: View, tariff: Tariff, day: string) =>
  tariff.formula === 'each'
    ? undefined
    : view.bills.where('tariff', tariff.id).find((bill) => !bill.voided && bill.toOn >= day)

export const tariffHandlers: Tariffs = {
  'fees.tariffs': (view, { withRetired }, context) =>
    [...view.tariffs.all()]
      .filter((tariff) => withRetired || tariff.retiredOn === null || tariff.retiredOn > context.today)
      .map((tariff) => {
        const prices = [...view.tariffPrices.where('tariff', tariff.id)].sort((a, b) =>
          b.fromOn.localeCompare(a.fromOn),
        )
        return {
          tariff,
          siteName: view.sites.get(tariff.siteId)?.name ?? '',
          priceE4: priceOn(prices, context.today) ?? null,
          prices,
        }
      }),

  'fees.addTariff': (draft, { priceE4, tiers, fromOn, ...facts }, context) => {
    check(draft, facts, null)
    refuseIf(canPrice(facts, priceE4, tiers))
    const tariff = draft.tariffs.insert({
      id: context.newId('tariff'),
      ...facts,
      retiredOn: null,
      createdAt: context.now,
    })
    if (priceE4 !== null && hasPrice(facts.formula))
      draft.tariffPrices.insert(priceOf(tariff, { priceE4, tiers, fromOn }, context))
    return tariff
  },

  'fees.changeTariff': (draft, { tariffId, ...facts }) => {
    const tariff = living(draft, tariffId)
    check(draft, { ...facts, siteId: tariff.siteId }, tariff.id)
    return draft.tariffs.update(tariff.id, facts)
  },

  'fees.addPrice': (draft, { tariffId, priceE4, tiers, fromOn }, context) => {
    const tariff = living(draft, tariffId)
    if (!hasPrice(tariff.formula)) refuse('fees.noPriceOfItsOwn', { item: tariff.name })
    refuseIf(canPrice(tariff, priceE4, tiers))
    const prices = draft.tariffPrices.where('tariff', tariffId)
    if (prices.some((price) => price.fromOn === fromOn))
      refuse('fees.priceTaken', { item: tariff.name, day: fromOn }, 'fromOn')
    const billed = billedFrom(draft, tariff, fromOn)
    if (billed) refuse('fees.billedPast', { item: tariff.name, day: fromOn, month: billed.month }, 'fromOn')
    return draft.tariffPrices.insert(priceOf(tariff, { priceE4, tiers, fromOn }, context))
  },

  'fees.dropPrice': (draft, { priceId }, context) => {
    const price = draft.tariffPrices.get(priceId) ?? refuse('fees.unknownPrice')
    const tariff = living(draft, price.tariffId)
    if (price.fromOn <= context.today) refuse('fees.priceInForce', { item: tariff.name, day: price.fromOn })
    if (draft.tariffPrices.countWhere('tariff', tariff.id) === 1)
      refuse('fees.lastPrice', { item: tariff.name })
    const billed = draft.bills
      .where('tariff', tariff.id)
      .find((bill) => !bill.voided && bill.toOn >= price.fromOn)
    if (billed) refuse('fees.billedPast', { item: tariff.name, day: price.fromOn, month: billed.month })
    draft.tariffPrices.remove(price.id)
    return null
  },

  'fees.retireTariff': (draft, { tariffId }, context) =>
    draft.tariffs.update(living(draft, tariffId).id, { retiredOn: context.today }),
}

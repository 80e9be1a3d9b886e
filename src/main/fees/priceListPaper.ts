import type { Day } from '../../shared/day'
import type { ListedPrice, PriceList, PriceListLine } from '../../shared/fees/priceList'
import { stillCharged } from '../../shared/fees/rules'
import { FeeKind, type Tariff, type TariffPrice } from '../../shared/fees/schema'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import { lateRulesOf } from './lateBilling'

const listed = (price: TariffPrice | undefined): ListedPrice | null =>
  price ? { fromOn: price.fromOn, priceE4: price.priceE4, tiers: price.tiers ?? [] } : null

const lineOf = (view: View, tariff: Tariff, on: Day): PriceListLine => {
  const prices = [...view.tariffPrices.where('tariff', tariff.id)].sort((a, b) =>
    a.fromOn < b.fromOn ? -1 : 1,
  )
  const { name, nameEn, kind, formula, proration, unitName, uses, tierBasis } = tariff
  return {
    item: name,
    itemEn: nameEn,
    kind,
    formula,
    proration,
    unitName,
    uses,
    tierBasis: tierBasis ?? 'reading',
    now: listed(prices.filter((price) => price.fromOn <= on).at(-1)),
    next: listed(prices.find((price) => price.fromOn > on)),
  }
}

const lateOn = (view: View, on: Day): PriceList['late'] => {
  const rule = lateRulesOf(view)
    .filter((each) => each.fromOn <= on)
    .at(-1)
  return rule && rule.rateE6 > 0 ? { rateE6: rule.rateE6, cap: rule.cap } : null
}

/** Its subject is a site. Refuses `fees.unknownSite`. */
const priceList = (view: View, siteId: string, context: Context): PriceList => {
  const site = view.sites.get(siteId) ?? refuse('fees.unknownSite')
  const [center] = [...view.center.all()]
  const kinds = FeeKind.options
  return {
    centerName: center?.name ?? '',
    centerPhone: center?.phone ?? '',
    siteName: site.name,
    on: context.today,
    lines: view.tariffs
      .where('site', site.id)
      .filter((tariff) => !stillCharged(tariff, context.today))
      .map((tariff) => lineOf(view, tariff, context.today))
      .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind)),
    late: lateOn(view, context.today),
  }
}

export const priceListPapers = { priceList } as const

import type { billingContract } from '../../shared/fees/billing-contract'
import type { CommonCost } from '../../shared/fees/common-cost'
import { stillCharged } from '../../shared/fees/rules'
import { sumFen } from '../../shared/money'
import { refuse, refuseIf } from '../../shared/problem'
import type { View } from '../collections'
import { actor } from '../context'
import type { HandlersOf } from '../handlers'

type Costs = Pick<
  HandlersOf<typeof billingContract>,
  'fees.commonCosts' | 'fees.addCommonCost' | 'fees.voidCommonCost'
>

const SHOWN = 200

const billedOf = (view: View, cost: CommonCost) => view.bills.where('cost', cost.id)

/** Common costs of months, to be shared by a run (domain.md §4.2 公摊). */
export const costHandlers: Costs = {
  'fees.commonCosts': (view, { month }) =>
    (month ? [...view.commonCosts.where('month', month)] : [...view.commonCosts.all()])
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, SHOWN)
      .map((cost) => {
        const bills = billedOf(view, cost)
        return {
          cost,
          siteName: view.sites.get(cost.siteId)?.name ?? '',
          billedFen: sumFen(bills.map((bill) => bill.amountFen)),
          bills: bills.length,
        }
      }),

  'fees.addCommonCost': (draft, input, context) => {
    const tariff = draft.tariffs.get(input.tariffId) ?? refuse('fees.unknownTariff')
    if (tariff.formula !== 'sharedByArea' && tariff.formula !== 'sharedEqually')
      refuse('fees.notShared', { item: tariff.name }, 'tariffId')
    refuseIf(stillCharged(tariff, `${input.month}-01`))
    if (input.toOn < input.fromOn) refuse('fees.periodBackwards', {}, 'toOn')
    const same = draft.commonCosts
      .where('tariffMonth', `${tariff.id}|${input.month}`)
      .find((each) => !each.voided && each.totalFen === input.totalFen && each.source === input.source)
    if (same) refuse('fees.costEntered', { item: tariff.name, month: input.month, name: same.byName })
    return draft.commonCosts.insert({
      id: context.newId('cost'),
      siteId: tariff.siteId,
      item: tariff.name,
      ...input,
      byName: actor(context).name,
      at: context.now,
      voided: null,
    })
  },

  'fees.voidCommonCost': (draft, { costId, reason }, context) => {
    const cost = draft.commonCosts.get(costId) ?? refuse('fees.unknownCost')
    if (cost.voided) refuse('fees.costVoid', { item: cost.item })
    const bills = billedOf(draft, cost)
    if (bills.length > 0) refuse('fees.costBilled', { item: cost.item, bills: bills.length })
    return draft.commonCosts.update(cost.id, {
      voided: { at: context.now, byName: actor(context).name, reason },
    })
  },
}

import { chainFor } from '../../shared/approvals/rules'
import { canGrant, type RateAsk } from '../../shared/fees/rate-grants'
import { isMonthly } from '../../shared/fees/scope'
import { problem, refuse, refuseIf } from '../../shared/problem'
import type { ApprovalKind } from '../approvals/kind'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import { takeNumber } from '../numbers'

const unitOf = (view: View, ask: RateAsk) => view.units.get(ask.unitId) ?? refuse('fees.unknownUnit')
const tariffOf = (view: View, ask: RateAsk) => view.tariffs.get(ask.tariffId) ?? refuse('fees.unknownTariff')

const isShared = (formula: string): boolean => formula === 'sharedByArea' || formula === 'sharedEqually'

/** A lower rate, or another payer, for one unit and item: 空置率, 开发商 (domain.md §4.2), agreed by a second person. */
export const feeRate: ApprovalKind<RateAsk> = {
  subject: (view, ask) => {
    const unit = unitOf(view, ask)
    return {
      id: `${unit.id}${ask.tariffId}`.slice(0, 60),
      title: `${tariffOf(view, ask).name} ${ask.percent}%`,
      unitLabel: unit.label,
      amountFen: null,
    }
  },

  chain: (view, _ask, amountFen, { today }) => ({
    steps: chainFor(amountFen, null, settingOn(view, 'approvals.waiverSupervisorFirst', today) === true),
    limitFen: null,
  }),

  obstacle: (view, ask) => {
    const unit = unitOf(view, ask)
    const tariff = tariffOf(view, ask)
    const about = { item: tariff.name, unit: unit.label }
    if (unit.ended) return problem('estate.unitEnded', { label: unit.label, day: unit.ended.on })
    if (tariff.siteId !== unit.siteId) return problem('fees.otherSite', about)
    if (!isMonthly(tariff.formula) && !isShared(tariff.formula)) return problem('fees.noRates', about)
    const billed = view.bills
      .where('unitItem', `${unit.id}|${tariff.id}`)
      .find((bill) => bill.toOn >= ask.fromOn && (ask.toOn === null || bill.fromOn <= ask.toOn))
    if (billed) return problem('fees.billedAlready', { ...about, from: billed.fromOn, to: billed.toOn })
    return canGrant(ask, view.rateGrants.where('unit', unit.id))
  },

  facts: (view, ask) => {
    const unit = unitOf(view, ask)
    return [
      { label: 'fees.field.unit', value: unit.label, as: 'text' },
      { label: 'fees.field.item', value: tariffOf(view, ask).name, as: 'text' },
      { label: 'fees.field.why', value: `fees.rate.why.${ask.why}`, as: 'word' },
      { label: 'fees.field.percent', value: `${ask.percent}%`, as: 'text' },
      { label: 'fees.field.payer', value: ask.payer, as: 'text' },
      { label: 'fees.field.from', value: ask.fromOn, as: 'day' },
      ...(ask.toOn === null ? [] : [{ label: 'fees.field.to', value: ask.toOn, as: 'day' as const }]),
      { label: 'fees.field.occupancy', value: `estate.occupancy.${unit.occupancy}`, as: 'word' },
    ]
  },

  /** Rates this unit was granted before. */
  past: (view, ask) =>
    [...view.rateGrants.where('unit', ask.unitId)].reverse().map((grant) => ({
      at: grant.at,
      what: 'fees.past.rate',
      detail: `${grant.no} · ${grant.item} ${grant.percent}%`,
      byName: grant.agreedByName,
    })),

  path: () => '/fees/rates?',

  carryOut: (draft, ask, { request, agreedByName }, context) => {
    refuseIf(feeRate.obstacle(draft, ask, context))
    const { kind: _kind, ...facts } = ask
    return draft.rateGrants.insert({
      id: context.newId('rate'),
      no: takeNumber(draft, context, 'feeRate'),
      ...facts,
      unitLabel: unitOf(draft, ask).label,
      item: tariffOf(draft, ask).name,
      reason: request.reason,
      approvalNo: request.no,
      askedByName: request.byName,
      agreedByName,
      at: context.now,
      ended: null,
    }).no
  },
}

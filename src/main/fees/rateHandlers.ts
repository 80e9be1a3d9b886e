import type { billingContract } from '../../shared/fees/billing-contract'
import { canEndRate, type RateGrant } from '../../shared/fees/rate-grants'
import { refuse, refuseIf } from '../../shared/problem'
import { actor } from '../context'
import type { HandlersOf } from '../handlers'

type Rates = Pick<HandlersOf<typeof billingContract>, 'fees.rates' | 'fees.endRate'>

const stateOf = (grant: RateGrant, today: string): 'planned' | 'inForce' | 'over' => {
  if (grant.toOn !== null && grant.toOn < today) return 'over'
  return grant.fromOn > today ? 'planned' : 'inForce'
}

const SHOWN = 200

/** Rates of single units; they are granted through the approvals (see rateApproval.ts). */
export const rateHandlers: Rates = {
  'fees.rates': (view, { unitId, withOver }, { today }) =>
    (unitId ? [...view.rateGrants.where('unit', unitId)] : [...view.rateGrants.all()])
      .map((grant) => ({ grant, state: stateOf(grant, today) }))
      .filter(({ state }) => withOver || state !== 'over')
      .sort((a, b) => (a.grant.at < b.grant.at ? 1 : -1))
      .slice(0, SHOWN),

  'fees.endRate': (draft, { rateId, toOn, reason }, context) => {
    const grant = draft.rateGrants.get(rateId) ?? refuse('fees.unknownRate')
    refuseIf(canEndRate(grant, toOn))
    const billed = draft.bills
      .where('unitItem', `${grant.unitId}|${grant.tariffId}`)
      .find((bill) => bill.toOn > toOn)
    if (billed)
      refuse('fees.billedAlready', {
        item: grant.item,
        unit: grant.unitLabel,
        from: billed.fromOn,
        to: billed.toOn,
      })
    const ended = { at: context.now, byName: actor(context).name, reason }
    return draft.rateGrants.update(grant.id, { toOn, ended })
  },
}

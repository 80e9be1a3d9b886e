import type { RateGrant } from '../../shared/fees/rate-grants'
import type { View } from '../collections'

const NONE: readonly RateGrant[] = []

/** The rates granted to a unit for an item: where it is charged less, or somebody else pays. */
export const ratesOf = (view: View, unitId: string, tariffId: string): readonly RateGrant[] => {
  const all = view.rateGrants.where('unit', unitId)
  return all.length === 0 ? NONE : all.filter((grant) => grant.tariffId === tariffId)
}

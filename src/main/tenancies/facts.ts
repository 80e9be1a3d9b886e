import { addDays, type Day } from '../../shared/day'
import { openOf } from '../../shared/fees/allocation'
import { sumFen } from '../../shared/money'
import { workerState } from '../../shared/passes/rules'
import { refuse } from '../../shared/problem'
import type { TenancyRow } from '../../shared/tenancies/contract'
import { tenancyState } from '../../shared/tenancies/rules'
import type { Blocker, Tenancy } from '../../shared/tenancies/schema'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import type { Context } from '../context'

export const tenancyOf = (view: View, tenancyId: string): Tenancy =>
  view.tenancies.get(tenancyId) ?? refuse('tenancies.unknown')

const LISTED = 6

const named = (names: readonly string[]): string => {
  const shown = names.slice(0, LISTED).join('、')
  return names.length > LISTED ? `${shown} …` : shown
}

const blocker = (kind: Blocker['kind'], names: readonly string[], amountFen: number | null): Blocker[] =>
  names.length > 0 ? [{ kind, count: names.length, amountFen, what: named(names).slice(0, 200) }] : []

/** What the tenant pays: the items agreed; none named means the owner pays all of it. */
const owedBy = (view: View, tenancy: Tenancy) =>
  view.bills
    .where('openOfUnit', tenancy.unitId)
    .filter((bill) => tenancy.tenantPays.some((tariffId) => tariffId === bill.tariffId))

/** Everything of this unit that should be settled before the tenant's things leave (domain.md §2.4). */
export const blockersOf = (view: View, tenancy: Tenancy, context: Context): readonly Blocker[] => {
  const { unitId } = tenancy
  const on = (key: 'fees' | 'keys' | 'passes' | 'vehicles'): boolean =>
    settingOn(view, `tenancies.${key}Block`, context.today) === true
  const bills = on('fees') ? owedBy(view, tenancy) : []
  const keys = on('keys') ? view.keys.where('unit', unitId).filter((key) => key.status === 'loaned') : []
  const passes = on('passes')
    ? view.workerPasses
        .where('unit', unitId)
        .filter((pass) => pass.status === 'valid' && workerState(pass, context.today) === 'valid')
    : []
  const vehicles = on('vehicles')
    ? view.vehicles
        .where('unit', unitId)
        .filter((vehicle) => vehicle.endedOn === null && vehicle.personId === tenancy.personId)
    : []
  return [
    ...blocker(
      'fees',
      bills.map((bill) => `${bill.tariffName} ${bill.month}`),
      sumFen(bills.map(openOf)),
    ),
    ...blocker(
      'keys',
      keys.map((key) => key.code),
      null,
    ),
    ...blocker(
      'passes',
      passes.map((pass) => pass.no),
      null,
    ),
    ...blocker(
      'vehicles',
      vehicles.map((vehicle) => vehicle.plate),
      null,
    ),
  ]
}

/** Nobody has given notice and the lease ends within the days of the setting, or is over. */
const isExpiring = (tenancy: Tenancy, today: Day, days: number): boolean =>
  !tenancy.voided && !tenancy.moveOut && !tenancy.notice && tenancy.toOn <= addDays(today, days)

export const tenancyRow = (view: View, tenancy: Tenancy, context: Context): TenancyRow => ({
  tenancy,
  state: tenancyState(tenancy, context.today),
  expiring: isExpiring(tenancy, context.today, settingOn(view, 'tenancies.expiryDays', context.today)),
})

/** What the desk should look at: leases that end, and tenants whose last day has come. */
export const tenanciesDue = (view: View, context: Context): readonly TenancyRow[] =>
  view.tenancies
    .where('open', 'open')
    .map((tenancy) => tenancyRow(view, tenancy, context))
    .filter(
      ({ tenancy, expiring }) =>
        expiring || (tenancy.notice !== null && tenancy.notice.leavingOn <= context.today),
    )

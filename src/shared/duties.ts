import type { RouteName } from './contract'
import type { Duty } from './staff/duties'

/** Acts that need a duty beside the role: money in and out, keys out of the cabinet, passes. Enforced in main on every call. */
export const DUTY_ROUTES: Readonly<Record<Duty, readonly RouteName[]>> = {
  collectsFees: [
    'fees.collect',
    'keys.takeDeposit',
    'fees.voidReceipt',
    'ledger.prepay',
    'ledger.collectDirect',
    'ledger.returnDeposit',
    'ledger.payRefund',
    'ledger.addFloat',
    'ledger.handIn',
    'ledger.acceptDrawer',
    'ledger.countDrawer',
    'ledger.closeDay',
  ],
  keepsKeys: [
    'keys.lend',
    'keys.issueToOwner',
    'keys.takeIntoCustody',
    'keys.register',
    'keys.return',
    'keys.signTakeover',
  ],
  issuesPasses: ['passes.issueWorker', 'passes.extendWorker', 'passes.endWorker'],
}

/** The duty an act needs; undefined when the role is enough. */
export const dutyFor = (route: string): Duty | undefined =>
  (Object.keys(DUTY_ROUTES) as Duty[]).find((duty) =>
    (DUTY_ROUTES[duty] as readonly string[]).includes(route),
  )

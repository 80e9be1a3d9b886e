import { alarmsContract } from './alarms/contract'
import { approvalsContract } from './approvals/contract'
import { arrearsContract } from './arrears/contract'
import { attachmentsContract } from './attachments/contract'
import { auditContract } from './audit/contract'
import { backupsContract } from './backups/contract'
import { buildingMapContract } from './buildingMap/contract'
import { centerContract } from './center/contract'
import { counterContract } from './counter/contract'
import { dashboardContract } from './dashboard/contract'
import { defectsContract } from './defects/contract'
import { estateContract } from './estate/contract'
import { feesContract } from './fees/contract'
import { importsContract } from './imports/contract'
import { inspectionsContract } from './inspections/contract'
import { keysContract } from './keys/contract'
import { ledgerContract } from './ledger/contract'
import { metersContract } from './meters/contract'
import { moveinsContract } from './moveins/contract'
import { passesContract } from './passes/contract'
import { peopleContract } from './people/contract'
import { printingContract } from './printing/contract'
import { privacyContract } from './privacy/contract'
import { proofContract } from './proof/contract'
import { reshapesContract } from './reshapes/contract'
import type { InputOf, OutputOf, RawInputOf } from './route'
import { staffContract } from './staff/contract'
import { tenanciesContract } from './tenancies/contract'
import { toursContract } from './tours/contract'
import { transfersContract } from './transfers/contract'
import { unitfilesContract } from './unitfiles/contract'

/** Everything the product can do. What is not here does not exist. */
export const contract = {
  ...centerContract,
  ...staffContract,
  ...estateContract,
  ...peopleContract,
  ...importsContract,
  ...counterContract,
  ...keysContract,
  ...metersContract,
  ...feesContract,
  ...arrearsContract,
  ...ledgerContract,
  ...toursContract,
  ...passesContract,
  ...buildingMapContract,
  ...defectsContract,
  ...inspectionsContract,
  ...moveinsContract,
  ...tenanciesContract,
  ...unitfilesContract,
  ...reshapesContract,
  ...transfersContract,
  ...approvalsContract,
  ...attachmentsContract,
  ...printingContract,
  ...proofContract,
  ...privacyContract,
  ...auditContract,
  ...alarmsContract,
  ...dashboardContract,
  ...backupsContract,
} as const

export type Contract = typeof contract
export type RouteName = keyof Contract
export type RouteInput<N extends RouteName> = RawInputOf<Contract[N]>
export type RouteParsedInput<N extends RouteName> = InputOf<Contract[N]>
export type RouteOutput<N extends RouteName> = OutputOf<Contract[N]>
export type QueryName = { [N in RouteName]: Contract[N] extends { kind: 'query' } ? N : never }[RouteName]
export type CommandName = { [N in RouteName]: Contract[N] extends { kind: 'command' } ? N : never }[RouteName]

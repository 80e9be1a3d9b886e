import type { Contract } from '../shared/contract'
import { alarmsHandlers } from './alarms/handlers'
import { approvalsHandlers } from './approvals/handlers'
import { arrearsHandlers } from './arrears/handlers'
import { attachmentsHandlers } from './attachments/handlers'
import { auditHandlers } from './audit/handlers'
import { backupsHandlers } from './backups/handlers'
import { buildingMapHandlers } from './buildingMap/handlers'
import { centerHandlers } from './center/handlers'
import { counterHandlers } from './counter/handlers'
import { dashboardHandlers } from './dashboard/handlers'
import { defectsHandlers } from './defects/handlers'
import { estateHandlers } from './estate/handlers'
import { feesHandlers } from './fees/handlers'
import type { HandlersOf } from './handlers'
import { importsHandlers } from './imports/handlers'
import { inspectionsHandlers } from './inspections/handlers'
import { keysHandlers } from './keys/handlers'
import { ledgerHandlers } from './ledger/handlers'
import { metersHandlers } from './meters/handlers'
import { moveinsHandlers } from './moveins/handlers'
import { passesHandlers } from './passes/handlers'
import { peopleHandlers } from './people/handlers'
import { printingHandlers } from './printing/handlers'
import { privacyHandlers } from './privacy/handlers'
import { proofHandlers } from './proof/handlers'
import { reshapesHandlers } from './reshapes/handlers'
import { staffHandlers } from './staff/handlers'
import { tenanciesHandlers } from './tenancies/handlers'
import { toursHandlers } from './tours/handlers'
import { transfersHandlers } from './transfers/handlers'
import { unitfilesHandlers } from './unitfiles/handlers'

/** Who answers each line of the contract. The type makes a missing handler a compile error. */
export const registry: HandlersOf<Contract> = {
  ...centerHandlers,
  ...staffHandlers,
  ...estateHandlers,
  ...peopleHandlers,
  ...importsHandlers,
  ...counterHandlers,
  ...keysHandlers,
  ...metersHandlers,
  ...feesHandlers,
  ...arrearsHandlers,
  ...ledgerHandlers,
  ...toursHandlers,
  ...passesHandlers,
  ...buildingMapHandlers,
  ...defectsHandlers,
  ...inspectionsHandlers,
  ...moveinsHandlers,
  ...tenanciesHandlers,
  ...unitfilesHandlers,
  ...reshapesHandlers,
  ...transfersHandlers,
  ...approvalsHandlers,
  ...attachmentsHandlers,
  ...printingHandlers,
  ...proofHandlers,
  ...privacyHandlers,
  ...auditHandlers,
  ...alarmsHandlers,
  ...dashboardHandlers,
  ...backupsHandlers,
}

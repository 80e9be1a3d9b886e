import { approvalsPages } from './approvals/pages'
import { arrearsPages } from './arrears/pages'
import { auditPages } from './audit/pages'
import { backupsPages } from './backups/pages'
import { buildingMapPages } from './buildingMap/pages'
import { centerPages } from './center/pages'
import { counterPages } from './counter/pages'
import { dashboardPages } from './dashboard/pages'
import { defectsPages } from './defects/pages'
import { estatePages } from './estate/pages'
import { feesPages } from './fees/pages'
import { importsPages } from './imports/pages'
import { inspectionsPages } from './inspections/pages'
import { keysPages } from './keys/pages'
import { ledgerPages } from './ledger/pages'
import { moveinsPages } from './moveins/pages'
import type { Page } from './page'
import { passesPages } from './passes/pages'
import { peoplePages } from './people/pages'
import { printingPages } from './printing/pages'
import { privacyPages } from './privacy/pages'
import { proofPages } from './proof/pages'
import { reshapesPages } from './reshapes/pages'
import { staffPages } from './staff/pages'
import { tenanciesPages } from './tenancies/pages'
import { toursPages } from './tours/pages'
import { transfersPages } from './transfers/pages'
import { unitfilesPages } from './unitfiles/pages'

/** Every page of the product, in the order of the rail. */
export const navigation: readonly Page[] = [
  ...counterPages,
  ...estatePages,
  ...buildingMapPages,
  ...peoplePages,
  ...tenanciesPages,
  ...moveinsPages,
  ...inspectionsPages,
  ...defectsPages,
  ...transfersPages,
  ...reshapesPages,
  ...unitfilesPages,
  ...importsPages,
  ...keysPages,
  ...feesPages,
  ...arrearsPages,
  ...ledgerPages,
  ...toursPages,
  ...passesPages,
  ...approvalsPages,
  ...dashboardPages,
  ...printingPages,
  ...staffPages,
  ...proofPages,
  ...privacyPages,
  ...auditPages,
  ...centerPages,
  ...backupsPages,
]

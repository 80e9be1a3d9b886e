import { alarmsCollections } from './alarms/collections'
import { approvalsCollections } from './approvals/collections'
import { arrearsCollections } from './arrears/collections'
import { attachmentsCollections } from './attachments/collections'
import { backupsCollections } from './backups/collections'
import { centerCollections } from './center/collections'
import { defectsCollections } from './defects/collections'
import { estateCollections } from './estate/collections'
import { feesCollections } from './fees/collections'
import { importsCollections } from './imports/collections'
import { inspectionsCollections } from './inspections/collections'
import { keysCollections } from './keys/collections'
import { ledgerCollections } from './ledger/collections'
import { metersCollections } from './meters/collections'
import { moveinsCollections } from './moveins/collections'
import { passesCollections } from './passes/collections'
import { peopleCollections } from './people/collections'
import { printingCollections } from './printing/collections'
import { privacyCollections } from './privacy/collections'
import { proofCollections } from './proof/collections'
import { reshapesCollections } from './reshapes/collections'
import { staffCollections } from './staff/collections'
import type { Draft as DraftOf, View as ViewOf } from './store/types'
import { tenanciesCollections } from './tenancies/collections'
import { toursCollections } from './tours/collections'
import { transfersCollections } from './transfers/collections'
import { unitfilesCollections } from './unitfiles/collections'

/** Everything the center keeps. */
export const collections = {
  ...centerCollections,
  ...staffCollections,
  ...estateCollections,
  ...peopleCollections,
  ...importsCollections,
  ...keysCollections,
  ...metersCollections,
  ...feesCollections,
  ...arrearsCollections,
  ...ledgerCollections,
  ...toursCollections,
  ...passesCollections,
  ...defectsCollections,
  ...inspectionsCollections,
  ...moveinsCollections,
  ...tenanciesCollections,
  ...unitfilesCollections,
  ...reshapesCollections,
  ...transfersCollections,
  ...approvalsCollections,
  ...attachmentsCollections,
  ...printingCollections,
  ...privacyCollections,
  ...backupsCollections,
  ...proofCollections,
  ...alarmsCollections,
} as const

export type View = ViewOf<typeof collections>
export type Draft = DraftOf<typeof collections>

import { approvalsSettings } from './approvals/settings'
import { arrearsSettings } from './arrears/settings'
import { attachmentsSettings } from './attachments/settings'
import { backupsSettings } from './backups/settings'
import type { SettingSpec } from './center/settingSpec'
import { defectsSettings } from './defects/settings'
import { feesSettings } from './fees/settings'
import { keysSettings } from './keys/settings'
import { ledgerSettings } from './ledger/settings'
import { metersSettings } from './meters/settings'
import { moveinsSettings } from './moveins/settings'
import { passesSettings } from './passes/settings'
import { privacySettings } from './privacy/settings'
import { reshapesSettings } from './reshapes/settings'
import { staffSettings } from './staff/settings'
import { tenanciesSettings } from './tenancies/settings'
import { toursSettings } from './tours/settings'
import { unitfilesSettings } from './unitfiles/settings'

/** Every setting there is, by feature. */
export const settingSpecs = {
  ...feesSettings,
  ...arrearsSettings,
  ...ledgerSettings,
  ...metersSettings,
  ...approvalsSettings,
  ...attachmentsSettings,
  ...keysSettings,
  ...passesSettings,
  ...toursSettings,
  ...defectsSettings,
  ...moveinsSettings,
  ...tenanciesSettings,
  ...unitfilesSettings,
  ...reshapesSettings,
  ...staffSettings,
  ...privacySettings,
  ...backupsSettings,
} as const satisfies Readonly<Record<string, SettingSpec>>

export type SettingKey = keyof typeof settingSpecs

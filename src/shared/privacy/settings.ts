import type { SettingSpec } from '../center/settingSpec'

/** How long personal data is kept, domain.md §6.4, defaults 〔I〕. */
export const privacySettings = {
  'privacy.visitorDays': { default: 90, kind: 'int', min: 1, max: 3650 },
  'privacy.workerDays': { default: 365, kind: 'int', min: 30, max: 3650 },
  'privacy.ownerYears': { default: 3, kind: 'int', min: 1, max: 30 },
  /** domain.md §1.3: loans and custody; sources keep them 2 years. */
  'privacy.keyYears': { default: 3, kind: 'int', min: 1, max: 30 },
  /** What was written down about a debt, from when it is settled; claims lapse after three years (domain.md §4.7). */
  'privacy.arrearsYears': { default: 3, kind: 'int', min: 1, max: 30 },
} as const satisfies Readonly<Record<string, SettingSpec>>

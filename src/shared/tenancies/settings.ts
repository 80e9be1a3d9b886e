import type { SettingSpec } from '../center/settingSpec'

/** domain.md §2.4, defaults 〔I〕. */
export const tenanciesSettings = {
  'tenancies.noticeDays': { default: 15, kind: 'int', min: 0, max: 90 },
  'tenancies.expiryDays': { default: 30, kind: 'int', min: 1, max: 180 },
  'tenancies.feesBlock': { default: true, kind: 'bool' },
  'tenancies.keysBlock': { default: true, kind: 'bool' },
  'tenancies.passesBlock': { default: true, kind: 'bool' },
  'tenancies.vehiclesBlock': { default: true, kind: 'bool' },
} as const satisfies Readonly<Record<string, SettingSpec>>

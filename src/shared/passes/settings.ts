import type { SettingSpec } from '../center/settingSpec'

/** domain.md §3.5 and §6.2, defaults 〔I〕. */
export const passesSettings = {
  'passes.workerDays': { default: 30, kind: 'int', min: 1, max: 365 },
  'passes.visitorHours': { default: 4, kind: 'int', min: 1, max: 24 },
} as const satisfies Readonly<Record<string, SettingSpec>>

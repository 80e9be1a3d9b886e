import type { SettingSpec } from '../center/settingSpec'

/** domain.md §9.2 and duty C3, defaults 〔I〕. */
export const toursSettings = {
  'tours.checkHoursBefore': { default: 2, kind: 'int', min: 1, max: 24 },
  'tours.vehiclesForTrafficPolice': { default: 3, kind: 'int', min: 1, max: 100 },
} as const satisfies Readonly<Record<string, SettingSpec>>

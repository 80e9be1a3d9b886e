import type { SettingSpec } from '../center/settingSpec'

/** domain.md §2.6, deadlines in calendar days from the dispatch, defaults 〔I〕; 0 is the same day. */
export const defectsSettings = {
  'defects.urgentDays': { default: 0, kind: 'int', min: 0, max: 30 },
  'defects.generalDays': { default: 7, kind: 'int', min: 0, max: 365 },
  'defects.majorDays': { default: 15, kind: 'int', min: 0, max: 365 },
  'defects.leakDays': { default: 30, kind: 'int', min: 0, max: 365 },
  'defects.keyBackFirst': { default: true, kind: 'bool' },
} as const satisfies Readonly<Record<string, SettingSpec>>

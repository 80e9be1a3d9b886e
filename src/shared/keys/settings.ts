import type { SettingSpec } from '../center/settingSpec'

/** domain.md §1.3, defaults 〔I〕. */
export const keysSettings = {
  'keys.dueTime': { default: '17:30', kind: 'time' },
  'keys.longestLoanDays': { default: 3, kind: 'int', min: 1, max: 30 },
  'keys.capPerBorrower': { default: 5, kind: 'int', min: 1, max: 50 },
} as const satisfies Readonly<Record<string, SettingSpec>>

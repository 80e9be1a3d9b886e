import type { SettingSpec } from '../center/settingSpec'

/** Duty C6: files not gone through in so many months are listed. 〔I〕 */
export const unitfilesSettings = {
  'unitfiles.reviewMonths': { default: 12, kind: 'int', min: 1, max: 60 },
  'unitfiles.loanDays': { default: 3, kind: 'int', min: 1, max: 30 },
} as const satisfies Readonly<Record<string, SettingSpec>>

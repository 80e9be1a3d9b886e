import type { SettingSpec } from '../center/settingSpec'

/**
 * domain.md §4.4, §4.7: the 25th is the day of the list; the second notice after the 10th of the month after; visits after
 * two months; the written demand from three; the lawyer from six, the court from twelve. All 〔I〕.
 */
export const arrearsSettings = {
  'arrears.listDay': { default: 25, kind: 'int', min: 1, max: 31 },
  'arrears.secondMonths': { default: 1, kind: 'int', min: 0, max: 12 },
  'arrears.secondAfterDay': { default: 10, kind: 'int', min: 0, max: 27 },
  'arrears.secondDays': { default: 3, kind: 'int', min: 1, max: 60 },
  'arrears.visitMonths': { default: 2, kind: 'int', min: 0, max: 24 },
  'arrears.demandMonths': { default: 3, kind: 'int', min: 0, max: 36 },
  'arrears.demandDays': { default: 15, kind: 'int', min: 1, max: 90 },
  'arrears.lawyerMonths': { default: 6, kind: 'int', min: 0, max: 60 },
  'arrears.courtMonths': { default: 12, kind: 'int', min: 0, max: 60 },
  'arrears.seniorVisit': { default: true, kind: 'bool' },
  'arrears.promiseMostDays': { default: 30, kind: 'int', min: 1, max: 180 },
  'arrears.callFrom': { default: '08:30', kind: 'time' },
  'arrears.callUntil': { default: '20:30', kind: 'time' },
  'arrears.planMostMonths': { default: 2, kind: 'int', min: 1, max: 24 },
  'arrears.limitationYears': { default: 3, kind: 'int', min: 1, max: 20 },
  'arrears.limitationWarnDays': { default: 90, kind: 'int', min: 1, max: 720 },
} as const satisfies Readonly<Record<string, SettingSpec>>

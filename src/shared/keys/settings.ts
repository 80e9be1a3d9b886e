import type { SettingSpec } from '../center/settingSpec'

/** domain.md §1.3, defaults 〔I〕. Approvers and deposits by borrower type stand in a table of their own. */
export const keysSettings = {
  'keys.dueTime': { default: '17:30', kind: 'time' },
  'keys.curfewTime': { default: '18:00', kind: 'time' },
  'keys.longestLoanDays': { default: 3, kind: 'int', min: 1, max: 30 },
  'keys.longestBookingDays': { default: 7, kind: 'int', min: 1, max: 60 },
  'keys.capPerBorrower': { default: 5, kind: 'int', min: 1, max: 50 },
  'keys.custodyNeedsSupervisor': { default: true, kind: 'bool' },
  'keys.rectificationNeedsNo': { default: true, kind: 'bool' },
  /** Doors whose keys are never lent, by words of their place (domain.md §1.3). */
  'keys.neverLent': { default: '配电房、消防控制中心、保险柜、监控中心、仓库', kind: 'text' },
  'keys.stocktakeDay': { default: 25, kind: 'int', min: 1, max: 28 },
} as const satisfies Readonly<Record<string, SettingSpec>>

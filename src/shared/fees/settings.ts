import type { SettingSpec } from '../center/settingSpec'

/** domain.md §4.8 target, §4.9 copies, §4.6 违约金: 0 is off; 500 is 万分之五 a day; no cap while the LPR is 0. */
export const feesSettings = {
  'fees.collectionTargetPercent': { default: 95, kind: 'int', min: 1, max: 100 },
  'fees.backDateDays': { default: 31, kind: 'int', min: 0, max: 366 },
  'fees.drawerFloatFen': { default: 50_000, kind: 'fen' },
  'fees.drawerMostFen': { default: 500_000, kind: 'fen' },
  'fees.cashOvernightFen': { default: 100_000, kind: 'fen' },
  'fees.refundFundFen': { default: 500_000, kind: 'fen' },
  'fees.noticeDays': { default: 7, kind: 'int', min: 1, max: 90 },
  'fees.noticeAgreement': { default: '物业服务合同', kind: 'text' },
  'fees.noticeClause': { default: '', kind: 'text' },
  'fees.lateRateE6': { default: 0, kind: 'int', min: 0, max: 3000 },
  'fees.lateCapLprBp': { default: 0, kind: 'int', min: 0, max: 2400 },
  'fees.lateCapTimesPercent': { default: 130, kind: 'int', min: 100, max: 400 },
} as const satisfies Readonly<Record<string, SettingSpec>>

import type { SettingSpec } from '../center/settingSpec'

/** domain.md §4.8 target and §4.9 copies. */
export const feesSettings = {
  'fees.collectionTargetPercent': { default: 95, kind: 'int', min: 1, max: 100 },
  'fees.refundFundFen': { default: 500_000, kind: 'fen' },
} as const satisfies Readonly<Record<string, SettingSpec>>

import type { SettingSpec } from '../center/settingSpec'

/** domain.md §13.1: 退款 ≤ 2,000 and 费用支出 ≤ 1,000 by the manager; a debt is given up by the company alone. */
export const ledgerSettings = {
  'ledger.refundLimitFen': { default: 200_000, kind: 'fen' },
  'ledger.expenseLimitFen': { default: 100_000, kind: 'fen' },
  'ledger.badDebtLimitFen': { default: 0, kind: 'fen' },
} as const satisfies Readonly<Record<string, SettingSpec>>

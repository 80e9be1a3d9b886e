import type { SettingSpec } from '../center/settingSpec'

/** domain.md §13.1 limits and §4.5 chain, defaults 〔I〕. */
export const approvalsSettings = {
  'approvals.waiverLimitFen': { default: 20_000, kind: 'fen' },
  'approvals.waiverSupervisorFirst': { default: true, kind: 'bool' },
} as const satisfies Readonly<Record<string, SettingSpec>>

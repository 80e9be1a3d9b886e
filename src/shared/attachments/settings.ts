import type { SettingSpec } from '../center/settingSpec'

/** Defaults 〔I〕. */
export const attachmentsSettings = {
  'attachments.largestMb': { default: 10, kind: 'int', min: 1, max: 20 },
} as const satisfies Readonly<Record<string, SettingSpec>>

import type { SettingSpec } from '../center/settingSpec'

export const feesSettings = {} as const satisfies Readonly<Record<string, SettingSpec>>

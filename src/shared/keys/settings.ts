import type { SettingSpec } from '../center/settingSpec'

export const keysSettings = {} as const satisfies Readonly<Record<string, SettingSpec>>

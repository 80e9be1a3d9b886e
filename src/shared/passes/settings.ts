import type { SettingSpec } from '../center/settingSpec'

export const passesSettings = {} as const satisfies Readonly<Record<string, SettingSpec>>

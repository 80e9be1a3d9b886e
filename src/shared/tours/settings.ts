import type { SettingSpec } from '../center/settingSpec'

export const toursSettings = {} as const satisfies Readonly<Record<string, SettingSpec>>

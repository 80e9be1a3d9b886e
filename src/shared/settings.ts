import type { SettingSpec } from './center/settingSpec'
import { feesSettings } from './fees/settings'
import { keysSettings } from './keys/settings'
import { passesSettings } from './passes/settings'
import { toursSettings } from './tours/settings'

/** Every setting there is, by feature. */
export const settingSpecs = {
  ...feesSettings,
  ...keysSettings,
  ...passesSettings,
  ...toursSettings,
} as const satisfies Readonly<Record<string, SettingSpec>>

export type SettingKey = keyof typeof settingSpecs

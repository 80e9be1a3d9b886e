import { type SettingKey, settingSpecs } from '../../shared/center/settings'
import type { Day } from '../../shared/day'
import type { View } from '../collections'

/** The value in force on a day: the newest one that had begun, else the default. */
export const settingOn = <K extends SettingKey>(view: Pick<View, 'settings'>, key: K, day: Day): (typeof settingSpecs)[K]['default'] => {
  let newest: { readonly fromOn: string; readonly value: unknown } | undefined
  for (const setting of view.settings.where('key', key))
    if (setting.fromOn <= day && (!newest || setting.fromOn >= newest.fromOn)) newest = setting
  return (newest?.value ?? settingSpecs[key].default) as (typeof settingSpecs)[K]['default']
}

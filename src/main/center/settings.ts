import type { SettingRow } from '../../shared/center/contract'
import type { Setting } from '../../shared/center/schema'
import type { Day } from '../../shared/day'
import { type SettingKey, settingSpecs } from '../../shared/settings'
import type { View } from '../collections'

type Settings = Pick<View, 'settings'>

/** Of several that begin on one day the last decided holds. */
const newestOn = (view: Settings, key: SettingKey, day: Day): Setting | undefined => {
  let newest: Setting | undefined
  for (const setting of view.settings.where('key', key))
    if (setting.fromOn <= day && (!newest || setting.fromOn >= newest.fromOn)) newest = setting
  return newest
}

/** The value in force on a day: the newest one that had begun, else the default. */
export const settingOn = <K extends SettingKey>(
  view: Settings,
  key: K,
  day: Day,
): (typeof settingSpecs)[K]['default'] =>
  (newestOn(view, key, day)?.value ?? settingSpecs[key].default) as (typeof settingSpecs)[K]['default']

const nextAfter = (view: Settings, key: SettingKey, day: Day): Setting | undefined => {
  let next: Setting | undefined
  for (const setting of view.settings.where('key', key))
    if (setting.fromOn > day && (!next || setting.fromOn <= next.fromOn)) next = setting
  return next
}

/** One rule as the manager sees it: in force, planned, and every decision before. */
export const settingRow = (view: Settings, key: SettingKey, today: Day): SettingRow => {
  const current = newestOn(view, key, today)
  const next = nextAfter(view, key, today)
  return {
    key,
    spec: settingSpecs[key],
    value: current?.value ?? settingSpecs[key].default,
    fromOn: current?.fromOn ?? null,
    planned: next ? { value: next.value, fromOn: next.fromOn } : null,
    history: [...view.settings.where('key', key)].reverse(),
  }
}

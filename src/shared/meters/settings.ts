import type { SettingSpec } from '../center/settingSpec'

/** A use above so many per cent of the usual is looked at again before it is kept; 0 turns it off (issue 8, meters). */
export const metersSettings = {
  'meters.unusualPercent': { default: 200, kind: 'int', min: 0, max: 2000 },
} as const satisfies Readonly<Record<string, SettingSpec>>

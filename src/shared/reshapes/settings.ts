import type { SettingSpec } from '../center/settingSpec'

/** By how much areas before and after a split or join may differ, in 0.01 ㎡. 〔I〕 */
export const reshapesSettings = {
  'reshapes.areaTolerance': { default: 10, kind: 'int', min: 0, max: 10_000 },
} as const satisfies Readonly<Record<string, SettingSpec>>

import type { SettingSpec } from '../center/settingSpec'

/**
 * domain.md §2.1, defaults 〔I〕. A step that blocks must be done before the keys or the hand-over. `feeStart`: 1 first half of
 * the month from the 15th, second half from the next month; 2 until the 15th the whole month, after it half; 3 by days.
 */
export const moveinsSettings = {
  'moveins.privacyBlocks': { default: true, kind: 'bool' },
  'moveins.formsBlock': { default: true, kind: 'bool' },
  'moveins.signingBlocks': { default: true, kind: 'bool' },
  'moveins.feesBlock': { default: true, kind: 'bool' },
  'moveins.metersBlock': { default: true, kind: 'bool' },
  'moveins.inspectionBlocks': { default: true, kind: 'bool' },
  'moveins.handbooksBlock': { default: false, kind: 'bool' },
  'moveins.keysWaitForRepair': { default: false, kind: 'bool' },
  'moveins.keepRepairKey': { default: true, kind: 'bool' },
  'moveins.emergencyContact': { default: true, kind: 'bool' },
  'moveins.prepayMonths': { default: 0, kind: 'int', min: 0, max: 3 },
  'moveins.depositFen': { default: 0, kind: 'fen' },
  'moveins.feeStart': { default: 3, kind: 'int', min: 1, max: 3 },
  'moveins.noticeDays': { default: 30, kind: 'int', min: 0, max: 120 },
  'moveins.archiveHours': { default: 24, kind: 'int', min: 1, max: 240 },
  'moveins.waitMinutes': { default: 30, kind: 'int', min: 5, max: 240 },
} as const satisfies Readonly<Record<string, SettingSpec>>

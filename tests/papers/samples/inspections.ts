import { FIRST_GRIDS } from '../../../src/shared/inspections/grids'
import type { InspectionSheet } from '../../../src/shared/inspections/papers'
import { cellsOf } from '../../../src/shared/inspections/rules'
import type { Cell, CellResult } from '../../../src/shared/inspections/schema'
import { AT, CENTER, EMOJI, LATIN_NAME, LONG_CENTER, LONG_NAME, RARE_NAMES, type Samples } from './sample'

const HOME = FIRST_GRIDS[0] as (typeof FIRST_GRIDS)[number]
const CELLS = cellsOf(HOME)

const cell = (code: string, result: CellResult, remark = ''): Cell => {
  const [room = '', item = ''] = code.split('.')
  return { room, item, result, remark }
}

const sheet = (
  failing: Readonly<Record<string, string>>,
  facts: Partial<InspectionSheet> = {},
  owner = '王明',
): InspectionSheet => ({
  centerName: CENTER,
  no: 'YF-202611-0012',
  unitLabel: '3-1-1102',
  ownerNames: owner,
  templateName: HOME.name,
  templateNameEn: HOME.nameEn,
  version: 1,
  rooms: HOME.rooms,
  items: HOME.items,
  roundNo: 1,
  round: {
    begunAt: AT,
    begunByName: '林晓芸',
    due: [...CELLS],
    waiting: [],
    cells: CELLS.map((code) =>
      failing[code] === undefined ? cell(code, 'pass') : cell(code, 'fail', failing[code]),
    ),
    ended: {
      on: '2026-11-23',
      ownerSide: owner.slice(0, 40),
      centerSide: '林晓芸',
      engineer: '覃工',
      answer: Object.keys(failing).length === 0 ? 'accepted' : 'reserved',
      reason: '',
      keys: 3,
      meters: [
        { no: 'W0031102', kind: 'coldWater', valueCenti: 1_250, on: '2026-11-23' },
        { no: 'E0031102', kind: 'electricity', valueCenti: 30_000, on: '2026-11-23' },
      ],
      at: AT,
      byName: '林晓芸',
    },
  },
  failed: Object.entries(failing).map(([code, remark], place) => ({
    room: code.split('.')[0] ?? '',
    item: code.split('.')[1] ?? '',
    remark,
    defectNo: `ZG-202611-00${String(place + 10)}`,
    party: '固邦防水工程有限公司',
  })),
  voided: null,
  ...facts,
})

const LONG_REMARK =
  '地漏周边渗水，楼下顶板大面积水印，闭水四十八小时后复查仍渗，需凿除重做防水层并恢复饰面'.repeat(4)

export const inspectionSheetSamples: Samples<'inspectionSheet'> = {
  short: { data: sheet({}), says: ['YF-202611-0012', '3-1-1102', '王明'] },
  typical: {
    data: sheet({ 'bath.proof': '地漏周边渗水', 'bed1.windows': '窗扇下沉，关不严' }),
    says: ['ZG-202611-0010', '地漏周边渗水', '固邦防水工程有限公司'],
    reprint: 1,
  },
  extreme: {
    data: sheet(
      Object.fromEntries(
        CELLS.map((code, place) => [code, place % 2 === 0 ? LONG_REMARK.slice(0, 200) : `破损 ${EMOJI}`]),
      ),
      { centerName: LONG_CENTER, unitLabel: '商铺-12345678', no: 'YF-202611-9999-12', roundNo: 12 },
      `${RARE_NAMES}${LATIN_NAME}、${LONG_NAME}`,
    ),
    says: ['YF-202611-9999-12', '商铺-12345678', RARE_NAMES, LONG_NAME],
  },
}

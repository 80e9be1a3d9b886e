import { createHash } from 'node:crypto'
import { type ImportField, importKind, type Mapping } from '../../shared/imports/schema'
import { type Cell, cellText, type Sheet } from './file'

/** Headings people write, by field; the first that fits wins. Lower case, without blanks. */
const NAMES: Readonly<Record<ImportField, readonly string[]>> = {
  label: ['房号', '房屋', '门牌', '门牌号', '房屋名称', 'unit', 'unitno', 'label'],
  building: ['楼号', '楼栋', '楼栋号', '楼栋编号', '栋', '栋号', '楼宇', 'building'],
  entrance: ['单元', '单元号', '单元编号', 'entrance'],
  room: ['房间', '房间号', '室号', '房屋编号', 'room'],
  floor: ['楼层', '房屋楼层', '层', 'floor'],
  use: ['用途', '房屋类型', '房屋用途', '类型', 'use'],
  layout: ['户型', '房屋户型', 'layout'],
  area: ['建筑面积', '面积', '建筑面积㎡', '建筑面积(㎡)', '建筑面积m2', 'area', 'grossfloorarea'],
  innerArea: ['套内面积', '室内面积', '套内面积㎡', '套内面积(㎡)', 'innerarea', 'netinternalarea'],
  occupancy: ['入住状态', '房屋状态', '状态', 'occupancy'],
  ownerName: ['业主', '业主名称', '业主姓名', '姓名', '产权人', 'owner', 'ownername', 'owners'],
  ownerPhone: ['电话', '手机号', '手机', '联系电话', '业主电话', 'phone'],
  ownerId: ['身份证号', '身份证', '证件号码', '证件号', 'idno'],
  ownerRole: ['业主类型', '身份', '与业主关系', 'role'],
  ownerNo: ['业主编号'],
  floors: ['总层数', '楼层总数', 'floors'],
  plate: ['车牌', '车牌号', '车牌号码', 'plate'],
  space: ['车位', '车位号', '车位编号', '车位编码', 'space'],
  note: ['备注', 'note', 'remark'],
  feeItem: ['收费项目', '费用项', '费用名称', '费用', 'feeitem', 'item'],
  feeCycle: ['缴费周期', '周期', 'months'],
  feeFrom: ['开始时间', '开始日期', '起始日期', '计费开始', 'from', 'start'],
  feeTo: ['结束时间', '结束日期', '截止日期', '计费结束', 'to', 'end'],
  feePaidOn: ['缴费时间', '缴费日期', '收费日期', 'paidon'],
  feeDue: ['应缴金额', '应收金额', '应收', '应缴', 'due'],
  feePaid: ['实缴金额', '实收金额', '实收', '实缴', 'paid'],
  feeCashier: ['收银员', '收费员', '经办人', 'cashier'],
}

const plain = (cell: Cell | undefined): string =>
  cellText(cell)
    .toLowerCase()
    .replace(/[\s*：:]/g, '')

const fieldOf = (heading: string): ImportField | undefined =>
  (Object.keys(NAMES) as ImportField[]).find((field) => NAMES[field].includes(heading))

/** Which column is which, by its heading. */
export const guessMapping = (headings: readonly Cell[]): Mapping => {
  const mapping: Mapping = {}
  headings.forEach((heading, place) => {
    const field = fieldOf(plain(heading))
    if (field && mapping[field] === undefined) mapping[field] = place
  })
  return mapping
}

/** The row with the headings: of the first fifteen, the one that names most fields. Titles above it are passed over. */
export const headerRowOf = (sheet: Sheet): number => {
  let best = 0
  let most = 0
  sheet.rows.slice(0, 15).forEach((row, place) => {
    const named = Object.keys(guessMapping(row)).length
    if (named > most) {
      most = named
      best = place
    }
  })
  return best
}

/** How much a sheet looks like rooms: a room or label, a building, an area. */
export const roomScore = (mapping: Mapping): number =>
  (importKind(mapping) === 'fees' && mapping.feeFrom !== undefined && mapping.feeDue !== undefined ? 3 : 0) +
  (mapping.room === undefined && mapping.label === undefined ? 0 : 4) +
  (mapping.building === undefined ? 0 : 1) +
  (mapping.area === undefined ? 0 : 2)

/** The same headings give the same shape, whatever the file is called. */
export const shapeId = (headings: readonly Cell[]): string =>
  `shape_${createHash('sha256').update(headings.map(plain).join('|')).digest('hex').slice(0, 24)}`

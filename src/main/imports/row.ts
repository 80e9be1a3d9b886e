import { tidyLabel } from '../../shared/estate/label'
import type { Occupancy, UnitUse } from '../../shared/estate/schema'
import type { CellProblem } from '../../shared/imports/contract'
import type { Mapping } from '../../shared/imports/schema'
import type { TieRole } from '../../shared/people/schema'
import type { Cell } from './file'
import { Reader } from './reader'

/** A row of the file as the records will have it. */
export interface ReadRow {
  readonly row: number
  readonly label: string
  readonly building: string
  readonly entrance: string
  readonly room: string
  readonly floor: number | null
  readonly use: UnitUse | null
  readonly layout: string
  readonly areaCenti: number
  readonly innerAreaCenti: number | null
  readonly occupancy: Occupancy | null
  readonly note: string
  readonly floors: number | null
  readonly vehicles: readonly { readonly plate: string; readonly space: string }[]
  readonly people: readonly {
    readonly name: string
    readonly phone: string
    readonly idNo: string
    readonly role: TieRole
  }[]
  readonly problems: readonly CellProblem[]
  readonly notes: readonly CellProblem[]
}

const USES: Readonly<Record<string, UnitUse>> = {
  '110': 'home',
  住宅: 'home',
  '119': 'home',
  宿舍: 'home',
  公寓: 'home',
  '120': 'office',
  办公: 'office',
  办公室: 'office',
  写字楼: 'office',
  商铺: 'shop',
  商业: 'shop',
  储藏: 'storage',
  储藏室: 'storage',
  home: 'home',
  shop: 'shop',
  office: 'office',
  storage: 'storage',
  其他: 'other',
  other: 'other',
}
const OCCUPANCIES: Readonly<Record<string, Occupancy>> = {
  '2001': 'ownerOccupied',
  已入住: 'ownerOccupied',
  自住: 'ownerOccupied',
  '2002': 'vacant',
  '2003': 'vacant',
  '2004': 'vacant',
  '2008': 'vacant',
  空置: 'vacant',
  空闲: 'vacant',
  未入住: 'vacant',
  '2005': 'ownerOccupied',
  '2006': 'let',
  出租: 'let',
  已出租: 'let',
  '2007': 'ownerOccupied',
  '2009': 'renovating',
  装修中: 'renovating',
  vacant: 'vacant',
  'owner-occupied': 'ownerOccupied',
  'owner occupied': 'ownerOccupied',
  已装修: 'ownerOccupied',
  已交房: 'vacant',
  未销售: 'vacant',
  已出售: 'ownerOccupied',
  let: 'let',
  renovating: 'renovating',
}
const ROLES: Readonly<Record<string, TieRole>> = {
  '1001': 'owner',
  业主: 'owner',
  '1002': 'family',
  家庭成员: 'family',
  家属: 'family',
  '1003': 'tenant',
  租户: 'tenant',
  房屋租客: 'tenant',
  '1004': 'occupant',
  临时人员: 'occupant',
}
/** What templates tell people to write when there is no number (peer-import explanations). */
const NO_PHONE = '18999999999'
const NO_ID = '111111111111111111'

/** Building and entrance as far as a whole room number tells them: `3-1-1102`, `B-02`, `商铺-7`. */
const partsOf = (label: string): { building: string; entrance: string; room: string } => {
  const parts = label.split('-')
  if (parts.length >= 3)
    return { building: parts[0] ?? '', entrance: parts[1] ?? '', room: parts.slice(2).join('-') }
  if (parts.length === 2) return { building: parts[0] ?? '', entrance: '', room: parts[1] ?? '' }
  return { building: '', entrance: '', room: label }
}

/** A room number of its parts, unless the room already is one. An entrance 0 means none (shops). */
const labelOf = (building: string, entrance: string, room: string): string => {
  if (building === '' || room.startsWith(`${building}-`)) return room
  return [building, entrance, room].filter((part) => part !== '').join('-')
}

export interface Above {
  readonly building: string
  readonly entrance: string
}

/** A phone or number that cannot be one is told and left out: it must not keep a room out (peers.md, complaint 2). */
const numbersOf = (read: Reader): { readonly phone: string; readonly idNo: string } => {
  const phone = read.exact('ownerPhone')
  const phoneWrong = phone !== '' && phone !== NO_PHONE && !/^[0-9+\-() ]{3,30}$/.test(phone)
  if (phoneWrong) read.note('ownerPhone', 'imports.phoneWrong', { value: phone.slice(0, 40) })
  const idNo = read.exact('ownerId')
  if (idNo.length > 40) read.note('ownerId', 'imports.textTooLong', { limit: 40, length: idNo.length })
  return {
    phone: phoneWrong || phone === NO_PHONE ? '' : phone,
    idNo: idNo === NO_ID || idNo.length > 40 ? '' : idNo,
  }
}

const peopleOf = (read: Reader): ReadRow['people'] => {
  const names = read
    .limited('ownerName', 120)
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (names.length === 0 && read.text('ownerNo') !== '')
    read.note('ownerNo', 'imports.ownerNoUnknown', { value: read.text('ownerNo').slice(0, 40) })
  const { phone, idNo } = numbersOf(read)
  const role = read.word('ownerRole', ROLES) ?? 'owner'
  return names.map((name, place) => ({
    name,
    phone: place === 0 ? phone : '',
    idNo: place === 0 ? idNo : '',
    role,
  }))
}

/** Plates of a cell, several with commas between; what cannot be one is told and left out. */
const vehiclesOf = (read: Reader): ReadRow['vehicles'] => {
  const listed = (field: 'plate' | 'space'): readonly string[] =>
    read
      .text(field)
      .split(/[,，、]/)
      .map((part) => part.trim())
  const spaces = listed('space')
  return listed('plate').flatMap((plate, place) => {
    if (plate === '') return []
    const space = (spaces[place] ?? '').slice(0, 30)
    if (/^[\p{L}\p{N}·. -]{5,15}$/u.test(plate)) return { plate, space }
    read.note('plate', 'imports.wordUnknown', { value: plate.slice(0, 40) })
    return []
  })
}

/**
 * Reads one row; what is wrong stands in `problems` with its cell. Blank building cells (merged) take the one above, unless the
 * room says it all: `3-1-1102`.
 */
export const readRow = (row: number, cells: readonly Cell[], mapping: Mapping, above: Above): ReadRow => {
  const read = new Reader(row, cells, mapping)
  const whole = read.text('building') === '' && read.text('room').split('-').length >= 3
  const given = tidyLabel(read.name('label', 40) || (whole ? read.name('room', 40) : ''))
  const apart = partsOf(given)
  const building = tidyLabel(read.name('building', 30)) || apart.building || above.building
  const entranceText =
    read.limited('entrance', 30) || apart.entrance || (read.text('building') === '' ? above.entrance : '')
  const entrance = entranceText === '0' ? '' : entranceText
  const room = whole ? apart.room : tidyLabel(read.name('room', 40)) || apart.room
  const label = given !== '' ? given : labelOf(building, entrance, room)
  if (room === '') read.wrong(mapping.room === undefined ? 'label' : 'room', 'imports.roomMissing')
  else if (building === '')
    read.wrong(mapping.building === undefined ? 'label' : 'building', 'imports.buildingMissing')
  if ([...label].length > 40 && [...given].length <= 40)
    read.wrong('room', 'imports.textTooLong', { limit: 40, length: [...label].length })
  const areaCenti = read.area('area')
  if (areaCenti === null && read.text('area') === '') read.wrong('area', 'imports.areaMissing')
  const innerAreaCenti = read.text('innerArea') === '0' ? null : read.area('innerArea')
  if (innerAreaCenti !== null && areaCenti !== null && innerAreaCenti > areaCenti)
    read.wrong('innerArea', 'imports.innerTooLarge')
  const layout = read.limited('layout', 40)
  return {
    row,
    label,
    building,
    entrance,
    room,
    floor: read.floor(),
    use: read.word('use', USES),
    layout: /^\d+$/.test(layout) ? '' : layout,
    areaCenti: areaCenti ?? 0,
    innerAreaCenti,
    occupancy: read.word('occupancy', OCCUPANCIES),
    note: read.limited('note', 500),
    floors: read.floors(),
    vehicles: vehiclesOf(read),
    people: peopleOf(read),
    problems: read.problems,
    notes: read.notes,
  }
}

import type { Occupancy, UnitUse } from '../../shared/estate/schema'
import type { ImportField, Mapping } from '../../shared/imports/schema'
import { parseArea } from '../../shared/money'
import type { TieRole } from '../../shared/people/schema'
import { type Problem, problem } from '../../shared/problem'
import { type Cell, cellText, columnName } from './file'

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
  readonly people: readonly {
    readonly name: string
    readonly phone: string
    readonly idNo: string
    readonly role: TieRole
  }[]
  readonly problems: readonly (Problem & { readonly cell: string })[]
}

const USES: Readonly<Record<string, UnitUse>> = {
  '110': 'home',
  住宅: 'home',
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

class Reader {
  readonly problems: (Problem & { readonly cell: string })[] = []

  constructor(
    private readonly row: number,
    private readonly cells: readonly Cell[],
    private readonly mapping: Mapping,
  ) {}

  text(field: ImportField): string {
    const place = this.mapping[field]
    return place === undefined ? '' : cellText(this.cells[place])
  }

  wrong(field: ImportField, code: Problem['code'], details: Problem['details'] = {}): void {
    const place = this.mapping[field] ?? 0
    this.problems.push({ ...problem(code, details, field), cell: `${columnName(place)}${this.row}` })
  }

  limited(field: ImportField, limit: number): string {
    const text = this.text(field)
    if ([...text].length > limit)
      this.wrong(field, 'imports.textTooLong', { limit, length: [...text].length })
    return text
  }

  area(field: 'area' | 'innerArea'): number | null {
    const text = this.text(field)
    if (text === '') return null
    const parsed = parseArea(text)
    if (parsed.ok) return parsed.value
    this.wrong(
      field,
      parsed.problem.code === 'money.tooLarge' ? 'imports.areaTooLarge' : 'imports.areaWrong',
      { value: text.slice(0, 40) },
    )
    return null
  }

  floor(): number | null {
    const text = this.text('floor')
    if (text === '') return null
    const floor = Number(text)
    if (Number.isInteger(floor) && floor >= -10 && floor <= 200) return floor
    this.wrong('floor', 'imports.floorWrong', { value: text.slice(0, 40) })
    return null
  }
}

const peopleOf = (read: Reader): ReadRow['people'] => {
  const names = read
    .limited('ownerName', 120)
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const phone = read.text('ownerPhone') === NO_PHONE ? '' : read.text('ownerPhone')
  const idNo = read.text('ownerId') === NO_ID ? '' : read.text('ownerId')
  if (phone !== '' && !/^[0-9+\-() ]{3,30}$/.test(phone))
    read.wrong('ownerPhone', 'imports.phoneWrong', { value: phone.slice(0, 40) })
  if (idNo.length > 40) read.wrong('ownerId', 'imports.textTooLong', { limit: 40, length: idNo.length })
  const role = ROLES[read.text('ownerRole')] ?? 'owner'
  return names.map((name, place) => ({
    name,
    phone: place === 0 ? phone : '',
    idNo: place === 0 ? idNo : '',
    role,
  }))
}

/**
 * Reads one row; what is wrong stands in `problems` with its cell. Blank building cells (merged) take the one above, unless the
 * room says it all: `3-1-1102`.
 */
export const readRow = (row: number, cells: readonly Cell[], mapping: Mapping, above: Above): ReadRow => {
  const read = new Reader(row, cells, mapping)
  const whole = read.text('building') === '' && read.text('room').split('-').length >= 3
  const given = read.limited('label', 40) || (whole ? read.limited('room', 40) : '')
  const apart = partsOf(given)
  const building = read.limited('building', 30) || apart.building || above.building
  const entranceText =
    read.limited('entrance', 30) || apart.entrance || (read.text('building') === '' ? above.entrance : '')
  const entrance = entranceText === '0' ? '' : entranceText
  const room = whole ? apart.room : read.limited('room', 40) || apart.room
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
    use: USES[read.text('use').toLowerCase()] ?? null,
    layout: /^\d+$/.test(layout) ? '' : layout,
    areaCenti: areaCenti ?? 0,
    innerAreaCenti,
    occupancy: OCCUPANCIES[read.text('occupancy').toLowerCase()] ?? null,
    note: read.limited('note', 500),
    people: peopleOf(read),
    problems: read.problems,
  }
}

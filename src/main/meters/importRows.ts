import { Day } from '../../shared/day'
import { parseCount } from '../../shared/meters/rules'
import type { MeterKind } from '../../shared/meters/schema'
import { type Cell, cellText, columnName, type Sheet } from '../imports/file'

const FIELDS = ['no', 'value', 'on', 'unit', 'kind', 'place', 'route'] as const
type Field = (typeof FIELDS)[number]

/** Headings people write, lower case without blanks; the first field that fits wins. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  no: ['表号', '表编号', '仪表编号', '计量表号', 'meterno', 'meterno.', 'meter'],
  value: ['本次读数', '本期读数', '本次', '本期', '止码', '起码', '读数', 'thisreading', 'reading'],
  on: ['抄表日期', '抄表日', '本次日期', '日期', 'readon', 'date'],
  unit: ['房号', '房屋', '门牌', 'unit', 'unitno'],
  kind: ['类型', '表类型', '表种', '种类', 'kind', 'type'],
  place: ['位置', '安装位置', 'place'],
  route: ['路线', '抄表路线', 'route'],
}

const KINDS: readonly (readonly [RegExp, MeterKind])[] = [
  [/热水|hot\s*water/i, 'hotWater'],
  [/水|water/i, 'coldWater'],
  [/电|electr/i, 'electricity'],
  [/燃气|煤气|天然气|gas/i, 'gas'],
  [/暖|热量|供热|heat/i, 'heat'],
]

export interface FileRow {
  readonly row: number
  readonly no: string
  /** In 0.01; null when the cell is empty, undefined when it is no number. */
  readonly valueCenti: number | null | undefined
  readonly typed: string
  readonly on: string | null
  readonly unit: string
  readonly kind: MeterKind | null
  readonly place: string
  readonly route: string
  /** The column of each field, as the workbook names it. */
  readonly columns: Readonly<Partial<Record<Field, string>>>
}

const plain = (cell: Cell | undefined): string =>
  cellText(cell)
    .toLowerCase()
    .replace(/[\s*：:]/g, '')

const mappingOf = (headings: readonly Cell[]): Partial<Record<Field, number>> => {
  const mapping: Partial<Record<Field, number>> = {}
  for (const [place, heading] of headings.entries()) {
    const field = FIELDS.find((each) => NAMES[each].includes(plain(heading)))
    if (field && mapping[field] === undefined) mapping[field] = place
  }
  return mapping
}

/** The row of headings: of the first fifteen the one that names most; titles above it are passed over. */
const headOf = (sheet: Sheet): number => {
  const named = sheet.rows.slice(0, 15).map((row) => Object.keys(mappingOf(row)).length)
  return named.indexOf(Math.max(...named))
}

const numberOf = (text: string): number | null | undefined => {
  if (text === '') return null
  const parsed = parseCount(text)
  return parsed.ok ? parsed.value : undefined
}

const dayOfCell = (text: string): string | null => {
  const day = text
    .replace(/[/.年月]/g, '-')
    .replace(/日$/, '')
    .replace(/-(\d)(?=-|$)/g, '-0$1')
  return Day.safeParse(day).success ? day : null
}

/** Rows of a reading workbook; undefined when no column says which meter or what it shows. */
export const fileRows = (sheet: Sheet): readonly FileRow[] | undefined => {
  const head = headOf(sheet)
  const mapping = mappingOf(sheet.rows[head] ?? [])
  if (mapping.no === undefined || mapping.value === undefined) return undefined
  const columns = Object.fromEntries(
    Object.entries(mapping).map(([field, place]) => [field, columnName(place)]),
  ) as FileRow['columns']
  return sheet.rows.slice(head + 1).flatMap((cells, place): readonly FileRow[] => {
    const text = (field: Field): string => cellText(cells[mapping[field] ?? -1])
    if (text('no') === '' && text('value') === '') return []
    return [
      {
        row: head + 2 + place,
        no: text('no'),
        valueCenti: numberOf(text('value')),
        typed: text('value'),
        on: dayOfCell(text('on')),
        unit: text('unit'),
        kind: KINDS.find(([pattern]) => pattern.test(text('kind')))?.[1] ?? null,
        place: text('place').slice(0, 60),
        route: text('route').slice(0, 30),
        columns,
      },
    ]
  })
}

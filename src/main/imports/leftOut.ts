import type { LeftColumn } from '../../shared/imports/contract'
import type { Mapping } from '../../shared/imports/schema'
import { cellText, columnName } from './file'
import { guessMapping } from './headings'
import type { Table } from './opened'

/** Why a column of another system has no home here, by its heading; the first that fits. */
const WHY: readonly (readonly [RegExp, LeftColumn['why']])[] = [
  [/^(?:编号|序号|no\.?)$/i, 'rowNumber'],
  [/性别|年龄|民族|婚姻|gender|age/i, 'personal'],
  [/租金|rent/i, 'rent'],
  [/费用|收费|计费|单价|付费|出账|公式|周期|price|fee/i, 'prices'],
  [/车|停车|颜色|出租还是出售|parking|colou?r/i, 'parking'],
]

const whyOf = (text: string): LeftColumn['why'] => WHY.find(([fits]) => fits.test(text))?.[1] ?? 'noPlace'

const isHeading = (text: string): boolean => text !== '' && !/^说明[：:]?$/.test(text)

/** Whether columns of a sheet were set beside the rooms. */
const isJoined = (other: Table, table: Table): boolean => {
  const mapping = guessMapping(other.headings)
  const names = table.headings.map(cellText)
  return (['ownerName', 'plate', 'floors'] as const).some((field) => {
    const place = mapping[field]
    return place !== undefined && names.includes(cellText(other.headings[place]))
  })
}

const MOST = 60

/** Every column and sheet of the file that an import of this table leaves out, with the reason in a word. */
export const leftOutOf = (
  table: Table,
  tables: readonly Table[],
  mapping: Mapping,
): readonly LeftColumn[] => {
  const taken = new Set(Object.values(mapping))
  const names = table.headings.map(cellText)
  const here = names.flatMap((heading, place) =>
    isHeading(heading) && !taken.has(place)
      ? [{ sheet: table.name, column: columnName(place), heading: heading.slice(0, 40), why: whyOf(heading) }]
      : [],
  )
  const others = tables
    .filter((other) => other.name !== table.name && other.rows.length > 0)
    .flatMap((other) => {
      if (!isJoined(other, table))
        return [{ sheet: other.name, column: '', heading: '', why: whyOf(other.name) }]
      return other.headings.map(cellText).flatMap((heading, place) =>
        isHeading(heading) && !names.includes(heading)
          ? [
              {
                sheet: other.name,
                column: columnName(place),
                heading: heading.slice(0, 40),
                why: whyOf(heading),
              },
            ]
          : [],
      )
    })
  return [...here, ...others].slice(0, MOST)
}

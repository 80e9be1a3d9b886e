import { z } from 'zod'
import { id } from '../id'
import { AreaCenti } from '../money'
import { type Problem, problem } from '../problem'
import { composeLabel } from './label'
import { Occupancy, UnitUse } from './schema'

/** No more units than this in one go: a mistyped floor must not fill the estate. */
export const LARGEST_PATTERN = 2000

const name = z.string().trim().normalize('NFKC').min(1, 'estate.nameNeeded').max(30, 'estate.nameTooLong')

/** A building of like floors: every entrance has every floor, every floor every room. */
export const UnitPattern = z.strictObject({
  siteId: id('site'),
  buildingName: name,
  /** `1-3` or `甲,乙`; blank: no entrances. */
  entrances: z.string().trim().max(60),
  /** `1-18`, `-1,1-3,5-18`. */
  floors: z.string().trim().min(1, 'estate.floorsNeeded').max(60),
  rooms: z
    .array(
      z.strictObject({
        room: z.string().trim().normalize('NFKC').min(1, 'estate.roomNeeded').max(10),
        areaCenti: AreaCenti,
        innerAreaCenti: AreaCenti.nullable(),
        layout: z.string().trim().max(40),
      }),
    )
    .min(1, 'estate.roomNeeded')
    .max(40),
  /** Whether the floor stands before the room: 11 and 02 make 1102. */
  floorInRoom: z.boolean(),
  use: UnitUse,
  occupancy: Occupancy,
})
export type UnitPattern = z.infer<typeof UnitPattern>

export interface PatternUnit {
  readonly entranceName: string
  readonly floor: number
  readonly room: string
  readonly label: string
  readonly areaCenti: number
  readonly innerAreaCenti: number | null
  readonly layout: string
}

const RANGE = /^(-?\d{1,3})-(-?\d{1,3})$/

/** `1-3,5` → 1 2 3 5; words stand for themselves. Undefined for a range that runs backwards or is too long. */
export const parseRange = (text: string): readonly string[] | undefined => {
  const parts = text
    .normalize('NFKC')
    .replace(/[~～至—–]/g, '-')
    .split(/[,，、;；\s]+/)
    .filter((part) => part !== '')
  const all: string[] = []
  for (const part of parts) {
    const range = RANGE.exec(part)
    if (!range) {
      all.push(part)
      continue
    }
    const [from, to] = [Number(range[1]), Number(range[2])]
    if (from > to || to - from > 200) return undefined
    // There is no floor 0.
    for (let n = from; n <= to; n += 1) if (n !== 0 || from === 0) all.push(String(n))
  }
  return new Set(all).size === all.length ? all : undefined
}

/** Floor -1 is written B1 before a room. */
const floorText = (floor: number): string => (floor < 0 ? `B${-floor}` : String(floor))

/** Every unit of a pattern, in order. Refuses floors that are no whole numbers, ranges that cannot be read, too many units. */
export const unitsOfPattern = (pattern: UnitPattern): readonly PatternUnit[] | Problem => {
  const entrances = pattern.entrances === '' ? [''] : parseRange(pattern.entrances)
  if (!entrances || entrances.length === 0 || entrances.some((entrance) => entrance.length > 30))
    return problem('estate.rangeWrong', { value: pattern.entrances }, 'entrances')
  const floors = parseRange(pattern.floors)?.map(Number)
  if (!floors?.length || floors.some((floor) => !Number.isInteger(floor) || floor < -10 || floor > 200))
    return problem('estate.rangeWrong', { value: pattern.floors }, 'floors')
  const count = entrances.length * floors.length * pattern.rooms.length
  if (count > LARGEST_PATTERN) return problem('estate.tooManyUnits', { n: count, limit: LARGEST_PATTERN })
  return entrances.flatMap((entranceName) =>
    floors.flatMap((floor) =>
      pattern.rooms.map(({ room: place, ...facts }) => {
        const room = pattern.floorInRoom ? `${floorText(floor)}${place}` : place
        return {
          entranceName,
          floor,
          room,
          label: composeLabel(pattern.buildingName, entranceName, room),
          ...facts,
        }
      }),
    ),
  )
}

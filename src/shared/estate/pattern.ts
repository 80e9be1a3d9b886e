import { z } from 'zod'
import { AreaCenti } from '../money'

/** The most units one pattern may make. */
export const LARGEST_PATTERN = 2000

const name = z.string().trim().min(1, 'estate.nameNeeded').max(30, 'estate.nameTooLong')

/** A building as it is built: the same rooms on every floor of every entrance. */
export const Pattern = z.strictObject({
  buildingName: name,
  /** 单元; none for shops and offices. */
  entrances: z.array(name).max(20),
  firstFloor: z.int().min(-10).max(200),
  lastFloor: z.int().min(-10).max(200),
  /** Floors that do not exist: 4, 13, 14. */
  skippedFloors: z.array(z.int()).max(50),
  /** Area of room 01, 02 … of each floor: how many rooms a floor has. */
  areas: z.array(AreaCenti).min(1, 'estate.areaNeeded').max(60),
})
export type Pattern = z.infer<typeof Pattern>

export interface PatternRoom {
  readonly entranceName: string
  readonly floor: number
  readonly room: string
  readonly label: string
  readonly areaCenti: number
}

/** 11 and 2 → `1102`; below ground -1 and 3 → `B103`. There is no floor 0. */
const roomName = (floor: number, place: number): string => {
  const number = String(place).padStart(2, '0')
  return floor < 0 ? `B${-floor}${number}` : `${floor}${number}`
}

/** A room number as people write it: the parts there are, with dashes (domain.md §2.2: 栋-单元-房). */
export const labelOf = (building: string, entrance: string, room: string): string =>
  [building, entrance, room]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('-')

/** How many units a pattern makes, told before making them. */
export const countOf = (pattern: Pattern): number => floorsOf(pattern).length * pattern.areas.length * Math.max(1, pattern.entrances.length)

const floorsOf = ({ firstFloor, lastFloor, skippedFloors }: Pattern): readonly number[] =>
  Array.from({ length: Math.max(0, lastFloor - firstFloor + 1) }, (_, place) => firstFloor + place).filter(
    (floor) => floor !== 0 && !skippedFloors.includes(floor),
  )

/** The rooms of a pattern: entrance by entrance, floor by floor. */
export const roomsOf = (pattern: Pattern): readonly PatternRoom[] => {
  const entrances = pattern.entrances.length === 0 ? [''] : pattern.entrances
  return entrances.flatMap((entranceName) =>
    floorsOf(pattern).flatMap((floor) =>
      pattern.areas.map((areaCenti, place) => {
        const room = roomName(floor, place + 1)
        return { entranceName, floor, room, label: labelOf(pattern.buildingName, entranceName, room), areaCenti }
      }),
    ),
  )
}

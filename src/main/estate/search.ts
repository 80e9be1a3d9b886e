import type { Day } from '../../shared/day'
import { isEnded } from '../../shared/estate/life'
import type { Unit } from '../../shared/estate/schema'
import type { View } from '../collections'
import { tiesNow } from '../people/current'
import { orderOf } from '../people/names'
import { findPeople, type RankedPerson, typed } from '../people/search'
import { entriesOf, fromTable } from '../reckoned'

/** What people type for a room: `3-1-1102`, `3 1 1102`, `311102`, `1102` all find it. */
const bare = (text: string): string => text.replace(/[-\s#栋座单元号室]/g, '')

interface Entry {
  readonly unit: Unit
  readonly label: string
  readonly plain: string
  readonly room: string
  readonly order: string
}

const entryOf = (unit: Unit): Entry => {
  const label = unit.label.toLowerCase()
  return { unit, label, plain: bare(label), room: unit.room.toLowerCase(), order: orderOf(unit.label) }
}

/** How well a unit answers to a text: 3 exactly, 2 from its start or by its room, 1 somewhere in it, 0 not. */
const rankOf = ({ label, plain, room }: Entry, text: string, wanted: string): number => {
  if (label === text || plain === wanted) return 3
  if (room === text || label.startsWith(text)) return 2
  if (wanted !== '' && plain.startsWith(wanted)) return 2
  return label.includes(text) || (wanted.length > 1 && plain.includes(wanted)) ? 1 : 0
}

const entries = entriesOf(entryOf)
const places = fromTable(
  (units: View['units']) => new Map(entries(units).map(({ unit }, place) => [unit.id as string, place])),
)

/**
 * Units that a text finds by room or by their people, best first; those that are no more only where they are asked
 * for. `people`: who answers to the text, where that is known.
 */
export const findUnits = (
  view: View,
  text: string,
  today: Day,
  limit: number,
  ended = false,
  people?: readonly RankedPerson[],
): readonly Unit[] => {
  const wanted = typed(text)
  if (wanted === '') return []
  const plain = bare(wanted)
  const known = entries(view.units)
  const ranks = Uint8Array.from(known, (entry) => rankOf(entry, wanted, plain))
  const placeOf = places(view.units)
  for (const { person, rank } of people ?? findPeople(view, wanted))
    for (const { unitId } of tiesNow(view, person.id, today)) {
      const place = placeOf.get(unitId)
      if (place !== undefined && (ranks[place] as number) < rank) ranks[place] = rank
    }
  const found: Unit[] = []
  for (const rank of [3, 2, 1])
    for (let place = ranks.indexOf(rank); place >= 0 && found.length < limit; ) {
      const { unit } = known[place] as Entry
      if (isEnded(unit) === ended) found.push(unit)
      place = ranks.indexOf(rank, place + 1)
    }
  return found
}

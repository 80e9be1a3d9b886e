import type { Day } from '../../shared/day'
import { isEnded } from '../../shared/estate/life'
import type { Unit } from '../../shared/estate/schema'
import type { View } from '../collections'
import { isCurrent } from '../people/facts'
import { personRank, typed } from '../people/search'

/** What people type for a room: `3-1-1102`, `3 1 1102`, `311102`, `1102` all find it. */
const bare = (text: string): string => text.replace(/[-\s#栋座单元号室]/g, '')

/** How well a unit answers to a text: 3 exactly, 2 from its start or by its room, 1 somewhere in it, 0 not. */
export const unitRank = (unit: Pick<Unit, 'label' | 'room'>, text: string): number => {
  const label = unit.label.toLowerCase()
  if (label === text || bare(label) === bare(text)) return 3
  if (unit.room.toLowerCase() === text || label.startsWith(text)) return 2
  const plain = bare(text)
  if (plain !== '' && bare(label).startsWith(plain)) return 2
  return label.includes(text) || (plain.length > 1 && bare(label).includes(plain)) ? 1 : 0
}

/** Units that a text finds by room or by their people, best first; those that are no more only where they are asked for. */
export const findUnits = (
  view: View,
  text: string,
  today: Day,
  limit: number,
  ended = false,
): readonly Unit[] => {
  const wanted = typed(text)
  if (wanted === '') return []
  const ranks = new Map<string, { unit: Unit; rank: number }>()
  const take = (unit: Unit | undefined, rank: number): void => {
    if (!unit || rank === 0 || isEnded(unit) !== ended) return
    const known = ranks.get(unit.id)
    if (!known || known.rank < rank) ranks.set(unit.id, { unit, rank })
  }
  for (const unit of view.units.all()) take(unit, unitRank(unit, wanted))
  for (const person of view.people.all()) {
    const rank = personRank(person, wanted)
    if (rank > 0)
      for (const tie of view.ties.where('person', person.id))
        if (isCurrent(tie, today)) take(view.units.get(tie.unitId), rank)
  }
  return [...ranks.values()]
    .sort((a, b) => b.rank - a.rank || a.unit.label.localeCompare(b.unit.label, 'zh-CN', { numeric: true }))
    .slice(0, limit)
    .map(({ unit }) => unit)
}

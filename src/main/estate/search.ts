import type { Day } from '../../shared/day'
import { isEnded } from '../../shared/estate/life'
import type { Unit } from '../../shared/estate/schema'
import type { Person } from '../../shared/people/schema'
import type { View } from '../collections'
import { firstInOrder } from '../list'
import { compareTexts } from '../natural'
import { isCurrent } from '../people/facts'
import { bestPeople, peopleFound, typed } from '../people/search'
import type { Ranked } from '../store/types'
import { asWhole, keptText, rankedFew, textRank } from '../textRank'

/** What people type for a room: `3-1-1102`, `3 1 1102`, `311102`, `1102` all find it. */
const bare = (text: string): string => text.replace(/[-\s#栋座单元号室]/g, '')

/** What a unit is found by: its label, with marks and without; of the room by itself only the whole. */
export const unitText = ({ label, room }: Pick<Unit, 'label' | 'room'>): string =>
  keptText([label, bare(label)], [room])

/** How well units answer to a text: 3 exactly, 2 from the start or by the room, 1 somewhere in the label, 0 not. */
const unitRanks = (text: string): ((kept: string) => number) => {
  const plain = bare(text)
  const room = asWhole(text)
  return (kept) => {
    const rank = textRank(kept, text)
    const bareRank = plain === '' || plain === text ? 0 : textRank(kept, plain)
    return Math.max(rank, bareRank, rank < 2 && kept.includes(room) ? 2 : 0)
  }
}

/** An answer shorter than this is chosen from as many people: some of the best may have moved out. */
export const SHORT = 200

const unitsOf = (view: View, people: readonly Ranked<Person>[], today: Day): readonly Ranked<Unit>[] =>
  people.flatMap(({ record: person, rank }) =>
    view.ties.where('person', person.id).flatMap((tie) => {
      const unit = isCurrent(tie, today) ? view.units.get(tie.unitId) : undefined
      return unit ? { record: unit, rank } : []
    }),
  )

const byRank = (a: Ranked<Unit>, b: Ranked<Unit>): number =>
  b.rank - a.rank || compareTexts(a.record.label, b.record.label)

interface Wanted {
  readonly text: string
  /** Whom the text finds. */
  readonly people: readonly Ranked<Person>[]
}

/** Units that a text finds by room, or by the people it found, best first. */
export const unitsFor = (
  view: View,
  { text, people }: Wanted,
  today: Day,
  limit: number,
  ended = false,
): readonly Unit[] => {
  // A room is part of its label: whoever types it meets the label too.
  const needles = [text, bare(text)]
  const byRoom =
    limit < SHORT
      ? rankedFew(view.units, needles, unitRanks(text))
      : view.units.ranked(needles, unitRanks(text))
  const rooms = firstInOrder(
    byRoom.filter(({ record }) => isEnded(record) === ended),
    limit,
    byRank,
  )
  const ofPeople = unitsOf(view, people, today).filter(({ record }) => isEnded(record) === ended)
  const best = new Map<string, Ranked<Unit>>()
  for (const found of [...rooms, ...ofPeople])
    if ((best.get(found.record.id)?.rank ?? 0) < found.rank) best.set(found.record.id, found)
  return firstInOrder([...best.values()], limit, byRank).map(({ record }) => record)
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
  const people = limit < SHORT ? bestPeople(view, wanted, SHORT) : peopleFound(view, wanted)
  return unitsFor(view, { text: wanted, people }, today, limit, ended)
}

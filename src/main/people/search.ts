import type { Person } from '../../shared/people/schema'
import type { View } from '../collections'
import { firstInOrder } from '../list'
import { compareTexts } from '../natural'
import type { Ranked } from '../store/types'
import { asTail, atStart, keptText, rankedFew, textRank } from '../textRank'
import { nameKeys } from './names'

export const typed = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

type Named = Pick<Person, 'name' | 'phones'>

/** What a person is found by: name, pinyin and initials; of a phone only the tail. */
export const personText = ({ name, phones }: Named): string => {
  const { full, initials } = nameKeys(name)
  return keptText(
    [name, full, initials],
    phones.map((phone) => phone.replace(/\D/g, '')),
  )
}

interface Ask {
  readonly needles: readonly string[]
  readonly rankOf: (kept: string) => number
}

/** What to look for, and how well people answer to it, told by the text kept of each. */
const askFor = (text: string): Ask => {
  const byName = (kept: string): number => textRank(kept, text)
  if (/^\d{3,}$/.test(text)) {
    const tail = asTail(text)
    return {
      needles: [text, tail],
      rankOf: (kept) => Math.max(byName(kept), kept.includes(tail) ? 2 : 0),
    }
  }
  if (!/^[a-z]+$/.test(text)) return { needles: [text], rankOf: byName }
  // Pinyin is found from its start: an `an` in the middle of every third name helps nobody.
  return { needles: [atStart(text)], rankOf: byName }
}

/** How well one person answers to a text: name, pinyin, initials, or the tail of a phone. */
export const personRank = (person: Named, text: string): number => {
  const { needles, rankOf } = askFor(text)
  const kept = personText(person)
  return needles.some((needle) => kept.includes(needle)) ? rankOf(kept) : 0
}

const stillThere = ({ record }: Ranked<Person>): boolean => !record.mergedInto

/** Everybody whom a typed text finds, in no order; who was merged into another is not there. */
export const peopleFound = (view: View, text: string): readonly Ranked<Person>[] => {
  const { needles, rankOf } = askFor(text)
  return view.people.ranked(needles, rankOf).filter(stillThere)
}

/** The best of them, by how well they answer and then by name. */
export const bestPeople = (view: View, text: string, limit: number): readonly Ranked<Person>[] => {
  const { needles, rankOf } = askFor(text)
  return firstInOrder(
    rankedFew(view.people, needles, rankOf).filter(stillThere),
    limit,
    (a, b) => b.rank - a.rank || compareTexts(a.record.name, b.record.name),
  )
}

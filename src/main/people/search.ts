import type { Person } from '../../shared/people/schema'
import type { View } from '../collections'
import { entriesOf, fromTable } from '../reckoned'
import { type NameKeys, nameKeys, orderOf } from './names'

export const typed = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

type Named = Pick<Person, 'name' | 'phones'>

interface Wanted {
  readonly text: string
  readonly isTail: boolean
  readonly isPinyin: boolean
}

const wantedOf = (text: string): Wanted => ({
  text,
  isTail: /^\d{3,}$/.test(text),
  isPinyin: /^[a-z]+$/.test(text),
})

interface Keys extends NameKeys {
  readonly name: string
  /** Figures only. */
  readonly phones: readonly string[]
}

const keysOf = ({ name, phones }: Named): Keys => ({
  name: name.toLowerCase(),
  phones: phones.map((phone) => phone.replace(/\D/g, '')),
  ...nameKeys(name),
})

const rankOf = ({ name, phones, initials, full }: Keys, { text, isTail, isPinyin }: Wanted): number => {
  if (name === text) return 3
  if (name.startsWith(text)) return 2
  if (isTail) return phones.some((phone) => phone.endsWith(text)) ? 2 : 0
  if (!isPinyin) return name.includes(text) ? 1 : 0
  if (initials === text || full === text) return 3
  return full.startsWith(text) || initials.startsWith(text) ? 2 : 0
}

/** How well a person answers to a text: name, pinyin, initials, or the tail of a phone. */
export const personRank = (person: Named, text: string): number => rankOf(keysOf(person), wantedOf(text))

interface Entry extends Keys {
  readonly person: Person
  readonly order: string
}

const entries = entriesOf((person: Person): Entry => {
  const keys = keysOf(person)
  return { person, ...keys, order: orderOf(person.name) }
})

const TAIL = 3

/** Where a person may be looked for: by each sign of the name, by how it begins, by the tail of each phone. */
const signsOf = ({ name, full, phones }: Entry): ReadonlySet<string> => {
  const begins = [`^${name.charAt(0)}`, `^${full.charAt(0)}`]
  return new Set([...name, ...begins, ...phones.map((phone) => `#${phone.slice(-TAIL)}`)])
}

const bySign = fromTable((people: View['people']): ReadonlyMap<string, readonly Entry[]> => {
  const found = new Map<string, Entry[]>()
  for (const entry of entries(people))
    for (const sign of signsOf(entry)) {
      const known = found.get(sign)
      if (known) known.push(entry)
      else found.set(sign, [entry])
    }
  return found
})

const signsFor = ({ text, isTail, isPinyin }: Wanted): readonly string[] => {
  const [first = ''] = text
  if (isTail) return [`#${text.slice(-TAIL)}`, `^${first}`]
  return [isPinyin ? `^${first}` : first]
}

export interface RankedPerson {
  readonly person: Person
  readonly rank: number
}

/** Everybody who answers to a text, by name. `text` as `typed` makes it. */
export const findPeople = (view: Pick<View, 'people'>, text: string): readonly RankedPerson[] => {
  const wanted = wantedOf(text)
  const found = new Map<Entry, RankedPerson>()
  for (const sign of signsFor(wanted))
    for (const entry of bySign(view.people).get(sign) ?? []) {
      const rank = rankOf(entry, wanted)
      if (rank > 0) found.set(entry, { person: entry.person, rank })
    }
  return [...found.values()]
}

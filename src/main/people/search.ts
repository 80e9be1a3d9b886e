import type { Person } from '../../shared/people/schema'
import { nameKeys } from './names'

export const typed = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** How well a person answers to a text: name, pinyin, initials, or the tail of a phone. */
export const personRank = (person: Pick<Person, 'name' | 'phones'>, text: string): number => {
  const name = person.name.toLowerCase()
  if (name === text) return 3
  if (name.startsWith(text)) return 2
  if (/^\d{3,}$/.test(text))
    return person.phones.some((phone) => phone.replace(/\D/g, '').endsWith(text)) ? 2 : 0
  if (/^[a-z]+$/.test(text)) {
    const keys = nameKeys(person.name)
    if (keys.initials === text || keys.full === text) return 3
    if (keys.full.startsWith(text) || keys.initials.startsWith(text)) return 2
    return 0
  }
  return name.includes(text) ? 1 : 0
}

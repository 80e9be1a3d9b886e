import { type Code, codeOf, matchCode } from './search-code'
import { lettersOf, matchPinyin, spellingOf } from './search-pinyin'
import { type Match, normal, type Plain, type Range, type Rank } from './search-plain'
import { matchText } from './search-text'

/** `code`: rooms, plates, key tags; separators do not count. `phone`: figures only, found whole or by the tail. */
export type SearchKind = 'text' | 'code' | 'phone'

/** One text of a record, made ready once and searched many times. */
export interface SearchKey {
  readonly kind: SearchKind
  readonly text: string
  readonly plain: Plain
  readonly spelling: readonly string[]
  readonly code: Code | null
}

/**
 * Makes a text searchable; keep it, it costs more than a search. `syllables` come from main, one for each code point
 * of `text` (pinyin-pro: `type: 'array'`, `toneType: 'none'`, `mode: 'surname'`); when they do not fit, the text is
 * found as written only.
 */
export const searchKey = (kind: SearchKind, text: string, syllables: readonly string[] = []): SearchKey => {
  const plain = normal(text)
  const spelling = [...text].length === syllables.length ? spellingOf(syllables) : []
  return { kind, text, plain, spelling, code: kind === 'code' ? codeOf(plain.text) : null }
}

/** What was typed into the search box, made ready once for all records. */
export interface Asked {
  readonly text: string
  readonly letters: string
  readonly code: Code
  readonly figures: string
  /** The same for each word, when there are several. */
  readonly words: readonly Asked[]
}

/** Full-width forms, cases and outer blanks make no difference. */
export const asked = (typed: string): Asked => {
  const text = normal(typed).text.replace(/\s+/g, ' ').trim()
  const words = text.split(' ')
  return {
    text,
    letters: lettersOf(text),
    code: codeOf(text),
    figures: text.replace(/^\+?86(?=\s?1\d\d)/, '').replace(/[\s()+-]/g, ''),
    words: words.length > 1 ? words.map(asked) : [],
  }
}

/** Whether and how well a text answers to what was typed (mission.md 1.1). Undefined: not at all, or nothing typed. */
export const matchKey = (key: SearchKey, wanted: Asked): Match | undefined => {
  if (wanted.text === '') return undefined
  if (key.code) return matchCode(key.plain, key.code, wanted.code)
  if (key.kind === 'phone') return matchPhone(key.plain, wanted.figures)
  const written = matchText(key.plain, wanted.text)
  const spelled = matchPinyin(key.text, key.spelling, wanted.letters)
  return spelled && (!written || spelled.rank > written.rank) ? spelled : written
}

/** The whole number or three and more figures of its end; not its beginning, so that a masked one cannot be guessed. */
const matchPhone = (plain: Plain, typed: string): Match | undefined => {
  if (!/^\d{3,}$/.test(typed)) return undefined
  const places = [...plain.text.matchAll(/\d/g)].map((match) => match.index)
  const phone = places.map((place) => plain.text[place]).join('')
  if (!phone.endsWith(typed)) return undefined
  const first = places[phone.length - typed.length] ?? 0
  const last = places.at(-1) ?? 0
  const rank = typed.length === phone.length ? 4 : 3
  return { rank, ranges: [[plain.from[first] ?? 0, plain.to[last] ?? 0]] }
}

export interface RecordMatch {
  readonly rank: Rank
  readonly hits: readonly { readonly key: SearchKey; readonly ranges: readonly Range[] }[]
}

const bestKey = (keys: readonly SearchKey[], wanted: Asked): RecordMatch | undefined => {
  let best: RecordMatch | undefined
  for (const key of keys) {
    const match = matchKey(key, wanted)
    if (match && (!best || match.rank > best.rank))
      best = { rank: match.rank, hits: [{ key, ranges: match.ranges }] }
  }
  return best
}

/**
 * Whether a record answers to what was typed by any of its texts, or by all words together (`zhang 1102`); then the
 * weakest word gives the rank. Undefined: not at all.
 */
export const matchAny = (keys: readonly SearchKey[], wanted: Asked): RecordMatch | undefined => {
  const whole = bestKey(keys, wanted)
  if (whole || wanted.words.length === 0) return whole
  const hits: RecordMatch['hits'][number][] = []
  let rank: Rank = 4
  for (const word of wanted.words) {
    const found = bestKey(keys, word)
    if (!found) return undefined
    hits.push(...found.hits)
    if (found.rank < rank) rank = found.rank
  }
  return { rank, hits }
}

interface Found {
  readonly text: string
  readonly rank: Rank
}

/** Best match first, then the shorter text, then by the codes of the signs: the same order on every PC. */
export const byMatch = (a: Found, b: Found): number =>
  b.rank - a.rank || a.text.length - b.text.length || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)

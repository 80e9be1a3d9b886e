import type { Match } from './search-plain'

const HAN = /\p{Script=Han}/u

/** More than anybody types for a name. */
const LONGEST = 40

interface Reading {
  /** The sign behind the last one that was spelled. */
  readonly end: number
  readonly full: boolean
  readonly initials: boolean
}

/** Spells letters over syllables from one sign on, each by any beginning of it (zhangwei, zw, zhw), longest first. */
const spell = (letters: string, syllables: readonly string[], at: number): Reading | undefined => {
  if (letters === '') return { end: at, full: true, initials: true }
  const syllable = syllables[at]
  if (syllable === undefined) return undefined
  if (syllable === '') return spell(letters, syllables, at + 1)
  for (let length = Math.min(syllable.length, letters.length); length > 0; length -= 1) {
    if (!syllable.startsWith(letters.slice(0, length))) continue
    const rest = spell(letters.slice(length), syllables, at + 1)
    if (rest)
      return {
        end: rest.end,
        full: rest.full && length === syllable.length,
        initials: rest.initials && length === 1,
      }
  }
  return undefined
}

const letterForm = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[^a-z0-9]/g, '')

const placeOf = (codePoints: readonly string[], count: number): number =>
  codePoints.slice(0, count).reduce((length, sign) => length + sign.length, 0)

/** What was typed as letters of a keyboard, blanks and ' left out; empty when it is no pinyin. */
export const lettersOf = (wanted: string): string => {
  const letters = letterForm(wanted)
  return /^[a-zü][a-z0-9ü\s']*$/.test(wanted) && letters.length <= LONGEST ? letters : ''
}

/** Syllables as they are typed: lü is lv; signs without a reading are empty. */
export const spellingOf = (syllables: readonly string[]): readonly string[] => syllables.map(letterForm)

/**
 * Typed letters as pinyin of a text, one syllable for each code point: in full, by initials, or mixed. It begins with
 * a Chinese sign, never inside a syllable: `ang` is not in zhang.
 */
export const matchPinyin = (
  text: string,
  spelling: readonly string[],
  letters: string,
): Match | undefined => {
  if (letters === '' || spelling.length === 0) return undefined
  const codePoints = [...text]
  for (const start of spelling.keys()) {
    const reading = HAN.test(codePoints[start] ?? '') ? spell(letters, spelling, start) : undefined
    if (!reading) continue
    const exact = start === 0 && reading.end === spelling.length && (reading.full || reading.initials)
    const ranges = [[placeOf(codePoints, start), placeOf(codePoints, reading.end)]] as const
    return { rank: exact ? 4 : start === 0 ? 3 : 2, ranges }
  }
  return undefined
}

import type { Match, Plain, Rank } from './search-plain'

const kindOf = (sign: string | undefined): number => {
  if (sign === undefined) return 0
  if (/\p{Nd}/u.test(sign)) return 1
  if (/\p{Script=Han}/u.test(sign)) return 2
  return /[\p{L}\p{M}]/u.test(sign) ? 3 : 0
}

/** A word begins behind a gap, and where figures, letters and Chinese signs meet. */
const startsWord = (text: string, at: number): boolean => {
  const before = kindOf(text[at - 1])
  return before === 0 || before !== kindOf(text[at])
}

const rankAt = (text: string, at: number, length: number): Rank => {
  if (at === 0) return length === text.length ? 4 : 3
  return startsWord(text, at) ? 2 : 1
}

/** The best place of the typed letters in a text as written. */
export const matchText = (plain: Plain, wanted: string): Match | undefined => {
  let best: Match | undefined
  for (let at = plain.text.indexOf(wanted); at !== -1; at = plain.text.indexOf(wanted, at + 1)) {
    const rank = rankAt(plain.text, at, wanted.length)
    if (best && best.rank >= rank) continue
    best = { rank, ranges: [[plain.from[at] ?? 0, plain.to[at + wanted.length - 1] ?? 0]] }
  }
  return best
}

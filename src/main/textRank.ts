import type { Ranked } from './store/types'

/** Between texts that are found from their middle too. */
const MARK = '\n'
/** Around those that are found only whole, or by their end. */
const WHOLE = '\r'
const DIGITS = 0xe000

/** Figures in signs of their own: what is found only whole must not be met by looking for a room. */
const coded = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(DIGITS + Number(digit)))

/**
 * What the store keeps of a record for searching, in small letters: `texts` that are found by any part, and `whole` ones
 * that are not to be felt out from the middle.
 */
export const keptText = (texts: readonly string[], whole: readonly string[] = []): string =>
  `${MARK}${texts.filter(Boolean).join(MARK)}${MARK}${WHOLE}${coded(whole.join(WHOLE))}${WHOLE}`.toLowerCase()

/** How well the texts kept answer to one that was typed: 3 one of them exactly, 2 from its start, 1 inside, 0 not at all. */
export const textRank = (kept: string, typed: string): 0 | 1 | 2 | 3 => {
  const at = kept.indexOf(typed)
  if (at < 0 || at > kept.indexOf(WHOLE)) return 0
  const start = MARK + typed
  if (!kept.includes(start)) return 1
  return kept.includes(start + MARK) ? 3 : 2
}

/** What to look for of a text at the start of a kept one, of a whole one, and of the end of one. */
export const atStart = (typed: string): string => MARK + typed
export const asWhole = (typed: string): string => WHOLE + coded(typed) + WHOLE
export const asTail = (typed: string): string => coded(typed) + WHOLE

interface Searched<R> {
  ranked(needles: readonly string[], rankOf: (text: string) => number, most?: number): readonly Ranked<R>[]
}

/** Of so many that answer, nobody wants to see all: the text is too short to tell them apart. */
const MANY = 2_000

/** Those that a short list is chosen from: when very many answer, whoever does so exactly and some of the others. */
export const rankedFew = <R>(
  table: Searched<R>,
  needles: readonly string[],
  rankOf: (text: string) => number,
): readonly Ranked<R>[] => {
  const found = table.ranked(needles, rankOf, MANY)
  if (found.length < MANY) return found
  const exact = table.ranked(
    needles.map((needle) => MARK + needle.replaceAll(MARK, '') + MARK),
    rankOf,
  )
  return [...exact, ...found.filter(({ rank }) => rank < 3)]
}

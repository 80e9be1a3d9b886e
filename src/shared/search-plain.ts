/** Places in an original text: from, and the first place behind. */
export type Range = readonly [from: number, to: number]

/** A text as it is searched, and for each of its places the sign of the original it came from. */
export interface Plain {
  readonly text: string
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** 4 exactly · 3 from the start (a phone: its tail) · 2 from the start of a word or a room's part · 1 somewhere. */
export type Rank = 1 | 2 | 3 | 4

export interface Match {
  readonly rank: Rank
  /** What to mark, in the original text: from, and the first place behind it. */
  readonly ranges: readonly Range[]
}

const signs = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Texts in which every sign stands for itself: nearly all names and rooms, without the cost of looking closer. */
const SIMPLE = /^[ -~\u4e00-\u9fff]*$/

/** Full-width and half-width forms and cases made alike (NFKC), sign by sign so that marks find their way back. */
export const normal = (original: string): Plain => {
  if (SIMPLE.test(original)) {
    const from = Array.from(original, (_, place) => place)
    return { text: original.toLowerCase(), from, to: from.map((place) => place + 1) }
  }
  let text = ''
  const from: number[] = []
  const to: number[] = []
  for (const { segment, index } of signs.segment(original)) {
    const alike = segment.normalize('NFKC').toLowerCase()
    text += alike
    for (let place = 0; place < alike.length; place += 1) {
      from.push(index)
      to.push(index + segment.length)
    }
  }
  return { text, from, to }
}

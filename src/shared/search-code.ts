import type { Match, Plain, Rank } from './search-plain'

/** What stands between the parts of a room, plate or tag: signs, and the words behind a figure or letter. */
const SEPARATOR = /[-\s#/\\.,_~·:、]+|(?<=[0-9a-z])(?:号楼|单元|栋|座|幢|层|楼|号|室|房)/g

/** A room, plate or tag without its separators. */
export interface Code {
  readonly bare: string
  /** For each sign of `bare`: its place in the text it was taken from. */
  readonly places: readonly number[]
  /** Where in `bare` each part begins. */
  readonly starts: readonly number[]
}

/** Takes a text apart where its separators stand. */
export const codeOf = (text: string): Code => {
  const gaps = new Set<number>()
  for (const match of text.matchAll(SEPARATOR))
    for (let place = match.index; place < match.index + match[0].length; place += 1) gaps.add(place)
  const places = Array.from(text, (_, place) => place).filter((place) => !gaps.has(place))
  const starts = places.flatMap((place, at) => (at === 0 || gaps.has(place - 1) ? [at] : []))
  return { bare: places.map((place) => text[place]).join(''), places, starts }
}

const partsOf = ({ bare, starts }: Code): readonly string[] =>
  starts.map((start, at) => bare.slice(start, starts[at + 1] ?? bare.length))

/** Where typed parts stand among a code's parts, the last one possibly unfinished: 3-1 is not building 31. */
const byParts = (code: Code, typed: Code): { readonly at: number; readonly rank: Rank } | undefined => {
  const parts = partsOf(code)
  const wanted = partsOf(typed)
  for (let first = 0; first + wanted.length <= parts.length; first += 1) {
    const last = wanted.length - 1
    const fits = wanted.every((part, at) =>
      at === last ? (parts[first + at] ?? '').startsWith(part) : parts[first + at] === part,
    )
    const all = code.bare === typed.bare && parts.length === wanted.length
    if (fits) return { at: code.starts[first] ?? 0, rank: all ? 4 : first === 0 ? 3 : 2 }
  }
  return code.bare === typed.bare ? { at: 0, rank: 3 } : undefined
}

const bestPlace = (code: Code, bare: string): { readonly at: number; readonly rank: Rank } | undefined => {
  const at = code.bare.indexOf(bare)
  if (at === -1) return undefined
  if (code.bare === bare) return { at, rank: 4 }
  if (at === 0) return { at, rank: 3 }
  const whole = partsOf(code).findIndex((part) => part.startsWith(bare))
  const start = code.starts[whole] ?? code.starts.find((each) => code.bare.startsWith(bare, each))
  return start === undefined ? { at, rank: 1 } : { at: start, rank: 2 }
}

/** A room, plate or key tag: `3-1-1102` by 311102, 1102, 3-1-1102, 3 1 1102 and 3栋1单元1102室 (issue 2, bad input). */
export const matchCode = (plain: Plain, code: Code, typed: Code): Match | undefined => {
  if (typed.bare === '') return undefined
  const found = typed.starts.length > 1 ? byParts(code, typed) : bestPlace(code, typed.bare)
  if (!found) return undefined
  const from = plain.from[code.places[found.at] ?? 0] ?? 0
  const to = plain.to[code.places[found.at + typed.bare.length - 1] ?? 0] ?? 0
  return { rank: found.rank, ranges: [[from, to]] }
}

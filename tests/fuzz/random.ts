/** The same numbers for the same seed, so that what a run found can be found again. */
export interface Random {
  /** From 0 up to, not including, `end`. */
  below(end: number): number
  chance(one: number, of: number): boolean
  pick<T>(from: readonly T[]): T
}

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    chance: (one, of) => below(of) < one,
    pick: (from) => {
      const found = from[below(from.length)]
      if (found === undefined && from.length === 0) throw new Error('nothing to pick from')
      return found as never
    },
  }
}

interface Changing {
  revision(): number
}

/** Keeps what is reckoned from a whole table until the table changes. Only for tables whose records are all in memory. */
export const fromTable = <T extends Changing, V>(reckon: (table: T) => V): ((table: T) => V) => {
  const kept = new WeakMap<T, { readonly revision: number; readonly value: V }>()
  return (table) => {
    const revision = table.revision()
    const known = kept.get(table)
    if (known?.revision === revision) return known.value
    const value = reckon(table)
    kept.set(table, { revision, value })
    return value
  }
}

/** Keeps what is reckoned from one record: records are replaced, never changed. */
export const fromRecord = <R extends object, V>(reckon: (record: R) => V): ((record: R) => V) => {
  const kept = new WeakMap<R, V>()
  return (record) => {
    const known = kept.get(record)
    if (known !== undefined) return known
    const value = reckon(record)
    kept.set(record, value)
    return value
  }
}

interface Listing<R> extends Changing {
  all(): Iterable<R>
}

/** What is searched of each record of a table, in the order of `order`. */
export const entriesOf = <R extends object, E extends { readonly order: string }>(
  entry: (record: R) => E,
): ((table: Listing<R>) => readonly E[]) => {
  const entryOf = fromRecord(entry)
  return fromTable((table) =>
    Array.from(table.all(), entryOf).sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)),
  )
}

interface Found<E> {
  readonly entry: E
  readonly rank: number
}

/** The first `most` by rank, those of one rank in their order. `rankOf`: from 3, exactly, to 0, not at all. */
export const bestOf = <E>(entries: readonly E[], rankOf: (entry: E) => number, most: number): Found<E>[] => {
  const byRank: [E[], E[], E[]] = [[], [], []]
  for (const entry of entries) {
    const rank = rankOf(entry)
    if (rank === 0) continue
    const found = byRank[3 - rank] as E[]
    if (found.length < most) found.push(entry)
    if (rank === 3 && found.length === most) break
  }
  return byRank.flatMap((found, at) => found.map((entry) => ({ entry, rank: 3 - at }))).slice(0, most)
}

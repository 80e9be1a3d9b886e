import type { Row } from './table-index'

/** Between two texts; no needle holds it, so nothing is found across. */
const BETWEEN = '\0'

/** The texts of all rows as one: looking through one long text is many times quicker than through 60,000 short ones. */
export class Haystack {
  private readonly rows: readonly Row[]
  private readonly starts: readonly number[]
  private readonly text: string

  constructor(
    rows: Iterable<Row>,
    textOf: (row: Row) => string,
    readonly revision: number,
  ) {
    const starts: number[] = []
    const texts: string[] = []
    this.rows = [...rows]
    let length = 0
    for (const row of this.rows) {
      const text = textOf(row)
      starts.push(length)
      texts.push(text)
      length += text.length + BETWEEN.length
    }
    this.starts = starts
    this.text = texts.join(BETWEEN)
  }

  /** Rows whose text holds one of the needles, each once; of each needle no more than `most`. */
  holding(needles: readonly string[], most = Number.POSITIVE_INFINITY): Iterable<Row> {
    const [needle, ...more] = [...new Set(needles)].filter((each) => each !== '' && !each.includes(BETWEEN))
    if (needle === undefined) return []
    const found = this.with(needle, most)
    return more.length === 0 ? found : new Set([...found, ...more.flatMap((each) => this.with(each, most))])
  }

  private with(needle: string, most: number): Row[] {
    const found: Row[] = []
    let at = this.text.indexOf(needle)
    let place = 0
    while (at >= 0 && found.length < most) {
      place = this.placeOf(at, place)
      found.push(this.rows[place] as Row)
      const next = this.starts[place + 1]
      if (next === undefined) break
      at = this.text.indexOf(needle, next)
    }
    return found
  }

  /** The row in whose text a place is, known not to be before `from`. */
  private placeOf(at: number, from: number): number {
    let step = 1
    while (from + step < this.starts.length && (this.starts[from + step] as number) <= at) step *= 2
    let low = from + (step >> 1)
    let high = Math.min(from + step, this.starts.length) - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] as number) <= at) low = middle
      else high = middle - 1
    }
    return low
  }
}

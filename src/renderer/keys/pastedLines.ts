import type { KeyClass } from '../../shared/keys/schema'
import type { TakeoverLineInput } from '../../shared/keys/takeoverContract'

interface Pasted {
  readonly lines: readonly TakeoverLineInput[]
  /** Rows that are not understood: a class that does not exist, pieces that are no number. */
  readonly unread: readonly string[]
}

/** Rows of a sheet as they are pasted: cells apart by tabs, commas or semicolons; a heading row is left out. */
export const readLines = (text: string, classes: ReadonlyMap<string, KeyClass>): Pasted => {
  const lines: TakeoverLineInput[] = []
  const unread: string[] = []
  const rows = text.split(/\r?\n/).filter((row) => row.trim() !== '')
  for (const [place, row] of rows.entries()) {
    const [code = '', where = '', named = '', pieces = '1', slot = ''] = row
      .split(/\t|[,，;；]/)
      .map((cell) => cell.trim())
    const keyClass = classes.get(named)
    const expected = Number(pieces === '' ? '1' : pieces)
    const good = code !== '' && where !== '' && keyClass && Number.isInteger(expected) && expected <= 50
    if (good && expected >= 0) lines.push({ code, place: where, keyClass, setType: 'A', expected, slot })
    else if (place > 0 || rows.length === 1) unread.push(row.slice(0, 60))
  }
  return { lines, unread }
}

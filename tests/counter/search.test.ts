import { describe, expect, it } from 'vitest'
import { orderOf } from '../../src/main/people/names'
import { bestOf, entriesOf, fromTable } from '../../src/main/reckoned'

const table = (values: readonly string[]) => {
  let [records, revision] = [values.map((value) => ({ value })), 0]
  return {
    all: () => records.values(),
    revision: () => revision,
    put: (value: string) => {
      records = [...records, { value }]
      revision++
    },
  }
}

describe('what is reckoned from a table', () => {
  it('stands until the table changes, and no longer', () => {
    let reckoned = 0
    const count = fromTable((from: ReturnType<typeof table>) => {
      reckoned++
      return [...from.all()].length
    })
    const units = table(['a', 'b'])
    expect([count(units), count(units), reckoned]).toEqual([2, 2, 1])
    units.put('c')
    expect([count(units), count(units), reckoned]).toEqual([3, 3, 2])
    expect([count(table(['z'])), count(units)]).toEqual([1, 3])
  })

  it('is in its order: rooms by value, names by pinyin', () => {
    const entries = entriesOf(({ value }: { readonly value: string }) => ({ value, order: orderOf(value) }))
    const shown = (values: readonly string[]) => entries(table(values)).map(({ value }) => value)
    expect(shown(['10-1-201', '2-1-1102', '2-1-302', 'A-1'])).toEqual([
      '2-1-302',
      '2-1-1102',
      '10-1-201',
      'A-1',
    ])
    expect(shown(['张伟', '单雄信', '陈静', 'Ann Lee'])).toEqual(['Ann Lee', '陈静', '单雄信', '张伟'])
  })

  it('finds the best first and not more than asked for', () => {
    const ranks = [1, 3, 0, 2, 1, 3, 2]
    const best = (most: number) =>
      bestOf(
        ranks.map((_rank, place) => place),
        (place) => ranks[place] as number,
        most,
      ).map(({ entry, rank }) => [entry, rank])
    expect(best(2)).toEqual([
      [1, 3],
      [5, 3],
    ])
    expect(best(5)).toEqual([
      [1, 3],
      [5, 3],
      [3, 2],
      [6, 2],
      [0, 1],
    ])
    expect(best(1)).toEqual([[1, 3]])
  })
})

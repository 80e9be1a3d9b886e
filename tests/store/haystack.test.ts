import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Haystack } from '../../src/main/store/haystack'
import type { Row } from '../../src/main/store/table-index'

const rowsOf = (texts: readonly string[]): readonly Row[] =>
  texts.map((text, order) => ({ record: { id: String(order) }, order, part: 'all', gone: false, text }))

const found = (texts: readonly string[], needles: readonly string[], most?: number): readonly number[] =>
  [...new Haystack(rowsOf(texts), (row) => row.text ?? '', 1).holding(needles, most)].map(
    ({ order }) => order,
  )

describe('many texts as one', () => {
  it('finds what looking through each would find, each once', () => {
    const text = fc.string({ maxLength: 6, unit: fc.constantFrom('a', 'b', '王', '\n') })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), fc.array(text, { maxLength: 3 }), (texts, needles) => {
        const wanted = needles.filter((needle) => needle !== '')
        const expected = texts.flatMap((each, at) =>
          wanted.some((needle) => each.includes(needle)) ? at : [],
        )
        expect([...found(texts, needles)].sort((a, b) => a - b)).toEqual(expected)
      }),
      { numRuns: 3_000 },
    )
  })

  it('finds nothing across two texts, and nothing by the sign between them', () => {
    expect(found(['ab', 'cd'], ['bc'])).toEqual([])
    expect(found(['ab', 'cd'], ['\0', 'b\0c', ''])).toEqual([])
    expect(found([], ['a'])).toEqual([])
  })

  it('looks no further once it has found so many', () => {
    expect(found(['x', 'xx', 'y', 'x'], ['x'], 2)).toEqual([0, 1])
    expect(found(['x', 'xx', 'y', 'x'], ['x'])).toEqual([0, 1, 3])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { code128 } from '../../src/renderer/printing/code128'
import { dealPages, type Piece } from '../../src/renderer/printing/flowPages'

const piece = (row: number, height: number, keep = false, section = 0): Piece => ({
  section,
  row,
  height,
  keep,
})

describe('dealing a paper out to pages', () => {
  it('a total never stands on a page without a line before it', () => {
    const pages = dealPages([piece(0, 40), piece(1, 40, true), piece(2, 20)], [{ head: 10, carry: 10 }], {
      page: 100,
      every: 0,
      tail: 0,
    })
    expect(pages.map((page) => page.map(({ row }) => row))).toEqual([[0], [1, 2]])
  })

  it('an end that fits nowhere gets a page of its own instead of being cut', () => {
    const pages = dealPages([piece(0, 60, true), piece(1, 20)], [{ head: 10, carry: 0 }], {
      page: 100,
      every: 0,
      tail: 50,
    })
    expect(pages.map((page) => page.length)).toEqual([2, 0])
  })

  it('property: every piece is on one page, in order, and no page is over-full unless one group alone is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ height: fc.integer({ min: 5, max: 60 }), keep: fc.boolean() }), {
          maxLength: 80,
        }),
        fc.integer({ min: 0, max: 60 }),
        (made, tail) => {
          const pieces = made.map(({ height, keep }, row) => piece(row, height, keep && row % 3 === 0))
          const room = { page: 200, every: 20, tail }
          const pages = dealPages(pieces, [{ head: 12, carry: 8 }], room)
          expect(pages.flat()).toEqual(pieces)
          for (const [place, page] of pages.entries()) {
            const rows = page.reduce((sum, each) => sum + each.height, 0)
            const cost = rows + (page.length > 0 ? 12 : 0) + (place > 0 && page.length > 0 ? 8 : 0)
            const end = place === pages.length - 1 ? tail : 0
            const oneGroup = page.slice(0, -1).every((each) => each.keep)
            if (!oneGroup) expect(cost + end).toBeLessThanOrEqual(180)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('bar codes', () => {
  /** Reads bars back the plain way: by the sum check and by looking each sign up in the table of the standard. */
  const widths = (text: string): string => (code128(text) ?? []).join('')

  it('known signs: start B, A, check, stop', () => {
    // (104 + 33) mod 103 = 34 → 131123
    expect(widths('A')).toBe(['211214', '111323', '131123', '2331112'].join(''))
    // pairs of figures: start C, 12, check (105 + 12) mod 103 = 14 → 122231
    expect(widths('12')).toBe(['211232', '112232', '122231', '2331112'].join(''))
  })

  it('every sign is eleven wide, whatever is written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\x20-\x7e]{1,30}$/), (text) => {
        const bars = code128(text) ?? []
        const total = bars.reduce((sum, width) => sum + width, 0)
        expect(total % 11).toBe(2)
      }),
    )
  })

  it('nothing, and letters it cannot hold, draw nothing', () => {
    expect([code128(''), code128('收据'), code128('é')]).toEqual([undefined, undefined, undefined])
  })
})

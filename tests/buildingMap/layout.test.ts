import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planOf } from '../../src/shared/buildingMap/layout'
import type { PrintedDoor, PrintedEntrance } from '../../src/shared/buildingMap/papers'

const door = fc.record({
  room: fc.stringMatching(/^[0-9A-Z商铺-]{1,12}$/),
  state: fc.constant('vacant'),
})
const entrance: fc.Arbitrary<PrintedEntrance> = fc
  .array(fc.array(fc.option(door), { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 70 })
  .map((floors) => ({
    name: '1',
    columns: Math.max(...floors.map((cells) => cells.length)),
    floors: floors.map((cells, floor) => ({ floor, cells })),
  }))

test('whatever the building, every door is drawn once, in order, within the page', () => {
  fc.assert(
    fc.property(fc.array(entrance, { minLength: 1, maxLength: 8 }), (entrances) => {
      const { bands, lineMm } = planOf(entrances)
      const drawn = bands.flatMap(({ blocks }) =>
        blocks.flatMap(({ lines }) => lines.flatMap(({ doors }) => doors)),
      )
      const there = entrances.flatMap(({ floors }) => floors.flatMap(({ cells }) => cells))
      const rooms = (doors: readonly (PrintedDoor | null)[]) => doors.flatMap((each) => each?.room ?? [])
      expect(rooms(drawn)).toEqual(rooms(there))
      for (const { blocks, doorMm } of bands) {
        const columns = blocks.reduce((sum, block) => sum + block.columns, 0)
        expect(columns * doorMm + blocks.length * 10 + (blocks.length - 1) * 5).toBeLessThanOrEqual(184.01)
        for (const { lines } of blocks) expect(lines.length * lineMm + 8).toBeLessThanOrEqual(214.01)
      }
    }),
    { numRuns: 60, seed: 20261130 },
  )
})

test('six small entrances stand in even bands, doors as wide as the page lets them be', () => {
  const six = Array.from({ length: 6 }, (_, n) => ({
    name: String(n + 1),
    columns: 2,
    floors: [1, 2, 3].map((floor) => ({
      floor,
      cells: [1, 2].map((each) => ({ room: `${floor}0${each}`, state: 'vacant' })),
    })),
  }))
  const { bands, lineMm } = planOf(six)
  expect(bands.map(({ blocks }) => blocks.length)).toEqual([3, 3])
  expect(bands.every(({ doorMm }) => doorMm > 20)).toBe(true)
  expect(lineMm).toBe(9)
})

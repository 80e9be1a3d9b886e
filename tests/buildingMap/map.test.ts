import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { arrearsOf, columnOf, defectsOf, workOf } from '../../src/shared/buildingMap/rules'
import { type Desk, openDesk } from '../support/desk'

describe('the map of the demo estate', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk({ now: '2026-11-23T02:00:00.000Z' })
    await desk.done('center.tryDemo', {})
    desk.signIn('clerk')
  })
  afterAll(() => desk.close())

  it('every unit of every building stands on it once, top floor first, rooms in one column', async () => {
    const shown: string[] = []
    for (const building of desk.view.buildings.all()) {
      const map = await desk.done('buildingMap.show', { buildingId: building.id })
      for (const { floors, columns } of map.entrances) {
        const numbers = floors.map(({ floor }) => floor ?? 0)
        expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
        for (const { floor, cells } of floors)
          cells.forEach((cell, column) => {
            if (!cell) return
            shown.push(cell.unitId)
            expect(column).toBeLessThan(columns)
            if (building.name === '1') expect(columnOf(cell.room, floor)).toBe(`0${column + 1}`)
          })
      }
    }
    const there = [...desk.view.units.all()].filter(({ ended }) => !ended)
    expect(shown.sort()).toEqual(there.map(({ id }) => id).sort())
  })

  it('a door owes what its unit card says', async () => {
    const [building] = [...desk.view.buildings.all()]
    const map = await desk.done('buildingMap.show', { buildingId: building?.id ?? '' })
    const cells = map.entrances.flatMap(({ floors }) => floors.flatMap((floor) => floor.cells))
    const owing = cells.filter((cell) => cell && cell.arrears !== 'none')
    expect(owing.length).toBeGreaterThan(0)
    for (const cell of owing.slice(0, 5)) {
      const card = await desk.done('counter.unitCard', { unitId: cell?.unitId ?? '' })
      expect(cell?.openFen).toBe(card.balance.openFen)
    }
  })

  it('a door counts the defects that its unit card lists, the worst of them in its colour', async () => {
    const counted = new Map<string, number>()
    for (const building of desk.view.buildings.all()) {
      const map = await desk.done('buildingMap.show', { buildingId: building.id })
      for (const cell of map.entrances.flatMap(({ floors }) => floors.flatMap(({ cells }) => cells)))
        if (cell && cell.openDefects > 0) {
          const { defects } = await desk.done('counter.unitCard', { unitId: cell.unitId })
          expect(cell.openDefects).toBe(defects.length)
          counted.set(cell.defects, (counted.get(cell.defects) ?? 0) + 1)
        }
    }
    expect([...counted.keys()].sort()).toEqual(['disputed', 'open', 'overdue'])
  })

  it('a building that is gone is said so', async () => {
    expect(await desk.call('buildingMap.show', { buildingId: 'building_0' })).toMatchObject({
      problem: { code: 'estate.unknownBuilding' },
    })
  })
})

test.each([
  [0, '2026-01-01', 'none'],
  [100, null, 'none'],
  [100, '2026-11-23', 'open'],
  [100, '2026-11-22', 'overdue'],
  [100, '2026-08-25', 'overdue'],
  [100, '2026-08-24', 'longOverdue'],
])('%i fen due since %s is %s', (openFen, dueOn, arrears) => {
  expect(arrearsOf(openFen, dueOn, '2026-11-23')).toBe(arrears)
})

test.each([
  ['1102', 11, '02'],
  ['302', 3, '02'],
  ['0302', 3, '02'],
  ['B101', -1, '01'],
  ['7', 1, '7'],
  ['1', 1, '1'],
  ['甲', 2, '甲'],
  ['1A', 1, 'A'],
])('room %s on floor %i stands in column %s', (room, floor, column) => {
  expect(columnOf(room, floor)).toBe(column)
})

test('workers with passes are work even before the unit is marked as renovating', () => {
  expect([workOf('ownerOccupied', 0), workOf('ownerOccupied', 1), workOf('renovating', 0)]).toEqual([
    'none',
    'passes',
    'renovating',
  ])
})

test.each([
  [[], 'none'],
  [[{ dueOn: null, disputed: null }], 'open'],
  [[{ dueOn: '2026-11-23', disputed: null }], 'open'],
  [[{ dueOn: '2026-11-22', disputed: null }], 'overdue'],
  [
    [
      { dueOn: '2026-11-22', disputed: null },
      { dueOn: null, disputed: {} },
    ],
    'disputed',
  ],
])('defects %j look %s', (open, look) => {
  expect(defectsOf(open, '2026-11-23')).toBe(look)
})

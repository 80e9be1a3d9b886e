import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ now: '2026-11-23T02:00:00.000Z' })
  await desk.done('center.tryDemo', {})
  desk.signIn('manager')
})
afterAll(() => desk.close())

const COLUMNS = ['label', 'occupancy', 'areaCenti', 'owners', 'phone', 'instruction'] as const

const exported = async (inClear: boolean) => {
  const list = {
    search: '',
    siteId: null,
    buildingId: null,
    occupancy: 'let' as const,
    use: 'home' as const,
    sort: { by: 'areaCenti' as const, descending: true },
  }
  const screen = await desk.done('estate.units', { ...list, pageSize: 200 })
  await desk.done('estate.export', {
    ...list,
    columns: COLUMNS.map((id) => ({ id, heading: id })),
    words: { 'occupancy.let': '出租' },
    fileName: 'units.xlsx',
    inClear,
  })
  const [head, ...rows] = await readSheet(Buffer.from(desk.saved.get('units.xlsx') ?? []))
  return { screen, head, rows }
}

test('the export is the screen: its rows, their order, its columns, its masked phones', async () => {
  const { screen, head, rows } = await exported(false)
  expect(head).toEqual(COLUMNS)
  expect(screen.total).toBeGreaterThan(20)
  expect(rows).toEqual(
    screen.rows.map(({ unit, owners, phone, instruction }) => [
      unit.label,
      '出租',
      unit.areaCenti / 100,
      owners || null,
      phone || null,
      instruction || null,
    ]),
  )
})

test('numbers in full are written only when asked for', async () => {
  const phones = new Set([...desk.view.people.all()].flatMap((person) => person.phones))
  const { rows } = await exported(true)
  expect(rows.filter((row) => row[4] && !phones.has(String(row[4])))).toEqual([])
})

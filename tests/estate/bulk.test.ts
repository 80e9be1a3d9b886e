import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { labelKey, tidyLabel } from '../../src/shared/estate/label'
import { parseRange, type UnitPattern } from '../../src/shared/estate/pattern'
import type { SiteId } from '../../src/shared/id'
import { addUnit } from '../people/support'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
let siteId: SiteId
beforeEach(async () => {
  desk = await openDesk({ role: 'clerk' })
  siteId = (await desk.done('estate.addSite', { name: '阳光花园', kind: 'residential', address: '' })).id
})
afterEach(() => desk.close())

const rooms = (...names: string[]): UnitPattern['rooms'] =>
  names.map((room) => ({ room, areaCenti: 8976, innerAreaCenti: null, layout: '两室两厅' }))
const pattern = (over: Partial<UnitPattern> = {}): UnitPattern => ({
  siteId,
  buildingName: '3',
  entrances: '1-2',
  floors: '1-3',
  rooms: rooms('01', '02'),
  floorInRoom: true,
  use: 'home',
  occupancy: 'vacant',
  ...over,
})
const labels = () => [...desk.view.units.all()].map(({ label }) => label)
const refusal = async (over: Partial<UnitPattern>) => {
  const reply = await desk.call('estate.addPattern', pattern(over))
  return reply.ok ? 'done' : `${reply.problem.code} ${reply.problem.field ?? ''}`.trim()
}

describe('a building from a pattern', () => {
  it('is shown before and made whole: two entrances of three floors with two rooms', async () => {
    const preview = await desk.done('estate.previewPattern', pattern())
    expect([preview.total, preview.taken]).toEqual([12, 0])
    expect(labels()).toEqual([])
    expect(await desk.done('estate.addPattern', pattern())).toBe(12)
    expect(labels()).toEqual(preview.units.map(({ label }) => label))
    expect(labels().slice(0, 3)).toEqual(['3-1-101', '3-1-102', '3-1-201'])
    expect([desk.view.buildings.count(), desk.view.entrances.count()]).toEqual([1, 2])
  })

  it('basements, shops without entrance or floor in the number', async () => {
    await desk.done('estate.addPattern', pattern({ entrances: '', floors: '-1,1', rooms: rooms('01') }))
    await desk.done('estate.addPattern', {
      ...pattern({ buildingName: '商铺', entrances: '', floors: '1', floorInRoom: false }),
      rooms: rooms('7', '8'),
    })
    expect(labels()).toEqual(['3-B101', '3-101', '商铺-7', '商铺-8'])
  })

  it('refuses the whole when one number exists, however it is written', async () => {
    await addUnit(desk, '３-1- 201')
    const before = labels()
    expect(before).toEqual(['3-1-201'])
    expect((await desk.done('estate.previewPattern', pattern())).units[0]).toMatchObject({
      label: '3-1-201',
      taken: true,
    })
    expect(await refusal({})).toBe('estate.patternTaken')
    expect(labels()).toEqual(before)
  })

  it('refuses what cannot be read, and a mistyped floor that would fill the estate', async () => {
    expect(await refusal({ floors: '18-1' })).toBe('estate.rangeWrong floors')
    expect(await refusal({ floors: '一层' })).toBe('estate.rangeWrong floors')
    expect(await refusal({ entrances: '1,1' })).toBe('estate.rangeWrong entrances')
    expect(await refusal({ floors: ' ' })).toBe('estate.floorsNeeded floors')
    expect(await refusal({ floors: '1-180', entrances: '1-9' })).toBe('estate.tooManyUnits')
    expect(await refusal({ siteId: 'site_0' as SiteId })).toBe('estate.unknownSite siteId')
  })
})

describe('buildings renamed and merged', () => {
  const building = (name: string) =>
    [...desk.view.buildings.all()].find((each) => each.name === name)?.id ?? ('building_0' as never)

  it('another name changes the numbers that begin with it, and only those', async () => {
    await desk.done('estate.addPattern', pattern({ floors: '1', entrances: '1' }))
    await desk.arrange((draft) => {
      const [first] = [...draft.units.all()]
      if (first) draft.units.update(first.id, { label: '33-特' })
    })
    const ask = { buildingId: building('3'), name: '９', intoId: null, relabel: true }
    expect(await desk.done('estate.previewRelabel', ask)).toEqual({
      units: 2,
      changed: [{ from: '3-1-102', to: '9-1-102', taken: false }],
      total: 1,
      taken: 0,
    })
    await desk.done('estate.relabelBuilding', ask)
    expect(labels()).toEqual(['33-特', '9-1-102'])
  })

  it('two that are one become one; entrances of one name too; a clash changes nothing', async () => {
    await desk.done('estate.addPattern', pattern({ floors: '1', entrances: '1' }))
    await desk.done('estate.addPattern', pattern({ buildingName: '三', floors: '2', entrances: '1' }))
    await addUnit(desk, '3-9-201')
    const ask = { buildingId: building('三'), name: null, intoId: building('3'), relabel: true }
    await desk.done('estate.relabelBuilding', ask)
    expect(labels().sort()).toEqual(['3-1-101', '3-1-102', '3-1-201', '3-1-202', '3-9-201'])
    expect([...desk.view.buildings.all()].map(({ name }) => name)).toEqual(['3'])
    expect([...desk.view.entrances.all()].map(({ name }) => name)).toEqual(['1', '9'])
    await desk.done('estate.addPattern', pattern({ buildingName: '叁', floors: '1', entrances: '1' }))
    const clash = { buildingId: building('叁'), name: null, intoId: building('3'), relabel: true }
    expect((await desk.done('estate.previewRelabel', clash)).taken).toBe(2)
    expect(await desk.call('estate.relabelBuilding', clash)).toMatchObject({
      problem: { code: 'estate.labelTaken' },
    })
    for (const [ask, code] of [
      [{ ...clash, intoId: null, name: '3' }, 'estate.buildingTaken'],
      [{ ...clash, intoId: building('叁') }, 'estate.mergeElsewhere'],
      [{ ...clash, buildingId: 'building_0' as never }, 'estate.unknownBuilding'],
    ] as const)
      expect(await desk.call('estate.relabelBuilding', ask)).toMatchObject({ problem: { code } })
  })

  it('a building that a fee item names is not merged away from under it', async () => {
    await desk.done('estate.addPattern', pattern({ floors: '1' }))
    await desk.done('estate.addPattern', pattern({ buildingName: '4', floors: '2' }))
    await desk.arrange((draft) =>
      draft.tariffs.insert({
        id: 'tariff_1' as never,
        name: '电梯费',
        nameEn: '',
        kind: 'income',
        formula: 'fixedMonthly',
        proration: 'actualDays',
        unitName: '户',
        siteId,
        uses: [],
        buildingIds: [building('3')],
        unitIds: [],
        chargesVacant: true,
        dueDay: 1,
        retiredOn: null,
        createdAt: '2026-11-23T02:00:00.000Z',
      }),
    )
    expect(
      await desk.call('estate.relabelBuilding', {
        buildingId: building('3'),
        name: null,
        intoId: building('4'),
        relabel: true,
      }),
    ).toMatchObject({ problem: { code: 'estate.buildingInTariff', details: { item: '电梯费' } } })
  })
})

test.each([
  ['３－１－1102 ', '3-1-1102'],
  ['商铺 — 7', '商铺-7'],
  ['ｂ-02', 'b-02'],
  ['1 A', '1 A'],
])('a room number as people write it: %s is %s', (written, tidy) => {
  expect(tidyLabel(written)).toBe(tidy)
})

test('b-02 and B - 02 are one room', () => {
  expect(labelKey('b-02')).toBe(labelKey('B - ０2'))
})

test.each([
  ['1-3,5', ['1', '2', '3', '5']],
  ['-2--1', ['-2', '-1']],
  ['-1-2', ['-1', '1', '2']],
  ['甲、乙', ['甲', '乙']],
  ['1～3', ['1', '2', '3']],
  ['3-1', undefined],
  ['1,1', undefined],
])('the range %s', (text, all) => {
  expect(parseRange(text)).toEqual(all)
})

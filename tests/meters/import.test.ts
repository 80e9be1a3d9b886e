import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Meter } from '../../src/shared/meters/schema'
import { openFees, unitOf } from '../fees/support'
import { codeOf } from '../keys/support'
import type { Desk } from '../support/desk'
import { csvOf, meterInput, readInput, standing } from './support'

let desk: Desk
let meter: Meter

beforeEach(async () => {
  desk = await openFees([unitOf('1-101'), unitOf('1-102')])
  meter = await desk.done('meters.add', meterInput())
})
afterEach(() => desk.close())

const HEAD = '表号,房号,类型,本次读数,抄表日期'
const plan = async (...lines: readonly string[]) =>
  (await desk.done('meters.planImport', csvOf([HEAD, ...lines]))).rows.map((row) => [
    row.row,
    row.state,
    row.problem?.code ?? row.usageCenti,
    row.column,
  ])

describe('a workbook of readings', () => {
  it('is read below titles and with headings as people write them', async () => {
    const file = csvOf(['阳光花园 11 月抄表', '仪表编号,本期,抄表日', 'S-0101,112.5,2026/11/8'])
    expect((await desk.done('meters.planImport', file)).rows).toMatchObject([
      { row: 3, state: 'read', meterNo: 'S-0101', unitLabel: '1-101', valueCenti: 11_250, usageCenti: 1250 },
    ])
    await desk.done('meters.import', file)
    expect(standing(desk)).toMatchObject([{ readOn: '2026-11-08', month: '2026-11', valueCenti: 11_250 }])
  })

  it('each mistake is told with its cell, and no good row is kept from going in', async () => {
    const rows = [
      'S-0101,1-101,,99,2026-11-20',
      'S-0101,1-101,,120,2026-11-20',
      'S-9,9-999,水,10,2026-11-20',
      'S-8,1-102,,10,2026-11-20',
      'S-7,1-102,水,abc,2026-11-20',
      'S-6,1-102,水,,2026-11-20',
      ',1-102,水,10,2026-11-20',
      'S-5,1-102,水,10,2026-11-24',
      'S-4,1-102,水,999999999,2026-11-20',
      `${'9'.repeat(31)},1-102,水,10,2026-11-20`,
      'S-3,1-102,水,10,2026-11-20',
    ]
    expect(await plan(...rows)).toEqual([
      [2, 'wrong', 'meters.belowLast', 'D'],
      [3, 'wrong', 'meters.twiceInFile', 'A'],
      [4, 'wrong', 'meters.unknownNo', 'A'],
      [5, 'wrong', 'meters.kindNeeded', 'C'],
      [6, 'wrong', 'meters.valueWrong', 'D'],
      [7, 'wrong', 'meters.valueMissing', 'D'],
      [8, 'wrong', 'meters.noNeeded', 'A'],
      [9, 'wrong', 'meters.dayAhead', 'E'],
      [10, 'wrong', 'meters.tooManyFigures', 'D'],
      [11, 'wrong', 'meters.textTooLong', 'A'],
      [12, 'newMeter', null, ''],
    ])
    const counts = await desk.done('meters.import', csvOf([HEAD, ...rows]))
    expect(counts).toMatchObject({ newMeter: 1, wrong: 10, read: 0 })
    expect([...desk.view.meters.all()].map(({ no }) => no)).toEqual(['S-0101', 'S-3'])
  })

  it('brought a second time changes nothing; a different value for the month is refused', async () => {
    const file = csvOf([HEAD, 'S-0101,,,112.50,2026-11-20'])
    expect(await desk.done('meters.import', file)).toMatchObject({ read: 1 })
    const before = desk.sequence
    expect((await desk.done('meters.planImport', file)).counts).toMatchObject({ same: 1, read: 0 })
    expect(codeOf(await desk.call('meters.import', file))).toBe('meters.nothingToImport')
    expect([standing(desk).length, desk.sequence]).toEqual([1, before])
    expect(await plan('S-0101,,,113,2026-11-20')).toEqual([[2, 'wrong', 'meters.readAlready', 'D']])
  })

  it('marks what looks unusual, and a bigger counter for what five figures cannot show', async () => {
    await desk.done('meters.read', readInput(meter, 11_000, '2026-09-28'))
    await desk.done('meters.read', readInput(meter, 12_000, '2026-10-28'))
    expect(await plan('S-0101,,,400,2026-11-20')).toEqual([[2, 'unusual', 28_000, '']])
    await desk.done('meters.import', csvOf([HEAD, 'S-2,1-102,电表,1234567.8,2026-11-20']))
    expect([...desk.view.meters.all()].at(-1)).toMatchObject({ no: 'S-2', digits: 7, kind: 'electricity' })
  })

  it('without a column of numbers or values is no workbook of readings', async () => {
    const reply = await desk.call('meters.planImport', csvOf(['姓名,电话', '张三,138']))
    expect(codeOf(reply)).toBe('meters.noColumns')
  })
})

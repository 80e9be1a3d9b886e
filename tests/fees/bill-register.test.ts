import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { RouteInput } from '../../src/shared/contract'
import { agreed, openLedger } from '../ledger/support'
import type { Desk } from '../support/desk'
import { bill, collectInput, openBills, tariffInput, unitOf } from './support'

const UNITS = ['1-101', '1-102', '1-103', '1-104', '1-105']
let desk: Desk
beforeEach(async () => {
  desk = await openLedger(UNITS.map((label) => unitOf(label)))
})
afterEach(() => desk.close())

const only = async (unitId: string) => {
  const [found] = await openBills(desk, unitId)
  if (!found) throw new Error('a bill')
  return found
}

/** One of each: waived, corrected, both, refunded with its charge, written off. */
const arrange = async (): Promise<void> => {
  await bill(desk, '2026-08', await desk.done('fees.addTariff', tariffInput()))
  const [waived, corrected, both, paid, bad] = await Promise.all(UNITS.map((label) => only(unitOf(label).id)))
  if (!waived || !corrected || !both || !paid || !bad) throw new Error('five bills')
  const correct = (billId: string, rightFen: number) =>
    desk.done('fees.correctBill', { billId, rightFen, reason: '面积录错' })
  await agreed(desk, { kind: 'waiver', billId: waived.id, amountFen: 1000 })
  await correct(corrected.id, 20_000)
  await correct(both.id, 20_000)
  await agreed(desk, { kind: 'waiver', billId: both.id, amountFen: 500 })
  const receipt = await desk.done('fees.collect', collectInput(paid.unitId, [paid]))
  await agreed(desk, {
    kind: 'refund',
    receiptId: receipt.id,
    lines: [{ line: 0, amountFen: 300, lastOn: null }],
    keepsCharge: false,
  })
}

const FILTER = { state: 'all', sort: { by: 'unitLabel', descending: false } } as const

it('what was waived and what was billed wrongly stand in columns of their own; every bill and the totals add up', async () => {
  await arrange()
  const list = await desk.done('fees.bills', FILTER)
  expect(
    list.rows.map(({ unitLabel, waiverFen, correctedFen, returnedFen = 0 }) => [
      unitLabel,
      waiverFen,
      correctedFen,
      returnedFen,
    ]),
  ).toEqual([
    ['1-101', 1000, 0, 0],
    ['1-102', 0, 5582, 0],
    ['1-103', 500, 5582, 0],
    ['1-104', 0, 0, 300],
    ['1-105', 0, 0, 0],
  ])
  expect(list).toMatchObject({
    amountFen: 5 * 25_582,
    paidFen: 25_282,
    waiverFen: 1500,
    correctedFen: 11_164,
    returnedFen: 300,
    writtenOffFen: 0,
    openFen: 25_582 - 1000 + 20_000 + 19_500 + 25_582,
  })
  expect(list.amountFen).toBe(
    list.paidFen + list.waiverFen + list.correctedFen + list.returnedFen + list.writtenOffFen + list.openFen,
  )
})

it('the workbook has the rows, the order and the totals of the screen, whatever page is looked at', async () => {
  await arrange()
  const voided = await only('unit_1105')
  await desk.done('fees.voidBill', { billId: voided.id, reason: '开错' })
  const ask: RouteInput<'fees.exportBills'> = {
    filter: { ...FILTER, page: 7 },
    sheet: { fileName: '账单.xlsx', headings: ['房号'], words: { voided: '作废', total: '合计' } },
  }
  expect(await desk.done('fees.exportBills', ask)).toBe('账单.xlsx')
  const screen = await desk.done('fees.bills', FILTER)
  const yuan = (fen = 0): number => fen / 100
  const money = (
    row: Omit<typeof screen, 'rows' | 'total'> | (typeof screen.rows)[number],
    openFen: number,
  ) => [
    yuan(row.amountFen),
    yuan(row.paidFen),
    yuan(row.waiverFen),
    yuan(row.correctedFen),
    yuan(row.returnedFen),
    yuan(row.writtenOffFen),
    yuan(openFen),
  ]
  const open = (row: (typeof screen.rows)[number]): number =>
    row.voided ? 0 : row.amountFen - row.paidFen - row.waiverFen - row.correctedFen - (row.returnedFen ?? 0)
  const rows = (await readSheet(Buffer.from(desk.saved.get('账单.xlsx') ?? []))).slice(1)
  expect(rows.map((row) => [row[0], ...row.slice(6, 13), row[14]])).toEqual([
    ...screen.rows.map((row) => [row.unitLabel, ...money(row, open(row)), row.voided ? '作废' : null]),
    ['合计', ...money(screen, screen.openFen), null],
  ])
})

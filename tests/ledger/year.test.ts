import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedEstate } from '../../src/main/center/demo/estate'
import { seededRandom } from '../../src/main/center/demo/random'
import type { Draft } from '../../src/main/collections'
import type { Context } from '../../src/main/context'
import { fingerprintOf, planRun } from '../../src/main/fees/billing'
import { collect, voidReceipt } from '../../src/main/fees/collectHandlers'
import { makeRefund, moveMoney, payRefund } from '../../src/main/fees/corrections'
import { addTariff, HOME_ITEMS } from '../../src/main/fees/demoTariffs'
import { postRun } from '../../src/main/fees/runHandlers'
import { reckonMonth } from '../../src/main/ledger/books/figures'
import { reportOf } from '../../src/main/ledger/reportHandlers'
import { addDays, firstOf, instantOf } from '../../src/shared/day'
import { openOf } from '../../src/shared/fees/allocation'
import type { Bill, Receipt, Tariff } from '../../src/shared/fees/schema'
import type { MoneyMove, Refund } from '../../src/shared/fees/takeBack'
import { type Desk, openDesk } from '../support/desk'
import { tie } from './tie'

const YEAR = '2025'
const END = '2025-12-31'
const MONTHS = Array.from({ length: 12 }, (_, place) => `${YEAR}-${String(place + 1).padStart(2, '0')}`)

let desk: Desk
let serial = 0
const random = seededRandom(42)

const at = (day: string, time: string): Context => ({
  now: instantOf(day, time),
  today: day,
  newId: ((kind: string) => {
    serial += 1
    return `${kind}_y${serial}`
  }) as never,
  staff: {
    id: `staff_${serial % 3}` as never,
    name: ['林晓芸', '周婷', '何佳怡'][serial % 3] ?? '',
    role: 'clerk',
  },
  ports: {
    progress: () => undefined,
    breathe: () => Promise.resolve(),
    vault: { seal: () => 's1.0.AAAA' },
  } as never,
})

const decided = (reason: string) => ({
  reason,
  approvalNo: 'SP-1',
  askedByName: '林晓芸',
  agreedByName: '赵敏',
})

const take = (draft: Draft, bills: readonly Bill[], share: number, context: Context): Receipt => {
  const lines = bills.map((bill) => ({
    billId: bill.id,
    amountFen: Math.max(1, Math.floor(openOf(bill) * share)),
  }))
  const totalFen = lines.reduce((sum, line) => sum + line.amountFen, 0)
  const method = random.pick(['cash', 'wechat', 'alipay', 'transfer', 'pos'] as const)
  return collect(
    draft,
    {
      requestId: context.newId('request'),
      unitId: bills[0]?.unitId as never,
      payer: '业主',
      lines,
      payments: [{ method, amountFen: totalFen, reference: '' }],
      cashReceivedFen: 0,
      remark: '',
      receivedOn: null,
    },
    context,
  )
}

/** One month of the estate: the run, then the owners; 2 % voided and written anew, 3 % refunded, 10 % paid in part. */
const liveMonth = (draft: Draft, month: string, siteId: string, tariffs: readonly Tariff[]): void => {
  const ask = {
    siteId: siteId as never,
    month,
    tariffIds: tariffs.filter((tariff) => tariff.formula !== 'each').map((tariff) => tariff.id),
  }
  const plan = planRun(draft, ask, firstOf(month))
  postRun(draft, { ...ask, fingerprint: fingerprintOf(plan) }, at(firstOf(month), '08:30'))
  const taken: Receipt[] = []
  for (const [place, unit] of [...draft.units.where('site', siteId)].entries()) {
    const owed = draft.bills.where('openOfUnit', unit.id)
    if (owed.length === 0 || random.chance(0.07)) continue
    const day = addDays(firstOf(month), 1 + Math.floor((place * 25) / 600))
    const receipt = take(draft, owed, random.chance(0.1) ? 0.5 : 1, at(day, '10:00'))
    if (!random.chance(0.02)) {
      taken.push(receipt)
      continue
    }
    voidReceipt(draft, { receiptId: receipt.id, reason: '写错', allCopiesInHand: true }, at(day, '10:05'))
    taken.push(take(draft, draft.bills.where('openOfUnit', unit.id), 1, at(day, '10:10')))
  }
  const late = at(addDays(firstOf(month), 27), '15:00')
  for (const receipt of taken.filter(() => random.chance(0.03))) {
    const [line] = receipt.lines
    const back = { line: 0, amountFen: line?.amountFen ?? 0, lastOn: null }
    const refund = makeRefund(
      draft,
      { receiptId: receipt.id, keepsCharge: random.chance(0.5), lines: [back] },
      decided('退款'),
      late,
    )
    if (random.chance(0.8))
      payRefund(draft, { refundId: refund.id, method: 'transfer', reference: '', payee: '业主' }, late)
  }
}

/** Five receipts of the year went to the wrong unit. */
const moveFive = (draft: Draft): void => {
  const context = at(END, '16:00')
  let moved = 0
  for (const bill of [...draft.bills.where('open', 'open')]) {
    if (moved === 5) return
    const receipt = [...draft.receipts.where('month', `${YEAR}-12`)].find(
      (each) =>
        each.unitId !== bill.unitId &&
        !each.voided &&
        (each.lines[0]?.amountFen ?? 0) >= openOf(bill) &&
        draft.refunds.where('receipt', each.id).length + draft.moneyMoves.where('receipt', each.id).length ===
          0,
    )
    if (!receipt) continue
    const fen = openOf(bill)
    moveMoney(
      draft,
      {
        receiptId: receipt.id,
        keepsCharge: true,
        lines: [{ line: 0, amountFen: fen, lastOn: null }],
        to: [{ billId: bill.id, amountFen: fen }],
      },
      decided('交错房号'),
      context,
    )
    moved += 1
  }
}

beforeAll(async () => {
  desk = await openDesk({ now: instantOf(END, '17:00') })
  const setUp = at('2024-12-01', '09:00')
  let siteId = ''
  let tariffs: readonly Tariff[] = []
  await desk.arrange((draft) => {
    const estate = seedEstate({ draft, context: setUp, random })
    siteId = estate.home.id
    // The price of the service fee rises in July.
    tariffs = HOME_ITEMS.map((item) =>
      addTariff(draft, setUp, estate.home.id, item, ['2024-01-01', '2025-07-01']),
    )
  })
  for (const month of MONTHS) await desk.arrange((draft) => liveMonth(draft, month, siteId, tariffs))
  await desk.arrange(moveFive)
}, 120_000)
afterAll(() => desk.close())

type Table = ReadonlyMap<string, unknown>

/** The records as the lines of the journal leave them, played one by one as text: no store, no ledger. */
const played = (folder: string): { readonly all: <R>(collection: string) => readonly R[] } => {
  const tables = new Map<string, Map<string, unknown>>()
  const lines = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /journal/.test(name) && /\.jsonl?$/.test(name))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  for (const line of lines.filter((each) => each.startsWith('{'))) {
    const { o = [] } = JSON.parse(line) as { o?: readonly (readonly [string, string, unknown])[] }
    for (const [collection, id, set] of o) {
      const table = tables.get(collection) ?? new Map<string, unknown>()
      tables.set(collection, table)
      if (set === null) table.delete(id)
      else table.set(id, set)
    }
  }
  const tableOf = (collection: string): Table => tables.get(collection) ?? new Map()
  return { all: <R>(collection: string) => [...tableOf(collection).values()] as readonly R[] }
}

const add = (sums: Record<string, number>, key: string, fen: number): void => {
  sums[key] = (sums[key] ?? 0) + fen
}

/** The year from the papers themselves: bills, receipts, refund slips, transfer slips. */
const recomputed = (folder: string) => {
  const journal = played(folder)
  const sums = { billed: {}, received: {}, refunded: {}, method: {}, clerk: {}, month: {} } as Record<
    string,
    Record<string, number>
  >
  const paid: Record<string, number> = {}
  for (const receipt of journal.all<Receipt>('receipts')) {
    if (receipt.voided) continue
    for (const line of receipt.lines) {
      add(sums.received ?? {}, line.item, line.amountFen)
      add(paid, line.billId ?? '', line.amountFen)
    }
    for (const { method, amountFen } of receipt.payments) add(sums.method ?? {}, method, amountFen)
    add(sums.clerk ?? {}, receipt.byName, receipt.totalFen)
    add(sums.month ?? {}, receipt.issuedOn.slice(0, 7), receipt.totalFen)
  }
  for (const { lines } of journal.all<Refund>('refunds'))
    for (const line of lines) {
      add(sums.refunded ?? {}, line.item, line.amountFen)
      add(paid, line.billId ?? '', -line.amountFen)
    }
  for (const move of journal.all<MoneyMove>('moneyMoves')) {
    for (const line of move.lines) add(paid, line.billId ?? '', -line.amountFen)
    for (const to of move.to) add(paid, to.billId, to.amountFen)
  }
  let owed = 0
  for (const bill of journal.all<Bill>('bills')) {
    const returned = bill.returnedFen ?? 0
    add(sums.billed ?? {}, bill.tariffName, bill.voided ? returned : bill.amountFen)
    if (!bill.voided) owed += bill.amountFen - returned - (paid[bill.id] ?? 0)
  }
  return { sums, owed, receipts: journal.all<Receipt>('receipts').length }
}

const columnOf = (
  by: 'item' | 'method' | 'clerk' | 'month',
  field: 'billedFen' | 'receivedFen' | 'refundedFen',
) =>
  Object.fromEntries(
    reportOf(desk.view, { fromMonth: `${YEAR}-01`, toMonth: `${YEAR}-12`, by })
      .rows.map((row) => [row.name, row[field]] as const)
      .filter(([, fen]) => fen !== 0),
  )

it('a year of 600 units with voids, refunds, part payments, a price change and transfers: the yearly report is the journal’s, to the fen', () => {
  tie(desk.view, END)
  const { sums, owed, receipts } = recomputed(desk.folder)
  expect(columnOf('item', 'billedFen')).toEqual(sums.billed)
  expect(columnOf('item', 'receivedFen')).toEqual(sums.received)
  expect(columnOf('item', 'refundedFen')).toEqual(sums.refunded)
  expect(columnOf('method', 'receivedFen')).toEqual(sums.method)
  expect(columnOf('clerk', 'receivedFen')).toEqual(sums.clerk)
  expect(columnOf('month', 'receivedFen')).toEqual(sums.month)
  const accounts = reckonMonth(desk.view, `${YEAR}-12`).accounts
  expect(accounts.find((row) => row.account === 'receivable')?.closingFen).toBe(owed)
  // It was the year that was asked for.
  const voided = [...desk.view.receipts.all()].filter((receipt) => receipt.voided).length
  const partly = [...desk.view.bills.all()].filter((bill) => bill.paidFen > 0 && openOf(bill) > 0).length
  const refunds = desk.view.refunds.count()
  const prices = new Set(
    [...desk.view.bills.all()].filter((bill) => bill.tariffName === '物业服务费').map((bill) => bill.priceE4),
  )
  expect(receipts).toBeGreaterThan(5000)
  expect(desk.view.units.count()).toBeGreaterThan(590)
  expect([voided > 80, refunds > 120, partly > 100, prices.size, desk.view.moneyMoves.count()]).toEqual([
    true,
    true,
    true,
    2,
    5,
  ])
})

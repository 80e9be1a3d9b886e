import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RouteInput } from '../../src/shared/contract'
import { receiptNoIn } from '../../src/shared/fees/invoice'
import type { Tariff } from '../../src/shared/fees/schema'
import { bill, cash, collectInput, openBills, tariffInput } from '../fees/support'
import type { Desk } from '../support/desk'
import { agreed, eachTime, openLedger, spotBill } from './support'

const UNIT = 'unit_1101'
let desk: Desk
let card: Tariff
beforeEach(async () => {
  desk = await openLedger()
  card = await eachTime(desk, '门禁卡', 'income', 200_000)
})
afterEach(() => desk.close())

const codeOf = async (reply: ReturnType<Desk['call']>) => {
  const { ok, problem } = (await reply) as { ok: boolean; problem?: { code: string } }
  return ok ? 'done' : problem?.code
}

const direct = (
  facts: Partial<RouteInput<'ledger.collectDirect'>> = {},
): RouteInput<'ledger.collectDirect'> => ({
  requestId: 'direct-request-1',
  party: 'casual',
  partyId: null,
  label: '粤B12345',
  lines: [{ tariffId: card.id, quantity: 2 }],
  payer: 'Müller-Lüdenscheidt, Karl-Heinz',
  payments: [cash(4000)],
  cashReceivedFen: 5000,
  remark: '',
  ...facts,
})

describe('paid without a unit', () => {
  it('by whoever comes: priced by the tariff, once for two presses, under a foreign name', async () => {
    const [first, second] = await Promise.all([
      desk.done('ledger.collectDirect', direct()),
      desk.done('ledger.collectDirect', direct()),
    ])
    expect(second).toEqual(first)
    expect(first).toMatchObject({
      no: '0000001',
      unitId: null,
      unitLabel: '粤B12345',
      party: { kind: 'casual', id: null },
      payer: 'Müller-Lüdenscheidt, Karl-Heinz',
      totalFen: 4000,
      changeFen: 1000,
      lines: [{ billId: null, quantityCenti: 200, amountFen: 4000 }],
    })
  })

  it('only for what is charged each time, and by parties that are on file', async () => {
    const fee = await desk.done('fees.addTariff', tariffInput())
    const lines = [{ tariffId: fee.id, quantity: 1 }]
    expect(await codeOf(desk.call('ledger.collectDirect', direct({ lines })))).toBe('fees.onlyEachTime')
    const vehicle = direct({ party: 'vehicle', partyId: 'vehicle_none' })
    expect(await codeOf(desk.call('ledger.collectDirect', vehicle))).toBe('ledger.unknownParty')
  })

  it('goes back in full when refunded, and is not owed afterwards', async () => {
    const receipt = await desk.done('ledger.collectDirect', direct())
    const ask = {
      kind: 'refund' as const,
      receiptId: receipt.id,
      lines: [{ line: 0, amountFen: 4000, lastOn: null }],
    }
    desk.signIn('clerk', '林晓芸')
    const owedAgain = { ask: { ...ask, keepsCharge: true }, reason: '退卡' }
    expect(await codeOf(desk.call('approvals.request', owedAgain))).toBe('fees.spotKeepsCharge')
    expect(await agreed(desk, { ...ask, keepsCharge: false })).toMatchObject({ resultNo: 'TK-202611-0001' })
  })
})

describe('written down later than it came in', () => {
  it('is a manager’s, within the days the center allows, and dated today in the books', async () => {
    const owed = await spotBill(desk, UNIT, card, '2026-11-23')
    const input = collectInput(UNIT, [owed], { receivedOn: '2026-11-18' })
    desk.signIn('clerk', '林晓芸')
    expect(await codeOf(desk.call('fees.collect', input))).toBe('fees.backDateManager')
    desk.signIn('manager')
    const tooFar = { ...input, receivedOn: '2026-10-01' }
    expect(await codeOf(desk.call('fees.collect', tooFar))).toBe('fees.backDateTooFar')
    const future = { ...input, receivedOn: '2026-11-24' }
    expect(await codeOf(desk.call('fees.collect', future))).toBe('fees.backDateFuture')
    expect(await desk.done('fees.collect', input)).toMatchObject({
      issuedOn: '2026-11-23',
      receivedOn: '2026-11-18',
    })
  })
})

describe('an invoice', () => {
  const invoice = (receiptId: string, originalInHand = true) => ({
    receiptId,
    no: '24442000000012345678',
    issuedOn: '2026-11-23',
    title: '恒信防水有限公司',
    taxNo: '91440300MA5XXXXXXX',
    originalInHand,
  })

  it('takes the place of its receipt: one proof, and no void before the red-letter invoice', async () => {
    const receipt = await desk.done('ledger.collectDirect', direct())
    expect(await codeOf(desk.call('ledger.invoice', invoice(receipt.id, false)))).toBe('fees.originalNeeded')
    expect(await desk.done('ledger.invoice', invoice(receipt.id))).toMatchObject({
      no: receipt.no,
      invoice: { no: '24442000000012345678', byName: 'manager', withdrawn: null },
    })
    expect(await codeOf(desk.call('ledger.invoice', invoice(receipt.id)))).toBe('fees.invoicedAlready')
    const voiding = { receiptId: receipt.id, reason: '写错', allCopiesInHand: true }
    expect(await codeOf(desk.call('fees.voidReceipt', voiding))).toBe('fees.invoiced')
    await desk.done('ledger.withdrawInvoice', { receiptId: receipt.id, redNo: '红 1' })
    const again = { receiptId: receipt.id, redNo: '红 2' }
    expect(await codeOf(desk.call('ledger.withdrawInvoice', again))).toBe('fees.notInvoiced')
    expect(await codeOf(desk.call('fees.voidReceipt', voiding))).toBe('done')
    expect(await codeOf(desk.call('ledger.invoice', invoice(receipt.id)))).toBe('fees.alreadyVoid')
  })

  it('is not made for a deposit', async () => {
    const deposit = await eachTime(desk, '装修押金', 'deposit', 20_000_000)
    const receipt = await desk.done(
      'fees.collect',
      collectInput(UNIT, [await spotBill(desk, UNIT, deposit, '2026-11-23')]),
    )
    expect(await codeOf(desk.call('ledger.invoice', invoice(receipt.id)))).toBe('fees.depositNoInvoice')
  })
})

describe('receipt books', () => {
  const receive = (firstNumber: number, lastNumber: number, prefix = 'A') =>
    desk.call('ledger.receiveBook', { prefix, firstNumber, lastNumber, person: '公司财务', note: '' })
  const staffId = (name: string) => [...desk.view.staff.all()].find((each) => each.name === name)?.id ?? ''
  const bookId = (place: number) => [...desk.view.receiptBooks.all()][place]?.id ?? ''

  it('run on by range: no overlap, no gap, not backwards', async () => {
    expect(await codeOf(receive(101, 110))).toBe('done')
    expect(await codeOf(receive(110, 120))).toBe('fees.bookOverlaps')
    expect(await codeOf(receive(112, 120))).toBe('fees.bookGap')
    expect(await codeOf(receive(120, 111))).toBe('fees.bookBackwards')
    expect(await codeOf(receive(111, 99_999))).toBe('fees.bookTooLarge')
    expect(await codeOf(receive(111, 120))).toBe('done')
    expect(await codeOf(receive(111, 120, 'a'))).toBe('fees.bookPrefix')
  })

  it('§19 row 17: A0000101–A0000110 used, A0000104 void; the next needs a new book against the old one', async () => {
    await receive(101, 110)
    await receive(111, 120)
    const toId = staffId('林晓芸')
    await desk.done('ledger.issueBook', { bookId: bookId(0), toId, note: '' })
    const held = { bookId: bookId(0), toId: staffId('周婷'), note: '' }
    expect(await codeOf(desk.call('ledger.issueBook', held))).toBe('fees.bookHeld')
    desk.signIn('clerk', '林晓芸')
    for (let place = 0; place < 10; place += 1) {
      const receipt = await desk.done('ledger.collectDirect', direct({ requestId: `book-request-${place}` }))
      expect(receipt.no).toBe(`A${String(101 + place).padStart(7, '0')}`)
      if (receipt.no === 'A0000104')
        await desk.done('fees.voidReceipt', { receiptId: receipt.id, reason: '写错', allCopiesInHand: true })
    }
    const over = desk.call('ledger.collectDirect', direct({ requestId: 'book-request-over' }))
    expect(await codeOf(over)).toBe('fees.bookUsedUp')
    desk.signIn('clerk', '周婷')
    expect((await desk.done('ledger.collectDirect', direct({ requestId: 'common-request' }))).no).toBe(
      '0000001',
    )
    desk.signIn('manager')
    const next = { bookId: bookId(1), toId, note: '' }
    expect(await codeOf(desk.call('ledger.issueBook', next))).toBe('fees.returnOldBook')
    const { rows, common } = await desk.done('ledger.books', {})
    expect(rows.at(-1)).toMatchObject({ state: 'full', used: 10, left: 0, voided: ['A0000104'] })
    expect(common).toEqual({ last: '0000001', used: 1, voided: 0 })
    await desk.done('ledger.returnBook', { bookId: bookId(0), note: '存根齐全' })
    const back = { bookId: bookId(0), note: '' }
    expect(await codeOf(desk.call('ledger.returnBook', back))).toBe('fees.bookNotHeld')
    const again = { bookId: bookId(0), toId, note: '' }
    expect(await codeOf(desk.call('ledger.issueBook', again))).toBe('fees.bookFull')
    await desk.done('ledger.issueBook', next)
    desk.signIn('clerk', '林晓芸')
    const after = await desk.done('ledger.collectDirect', direct({ requestId: 'book-request-next' }))
    expect(after.no).toBe('A0000111')
    expect(
      desk.view.receiptBooks.get(bookId(0))?.moves.map((move) => [move.kind, move.person, move.used]),
    ).toEqual([
      ['received', '公司财务', 0],
      ['issued', '林晓芸', 0],
      ['returned', '林晓芸', 10],
    ])
  })

  it('go to people who collect', async () => {
    await receive(1, 50)
    const whom = { bookId: bookId(0), toId: 'staff_none', note: '' }
    expect(await codeOf(desk.call('ledger.issueBook', whom))).toBe('fees.bookWhom')
    const unknown = { bookId: 'receiptbook_none', note: '' }
    expect(await codeOf(desk.call('ledger.returnBook', unknown))).toBe('fees.unknownBook')
  })
})

it('a receipt is found by its number, typed or scanned', async () => {
  const fee = await desk.done('fees.addTariff', tariffInput())
  await bill(desk, '2026-11', fee)
  const receipt = await desk.done('fees.collect', collectInput(UNIT, await openBills(desk, UNIT)))
  for (const code of ['0000001', ' 0000001 ', '０００0001', 'SCD:receipt:0000001:25582'])
    expect((await desk.done('ledger.findReceipt', { code }))?.id).toBe(receipt.id)
  expect(await desk.done('ledger.findReceipt', { code: '0000002' })).toBe(null)
  expect(['', '12', 'a0000042', 'x-A0000042-y'].map(receiptNoIn)).toEqual([
    undefined,
    undefined,
    'A0000042',
    'A0000042',
  ])
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Bill } from '../../src/shared/fees/schema'
import type { Desk } from '../support/desk'
import { bill, cash, collectInput, openBills, openFees, tariffInput, unitOf } from './support'

const UNIT = 'unit_1101'
let desk: Desk
let bills: readonly Bill[]

beforeEach(async () => {
  desk = await openFees([unitOf('1-101'), unitOf('1-102')])
  const tariff = await desk.done('fees.addTariff', tariffInput())
  for (const month of ['2026-09', '2026-10', '2026-11']) await bill(desk, month, tariff)
  desk.signIn('clerk', '林晓芸')
  bills = await openBills(desk, UNIT)
})
afterEach(() => desk.close())

const code = (reply: { ok: boolean; problem?: { code: string } }) => (reply.ok ? 'done' : reply.problem?.code)
const first = (): Bill => bills[0] as Bill

describe('collecting', () => {
  it('issues one receipt that says everything, pays the bills and leaves nothing open', async () => {
    const receipt = await desk.done(
      'fees.collect',
      collectInput(UNIT, bills, {
        payments: [cash(50_000), { method: 'wechat', amountFen: 26_746, reference: 'W1' }],
        cashReceivedFen: 60_000,
        remark: '三个月',
      }),
    )
    expect(receipt).toEqual({
      id: receipt.id,
      no: '0000001',
      requestId: receipt.requestId,
      centerName: '阳光物业服务中心',
      unitId: UNIT,
      unitLabel: '1-101',
      payer: '张三',
      lines: ['09-01/09-30', '10-01/10-31', '11-01/11-30'].map((period, place) => ({
        billId: bills[place]?.id,
        tariffId: bills[place]?.tariffId,
        item: '物业服务费',
        itemEn: 'Property service fee',
        unitName: '㎡',
        kind: 'income',
        fromOn: `2026-${period.split('/')[0]}`,
        toOn: `2026-${period.split('/')[1]}`,
        priceE4: 28_500,
        quantityCenti: 8976,
        amountFen: 25_582,
      })),
      totalFen: 76_746,
      capitals: '人民币柒佰陆拾柒元肆角陆分',
      payments: [cash(50_000), { method: 'wechat', amountFen: 26_746, reference: 'W1' }],
      cashReceivedFen: 60_000,
      changeFen: 10_000,
      remark: '三个月',
      issuedOn: '2026-11-23',
      at: '2026-11-23T02:00:00.000Z',
      byId: receipt.byId,
      byName: '林晓芸',
      voided: null,
      prints: 0,
    })
    expect(await desk.done('fees.account', { unitId: UNIT })).toMatchObject({
      openFen: 0,
      overdueFen: 0,
      bills: [],
      receipts: [{ no: '0000001' }],
    })
  })

  it('a double click and a replay after a restart collect once', async () => {
    const input = collectInput(UNIT, [first()])
    const [one, two] = await Promise.all([desk.done('fees.collect', input), desk.done('fees.collect', input)])
    await desk.restart()
    const three = await desk.done('fees.collect', input)
    expect([two, three]).toEqual([one, one])
    expect(desk.view.receipts.count()).toBe(1)
    expect(desk.view.bills.get(first().id)?.paidFen).toBe(25_582)
  })

  it('the same request for another amount is refused, not taken for the old receipt', async () => {
    const input = collectInput(UNIT, [first()])
    await desk.done('fees.collect', input)
    const other = { ...collectInput(UNIT, [bills[1] as Bill, bills[2] as Bill]), requestId: input.requestId }
    expect(await desk.call('fees.collect', other)).toEqual({
      ok: false,
      problem: { code: 'fees.requestUsed', details: { no: '0000001' } },
    })
  })

  it('two clerks taking money for the same bill at once: one receipt, one refusal', async () => {
    const replies = await Promise.all([
      desk.call('fees.collect', collectInput(UNIT, [first()])),
      desk.call('fees.collect', collectInput(UNIT, [first()])),
    ])
    expect(replies.map(code)).toEqual(['done', 'fees.moreThanOwed'])
    expect(desk.view.receipts.count()).toBe(1)
  })

  it('takes a part, and the rest stays owed', async () => {
    await desk.done('fees.collect', collectInput(UNIT, [{ id: first().id, fen: 10_000 }]))
    expect((await desk.done('fees.account', { unitId: UNIT })).openFen).toBe(66_746)
    expect(
      await desk.call('fees.collect', collectInput(UNIT, [{ id: first().id, fen: 15_583 }])),
    ).toMatchObject({
      ok: false,
      problem: { code: 'fees.moreThanOwed', field: 'lines.0.amountFen' },
    })
    await desk.done('fees.collect', collectInput(UNIT, [{ id: first().id, fen: 15_582 }]))
    expect((await openBills(desk, UNIT)).map((each) => each.month)).toEqual(['2026-10', '2026-11'])
  })

  it('money and bills must agree to the fen, change comes from cash only', async () => {
    const one = [first()]
    const codes = [
      await desk.call('fees.collect', collectInput(UNIT, one, { payments: [cash(25_581)] })),
      await desk.call('fees.collect', collectInput(UNIT, one, { payments: [cash(25_583)] })),
      await desk.call('fees.collect', collectInput(UNIT, one, { cashReceivedFen: 20_000 })),
      await desk.call(
        'fees.collect',
        collectInput(UNIT, one, {
          payments: [{ method: 'pos', amountFen: 25_582, reference: '' }],
          cashReceivedFen: 30_000,
        }),
      ),
      await desk.call('fees.collect', collectInput(UNIT, [first(), first()])),
      await desk.call('fees.collect', collectInput('unit_1102', one)),
    ].map(code)
    expect(codes).toEqual([
      'fees.paymentsDiffer',
      'fees.paidTooMuch',
      'fees.cashTooLittle',
      'fees.noCashPart',
      'fees.chosenTwice',
      'fees.otherUnit',
    ])
    expect(desk.view.receipts.count()).toBe(0)
  })

  it('refuses nothing, zero, negative, fractional and absurd amounts', async () => {
    const bad = [0, -1, 0.5, Number.MAX_SAFE_INTEGER]
    for (const fen of bad)
      expect((await desk.call('fees.collect', collectInput(UNIT, [{ id: first().id, fen }]))).ok).toBe(false)
    expect((await desk.call('fees.collect', collectInput(UNIT, []))).ok).toBe(false)
    expect(await desk.call('fees.collect', collectInput(UNIT, bills, { payer: '   ' }))).toMatchObject({
      ok: false,
      problem: { code: 'fees.payerNeeded' },
    })
    expect(
      await desk.call('fees.collect', collectInput(UNIT, bills, { payer: '张'.repeat(300) })),
    ).toMatchObject({ ok: false, problem: { code: 'fees.payerTooLong' } })
    expect(desk.view.counters.get('counter_receipt')).toBeUndefined()
  })

  it('numbers run on without a gap while many windows collect and some are refused', async () => {
    const others = await openBills(desk, 'unit_1102')
    const asks = [...bills, ...others].flatMap((each) => [
      collectInput(each.unitId, [{ id: each.id, fen: 100 }]),
      collectInput(each.unitId, [{ id: each.id, fen: 99_999_999 }]),
      collectInput(each.unitId, [{ id: each.id, fen: 200 }]),
    ])
    await Promise.all(asks.map((ask) => desk.call('fees.collect', ask)))
    expect([...desk.view.receipts.all()].map((each) => each.no)).toEqual(
      Array.from({ length: 12 }, (_, n) => String(n + 1).padStart(7, '0')),
    )
  })

  it('a supervisor takes no money', async () => {
    desk.signIn('supervisor')
    expect(code(await desk.call('fees.collect', collectInput(UNIT, bills)))).toBe('session.notAllowed')
  })
})

describe('voiding a receipt', () => {
  const ask = (receiptId: string) => ({ receiptId, reason: '付款方式选错', allCopiesInHand: true })

  it('keeps the number, opens the bills again, and the next receipt takes the next number', async () => {
    const receipt = await desk.done('fees.collect', collectInput(UNIT, bills))
    const voided = await desk.done('fees.voidReceipt', ask(receipt.id))
    expect(voided).toEqual({
      ...receipt,
      voided: { at: '2026-11-23T02:00:00.000Z', byName: '林晓芸', reason: '付款方式选错' },
    })
    expect((await desk.done('fees.account', { unitId: UNIT })).openFen).toBe(76_746)
    expect((await desk.done('fees.collect', collectInput(UNIT, await openBills(desk, UNIT)))).no).toBe(
      '0000002',
    )
  })

  it('needs every copy in hand, a reason, and happens once', async () => {
    const receipt = await desk.done('fees.collect', collectInput(UNIT, bills))
    expect(code(await desk.call('fees.voidReceipt', { ...ask(receipt.id), allCopiesInHand: false }))).toBe(
      'fees.copiesNeeded',
    )
    expect(code(await desk.call('fees.voidReceipt', { ...ask(receipt.id), reason: ' ' }))).not.toBe('done')
    const replies = await Promise.all([
      desk.call('fees.voidReceipt', ask(receipt.id)),
      desk.call('fees.voidReceipt', ask(receipt.id)),
    ])
    expect(replies.map(code)).toEqual(['done', 'fees.alreadyVoid'])
    expect((await desk.done('fees.account', { unitId: UNIT })).openFen).toBe(76_746)
  })

  it('ends at midnight at the center, not in London', async () => {
    desk.setNow('2026-11-23T15:30:00.000Z')
    const receipt = await desk.done('fees.collect', collectInput(UNIT, bills))
    desk.setNow('2026-11-23T15:59:00.000Z')
    const other = await desk.done(
      'fees.collect',
      collectInput('unit_1102', await openBills(desk, 'unit_1102')),
    )
    expect(code(await desk.call('fees.voidReceipt', ask(other.id)))).toBe('done')
    desk.setNow('2026-11-23T16:00:00.000Z')
    expect(await desk.call('fees.voidReceipt', ask(receipt.id))).toEqual({
      ok: false,
      problem: { code: 'fees.voidOnlySameDay', details: { no: '0000001', day: '2026-11-23' } },
    })
  })
})

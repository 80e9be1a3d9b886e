import { describe, expect, it } from 'vitest'
import { bill, collectInput, openBills } from '../fees/support'
import { agreed, eachTime, spotBill } from './support'
import { desk, eachWithTwoUnits, fee, line, paidMonth, refusal, UNIT } from './two-units'

eachWithTwoUnits()

describe('a refund', () => {
  it('is agreed to, gets its own number, ends the charge, and the month may be billed again', async () => {
    const { receipt } = await paidMonth()
    const request = await agreed(desk, {
      kind: 'refund',
      receiptId: receipt.id,
      lines: [line(25_582)],
      keepsCharge: false,
    })
    expect(request).toMatchObject({ state: 'approved', resultNo: 'TK-202611-0001', chain: ['manager'] })
    const [refund] = [...desk.view.refunds.all()]
    expect(refund).toMatchObject({
      receiptNo: receipt.no,
      payer: '张三',
      totalFen: 25_582,
      capitals: '人民币贰佰伍拾伍元捌角贰分',
      askedByName: '林晓芸',
      agreedByName: 'manager',
      paid: null,
    })
    expect(desk.view.receipts.get(receipt.id)).toEqual(receipt)
    await bill(desk, '2026-11', fee)
    expect(await openBills(desk, UNIT)).toMatchObject([{ amountFen: 25_582, paidFen: 0 }])
  })

  it('of money paid for nothing leaves the charge owed again', async () => {
    const { receipt } = await paidMonth()
    await agreed(desk, { kind: 'refund', receiptId: receipt.id, lines: [line(5582)], keepsCharge: true })
    expect(await openBills(desk, UNIT)).toMatchObject([{ amountFen: 25_582, paidFen: 20_000 }])
  })

  it('above the limit waits for the company, and is paid once, never out of takings', async () => {
    const dear = await eachTime(desk, '场地费', 'income', 30_000_000)
    const owed = await spotBill(desk, UNIT, dear, '2026-11-23')
    const receipt = await desk.done('fees.collect', collectInput(UNIT, [owed]))
    const asked = await agreed(desk, {
      kind: 'refund',
      receiptId: receipt.id,
      lines: [line(300_000)],
      keepsCharge: false,
    })
    expect(asked).toMatchObject({ state: 'atCompany', limitFen: 200_000 })
    expect([...desk.view.refunds.all()]).toEqual([])
    desk.signIn('manager', '孙经理')
    await desk.done('approvals.recordCompany', {
      approvalId: asked.id,
      verdict: 'approved',
      person: '刘总',
      answeredOn: '2026-11-23',
      reference: '批 88 号',
      opinion: '同意',
    })
    const [refund] = [...desk.view.refunds.all()]
    const pay = { refundId: refund?.id ?? '', method: 'transfer', reference: 'HK1', payee: '张三' } as const
    expect((await desk.done('ledger.payRefund', pay)).paid).toMatchObject({
      method: 'transfer',
      payee: '张三',
    })
    expect(await desk.call('ledger.payRefund', pay)).toMatchObject({ problem: { code: 'fees.refundPaid' } })
    expect(await desk.call('ledger.payRefund', { ...pay, refundId: 'refund_none' })).toMatchObject({
      problem: { code: 'fees.unknownRefund' },
    })
  })

  it('never takes back more than the line, a deposit, a void or invoiced receipt, or one line twice', async () => {
    const { receipt } = await paidMonth()
    const deposit = await eachTime(desk, '装修押金', 'deposit', 20_000_000)
    const held = await desk.done(
      'fees.collect',
      collectInput(UNIT, [await spotBill(desk, UNIT, deposit, '2026-11-23')]),
    )
    const ask = (lines: ReturnType<typeof line>[], receiptId = receipt.id, keepsCharge = false) =>
      refusal({ kind: 'refund', receiptId, lines, keepsCharge })
    expect(await ask([line(25_583)])).toBe('fees.backTooMuch')
    expect(await ask([line(1), line(1)])).toBe('fees.chosenTwice')
    expect(await ask([line(1, null, 7)])).toBe('fees.noSuchLine')
    expect(await ask([line(1)], held.id)).toBe('fees.depositReturned')
    expect(await ask([line(1, '2026-11-10')])).toBe('fees.cutDiffers')
    expect(await ask([line(1, '2026-11-10')], receipt.id, true)).toBe('fees.cutKeepsCharge')
    await agreed(desk, { kind: 'refund', receiptId: receipt.id, lines: [line(20_000)], keepsCharge: true })
    expect(await ask([line(5583)])).toBe('fees.backTooMuch')
    expect(await ask([line(12_791, '2026-11-15')])).toBe('fees.backTooMuch')
    desk.signIn('manager')
    expect(
      await desk.call('fees.voidReceipt', { receiptId: receipt.id, reason: '写错', allCopiesInHand: true }),
    ).toMatchObject({ problem: { code: 'fees.takenBackAlready' } })
    await desk.done('fees.voidReceipt', { receiptId: held.id, reason: '写错', allCopiesInHand: true })
    expect(await ask([line(1)], held.id)).toBe('fees.alreadyVoid')
  })

  it('cannot end a charge early that is not paid in full, nor twice', async () => {
    await bill(desk, '2026-11', fee)
    const [owed] = await openBills(desk, UNIT)
    const part = await desk.done('fees.collect', collectInput(UNIT, [{ id: owed?.id ?? '', fen: 20_000 }]))
    const cut = { kind: 'refund', keepsCharge: false } as const
    expect(await refusal({ ...cut, receiptId: part.id, lines: [line(12_791, '2026-11-15')] })).toBe(
      'fees.cutUnpaid',
    )
    desk.signIn('manager')
    await desk.done('fees.collect', collectInput(UNIT, await openBills(desk, UNIT)))
    await agreed(desk, { ...cut, receiptId: part.id, lines: [line(12_791, '2026-11-15')] })
    expect(await refusal({ ...cut, receiptId: part.id, lines: [line(1, '2026-11-10')] })).toBe(
      'fees.cutAlready',
    )
  })
})

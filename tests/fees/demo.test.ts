import { afterEach, beforeEach, expect, it } from 'vitest'
import { receiptsFen } from '../../src/main/fees/facts'
import { openOf, waivedOf } from '../../src/shared/fees/allocation'
import { type Desk, openDesk } from '../support/desk'
import { total } from './support'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk({ now: '2026-11-23T06:00:00.000Z' })
  await desk.done('center.tryDemo', {})
})
afterEach(() => desk.close())

it('the demo’s books tie: billed = paid + waived + open, receipts = paid, numbers without a gap, and something of everything', () => {
  const bills = [...desk.view.bills.all()]
  const receipts = [...desk.view.receipts.all()]
  expect(total(bills.map((each) => each.amountFen))).toBe(
    total(bills.map((each) => each.paidFen + waivedOf(each) + (each.returnedFen ?? 0) + openOf(each))),
  )
  const refunded = total([...desk.view.refunds.all()].map((refund) => refund.totalFen))
  const spot = total(
    receipts.flatMap(({ voided, lines }) =>
      voided ? [] : lines.filter((line) => line.billId === null).map((line) => line.amountFen),
    ),
  )
  expect(receiptsFen(receipts)).toBe(total(bills.map((each) => each.paidFen)) + refunded + spot)
  expect(receipts.map((each) => Number(each.no))).toEqual(receipts.map((_, place) => place + 1))
  expect(receipts.map((each) => each.at)).toEqual(receipts.map((each) => each.at).sort())
  expect({
    voided: receipts.some((each) => each.voided),
    reprinted: receipts.some((each) => each.prints > 1),
    split: receipts.some((each) => each.payments.length > 1),
    deposit: receipts.some((each) => each.lines.some((line) => line.kind === 'deposit')),
    today: receipts.some((each) => each.issuedOn === '2026-11-23'),
    partly: bills.some((each) => each.paidFen > 0 && openOf(each) > 0),
  }).toEqual({ voided: true, reprinted: true, split: true, deposit: true, today: true, partly: true })
})

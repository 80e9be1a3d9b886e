import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RouteInput } from '../../src/shared/contract'
import type { Payment, Tariff } from '../../src/shared/fees/schema'
import { cash } from '../fees/support'
import type { Desk } from '../support/desk'
import { eachTime, openLedger } from './support'

const DAY = '2026-11-23'
let desk: Desk
let one: Tariff
let request = 0
beforeEach(async () => {
  desk = await openLedger()
  one = await eachTime(desk, '场地费', 'income', 5000)
})
afterEach(() => desk.close())

/** Takes an amount: so many things of 0.50. */
const take = (fen: number, payments: readonly Payment[] = [cash(fen)]) => {
  request += 1
  return desk.call('ledger.collectDirect', {
    requestId: `day-request-${request}`,
    party: 'casual',
    partyId: null,
    label: '',
    lines: [{ tariffId: one.id, quantity: fen / 50 }],
    payer: '散客',
    payments: [...payments],
    cashReceivedFen: 0,
    remark: '',
  })
}

const codeOf = async (reply: ReturnType<Desk['call']>) => {
  const { ok, problem } = (await reply) as { ok: boolean; problem?: { code: string } }
  return ok ? 'done' : problem?.code
}

const notesOf = (fen: number) => {
  let rest = fen
  return [10_000, 5000, 2000, 1000, 500, 100, 50, 10].flatMap((noteFen) => {
    const count = Math.floor(rest / noteFen)
    rest -= count * noteFen
    return count > 0 ? [{ noteFen, count }] : []
  })
}

const closing = (countedFen: number, facts: Partial<RouteInput<'ledger.closeDay'>> = {}) => ({
  day: DAY,
  notes: notesOf(countedFen),
  reason: '',
  handInFen: 0,
  receivedBy: '',
  remark: '',
  ...facts,
})

/** The takings of §19 row 18. */
const tenders = async () => {
  await desk.done('ledger.addFloat', { fen: 50_000, withName: '财务王会计' })
  await take(326_850)
  await take(102_000, [{ method: 'pos', amountFen: 102_000, reference: 'POS1' }])
}

describe('the day', () => {
  it('§19 row 18: float 500.00, cash 3,268.50, POS 1,020.00, counted 3,768.40: 0.10 short is kept', async () => {
    await tenders()
    expect((await desk.done('ledger.day', { day: DAY })).drawer).toMatchObject({
      floatFen: 50_000,
      cashInFen: 326_850,
      expectedFen: 376_850,
    })
    expect(await codeOf(desk.call('ledger.closeDay', closing(376_840)))).toBe('fees.differenceReason')
    const close = await desk.done(
      'ledger.closeDay',
      closing(376_840, { reason: '找零差一角', handInFen: 326_840, receivedBy: '财务王会计' }),
    )
    expect(close).toMatchObject({
      no: 'RJ-202611-0001',
      totalFen: 428_850,
      capitals: '人民币肆仟贰佰捌拾捌元伍角整',
      expectedFen: 376_850,
      countedFen: 376_840,
      differenceFen: -10,
      handInFen: 326_840,
      keptFen: 50_000,
    })
    expect(close.byMethod).toEqual([
      { method: 'cash', count: 1, fen: 326_850 },
      { method: 'pos', count: 1, fen: 102_000 },
    ])
    desk.setNow('2026-11-24T02:00:00.000Z')
    expect((await desk.done('ledger.day', { day: '2026-11-24' })).drawer).toMatchObject({
      openingFen: 50_000,
      expectedFen: 50_000,
    })
  })

  it('once closed takes nothing more: no receipt, void, count, hand-in or second close', async () => {
    await tenders()
    const [receipt] = [...desk.view.receipts.all()]
    await desk.done('ledger.closeDay', closing(376_850))
    expect(await codeOf(take(100))).toBe('fees.dayClosed')
    const voiding = { receiptId: receipt?.id ?? '', reason: '写错', allCopiesInHand: true }
    expect(await codeOf(desk.call('fees.voidReceipt', voiding))).toBe('fees.dayClosed')
    const count = { notes: notesOf(376_850), reason: '', toId: null }
    expect(await codeOf(desk.call('ledger.countDrawer', count))).toBe('fees.dayClosed')
    expect(await codeOf(desk.call('ledger.handIn', { fen: 100, withName: '财务' }))).toBe('fees.dayClosed')
    expect(await codeOf(desk.call('ledger.closeDay', closing(376_850)))).toBe('fees.dayClosed')
    desk.setNow('2026-11-24T02:00:00.000Z')
    expect(await codeOf(take(100))).toBe('done')
  })

  it('closed while another collects: the receipt is on the sheet, or it is refused; never lost between', async () => {
    await tenders()
    const [first, close, second] = await Promise.all([
      take(1000),
      desk.call('ledger.closeDay', closing(377_850)),
      take(2000),
    ])
    expect([first.ok, close.ok, second.ok]).toEqual([true, true, false])
    const sheet = [...desk.view.dayCloses.all()][0]
    const taken = [...desk.view.receipts.all()].reduce((sum, receipt) => sum + receipt.totalFen, 0)
    expect(sheet).toMatchObject({
      totalFen: taken,
      differenceFen: 0,
      runs: [{ first: '0000001', last: '0000003' }],
    })
  })

  it('a clock set back across midnight dates nothing before what is there', async () => {
    await take(100)
    desk.setNow('2026-11-22T16:30:00.000Z')
    expect(await codeOf(take(100))).toBe('done')
    desk.setNow('2026-11-22T15:30:00.000Z')
    expect(await codeOf(take(100))).toBe('fees.clockBack')
    desk.setNow('2026-10-22T14:30:00.000Z')
    expect(await codeOf(take(100))).toBe('fees.clockBack')
    desk.setNow('2026-11-23T02:00:00.000Z')
    await desk.done('ledger.closeDay', closing(200))
    desk.setNow('2026-11-22T14:30:00.000Z')
    expect(await codeOf(take(100))).toBe('fees.dayClosed')
    expect([...desk.view.receipts.all()].map((receipt) => receipt.no)).toEqual(['0000001', '0000002'])
  })

  it('is closed in order, and not before it comes', async () => {
    await tenders()
    expect(await codeOf(desk.call('ledger.closeDay', closing(0, { day: '2026-11-24' })))).toBe(
      'fees.dayNotYet',
    )
    desk.setNow('2026-11-24T02:00:00.000Z')
    await take(100)
    const today = closing(376_950, { day: '2026-11-24' })
    expect(await codeOf(desk.call('ledger.closeDay', today))).toBe('fees.closeEarlierFirst')
    await desk.done('ledger.closeDay', closing(376_850))
    await desk.done('ledger.closeDay', today)
  })

  it('hands in no more than there is, to somebody with a name, counted in notes that exist', async () => {
    await tenders()
    const close = (facts: Partial<RouteInput<'ledger.closeDay'>>) =>
      codeOf(desk.call('ledger.closeDay', closing(376_850, facts)))
    expect(await close({ handInFen: 376_851, receivedBy: '财务' })).toBe('fees.handInTooMuch')
    expect(await close({ handInFen: 100 })).toBe('fees.receivedByNeeded')
    expect(await close({ notes: [{ noteFen: 300, count: 1 }] })).toBe('fees.noSuchNote')
    const twice = [
      { noteFen: 100, count: 1 },
      { noteFen: 100, count: 1 },
    ]
    expect(await close({ notes: twice })).toBe('fees.noteTwice')
    expect(await codeOf(desk.call('ledger.handIn', { fen: 376_851, withName: '财务' }))).toBe(
      'fees.handInTooMuch',
    )
  })
})

describe('the drawer', () => {
  const staffId = (name: string) => [...desk.view.staff.all()].find((each) => each.name === name)?.id ?? ''

  it('is handed on in mid-shift with a count, and belongs to the other once they have signed', async () => {
    await tenders()
    desk.signIn('clerk', '林晓芸')
    const toId = staffId('周婷')
    const over = { notes: notesOf(376_800), reason: '少找五角', toId }
    const count = await desk.done('ledger.countDrawer', over)
    expect(count).toMatchObject({ kind: 'handover', differenceFen: -50, acceptedAt: null, toName: '周婷' })
    expect(await codeOf(desk.call('ledger.countDrawer', over))).toBe('fees.handOverWaits')
    expect(await codeOf(desk.call('ledger.acceptDrawer', { countId: count.id }))).toBe(
      'fees.handOverNotYours',
    )
    expect((await desk.done('ledger.day', { day: DAY })).drawer.holder).toBe(null)
    desk.signIn('clerk', '周婷')
    await desk.done('ledger.acceptDrawer', { countId: count.id })
    expect(await codeOf(desk.call('ledger.acceptDrawer', { countId: count.id }))).toBe('fees.handOverDone')
    const none = { countId: 'drawercount_none' }
    expect(await codeOf(desk.call('ledger.acceptDrawer', none))).toBe('fees.unknownCount')
    expect((await desk.done('ledger.day', { day: DAY })).drawer).toMatchObject({
      holder: { name: '周婷' },
      differenceFen: -50,
      expectedFen: 376_800,
    })
  })

  it('is not handed to oneself or to somebody who takes no money', async () => {
    desk.signIn('clerk', '林晓芸')
    const hand = (toId: string) => codeOf(desk.call('ledger.countDrawer', { notes: [], reason: '', toId }))
    expect(await hand(staffId('林晓芸'))).toBe('fees.handOverSelf')
    expect(await hand('staff_none')).toBe('fees.handOverWhom')
  })
})

it('a receipt of another day that was voided today lies on that day’s sheet and comes off today’s cash', async () => {
  await tenders()
  await desk.done('ledger.closeDay', closing(376_850))
  const [receipt] = [...desk.view.receipts.all()]
  desk.setNow('2026-11-24T02:00:00.000Z')
  desk.signIn('clerk', '林晓芸')
  const asked = await desk.done('approvals.request', {
    ask: { kind: 'lateVoid', receiptId: receipt?.id ?? '', allCopiesInHand: true },
    reason: '房号写错',
  })
  desk.signIn('manager')
  await desk.done('approvals.decide', {
    approvalId: asked.id,
    verdict: 'approved',
    opinion: '',
    forId: null,
    seen: 0,
  })
  await take(326_850)
  const { drawer } = await desk.done('ledger.day', { day: '2026-11-24' })
  expect(drawer).toMatchObject({ cashInFen: 326_850, cashBackFen: 326_850, expectedFen: 376_850 })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract } from '../../src/shared/contract'
import type { Id } from '../../src/shared/id'
import type { Key } from '../../src/shared/keys/schema'
import { type Desk, openDesk } from '../support/desk'
import { arrangeUnit, CLOSING, codeOf, custodyInput, issueInput, keyInput, lendInput } from './support'

const NOW = '2026-11-23T02:00:00.000Z'
const UNIT = 'unit_1102' as Id<'unit'>
let desk: Desk
let key: Key
let other: Key

beforeEach(async () => {
  desk = await openDesk({ role: 'clerk', now: NOW })
  await arrangeUnit(desk)
  key = await desk.done('keys.register', keyInput({ unitId: UNIT, location: '' }))
  other = await desk.done('keys.register', keyInput({ code: 'D-02', pieces: 3 }))
})
afterEach(() => desk.close())

const book = (over = {}) =>
  desk.call('keys.book', {
    keyId: key.id,
    borrowerType: 'agent',
    borrowerName: '冯经理',
    borrowerOrg: '恒信地产',
    phone: '13900000070',
    purpose: 'viewing',
    fromAt: '2026-11-23T05:00:00.000Z',
    toAt: '2026-11-23T07:00:00.000Z',
    note: '',
    ...over,
  })
const give = (loanId: Id<'keyloan'>, over = {}) =>
  desk.call('keys.return', {
    loanId,
    broughtBy: '王师傅',
    checks: ['count', 'doorsWindows', 'waterPower', 'belongings', 'clean'],
    note: '',
    ...over,
  })

describe('several keys on one slip', () => {
  it('leave under one number or not at all', async () => {
    const lost = await desk.done('keys.register', keyInput({ code: 'D-03' }))
    await desk.done('keys.reportLost', { keyId: lost.id, reason: '找不到' })
    const input = lendInput(key.id, { alsoKeyIds: [other.id, lost.id] })
    expect(codeOf(await desk.call('keys.lend', input))).toBe('keys.isLost')
    expect(desk.view.keyLoans.count()).toBe(0)
    const loan = await desk.done('keys.lend', lendInput(key.id, { alsoKeyIds: [other.id] }))
    const slip = await desk.done('keys.slip', { loanId: loan.id })
    expect(slip.lines.map(({ no, keyCode }) => [no, keyCode])).toEqual([
      ['YS-202611-0001', key.code],
      ['YS-202611-0001', 'D-02'],
    ])
    expect(
      (
        await desk.done(
          'keys.lend',
          lendInput((await desk.done('keys.register', keyInput({ code: 'D-04' }))).id),
        )
      ).no,
    ).toBe('YS-202611-0002')
  })

  it('a tag read twice, or read into the borrower’s field, is said so', async () => {
    const twice = lendInput(key.id, { alsoKeyIds: [key.id] })
    expect(codeOf(await desk.call('keys.lend', twice))).toBe('keys.scannedTwice')
    const tag = lendInput(key.id, { borrowerName: other.tag ?? '' })
    expect(codeOf(await desk.call('keys.lend', tag))).toBe('keys.borrowerIsTag')
  })

  it('the cap counts the keys of the slip as well', async () => {
    const more = []
    for (const n of [5, 6, 7, 8]) more.push(await desk.done('keys.register', keyInput({ code: `D-0${n}` })))
    const input = lendInput(key.id, { alsoKeyIds: [other.id, ...more.map(({ id }) => id)] })
    expect(await desk.call('keys.lend', input)).toMatchObject({
      ok: false,
      problem: { code: 'keys.borrowerAtCap', details: { held: 5 } },
    })
  })

  it('come back together, one by one, or some pieces first; never another slip’s key', async () => {
    const loan = await desk.done('keys.lend', lendInput(key.id, { alsoKeyIds: [other.id] }))
    const [, second] = desk.view.keyLoans.where('no', loan.no)
    const third = await desk.done('keys.register', keyInput({ code: 'D-03' }))
    const elsewhere = await desk.done('keys.lend', lendInput(third.id))
    expect(codeOf(await give(loan.id, { alsoLoanIds: [elsewhere.id] }))).toBe('keys.notOnSlip')
    expect(codeOf(await give(loan.id, { tag: 'D-03' }))).toBe('keys.wrongKey')
    expect(codeOf(await give(second?.id as Id<'keyloan'>, { pieces: 4 }))).toBe('keys.tooManyPieces')
    expect(await give(second?.id as Id<'keyloan'>, { pieces: 2 })).toMatchObject({
      ok: true,
      value: { returned: null, parts: [{ pieces: 2, broughtBy: '王师傅' }] },
    })
    expect(desk.view.keys.get(other.id)?.status).toBe('loaned')
    expect(codeOf(await give(loan.id, { tag: key.tag, alsoLoanIds: [second?.id] }))).toBe('done')
    expect([key.id, other.id].map((id) => desk.view.keys.get(id)?.status)).toEqual(['inCabinet', 'inCabinet'])
    expect(desk.view.keyLoans.where('no', loan.no).every((line) => line.returned)).toBe(true)
  })
})

describe('two clerks and one clock', () => {
  it('within the same second one key goes to one of them', async () => {
    const replies = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        desk.call('keys.lend', lendInput(key.id, { borrowerName: `师傅${n}`, alsoKeyIds: [other.id] })),
      ),
    )
    expect(replies.map(codeOf).sort()).toEqual(['done', ...Array(5).fill('keys.alreadyOut')].sort())
    expect(desk.view.keyLoans.countWhere('open', 'out')).toBe(2)
  })

  it('a clock set back stops whatever would make the history run backwards, and nothing else', async () => {
    const loan = await desk.done('keys.lend', lendInput(key.id))
    desk.setNow('2026-11-23T01:59:00.000Z')
    expect(await give(loan.id)).toEqual({
      ok: false,
      problem: {
        code: 'keys.clockBack',
        details: { now: '2026-11-23T01:59:00.000Z', last: NOW },
      },
    })
    expect(desk.view.keys.get(key.id)?.status).toBe('loaned')
    desk.setNow('2026-11-23T02:01:00.000Z')
    expect(codeOf(await give(loan.id))).toBe('done')
  })

  it('no route changes or removes a line of the history', async () => {
    const loan = await desk.done('keys.lend', lendInput(other.id))
    await give(loan.id)
    const before = [...desk.view.keyMoves.all()]
    expect(
      Object.keys(contract).filter((name) => /move|histor/i.test(name) && name.startsWith('keys.')),
    ).toEqual([])
    const change = (over: object) =>
      desk.call('keys.change', { ...keyInput({ code: 'D-02', pieces: 3, ...over }), keyId: other.id })
    expect(codeOf(await change({ pieces: 2 }))).toBe('keys.factsFixed')
    expect(codeOf(await change({ code: 'D-99' }))).toBe('keys.codeFixed')
    expect(codeOf(await change({ custody: true }))).toBe('keys.custodyBySignature')
    expect(codeOf(await change({ remark: '换了圈' }))).toBe('done')
    expect([...desk.view.keyMoves.all()].slice(0, before.length)).toEqual(before)
  })
})

describe('bookings', () => {
  it('keep a key for whom it is booked, until their time is over or it is cancelled', async () => {
    const booking = await book()
    expect(codeOf(booking)).toBe('done')
    expect(await desk.call('keys.lend', lendInput(key.id))).toMatchObject({
      ok: false,
      problem: { code: 'keys.bookedByOther', details: { borrower: '冯经理(恒信地产)' } },
    })
    const before = lendInput(key.id, { dueAt: '2026-11-23T04:30:00.000Z' })
    const loan = await desk.done('keys.lend', before)
    await give(loan.id)
    const own = await desk.done(
      'keys.lend',
      lendInput(key.id, {
        borrowerName: '冯经理',
        phone: '13900000070',
        borrowerType: 'agent',
        purpose: 'viewing',
      }),
    )
    expect(desk.view.keyBookings.get(booking.ok ? booking.value.id : '')?.loanId).toBe(own.id)
    expect((await desk.done('keys.counts', {})).booked).toBe(0)
  })

  it('cancelled with a reason, the key is free again; a second time there is nothing to cancel', async () => {
    const booking = await book()
    const bookingId = booking.ok ? booking.value.id : ('' as Id<'keybooking'>)
    const cancel = () => desk.call('keys.cancelBooking', { bookingId, reason: '客户改期' })
    expect([codeOf(await cancel()), codeOf(await cancel())]).toEqual(['done', 'keys.bookingOver'])
    expect(codeOf(await desk.call('keys.lend', lendInput(key.id)))).toBe('done')
  })

  it.each([
    ['backwards', { toAt: '2026-11-23T04:00:00.000Z' }, 'keys.bookingBackwards'],
    [
      'of a time gone by',
      { fromAt: '2026-11-22T01:00:00.000Z', toAt: '2026-11-22T02:00:00.000Z' },
      'keys.bookingPast',
    ],
    ['for weeks', { toAt: '2026-12-20T02:00:00.000Z' }, 'keys.bookingTooLong'],
    ['without a phone', { phone: '' }, 'keys.phoneNeeded'],
  ])('%s are refused', async (_what, over, code) => {
    expect(codeOf(await book(over))).toBe(code)
  })

  it('do not overlap, nor a loan that lasts into them, nor what is never lent', async () => {
    await book()
    expect(codeOf(await book({ borrowerName: '许经理' }))).toBe('keys.bookedAlready')
    await desk.done('keys.lend', lendInput(other.id, { dueAt: CLOSING }))
    expect(codeOf(await book({ keyId: other.id }))).toBe('keys.outThen')
    const plant = await desk.done('keys.register', keyInput({ code: 'GG-1', lendable: false }))
    expect(codeOf(await book({ keyId: plant.id }))).toBe('keys.notBookable')
    expect(codeOf(await desk.call('keys.issueToOwner', issueInput(key.id)))).toBe('keys.cancelBookingFirst')
  })
})

describe('owners and proxies', () => {
  it.each([
    ['without the commission', {}, 'keys.proxyNeedsCommission'],
    ['without a call', { commissionSeen: true }, 'keys.proxyNeedsCall'],
    [
      'with a call still to come',
      { commissionSeen: true, proxy: { ownerName: '张女士', calledAt: CLOSING, note: '' } },
      'keys.calledLater',
    ],
    [
      'with more than four figures of the paper',
      { relation: 'owner' as const, idLast4: '12345' },
      'keys.lastFourNeeded',
    ],
  ])('no keys to a proxy %s', async (_what, over, code) => {
    const input = issueInput(key.id, { relation: 'proxy', ...over })
    expect(codeOf(await desk.call('keys.issueToOwner', input))).toBe(code)
    expect(desk.view.keys.get(key.id)?.status).toBe('inCabinet')
  })

  it('called and with the commission, the call stands on the form', async () => {
    const proxy = { ownerName: '张女士', calledAt: '2026-11-23T01:50:00.000Z', note: '同意' }
    const issue = await desk.done(
      'keys.issueToOwner',
      issueInput(key.id, { relation: 'proxy', commissionSeen: true, proxy }),
    )
    expect(issue).toMatchObject({ relation: 'proxy', proxy, idLast4: '1234' })
  })

  it('keys of two units are two forms', async () => {
    await arrangeUnit(desk, { id: 'unit_1103' as Id<'unit'>, label: '3-2-1103', room: '1103' })
    const next = await desk.done(
      'keys.register',
      keyInput({ code: 'D-03', unitId: 'unit_1103' as Id<'unit'>, location: '' }),
    )
    const input = issueInput(key.id, { keyIds: [key.id, next.id] })
    expect(codeOf(await desk.call('keys.issueToOwner', input))).toBe('keys.oneUnitOnly')
  })

  it.each([
    ['not signed', { signed: false }, 'keys.commissionUnsigned'],
    ['signed tomorrow', { signedOn: '2026-11-24' }, 'keys.signedLater'],
    ['over yesterday', { untilOn: '2026-11-22' }, 'keys.commissionPast'],
  ])('a commission %s is none', async (_what, over, code) => {
    expect(codeOf(await desk.call('keys.takeIntoCustody', custodyInput(key.id, over)))).toBe(code)
  })

  it('the owner who takes the key back ends the commission with the form', async () => {
    await desk.done('keys.takeIntoCustody', custodyInput(key.id))
    const issue = await desk.done('keys.issueToOwner', issueInput(key.id))
    expect([...desk.view.keyCommissions.all()][0]?.ended).toEqual({
      at: NOW,
      byName: 'clerk',
      issueNo: issue.no,
    })
  })
})

it('keys of doors on the list of the center are never lent, however they come into the register', async () => {
  const plant = keyInput({ code: 'PD-01', unitId: null, location: '负一层配电房', slot: 'G-01' })
  expect(await desk.call('keys.register', plant)).toMatchObject({
    ok: false,
    problem: { code: 'keys.placeNeverLent', details: { place: '配电房' }, field: 'lendable' },
  })
  const made = await desk.done('keys.register', { ...plant, lendable: false })
  expect(codeOf(await desk.call('keys.lend', lendInput(made.id)))).toBe('keys.neverLent')
  expect(codeOf(await desk.call('keys.change', { ...plant, keyId: made.id }))).toBe('keys.placeNeverLent')
  desk.signIn('manager')
  await desk.done('center.setSetting', { key: 'keys.neverLent', value: '金库', fromOn: '2026-11-23' })
  expect(codeOf(await desk.call('keys.change', { ...plant, keyId: made.id }))).toBe('done')
})

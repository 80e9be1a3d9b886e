import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Id } from '../../src/shared/id'
import { replay } from '../../src/shared/keys/history'
import type { Key } from '../../src/shared/keys/schema'
import { SITE, tariffInput } from '../fees/support'
import {
  approved,
  arrangeUnit,
  CLOSING,
  CONSENT,
  custodyInput,
  keyInput,
  lendInput,
  staffed,
} from '../keys/support'
import { type Desk, openDesk } from '../support/desk'

const UNIT = 'unit_1102' as Id<'unit'>
const LATER = '2029-11-24T06:00:00.000Z'
const NAMES = /王师傅|13900000001|小刘|门没锁好|张女士|李师傅|13900000002|不接电话|掉进井里|过夜闭水/

let desk: Desk
let key: Key
beforeEach(async () => {
  desk = await openDesk({ role: 'manager', now: '2026-11-23T02:00:00.000Z' })
  await staffed(desk)
  await arrangeUnit(desk)
  desk.signIn('manager')
  key = await desk.done('keys.register', keyInput({ unitId: UNIT, location: '', pieces: 2 }))
})
afterEach(() => desk.close())

const keysGroup = async () =>
  (await desk.done('privacy.preview', {})).groups.find(({ group }) => group === 'keys')
const purge = async () => {
  const { groups } = await desk.done('privacy.preview', {})
  const count = (name: string): number => groups.find(({ group }) => group === name)?.count ?? 0
  const seen = {
    visitors: count('visitors'),
    workers: count('workers'),
    people: count('people'),
    keys: count('keys'),
    arrears: count('arrears'),
  }
  return desk.call('privacy.purge', { seen })
}
const bring = (loanId: Id<'keyloan'>, pieces?: number) =>
  desk.done('keys.return', {
    loanId,
    ...(pieces ? { pieces } : {}),
    broughtBy: '小刘',
    checks: ['count'],
    note: '门没锁好',
  })
/** Everything on record about keys, as text. */
const words = (): string => {
  const { view } = desk
  return JSON.stringify([
    ...view.keyLoans.all(),
    ...view.keyMoves.all(),
    ...view.keyCalls.all(),
    ...view.keyLosses.all(),
    ...view.keyBookings.all(),
    ...view.keyCommissions.all(),
    ...view.approvals.all(),
    ...view.issuedPapers.all(),
  ])
}

it('three years after a loan ended its names, phones and notes go; number, key, times, firm and handlers stay', async () => {
  const loan = await desk.done('keys.lend', lendInput(key.id, { ownerConsent: CONSENT }))
  await desk.done('printing.savePdf', { kind: 'keyLoanSlip', id: loan.id, language: 'zh-CN', profile: 'a5' })
  await desk.done('keys.call', { loanId: loan.id, outcome: 'noAnswer', promisedAt: null, note: '不接电话' })
  await bring(loan.id, 1)
  await bring(loan.id)
  desk.setNow('2029-11-23T06:00:00.000Z')
  expect((await keysGroup())?.count).toBe(0)
  desk.setNow(LATER)
  expect(await keysGroup()).toMatchObject({
    count: 1,
    cutoffOn: '2026-11-24',
    sample: [{ no: loan.no, name: '王师傅', place: '3-2-1102', endedOn: '2026-11-23' }],
  })
  expect(await purge()).toMatchObject({ ok: true, value: { keys: 1, cutoffs: { keys: '2026-11-24' } } })
  expect(words()).not.toMatch(NAMES)
  expect(desk.view.keyLoans.get(loan.id)).toMatchObject({
    no: loan.no,
    keyCode: loan.keyCode,
    borrowerOrg: '宏达装饰',
    outAt: loan.outAt,
    dueAt: CLOSING,
    lentByName: loan.lentByName,
    link: { no: 'ZG-0012' },
    returned: { receivedByName: 'manager', checks: ['count'] },
  })
  expect(replay([...desk.view.keyMoves.where('key', key.id)], 2)).toMatchObject({
    status: 'inCabinet',
    here: 2,
  })
  expect((await desk.done('keys.loans', { state: 'all' })).rows).toHaveLength(1)
  expect(await desk.done('keys.borrowers', { search: '' })).not.toContainEqual(
    expect.objectContaining({ name: '***' }),
  )
  await desk.restart()
  expect(words()).not.toMatch(NAMES)
  expect((await keysGroup())?.count).toBe(0)
})

it('what is not over is never touched: a key out, one line of a slip still out, a loss unsettled, a deposit held', async () => {
  const other = await desk.done('keys.register', keyInput({ code: 'D-02', unitId: null, pieces: 1 }))
  const loan = await desk.done('keys.lend', lendInput(key.id, { alsoKeyIds: [other.id] }))
  await bring(loan.id)
  const lost = await desk.done('keys.register', keyInput({ code: 'D-03', unitId: null, pieces: 1 }))
  await desk.done('keys.lend', lendInput(lost.id, { borrowerName: '李师傅', phone: '13900000002' }))
  await desk.done('keys.reportLost', { keyId: lost.id, reason: '掉进井里' })
  const held = await desk.done('keys.register', keyInput({ code: 'D-04', unitId: null, pieces: 1 }))
  await desk.done('fees.addTariff', {
    ...tariffInput({ name: '钥匙押金', siteId: SITE, kind: 'deposit', formula: 'each', priceE4: 1_000_000 }),
  })
  const secured = await desk.done('keys.lendWithDeposit', {
    lend: lendInput(held.id, { borrowerName: '赵师傅', phone: '13900000003' }),
    deposit: { requestId: 'request-purge-1', method: 'cash' },
  })
  await bring(secured.loan.id)
  desk.setNow(LATER)
  desk.signIn('manager')
  expect((await keysGroup())?.count).toBe(0)
  const before = words()
  expect(await purge()).toMatchObject({ ok: false, problem: { code: 'privacy.nothingDue' } })
  expect(words()).toBe(before)
})

it('a settled loss, an approved request, a booking that is over and a custody that ended go with their names', async () => {
  const dueAt = '2026-11-24T09:30:00.000Z'
  desk.signIn('clerk')
  await approved(desk, { kind: 'keyLoan', loan: lendInput(key.id, { dueAt, purposeNote: '过夜闭水' }) })
  await desk.done('keys.reportLost', { keyId: key.id, reason: '掉进井里' })
  await desk.done('keys.found', { keyId: key.id, reason: '找到' })
  await desk.done('keys.takeIntoCustody', custodyInput(key.id))
  await desk.done('keys.issueToOwner', {
    keyIds: [key.id],
    receivedBy: '周先生',
    relation: 'owner',
    idLast4: '1234',
    commissionSeen: false,
    proxy: null,
    accessCards: '',
    note: '',
  })
  const other = await desk.done('keys.register', keyInput({ code: 'D-02', unitId: null }))
  await desk.done('keys.book', {
    keyId: other.id,
    borrowerType: 'agent',
    borrowerName: '李师傅',
    borrowerOrg: '',
    phone: '13900000002',
    purpose: 'viewing',
    fromAt: '2026-11-24T02:00:00.000Z',
    toAt: '2026-11-24T04:00:00.000Z',
    note: '',
  })
  desk.setNow('2029-11-26T06:00:00.000Z')
  desk.signIn('manager')
  expect((await keysGroup())?.count).toBe(3)
  expect(await purge()).toMatchObject({ ok: true, value: { keys: 3 } })
  expect(words()).not.toMatch(NAMES)
  expect(desk.view.keyCommissions.where('key', key.id)[0]).toMatchObject({ ownerName: '***', idLast4: '' })
})

it('the period is a rule of the center', async () => {
  const loan = await desk.done('keys.lend', lendInput(key.id))
  await bring(loan.id)
  await desk.done('center.setSetting', { key: 'privacy.keyYears', value: 2, fromOn: '2026-11-23' })
  desk.setNow('2028-11-24T06:00:00.000Z')
  expect((await keysGroup())?.count).toBe(1)
})

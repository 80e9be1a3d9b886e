import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../src/shared/id'
import type { LendInput } from '../../src/shared/keys/loanContract'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
let keyId: Id<'key'>

const KEY = {
  code: '3-2-1102-D1',
  unitId: null,
  location: '3 栋 2 单元 1102',
  keyClass: 'entry',
  pieces: 2,
  slot: 'A-07-12',
  setType: 'A',
  spare: false,
  lendable: true,
  custody: false,
  remark: '',
} as const

const loan = (over: Partial<LendInput> = {}): LendInput => ({
  keyId,
  borrowerType: 'builder',
  borrowerName: '王师傅',
  borrowerOrg: '宏达装饰',
  phone: '13900000001',
  purpose: 'rectification',
  purposeNote: '',
  link: { kind: 'defect', id: null, no: 'ZG-0012' },
  ownerConsent: null,
  dueAt: '2026-11-23T09:30:00.000Z',
  ...over,
})

beforeEach(async () => {
  desk = await openDesk({ role: 'clerk', now: '2026-11-23T02:00:00.000Z' })
  keyId = (await desk.done('keys.register', KEY)).id
})
afterEach(() => desk.close())

const refusal = async (input: LendInput): Promise<string | undefined> => {
  const reply = await desk.call('keys.lend', input)
  return reply.ok ? undefined : reply.problem.code
}

describe('lending', () => {
  it('a key leaves once: the second of two clerks is told who has it', async () => {
    const replies = await Promise.all([
      desk.call('keys.lend', loan()),
      desk.call('keys.lend', loan({ borrowerName: '李师傅' })),
    ])
    expect(replies.map((reply) => (reply.ok ? 'lent' : reply.problem.code)).sort()).toEqual([
      'keys.alreadyOut',
      'lent',
    ])
    expect(desk.view.keyLoans.countWhere('open', 'out')).toBe(1)
  })

  it.each([
    ['a due time gone by', { dueAt: '2026-11-23T01:00:00.000Z' }, 'keys.dueInPast'],
    ['more than three days', { dueAt: '2026-11-27T09:30:00.000Z' }, 'keys.dueTooLate'],
    ['overnight by a clerk', { dueAt: '2026-11-24T09:30:00.000Z' }, 'keys.overnightNeedsSupervisor'],
    ['an outsider without a phone', { phone: '' }, 'keys.phoneNeeded'],
    ['no name', { borrowerName: '  ' }, 'keys.borrowerNeeded'],
    ['letters for a phone', { phone: 'call me' }, 'keys.phoneWrong'],
  ])('refuses %s', async (_what, over, code) => {
    expect(await refusal(loan(over))).toBe(code)
    expect(desk.view.keys.get(keyId)?.status).toBe('inCabinet')
  })

  it('overnight is the supervisor’s to lend, two nights the manager’s', async () => {
    desk.signIn('supervisor')
    expect(await refusal(loan({ dueAt: '2026-11-25T09:30:00.000Z' }))).toBe('keys.longLoanNeedsManager')
    expect(await refusal(loan({ dueAt: '2026-11-24T09:30:00.000Z' }))).toBeUndefined()
  })

  it('never lends the plant room, a lost key or the owner’s own set', async () => {
    const plant = await desk.done('keys.register', { ...KEY, code: 'GG-01', lendable: false })
    const own = await desk.done('keys.register', { ...KEY, code: 'B-01', setType: 'B' })
    expect(await refusal(loan({ keyId: plant.id }))).toBe('keys.neverLent')
    expect(await refusal(loan({ keyId: own.id }))).toBe('keys.ownerSetNeedsSupervisor')
    await desk.done('keys.reportLost', { keyId, reason: '找不到' })
    expect(await refusal(loan())).toBe('keys.isLost')
  })

  it('a key in custody leaves only with the owner’s consent', async () => {
    const kept = await desk.done('keys.register', { ...KEY, code: 'C-01', custody: true })
    expect(await refusal(loan({ keyId: kept.id }))).toBe('keys.consentNeeded')
    const consent = { how: 'phone', who: '张女士', at: '2026-11-23T01:50:00.000Z' } as const
    expect(await refusal(loan({ keyId: kept.id, ownerConsent: consent }))).toBe('keys.custodyNeedsSupervisor')
    desk.signIn('supervisor')
    expect(await refusal(loan({ keyId: kept.id, ownerConsent: consent }))).toBeUndefined()
  })

  it('who lost a key borrows nothing until it is settled', async () => {
    await desk.done('keys.lend', loan())
    await desk.done('keys.reportLost', { keyId, reason: '掉了' })
    const other = await desk.done('keys.register', { ...KEY, code: 'D-02' })
    expect(await refusal(loan({ keyId: other.id }))).toBe('keys.borrowerLostKey')
    expect(await refusal(loan({ keyId: other.id, borrowerName: '赵师傅' }))).toBeUndefined()
  })
})

describe('returning', () => {
  it('counts first, asks why when another brings it, and writes the history', async () => {
    const { id: loanId } = await desk.done('keys.lend', loan())
    const give = (over: object) =>
      desk.call('keys.return', { loanId, broughtBy: '王师傅', checks: ['count'], note: '', ...over })
    expect(await give({ checks: [] })).toMatchObject({ ok: false, problem: { code: 'keys.countFirst' } })
    expect(await give({ broughtBy: '小李' })).toMatchObject({
      ok: false,
      problem: { code: 'keys.otherReturnerNeedsNote' },
    })
    expect(await give({})).toMatchObject({ ok: true })
    expect(await give({})).toMatchObject({ ok: false, problem: { code: 'keys.alreadyBack' } })
    const file = await desk.done('keys.file', { keyId })
    expect(file.moves.map((move) => move.kind)).toEqual(['returned', 'lent', 'registered'])
    expect(file.key.status).toBe('inCabinet')
  })

  it('overdue is reckoned by the clock, also after a restart', async () => {
    await desk.done('keys.lend', loan())
    expect(await desk.done('keys.counts', {})).toMatchObject({ out: 1, overdue: 0 })
    desk.setNow('2026-11-23T09:31:00.000Z')
    await desk.restart()
    expect(await desk.done('keys.counts', {})).toMatchObject({ out: 1, overdue: 1 })
    expect((await desk.done('keys.loans', { state: 'overdue' })).rows.map((row) => row.loan.keyCode)).toEqual(
      [KEY.code],
    )
  })

  it('a code is used once, and is fixed after the first loan', async () => {
    expect(await desk.call('keys.register', { ...KEY, code: '3-2-1102-d1' })).toMatchObject({
      ok: false,
      problem: { code: 'keys.codeTaken' },
    })
    await desk.done('keys.lend', loan())
    expect(await desk.call('keys.change', { ...KEY, keyId, code: 'X-1' })).toMatchObject({
      ok: false,
      problem: { code: 'keys.codeFixed' },
    })
  })
})

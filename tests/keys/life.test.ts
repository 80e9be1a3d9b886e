import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { masked } from '../../src/main/masking'
import type { Id } from '../../src/shared/id'
import type { Key } from '../../src/shared/keys/schema'
import { type Desk, openDesk } from '../support/desk'
import {
  arrangeUnit,
  CLOSING,
  CONSENT,
  codeOf,
  custodyInput,
  issueInput,
  keyInput,
  lendInput,
} from './support'

const CHECKS = ['count', 'doorsWindows', 'waterPower', 'belongings', 'clean'] as const
const NOW = '2026-11-23T02:00:00.000Z'
let desk: Desk
let key: Key

beforeEach(async () => {
  desk = await openDesk({ role: 'clerk', now: NOW })
  key = await desk.done('keys.register', keyInput())
})
afterEach(() => desk.close())

const give = (loanId: Id<'keyloan'>) =>
  desk.call('keys.return', { loanId, broughtBy: '王师傅', checks: [...CHECKS], note: '' })

describe('a loan from the cabinet and back', () => {
  it('the slip says everything as it was when the key left, and keeps saying it', async () => {
    const loan = await desk.done('keys.lend', lendInput(key.id))
    expect(loan).toEqual({
      ...masked(lendInput(key.id)),
      id: loan.id,
      no: 'YS-202611-0001',
      keyCode: '3-2-1102-D1',
      keyPlace: '3 栋 2 单元 1102',
      pieces: 2,
      outAt: NOW,
      lentById: loan.lentById,
      lentByName: 'clerk',
      returned: null,
      lostAt: null,
    })
    await desk.done('keys.change', { ...keyInput({ slot: 'B-01-01', remark: '换了钩' }), keyId: key.id })
    expect(masked(desk.view.keyLoans.get(loan.id))).toEqual(loan)
    desk.setNow('2026-11-23T07:00:00.000Z')
    expect(await give(loan.id)).toEqual({
      ok: true,
      value: {
        ...loan,
        returned: {
          at: '2026-11-23T07:00:00.000Z',
          receivedById: loan.lentById,
          receivedByName: 'clerk',
          broughtBy: '王师傅',
          checks: [...CHECKS],
          note: '',
        },
      },
    })
  })

  it('the history tells who did what, newest first, and no line is ever changed', async () => {
    const loan = await desk.done('keys.lend', lendInput(key.id))
    const lent = (await desk.done('keys.file', { keyId: key.id })).moves
    desk.setNow('2026-11-23T07:00:00.000Z')
    desk.signIn('supervisor', '陈志强')
    await give(loan.id)
    const file = await desk.done('keys.file', { keyId: key.id })
    expect(file.moves.slice(1)).toEqual(lent)
    expect(
      file.moves.map(({ kind, at, byName, person, loanId }) => ({ kind, at, byName, person, loanId })),
    ).toEqual([
      {
        kind: 'returned',
        at: '2026-11-23T07:00:00.000Z',
        byName: '陈志强',
        person: '王师傅',
        loanId: loan.id,
      },
      { kind: 'lent', at: NOW, byName: 'clerk', person: '王师傅(宏达装饰)', loanId: loan.id },
      { kind: 'registered', at: NOW, byName: 'clerk', person: '', loanId: null },
    ])
  })

  it('a double press on return takes the key back once', async () => {
    const loan = await desk.done('keys.lend', lendInput(key.id))
    const replies = await Promise.all([give(loan.id), give(loan.id)])
    expect(replies.map(codeOf)).toEqual(['done', 'keys.alreadyBack'])
    expect((await desk.done('keys.file', { keyId: key.id })).moves.length).toBe(3)
  })

  it('slip numbers run without a gap through refusals, and start anew with the month', async () => {
    await desk.done('keys.lend', lendInput(key.id))
    await desk.call('keys.lend', lendInput(key.id))
    const second = await desk.done('keys.register', keyInput({ code: 'D-02' }))
    const third = await desk.done('keys.register', keyInput({ code: 'D-03' }))
    expect((await desk.done('keys.lend', lendInput(second.id))).no).toBe('YS-202611-0002')
    // 1 December at the center, still November in UTC.
    desk.setNow('2026-11-30T16:30:00.000Z')
    expect(
      (await desk.done('keys.lend', lendInput(third.id, { dueAt: '2026-12-01T09:30:00.000Z' }))).no,
    ).toBe('YS-202612-0001')
  })

  it('a restart keeps keys, loans and history to the letter', async () => {
    await desk.done('keys.lend', lendInput(key.id))
    const all = () => [
      [...desk.view.keys.all()],
      [...desk.view.keyLoans.all()],
      [...desk.view.keyMoves.all()],
      [...desk.view.counters.all()],
    ]
    const before = all()
    await desk.restart()
    expect(all()).toEqual(before)
    expect(codeOf(await desk.call('keys.lend', lendInput(key.id)))).toBe('keys.alreadyOut')
  })
})

describe('who may hold how much', () => {
  it('five keys and no sixth, counted by person and phone; one back makes room', async () => {
    const loans = []
    for (let n = 1; n <= 6; n += 1) {
      const { id } = await desk.done('keys.register', keyInput({ code: `D-${n}` }))
      loans.push(await desk.call('keys.lend', lendInput(id)))
    }
    expect(loans.map(codeOf)).toEqual(['done', 'done', 'done', 'done', 'done', 'keys.borrowerAtCap'])
    expect(codeOf(await desk.call('keys.lend', lendInput(key.id, { phone: '13900000002' })))).toBe('done')
    const [first] = loans
    if (first?.ok) await give(first.value.id)
    const sixth = desk.view.keys.where('code', 'D-6')[0] as Key
    expect(codeOf(await desk.call('keys.lend', lendInput(sixth.id)))).toBe('done')
  })

  it('a loss blocks its borrower until the key is found or written off', async () => {
    await desk.done('keys.lend', lendInput(key.id))
    await desk.done('keys.reportLost', { keyId: key.id, reason: '掉在工地' })
    const other = await desk.done('keys.register', keyInput({ code: 'D-02' }))
    expect(await desk.call('keys.lend', lendInput(other.id))).toEqual({
      ok: false,
      problem: { code: 'keys.borrowerLostKey', details: { borrower: '王师傅', code: '3-2-1102-D1' } },
    })
    desk.signIn('supervisor')
    await desk.done('keys.retire', { keyId: key.id, reason: '已换锁，费用已收' })
    desk.signIn('clerk')
    expect(codeOf(await desk.call('keys.lend', lendInput(other.id)))).toBe('done')
  })
})

describe('states that a key goes through', () => {
  it('a lost key comes back only through a supervisor, and then is lent again', async () => {
    await desk.done('keys.lend', lendInput(key.id))
    await desk.done('keys.reportLost', { keyId: key.id, reason: '找不到' })
    expect(await desk.done('keys.counts', {})).toEqual({
      total: 1,
      inCabinet: 0,
      out: 0,
      overdue: 0,
      lost: 1,
      curfew: 0,
      booked: 0,
      openLosses: 1,
    })
    expect(codeOf(await desk.call('keys.reportLost', { keyId: key.id, reason: '又丢' }))).toBe('keys.isLost')
    expect(codeOf(await desk.call('keys.found', { keyId: key.id, reason: '找到' }))).toBe(
      'session.notAllowed',
    )
    desk.signIn('supervisor')
    expect((await desk.done('keys.found', { keyId: key.id, reason: '在车里' })).status).toBe('inCabinet')
    expect(codeOf(await desk.call('keys.lend', lendInput(key.id)))).toBe('done')
  })

  it('the slip of a lost key cannot be returned as if nothing had happened', async () => {
    const loan = await desk.done('keys.lend', lendInput(key.id))
    await desk.done('keys.reportLost', { keyId: key.id, reason: '找不到' })
    expect(codeOf(await give(loan.id))).not.toBe('done')
    expect(desk.view.keys.get(key.id)?.status).toBe('lost')
  })

  it('a key that is out is not retired; a retired one is gone from lists but not from its history', async () => {
    const loan = await desk.done('keys.lend', lendInput(key.id))
    desk.signIn('supervisor')
    const retire = () => desk.call('keys.retire', { keyId: key.id, reason: '换锁' })
    expect(codeOf(await retire())).toBe('keys.returnFirst')
    await give(loan.id)
    expect([codeOf(await retire()), codeOf(await retire())]).toEqual(['done', 'keys.isRetired'])
    expect((await desk.done('keys.list', {})).total).toBe(0)
    expect((await desk.done('keys.list', { status: 'retired' })).total).toBe(1)
    expect((await desk.done('keys.file', { keyId: key.id })).moves.map(({ kind }) => kind)).toEqual([
      'retired',
      'returned',
      'lent',
      'registered',
    ])
  })

  it('handed to the owner and left with us again, it is in custody and asks for consent', async () => {
    await arrangeUnit(desk)
    expect(codeOf(await desk.call('keys.issueToOwner', issueInput(key.id)))).toBe('keys.notOfUnit')
    const unitId = 'unit_1102' as Id<'unit'>
    const own = await desk.done('keys.register', keyInput({ code: 'U-1', unitId, location: '' }))
    const issue = await desk.done('keys.issueToOwner', issueInput(own.id, { note: '收楼' }))
    expect(issue).toMatchObject({ no: 'YL-202611-0001', unitLabel: '3-2-1102', receivedBy: '张女士' })
    expect(codeOf(await desk.call('keys.lend', lendInput(own.id)))).toBe('keys.issuedToOwner')
    const commission = await desk.done('keys.takeIntoCustody', custodyInput(own.id))
    expect(commission).toMatchObject({ no: 'YT-202611-0001', keyCode: 'U-1', ended: null })
    expect(desk.view.keys.get(own.id)).toEqual({ ...own, status: 'inCustody', custody: true })
    expect(codeOf(await desk.call('keys.takeIntoCustody', custodyInput(own.id)))).toBe(
      'keys.inCustodyAlready',
    )
    expect(codeOf(await desk.call('keys.lend', lendInput(own.id)))).toBe('keys.consentNeeded')
    desk.signIn('supervisor')
    const loan = await desk.done('keys.lend', lendInput(own.id, { ownerConsent: CONSENT }))
    expect(
      codeOf(
        await desk.call('keys.return', { loanId: loan.id, broughtBy: '王师傅', checks: ['count'], note: '' }),
      ),
    ).toBe('keys.inspectFirst')
    await give(loan.id)
    expect(await desk.done('keys.file', { keyId: own.id })).toMatchObject({
      key: { status: 'inCustody' },
      place: '3-2-1102',
      standingInstruction: '业主在外，不得入户',
    })
  })
})

describe('finding keys', () => {
  it('overdue and out lists hold exactly those, the longest overdue first', async () => {
    for (const [code, dueAt] of [
      ['D-1', '2026-11-23T05:00:00.000Z'],
      ['D-2', '2026-11-23T04:00:00.000Z'],
      ['D-3', CLOSING],
    ] as const) {
      const { id } = await desk.done('keys.register', keyInput({ code }))
      await desk.done('keys.lend', lendInput(id, { dueAt }))
    }
    const codes = async (state: 'out' | 'overdue' | 'returned') =>
      (await desk.done('keys.loans', { state })).rows.map(({ loan, overdue }) => [loan.keyCode, overdue])
    expect(await codes('overdue')).toEqual([])
    desk.setNow('2026-11-23T06:00:00.000Z')
    expect(await codes('overdue')).toEqual([
      ['D-2', true],
      ['D-1', true],
    ])
    expect(await codes('out')).toEqual([
      ['D-2', true],
      ['D-1', true],
      ['D-3', false],
    ])
    expect(await codes('returned')).toEqual([])
    expect(await desk.done('keys.counts', {})).toEqual({
      total: 4,
      inCabinet: 1,
      out: 3,
      overdue: 2,
      lost: 0,
      curfew: 3,
      booked: 0,
      openLosses: 0,
    })
  })

  it('by borrower, slot or tag whatever the case; a borrower of before is offered with what he holds', async () => {
    await desk.done('keys.lend', lendInput(key.id))
    for (const search of ['王师傅', 'a-07', '1102-d1'])
      expect((await desk.done('keys.list', { search })).rows.map((row) => row.key.id)).toEqual([key.id])
    expect((await desk.done('keys.findByTag', { tag: '3-2-1102-d1' }))?.key.id).toBe(key.id)
    expect(await desk.done('keys.findByTag', { tag: '1102' })).toBeNull()
    expect(await desk.done('keys.borrowers', { search: '宏达' })).toEqual([
      {
        name: '王师傅',
        org: '宏达装饰',
        phone: '139****0001',
        type: 'builder',
        staffId: null,
        purpose: 'rectification',
        link: { kind: 'defect', id: null, no: 'ZG-0012' },
        held: 1,
        lost: null,
      },
    ])
  })

  it.each([
    ['no place at all', { location: '' }, 'keys.placeNeeded'],
    ['no code', { code: '  ' }, 'keys.codeNeeded'],
    ['a code of 31 signs', { code: '1'.repeat(31) }, 'keys.codeTooLong'],
    ['no hook', { slot: '' }, 'keys.slotNeeded'],
    ['a room that is not on file', { unitId: 'unit_999999' as Id<'unit'> }, 'keys.unknownUnit'],
    ['a code in use, written small', { code: '3-2-1102-d1' }, 'keys.codeTaken'],
  ])('%s is not registered', async (_what, over, code) => {
    expect(codeOf(await desk.call('keys.register', keyInput({ code: 'N-1', ...over })))).toBe(code)
    expect(desk.view.keys.count()).toBe(1)
  })
})

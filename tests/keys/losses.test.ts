import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RouteInput } from '../../src/shared/contract'
import type { Id } from '../../src/shared/id'
import type { Key } from '../../src/shared/keys/schema'
import { type Desk, openDesk } from '../support/desk'
import { arrangeUnit, codeOf, keyInput, lendInput, staffed } from './support'

const UNIT = 'unit_1102' as Id<'unit'>
let desk: Desk
let key: Key

beforeEach(async () => {
  desk = await openDesk({ role: 'clerk', now: '2026-11-23T02:00:00.000Z' })
  await arrangeUnit(desk)
  key = await desk.done('keys.register', keyInput({ unitId: UNIT, location: '' }))
  await desk.done('keys.lend', lendInput(key.id))
  desk.setNow('2026-11-23T06:00:00.000Z')
  await desk.done('keys.reportLost', { keyId: key.id, reason: '掉在工地', reportedTo: '陈主管' })
  desk.signIn('supervisor')
})
afterEach(() => desk.close())

const lossOf = () => [...desk.view.keyLosses.all()][0]?.id as Id<'keyloss'>

const close = (over: Partial<RouteInput<'keys.closeLoss'>> = {}) =>
  desk.call('keys.closeLoss', {
    lossId: lossOf(),
    remedy: 'lockChanged',
    newCode: '3-2-1102-D2',
    newPieces: 3,
    newSlot: '',
    alsoKeyIds: [],
    costFen: 0,
    bearer: 'none',
    bill: null,
    note: '',
    ...over,
  })

describe('a loss', () => {
  it('is a numbered slip that says who, what and to whom it was reported', async () => {
    const [row] = (await desk.done('keys.losses', {})).rows
    expect(row?.loss).toMatchObject({
      no: 'YD-202611-0001',
      keyCode: key.code,
      borrowerName: '王师傅',
      circumstances: '掉在工地',
      reportedTo: '陈主管',
      pieces: 2,
      closed: null,
    })
    expect((await desk.done('keys.counts', {})).openLosses).toBe(1)
  })

  it('lock changed: the new key hangs on the old hook under a new code; the old code is never used again', async () => {
    const spare = await desk.done(
      'keys.register',
      keyInput({ code: 'SPARE-1', unitId: UNIT, location: '', slot: 'B-1' }),
    )
    expect((await desk.done('keys.losses', {})).rows[0]?.sameDoor.map(({ code }) => code)).toEqual([
      'SPARE-1',
    ])
    const closed = await close({ alsoKeyIds: [spare.id], costFen: 18_000, bearer: 'borrower' })
    expect(closed).toMatchObject({
      ok: true,
      value: {
        closed: { remedy: 'lockChanged', costFen: 18_000, newCode: '3-2-1102-D2', byName: 'supervisor' },
      },
    })
    const made = desk.view.keys.where('code', '3-2-1102-D2')[0] as Key
    expect(made).toMatchObject({
      slot: key.slot,
      unitId: UNIT,
      pieces: 3,
      status: 'inCabinet',
      replacesId: key.id,
    })
    for (const id of [key.id, spare.id])
      expect(desk.view.keys.get(id)).toMatchObject({ status: 'replaced', replacedById: made.id })
    desk.signIn('clerk')
    expect(codeOf(await desk.call('keys.register', keyInput({ code: key.code })))).toBe('keys.codeTaken')
    expect(codeOf(await desk.call('keys.lend', lendInput(spare.id)))).toBe('keys.isReplaced')
    expect(codeOf(await desk.call('keys.lend', lendInput(made.id)))).toBe('done')
    expect((await desk.done('keys.file', { keyId: key.id })).replacedBy).toBe('3-2-1102-D2')
  })

  it('blocks its borrower until it is settled, by phone and name, in any loan', async () => {
    desk.signIn('clerk')
    const other = await desk.done('keys.register', keyInput({ code: 'D-02' }))
    expect(codeOf(await desk.call('keys.lend', lendInput(other.id)))).toBe('keys.borrowerLostKey')
    expect((await desk.done('keys.borrowers', { search: '王师傅' }))[0]?.lost).toBe(key.code)
    desk.signIn('supervisor')
    await close()
    desk.signIn('clerk')
    expect(codeOf(await desk.call('keys.lend', lendInput(other.id)))).toBe('done')
  })

  it.each([
    ['without a new code', { newCode: '' }, 'keys.newCodeNeeded'],
    ['with the lost code', { newCode: '3-2-1102-d1' }, 'keys.newCodeSame'],
    ['with a cost that nobody bears', { costFen: 100 }, 'keys.bearerNeeded'],
  ] as const)('is not settled %s', async (_what, over, code) => {
    expect(codeOf(await close(over))).toBe(code)
    expect(desk.view.keys.get(key.id)?.status).toBe('lost')
  })

  it('settled once; a key of another door is not thrown away with it', async () => {
    const far = await desk.done('keys.register', keyInput({ code: 'FAR-1', location: '别处' }))
    expect(codeOf(await close({ alsoKeyIds: [far.id] }))).toBe('keys.otherDoor')
    expect([codeOf(await close()), codeOf(await close())]).toEqual(['done', 'keys.lossClosed'])
  })

  it('found again it is closed, and the key lends as before', async () => {
    await desk.done('keys.found', { keyId: key.id, reason: '在车里' })
    expect([...desk.view.keyLosses.all()][0]?.closed?.remedy).toBe('found')
    desk.signIn('clerk')
    expect(codeOf(await desk.call('keys.lend', lendInput(key.id)))).toBe('done')
  })

  it('one piece of a set here: the key is lost with it, the others are not', async () => {
    desk.signIn('clerk')
    const set = await desk.done('keys.register', keyInput({ code: 'S-1', pieces: 5 }))
    expect(codeOf(await desk.call('keys.reportLost', { keyId: set.id, reason: '少了', pieces: 6 }))).toBe(
      'keys.tooManyPieces',
    )
    await desk.done('keys.reportLost', { keyId: set.id, reason: '少一把', pieces: 1 })
    expect(desk.view.keys.get(set.id)).toMatchObject({ status: 'lost', missing: 1, pieces: 5 })
  })

  it('of a loan is all that is still out, not a part of it', async () => {
    desk.signIn('clerk')
    const set = await desk.done('keys.register', keyInput({ code: 'S-1', pieces: 3 }))
    await desk.done('keys.lend', lendInput(set.id, { borrowerName: '赵师傅' }))
    expect(codeOf(await desk.call('keys.reportLost', { keyId: set.id, reason: '少一把', pieces: 1 }))).toBe(
      'keys.returnRestFirst',
    )
  })
})

describe('who leaves the center', () => {
  it('hands back keys first, then cabinets, and only then goes', async () => {
    await staffed(desk)
    desk.signIn('manager')
    const staffId = [...desk.view.staff.all()].find(({ name }) => name === 'clerk')?.id as Id<'staff'>
    const cabinet = await desk.done('keys.addCabinet', {
      code: 'A',
      name: '一柜',
      use: 'units',
      place: '',
      rows: 2,
      columns: 2,
      keeperId: staffId,
    })
    const own = await desk.done('keys.register', keyInput({ code: 'D-09', slot: 'A-01-01' }))
    const loan = await desk.done(
      'keys.lend',
      lendInput(own.id, {
        borrowerType: 'staff',
        borrowerName: 'clerk',
        borrowerOrg: '',
        borrowerStaffId: staffId,
        phone: '',
      }),
    )
    expect(await desk.call('staff.retire', { staffId })).toEqual({
      ok: false,
      problem: { code: 'keys.leaverHolds', details: { name: 'clerk', n: 1, codes: 'D-09' } },
    })
    await desk.done('keys.return', { loanId: loan.id, broughtBy: 'clerk', checks: ['count'], note: '' })
    expect(codeOf(await desk.call('staff.retire', { staffId }))).toBe('keys.leaverKeeps')
    const { name, use, place, rows } = cabinet
    await desk.done('keys.changeCabinet', { cabinetId: cabinet.id, name, use, place, rows, keeperId: null })
    expect(codeOf(await desk.call('staff.retire', { staffId }))).toBe('done')
    expect(codeOf(await desk.call('keys.lend', lendInput(own.id, { borrowerStaffId: staffId })))).toBe(
      'keys.noSuchColleague',
    )
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RouteInput } from '../../src/shared/contract'
import { addDays } from '../../src/shared/day'
import type { Id } from '../../src/shared/id'
import type { Tenancy } from '../../src/shared/tenancies/schema'
import { ask, type Office, openOffice, say } from '../approvals/support'
import { codeOf } from '../keys/support'

const TODAY = '2026-11-23'
const UNIT = 'unit_1101' as Id<'unit'>

const person = (name: string): NonNullable<RouteInput<'tenancies.register'>['person']> => ({
  kind: 'person',
  name,
  phones: ['13900000009'],
  idType: null,
  idNo: '',
  contactName: '',
  address: '',
  note: '',
})

const leaseOf = (over: Partial<RouteInput<'tenancies.register'>> = {}): RouteInput<'tenancies.register'> => ({
  unitId: UNIT,
  personId: null,
  person: person('冯租客'),
  leaseNo: 'ZL-1',
  fromOn: '2026-03-01',
  toOn: '2027-02-28',
  residents: 2,
  tenantPays: [],
  leaseDepositFen: 300_000,
  consent: null,
  note: '',
  ...over,
})

const inspection = (tenancyId: Tenancy['id'], on = TODAY): RouteInput<'tenancies.inspect'> => ({
  tenancyId,
  on,
  ownerSide: '业主王先生',
  tenantSide: '冯租客',
  passed: ['walls', 'waterPower'],
  damage: '',
  water: '12',
  power: '345',
  gas: '',
  keysBack: 2,
  cardsBack: 1,
})

describe('tenants from the lease to the empty flat', () => {
  let desk: Office
  let tariffId: Id<'tariff'>
  beforeEach(async () => {
    desk = await openOffice()
    tariffId = [...desk.view.tariffs.all()][0]?.id as Id<'tariff'>
  })
  afterEach(() => desk.close())

  const register = (over: Partial<RouteInput<'tenancies.register'>> = {}) =>
    desk.done('tenancies.register', leaseOf(over))
  const notice = (tenancyId: Tenancy['id'], leavingOn = TODAY) =>
    desk.call('tenancies.giveNotice', {
      tenancyId,
      noticeOn: '2026-11-20',
      leavingOn,
      givenBy: 'tenant',
      note: '',
    })
  const moveOut = (tenancyId: Tenancy['id'], leftOn = TODAY) =>
    desk.call('tenancies.moveOut', { tenancyId, leftOn, nextOccupancy: 'vacant', forwardTo: '' })

  it('a lease makes the tenant, the tie and the state of the unit in one act', async () => {
    const tenancy = await register()
    expect(tenancy).toMatchObject({ no: 'ZH-202611-0001', unitLabel: '1-101', tenantName: '冯租客' })
    expect(desk.view.ties.get(tenancy.tieId)).toMatchObject({
      role: 'tenant',
      fromOn: '2026-03-01',
      endedOn: null,
    })
    expect(desk.view.units.get(UNIT)?.occupancy).toBe('let')
    expect((await desk.done('tenancies.ofUnit', { unitId: UNIT })).map(({ state }) => state)).toEqual([
      'active',
    ])
  })

  it('a flat is not let twice on one day; the next tenant may come the day the last one goes', async () => {
    const first = await register()
    expect(
      codeOf(await desk.call('tenancies.register', leaseOf({ fromOn: '2027-02-28', toOn: '2027-12-31' }))),
    ).toBe('tenancies.overlaps')
    expect(codeOf(await desk.call('tenancies.register', leaseOf({ toOn: '2026-02-01' })))).toBe(
      'tenancies.endsBeforeBegins',
    )
    await notice(first.id)
    await desk.done('tenancies.inspect', inspection(first.id))
    await moveOut(first.id)
    const next = await register({ person: person('陈租客'), fromOn: TODAY, toOn: '2027-11-22' })
    expect(next.no).toBe('ZH-202611-0002')
  })

  it('leaving with arrears is refused until the manager agrees, and only for what was open then', async () => {
    const tenancy = await register({ tenantPays: [tariffId] })
    expect(codeOf(await moveOut(tenancy.id))).toBe('tenancies.noNotice')
    await notice(tenancy.id)
    expect(codeOf(await moveOut(tenancy.id))).toBe('tenancies.notInspected')
    await desk.done('tenancies.inspect', inspection(tenancy.id))
    expect(codeOf(await moveOut(tenancy.id))).toBe('tenancies.notCleared')
    const file = await desk.done('tenancies.file', { tenancyId: tenancy.id })
    expect(file.blockers).toMatchObject([{ kind: 'fees', count: 1, amountFen: 25_582, covered: false }])
    const request = await ask(desk, { kind: 'moveOut', tenancyId: tenancy.id }, '押金足以抵欠费')
    expect(codeOf(await say(desk, request.id))).toBe('session.notAllowed')
    desk.as('manager')
    expect((await say(desk, request.id)).ok).toBe(true)
    desk.as('clerk')
    const left = await moveOut(tenancy.id)
    expect(desk.view.issuedPapers.where('subject', tenancy.id)).toMatchObject([
      { kind: 'moveOutSheet', data: { tenancy: { moveOut: { leftOn: TODAY } } }, prints: [] },
    ])
    expect(left.ok && left.value.moveOut).toMatchObject({
      no: 'QC-202611-0001',
      leftOn: TODAY,
      open: [{ kind: 'fees', amountFen: 25_582 }],
    })
    expect(desk.view.units.get(UNIT)?.occupancy).toBe('vacant')
    expect(desk.view.ties.get(tenancy.tieId)?.endedOn).toBe(TODAY)
    expect(codeOf(await moveOut(tenancy.id))).toBe('tenancies.leftAlready')
  })

  it('an override does not cover what comes up after it', async () => {
    const tenancy = await register({ tenantPays: [tariffId] })
    await notice(tenancy.id)
    await desk.done('tenancies.inspect', inspection(tenancy.id))
    const request = await ask(desk, { kind: 'moveOut', tenancyId: tenancy.id }, '押金足以抵欠费')
    desk.as('manager')
    await say(desk, request.id)
    await desk.arrange((draft) => {
      draft.keys.insert({
        id: 'key_x' as Id<'key'>,
        code: 'X-1',
        unitId: UNIT,
        location: '',
        keyClass: 'entry',
        pieces: 1,
        slot: 'A-1',
        setType: null,
        spare: false,
        lendable: true,
        custody: false,
        status: 'loaned',
        remark: '',
        createdAt: '2026-11-23T02:00:00.000Z',
      })
    })
    desk.as('clerk')
    expect(await moveOut(tenancy.id)).toMatchObject({
      ok: false,
      problem: { code: 'tenancies.notCleared', details: { what: 'keys' } },
    })
  })

  it('what the owner pays does not hold the tenant up', async () => {
    const tenancy = await register()
    await notice(tenancy.id)
    await desk.done('tenancies.inspect', inspection(tenancy.id))
    expect(
      codeOf(
        await desk.call('approvals.request', {
          ask: { kind: 'moveOut', tenancyId: tenancy.id },
          reason: '试试',
        }),
      ),
    ).toBe('tenancies.nothingOpen')
    expect((await moveOut(tenancy.id)).ok).toBe(true)
  })

  it('days that cannot be are refused, short notice is said', async () => {
    const tenancy = await register()
    expect(codeOf(await notice(tenancy.id, '2026-11-01'))).toBe('tenancies.noticeAfterLeaving')
    await notice(tenancy.id, '2026-11-25')
    expect((await desk.done('tenancies.file', { tenancyId: tenancy.id })).noticeMissingDays).toBe(10)
    expect(codeOf(await desk.call('tenancies.inspect', inspection(tenancy.id, '2026-11-24')))).toBe(
      'tenancies.inspectedAhead',
    )
    await desk.done('tenancies.inspect', inspection(tenancy.id))
    expect(codeOf(await moveOut(tenancy.id, '2026-11-24'))).toBe('tenancies.leavesAhead')
    expect(codeOf(await desk.call('tenancies.renew', { tenancyId: tenancy.id, toOn: '2028-02-28' }))).toBe(
      'tenancies.leavingSoon',
    )
    expect(codeOf(await desk.call('tenancies.void', { tenancyId: tenancy.id, reason: '登记错误' }))).toBe(
      'tenancies.inUse',
    )
    await desk.done('tenancies.withdrawNotice', { tenancyId: tenancy.id, reason: '不走了' })
    expect(codeOf(await desk.call('tenancies.renew', { tenancyId: tenancy.id, toOn: '2027-02-28' }))).toBe(
      'tenancies.notLonger',
    )
    expect(await desk.done('tenancies.renew', { tenancyId: tenancy.id, toOn: '2028-02-29' })).toMatchObject({
      toOn: '2028-02-29',
      renewals: [{ fromToOn: '2027-02-28', toOn: '2028-02-29', byName: 'clerk' }],
    })
  })

  it('the search box finds the record and the move-out sheet by their whole number', async () => {
    const tenancy = await register()
    await notice(tenancy.id)
    await desk.done('tenancies.inspect', inspection(tenancy.id))
    await moveOut(tenancy.id)
    const hits = async (text: string) =>
      (await desk.done('counter.search', { text })).map(({ kind, title, path }) => [kind, title, path])
    expect(await hits('zh-202611-0001')).toEqual([
      ['slip', 'ZH-202611-0001', `/tenancies?view=all&tenancy=${tenancy.id}`],
    ])
    expect(await hits('QC-202611-0001')).toEqual([
      ['slip', 'QC-202611-0001', `/tenancies?view=left&tenancy=${tenancy.id}`],
    ])
    expect(await hits('QC-202611')).toEqual([])
  })

  it('a mistaken record is void, keeps its number and frees the days', async () => {
    const tenancy = await register()
    const voided = await desk.done('tenancies.void', { tenancyId: tenancy.id, reason: '登记错误' })
    expect(voided.voided).toMatchObject({ reason: '登记错误', byName: 'clerk' })
    expect(codeOf(await notice(tenancy.id))).toBe('tenancies.voidedAlready')
    expect((await register({ person: person('陈租客') })).no).toBe('ZH-202611-0002')
  })

  it('the lists: who is current, whose lease ends, who leaves, who left', async () => {
    const ending = await register({ toOn: addDays(TODAY, 10) })
    await register({ unitId: 'unit_1102' as Id<'unit'>, person: person('陈租客') })
    const counts = await desk.done('tenancies.counts', {})
    expect(counts).toEqual({ current: 2, expiring: 1, leaving: 0, left: 0, all: 2 })
    const found = await desk.done('tenancies.list', { view: 'expiring', search: '冯' })
    expect(found.rows.map(({ tenancy }) => tenancy.id)).toEqual([ending.id])
    desk.setNow('2026-12-20T02:00:00.000Z')
    expect((await desk.done('tenancies.file', { tenancyId: ending.id })).state).toBe('expired')
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEMO_FACE } from '../../src/main/passes/demoFace'
import type { UnitId } from '../../src/shared/id'
import type { WorkerInput } from '../../src/shared/passes/contract'
import { lastDayOf, numberInCode } from '../../src/shared/passes/rules'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
let unitId: UnitId
beforeEach(async () => {
  desk = await openDesk({ role: 'clerk', now: '2026-11-23T02:00:00.000Z' })
  const site = await desk.done('estate.addSite', { name: '滨江花园', kind: 'residential', address: '' })
  unitId = (
    await desk.done('estate.addUnit', {
      siteId: site.id,
      buildingName: '3',
      entranceName: '1',
      label: '3-1-1102',
      room: '1102',
      floor: 11,
      use: 'home',
      layout: '',
      areaCenti: 8976,
      innerAreaCenti: null,
      occupancy: 'renovating',
      handedOverOn: null,
      standingInstruction: '',
      note: '',
    })
  ).id
})
afterEach(() => desk.close())

const worker = (over: Partial<WorkerInput> = {}): WorkerInput => ({
  photo: DEMO_FACE,
  name: '王木工',
  gender: 'male',
  trade: '木工',
  idType: 'residentId',
  idLast4: '123X',
  contractor: '宏达装饰',
  unitId,
  foremanPhone: '',
  validFromOn: '2026-11-23',
  validToOn: '2026-12-22',
  ...over,
})

describe('worker passes', () => {
  it('thirty days count their first day, also over a leap February', () => {
    expect([lastDayOf('2024-01-31', 30), lastDayOf('2023-01-31', 30)]).toEqual(['2024-02-29', '2023-03-01'])
  })

  it('one person, one unit, one pass; after it is taken back a new one', async () => {
    const first = await desk.done('passes.issueWorker', worker())
    expect(first.no).toBe('SG-202611-0001')
    expect(await desk.call('passes.issueWorker', worker())).toMatchObject({
      ok: false,
      problem: { code: 'passes.hasOne' },
    })
    await desk.done('passes.endWorker', { passId: first.id, status: 'returned', note: '完工退证' })
    expect((await desk.done('passes.issueWorker', worker())).no).toBe('SG-202611-0002')
    expect(
      await desk.call('passes.extendWorker', { passId: first.id, validToOn: '2027-01-01' }),
    ).toMatchObject({ ok: false, problem: { code: 'passes.ended' } })
  })

  it.each([
    ['no photo', { photo: '' }, 'passes.photoWrong'],
    ['a whole identity number', { idLast4: '440301199001011234' }, 'passes.last4Wrong'],
    ['an end before the beginning', { validToOn: '2026-11-22' }, 'passes.endsBeforeBegins'],
    ['a year at once', { validToOn: '2027-11-23' }, 'passes.tooLong'],
  ])('refuses %s', async (_what, over, code) => {
    expect(await desk.call('passes.issueWorker', worker(over))).toMatchObject({
      ok: false,
      problem: { code },
    })
    expect(desk.view.photos.count()).toBe(0)
  })
})

describe('visitors', () => {
  const visitor = {
    name: '钱来访',
    organisation: '',
    phone: '',
    idType: 'residentId',
    idLast4: '',
    people: 2,
    unitId: null,
    host: '前台',
    purpose: '洽谈',
    hostConfirm: 'phone',
    belongings: '',
    plate: '',
    validUntil: null,
  } as const

  it('are inside until they leave, and overstay after four hours', async () => {
    const pass = await desk.done('passes.admit', visitor)
    expect(pass.validUntil).toBe('2026-11-23T06:00:00.000Z')
    desk.setNow('2026-11-23T06:01:00.000Z')
    expect((await desk.done('passes.visitors', { state: 'overstayed' })).total).toBe(1)
    await desk.done('passes.leave', { passId: pass.id, cardReturned: true })
    expect(await desk.call('passes.leave', { passId: pass.id, cardReturned: true })).toMatchObject({
      ok: false,
      problem: { code: 'passes.alreadyLeft' },
    })
    expect((await desk.done('passes.visitors', {})).inside).toBe(0)
  })

  it('a scanned card leads to its number, a stranger’s code to none', () => {
    expect(numberInCode('SCD1|FK|FK-202611-0001|2026-11-23')).toBe('FK-202611-0001')
    expect(numberInCode('https://example.test/FK-202611-0001')).toBeUndefined()
  })
})

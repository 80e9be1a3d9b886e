import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { masked } from '../../src/main/masking'
import type { Tour, TourPlan } from '../../src/shared/tours/schema'
import { type Desk, openDesk } from '../support/desk'
import { codeOf, END, NOW, planOf, START } from './support'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk({ role: 'clerk', now: NOW })
})
afterEach(() => desk.close())

const awaiting = async (plan: TourPlan = planOf()): Promise<Tour['id']> => {
  desk.signIn('clerk')
  const { id: tourId } = await desk.done('tours.plan', { plan })
  await desk.done('tours.sendToPartyA', { tourId })
  await desk.done('tours.partyAConfirmed', { tourId, opinion: '同意' })
  return tourId
}
const preparing = async (plan?: TourPlan): Promise<Tour['id']> => {
  const tourId = await awaiting(plan)
  desk.signIn('manager')
  await desk.done('tours.approve', { tourId, opinion: '按此办理' })
  return tourId
}
const tick = (tourId: Tour['id']) => {
  const lines = desk.view.tours.get(tourId)?.checks.map((_, line) => line) ?? []
  return desk.done('tours.check', { tourId, lines, state: 'ok', remark: '' })
}

describe('from the first word to the archive', () => {
  it('every step is signed and dated, and a restart keeps all of it', async () => {
    const tourId = await preparing()
    desk.signIn('clerk')
    desk.setNow('2026-11-23T06:30:00.000Z')
    await tick(tourId)
    desk.setNow(START)
    await desk.done('tours.begin', { tourId })
    desk.setNow(END)
    await desk.done('tours.end', { tourId })
    const summary = { attended: 14, result: '圆满', trouble: '', costFen: 36_000 }
    const archived = await desk.done('tours.summarise', { tourId, ...summary })
    expect(archived).toMatchObject({
      no: 'JD-202611-0001',
      version: 1,
      status: 'archived',
      override: null,
      versions: [],
      summary: { ...summary, byName: 'clerk', at: END },
      plan: { partyA: { confirmedAt: NOW } },
    })
    expect(archived.steps.map(({ status, at, byName, opinion }) => [status, at, byName, opinion])).toEqual([
      ['planning', NOW, 'clerk', ''],
      ['awaitingPartyA', NOW, 'clerk', ''],
      ['awaitingApproval', NOW, 'clerk', '同意'],
      ['preparing', NOW, 'manager', '按此办理'],
      ['underWay', START, 'clerk', ''],
      ['ended', END, 'clerk', ''],
      ['archived', END, 'clerk', ''],
    ])
    expect(archived.checks.map(({ item, state, at, byName }) => [item, state, at, byName])).toEqual(
      ['ushersInPlace', 'signsUp', 'welcomeScreen', 'honourGuard'].map((item) => [
        item,
        'ok',
        '2026-11-23T06:30:00.000Z',
        'clerk',
      ]),
    )
    await desk.restart()
    expect(masked(desk.view.tours.get(tourId))).toEqual(archived)
  })

  it('nothing is done out of turn, and an archived tour is closed for everybody', async () => {
    const { id: tourId } = await desk.done('tours.plan', { plan: planOf() })
    const early = [
      await desk.call('tours.partyAConfirmed', { tourId, opinion: '' }),
      await desk.call('tours.begin', { tourId }),
      await desk.call('tours.end', { tourId }),
      await desk.call('tours.summarise', { tourId, attended: 1, result: '好', trouble: '', costFen: null }),
      await desk.call('tours.check', { tourId, lines: [0], state: 'ok', remark: '' }),
    ]
    expect(early.map(codeOf)).toEqual(Array(5).fill('tours.notNow'))
    expect(desk.view.tours.get(tourId)?.steps.length).toBe(1)
    desk.signIn('manager')
    await desk.done('tours.cancel', { tourId, reason: '来宾改期' })
    expect(
      [
        await desk.call('tours.cancel', { tourId, reason: '再取消' }),
        await desk.call('tours.change', { tourId, plan: planOf(), reason: '再改一次' }),
        await desk.call('tours.override', { tourId, reason: '放行' }),
      ].map(codeOf),
    ).toEqual(Array(3).fill('tours.notNow'))
  })

  it('a clerk neither approves, overrides, cancels nor sends back; a supervisor does not approve', async () => {
    const tourId = await awaiting()
    const attempts = async () =>
      [
        await desk.call('tours.approve', { tourId, opinion: '' }),
        await desk.call('tours.override', { tourId, reason: '放行' }),
        await desk.call('tours.cancel', { tourId, reason: '取消' }),
        await desk.call('tours.sendBack', { tourId, reason: '退回' }),
      ].map(codeOf)
    expect(await attempts()).toEqual(Array(4).fill('session.notAllowed'))
    desk.signIn('supervisor')
    expect(codeOf(await desk.call('tours.approve', { tourId, opinion: '' }))).toBe('session.notAllowed')
    expect(desk.view.tours.get(tourId)?.status).toBe('awaitingApproval')
    expect((await desk.done('tours.sendBack', { tourId, reason: '路线不全' })).status).toBe('planning')
  })

  it('two managers approving at once approve once', async () => {
    const tourId = await awaiting()
    desk.signIn('manager')
    const replies = await Promise.all([
      desk.call('tours.approve', { tourId, opinion: '' }),
      desk.call('tours.approve', { tourId, opinion: '' }),
    ])
    expect(replies.map(codeOf)).toEqual(['done', 'tours.notNow'])
    expect(desk.view.tours.get(tourId)?.steps.length).toBe(4)
  })
})

describe('the checks before the guests', () => {
  it('the reminder comes in the hour before they fall due, not earlier, on every card', async () => {
    const tourId = await preparing()
    const due = async () =>
      (await desk.done('tours.checksDue', {})).map((row) => [row.tour.id, row.readiness])
    desk.setNow('2026-11-23T04:59:59.000Z')
    expect(await due()).toEqual([])
    desk.setNow('2026-11-23T05:00:00.000Z')
    expect(await due()).toEqual([[tourId, 'notYet']])
    desk.setNow('2026-11-23T06:00:00.000Z')
    await desk.restart()
    expect(await due()).toEqual([[tourId, 'noGo']])
    expect((await desk.done('counter.today', {})).map(({ kind, id }) => [kind, id])).toEqual([
      ['tourChecks', tourId],
    ])
    await tick(tourId)
    expect(await due()).toEqual([])
  })

  it('a fault says what is wrong, keeps the guests out, and goes when it is mended', async () => {
    const tourId = await preparing()
    const check = (state: 'ok' | 'fault' | 'open', remark: string, lines = [1]) =>
      desk.call('tours.check', { tourId, lines, state, remark })
    await tick(tourId)
    expect(codeOf(await check('fault', ' '))).toBe('tours.faultNeedsRemark')
    expect(codeOf(await check('ok', '', [4]))).toBe('tours.unknownCheck')
    await check('fault', '指示牌缺一块')
    expect(await desk.call('tours.begin', { tourId })).toEqual({
      ok: false,
      problem: { code: 'tours.checksOpen', details: { open: 1 } },
    })
    await check('open', '')
    expect(desk.view.tours.get(tourId)?.checks[1]).toMatchObject({ state: 'open', at: null, byName: '' })
    await check('ok', '已补')
    expect(codeOf(await desk.call('tours.begin', { tourId }))).toBe('done')
  })

  it('an override is for the plan it was given: a changed plan wants a new one', async () => {
    const tourId = await preparing()
    expect(codeOf(await desk.call('tours.override', { tourId, reason: '' }))).toBe('tours.reasonNeeded')
    await desk.done('tours.override', { tourId, reason: '来宾提前到达' })
    await desk.done('tours.change', { tourId, plan: planOf({ headcount: 30 }), reason: '人数增加' })
    expect(codeOf(await desk.call('tours.begin', { tourId }))).toBe('tours.checksOpen')
  })
})

describe('changes', () => {
  it('before approval they are free; after it each is a version with its reason and the old plan', async () => {
    const { id: tourId } = await desk.done('tours.plan', { plan: planOf() })
    expect(
      (await desk.done('tours.change', { tourId, plan: planOf({ headcount: 13 }), reason: '' })).versions,
    ).toEqual([])
    const approvedId = await preparing(planOf({ venue: '二号会议室' }))
    await tick(approvedId)
    const checks = desk.view.tours.get(approvedId)?.checks
    const next = planOf({ venue: '二号会议室', headcount: 40 })
    const changed = await desk.done('tours.change', { tourId: approvedId, plan: next, reason: '人数增加' })
    expect(desk.view.tours.get(approvedId)?.versions).toEqual([
      {
        version: 1,
        at: NOW,
        byName: 'manager',
        reason: '人数增加',
        plan: { ...planOf({ venue: '二号会议室' }), partyA: { ...planOf().partyA, confirmedAt: NOW } },
        checks,
      },
    ])
    expect([changed.version, changed.plan.headcount, changed.checks.map((check) => check.state)]).toEqual([
      2,
      40,
      ['ok', 'ok', 'ok', 'ok'],
    ])
    expect(
      codeOf(
        await desk.call('tours.change', { tourId: approvedId, plan: { ...next, posts: [] }, reason: '撤岗' }),
      ),
    ).toBe('tours.postsNeeded')
  })

  it('a plan that comes back with masked phones keeps the phones it had', async () => {
    const { id: tourId, plan } = await desk.done('tours.plan', { plan: planOf() })
    expect(plan.partyA.phone).toBe('138****0001')
    await desk.done('tours.change', { tourId, plan: { ...plan, headcount: 13 }, reason: '' })
    expect(desk.view.tours.get(tourId)?.plan.partyA.phone).toBe('13800000001')
    const other = { ...plan, partyA: { ...plan.partyA, phone: '139****0002' } }
    expect(codeOf(await desk.call('tours.change', { tourId, plan: other, reason: '' }))).toBe(
      'tours.phoneMasked',
    )
  })

  it('a room is never given twice: not while planned, not while guests sit in it, but after they left', async () => {
    const tourId = await preparing()
    desk.signIn('clerk')
    const other = planOf({
      visitors: '别的单位',
      startAt: '2026-11-23T09:00:00.000Z',
      endAt: '2026-11-23T11:00:00.000Z',
    })
    const second = () => desk.call('tours.plan', { plan: other })
    expect(await second()).toMatchObject({
      ok: false,
      problem: { code: 'tours.venueTaken', details: { venue: '一号会议室', no: 'JD-202611-0001' } },
    })
    await tick(tourId)
    await desk.done('tours.begin', { tourId })
    expect(codeOf(await second())).toBe('tours.venueTaken')
    await desk.done('tours.end', { tourId })
    expect(codeOf(await second())).toBe('done')
  })
})

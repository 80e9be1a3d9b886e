import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TourPlan } from '../../src/shared/tours/schema'
import { type Desk, openDesk } from '../support/desk'

const START = '2026-11-23T08:00:00.000Z'
const post = {
  area: 'lobby',
  name: '大堂',
  person: '周婷',
  phone: '',
  arriveAt: '2026-11-23T07:00:00.000Z',
  task: '迎宾',
} as const
const PLAN: TourPlan = {
  kind: 'meeting',
  visitors: '市机关事务局',
  guests: [],
  headcount: 12,
  partyA: { name: '高秘书', phone: '13800000001', confirmedAt: null },
  startAt: START,
  endAt: '2026-11-23T10:00:00.000Z',
  venue: '一号会议室',
  layout: { tables: 'uShape', seats: 14, nameCards: '', banner: '', plants: '' },
  av: {
    recording: false,
    lights: '',
    microphones: 2,
    projector: false,
    videoConference: false,
    temperature: null,
  },
  supplies: '',
  route: [],
  vehicles: { count: 0, kinds: '', plates: '', parking: '', needTrafficPolice: false, partyAReply: '' },
  lift: '',
  security: '',
  posts: [post],
  budgetFen: null,
  note: '',
}

let desk: Desk
beforeEach(async () => {
  desk = await openDesk({ role: 'supervisor', now: '2026-11-23T02:00:00.000Z' })
})
afterEach(() => desk.close())

const approved = async (plan: TourPlan = PLAN) => {
  desk.signIn('supervisor')
  const { id: tourId } = await desk.done('tours.plan', { plan })
  await desk.done('tours.sendToPartyA', { tourId })
  await desk.done('tours.partyAConfirmed', { tourId, opinion: '' })
  desk.signIn('manager')
  return desk.done('tours.approve', { tourId, opinion: '同意' })
}
const code = (reply: { ok: boolean; problem?: { code: string } }): string | undefined => reply.problem?.code

describe('a tour', () => {
  it('nobody approves their own plan', async () => {
    desk.signIn('manager')
    const { id: tourId } = await desk.done('tours.plan', { plan: PLAN })
    await desk.done('tours.sendToPartyA', { tourId })
    await desk.done('tours.partyAConfirmed', { tourId, opinion: '' })
    expect(code((await desk.call('tours.approve', { tourId, opinion: '' })) as never)).toBe('tours.ownPlan')
  })

  it('does not begin with open checks, unless the manager overrides and says why', async () => {
    const tour = await approved()
    expect(tour.checks.map((check) => check.item)).toEqual(['ushersInPlace', 'signsUp', 'welcomeScreen'])
    desk.signIn('supervisor')
    expect(await desk.call('tours.begin', { tourId: tour.id })).toMatchObject({
      ok: false,
      problem: { code: 'tours.checksOpen', details: { open: 3 } },
    })
    desk.signIn('manager')
    await desk.done('tours.override', { tourId: tour.id, reason: '来宾提前到达' })
    expect((await desk.done('tours.begin', { tourId: tour.id })).status).toBe('underWay')
  })

  it('reminds two hours before, not earlier, and stops once every post is ready', async () => {
    const tour = await approved()
    expect(await desk.done('tours.checksDue', {})).toEqual([])
    desk.setNow('2026-11-23T05:30:00.000Z')
    expect((await desk.done('tours.checksDue', {})).map((row) => row.tour.id)).toEqual([tour.id])
    await desk.done('tours.check', { tourId: tour.id, lines: [0, 1, 2], state: 'ok', remark: '' })
    expect(await desk.done('tours.checksDue', {})).toEqual([])
    expect((await desk.done('tours.file', { tourId: tour.id })).readiness).toBe('go')
  })

  it('a fault says what is wrong and makes it no-go', async () => {
    const tour = await approved()
    expect(
      code(
        (await desk.call('tours.check', {
          tourId: tour.id,
          lines: [0],
          state: 'fault',
          remark: '',
        })) as never,
      ),
    ).toBe('tours.faultNeedsRemark')
    await desk.done('tours.check', { tourId: tour.id, lines: [0], state: 'fault', remark: '引导员未到' })
    expect((await desk.done('tours.file', { tourId: tour.id })).readiness).toBe('noGo')
  })

  it('a change after approval makes version 2, keeps the old plan and the ticks', async () => {
    const tour = await approved()
    await desk.done('tours.check', { tourId: tour.id, lines: [0], state: 'ok', remark: '' })
    expect(
      code(
        (await desk.call('tours.change', {
          tourId: tour.id,
          plan: { ...PLAN, headcount: 20 },
          reason: '',
        })) as never,
      ),
    ).toBe('tours.reasonNeeded')
    const changed = await desk.done('tours.change', {
      tourId: tour.id,
      plan: { ...PLAN, headcount: 20 },
      reason: '人数增加',
    })
    expect([changed.version, changed.versions[0]?.plan.headcount, changed.checks[0]?.state]).toEqual([
      2,
      12,
      'ok',
    ])
  })

  it('two tours never share a room at one time', async () => {
    await approved()
    desk.signIn('supervisor')
    expect(code((await desk.call('tours.plan', { plan: { ...PLAN, visitors: '别的单位' } })) as never)).toBe(
      'tours.venueTaken',
    )
    expect(
      (
        await desk.call('tours.plan', {
          plan: { ...PLAN, startAt: PLAN.endAt, endAt: '2026-11-23T11:00:00.000Z' },
        })
      ).ok,
    ).toBe(true)
  })

  it.each([
    ['no post', { posts: [] }, 'tours.postsNeeded'],
    ['a tour without a route', { kind: 'tour' as const }, 'tours.routeNeeded'],
    [
      'many cars and no word about traffic police',
      { vehicles: { ...PLAN.vehicles, count: 5 } },
      'tours.trafficPoliceAnswerNeeded',
    ],
  ])('is not sent on with %s', async (_what, over, wanted) => {
    const { id: tourId } = await desk.done('tours.plan', { plan: { ...PLAN, ...over } })
    expect(code((await desk.call('tours.sendToPartyA', { tourId })) as never)).toBe(wanted)
  })
})

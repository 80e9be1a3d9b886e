import { describe, expect, it } from 'vitest'
import {
  canMove,
  checksDueAt,
  checksFor,
  mergeChecks,
  planGaps,
  readinessOf,
} from '../../src/shared/tours/rules'
import { type Tour, type TourPlan, TourStatus } from '../../src/shared/tours/schema'
import { NOW, planOf, postOf, START } from './support'

const vehicles = (over: Partial<TourPlan['vehicles']>): Partial<TourPlan> => ({
  vehicles: { ...planOf().vehicles, ...over },
})

describe('the check list comes from the posts', () => {
  it('every post brings its items, each with the person who answers for it', () => {
    const plan = planOf({ posts: [postOf('lift', { person: '小林' }), postOf('pantry')] })
    expect(checksFor(plan)).toEqual(
      [
        ['lift', 'lift岗', '小林', 'liftReserved'],
        ['lift', 'lift岗', '小林', 'liftUsher'],
        ['pantry', 'pantry岗', '周婷', 'hotWater'],
        ['pantry', 'pantry岗', '周婷', 'tea'],
      ].map(([area, post, person, item]) => ({
        area,
        post,
        person,
        item,
        state: 'open',
        at: null,
        byName: '',
        remark: '',
      })),
    )
  })

  it('nobody ticks traffic police, projector or recording that nobody ordered', () => {
    const items = (over: Partial<TourPlan>) =>
      checksFor(planOf({ posts: [postOf('gate'), postOf('av')], ...over })).map((check) => check.item)
    const always = ['honourGuard', 'eachMicrophone', 'lightsTested', 'airConditioning']
    expect(items({})).toEqual(always)
    const all = items({
      ...vehicles({ needTrafficPolice: true }),
      av: { ...planOf().av, recording: true, projector: true },
    })
    expect(all.filter((item) => !always.includes(item)).sort()).toEqual([
      'projectorTested',
      'recordingTested',
      'trafficPolice',
    ])
  })

  it('a changed plan keeps what the same post has ticked and asks a new post for everything', () => {
    const before = checksFor(planOf()).map((check) => ({ ...check, state: 'ok' as const, byName: '周婷' }))
    const after = checksFor(planOf({ posts: [postOf('gate'), postOf('pantry')] }))
    expect(mergeChecks(before, after).map(({ area, item, state }) => [area, item, state])).toEqual([
      ['gate', 'honourGuard', 'ok'],
      ['pantry', 'hotWater', 'open'],
      ['pantry', 'tea', 'open'],
    ])
  })
})

describe('what keeps a plan from being sent on', () => {
  it.each([
    ['no post', { posts: [] }, 'tours.postsNeeded'],
    ['a tour without stops', { route: [] }, 'tours.routeNeeded'],
    ['a study visit without stops', { kind: 'studyVisit', route: [] }, 'tours.routeNeeded'],
    ['an end at the start', { endAt: START }, 'tours.endsBeforeStart'],
    [
      'a post after the guests',
      { posts: [postOf('lobby', { arriveAt: '2026-11-23T08:01:00.000Z' })] },
      'tours.postArrivesLate',
    ],
    [
      'three cars and no word about traffic police',
      vehicles({ count: 3 }),
      'tours.trafficPoliceAnswerNeeded',
    ],
  ] as const)('%s', (_what, over, code) => {
    expect(planGaps(planOf(over as Partial<TourPlan>), 3)?.code).toBe(code)
  })

  it.each([
    ['a meeting needs no route', { kind: 'meeting', route: [] }],
    ['two cars need no police', vehicles({ count: 2 })],
    ['police asked for is an answer', vehicles({ count: 9, needTrafficPolice: true })],
    ['and so is Party A’s no', vehicles({ count: 9, partyAReply: '甲方答复不需要' })],
    ['at the post when the guests come', { posts: [postOf('lobby', { arriveAt: START })] }],
  ] as const)('%s', (_what, over) => {
    expect(planGaps(planOf(over as Partial<TourPlan>), 3)).toBeUndefined()
  })
})

describe('go or no-go', () => {
  const tour = (over: Partial<Tour>): Pick<Tour, 'checks' | 'plan' | 'override'> => ({
    plan: planOf(),
    checks: [...checksFor(planOf())],
    override: null,
    ...over,
  })
  const all = (state: 'ok' | 'fault') => checksFor(planOf()).map((check) => ({ ...check, state }))
  const override = { byName: '赵敏', at: NOW, reason: '来宾提前' }

  it('turns to no-go exactly two hours before when a tick is missing, and back with the last tick', () => {
    expect(checksDueAt(START, 2)).toBe('2026-11-23T06:00:00.000Z')
    expect(readinessOf(tour({}), '2026-11-23T05:59:59.999Z', 2)).toBe('notYet')
    expect(readinessOf(tour({}), '2026-11-23T06:00:00.000Z', 2)).toBe('noGo')
    expect(readinessOf(tour({ checks: all('ok') }), '2026-11-23T06:00:00.000Z', 2)).toBe('go')
    expect(readinessOf(tour({ checks: all('fault') }), NOW, 2)).toBe('noGo')
    expect(readinessOf(tour({ checks: all('fault'), override }), NOW, 2)).toBe('go')
  })

  it('a plan without any check is not ready by itself', () => {
    expect(readinessOf(tour({ checks: [] }), NOW, 2)).toBe('notYet')
  })
})

it('no step is skipped, none is taken back from the archive', () => {
  const allowed = TourStatus.options.flatMap((from) =>
    TourStatus.options.filter((to) => !canMove(from, to)).map((to) => `${from} → ${to}`),
  )
  expect(allowed).toEqual([
    'planning → awaitingPartyA',
    'planning → cancelled',
    'awaitingPartyA → planning',
    'awaitingPartyA → awaitingApproval',
    'awaitingPartyA → cancelled',
    'awaitingApproval → planning',
    'awaitingApproval → preparing',
    'awaitingApproval → cancelled',
    'preparing → underWay',
    'preparing → cancelled',
    'underWay → ended',
    'ended → archived',
  ])
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RunSheet } from '../../src/shared/tours/papers'
import type { Tour } from '../../src/shared/tours/schema'
import { type Desk, openDesk } from '../support/desk'
import { codeOf, NOW, planOf, postOf } from './support'

const LATER = '2031-11-23T02:00:00.000Z'

let desk: Desk
let tourId: Tour['id']
beforeEach(async () => {
  desk = await openDesk({ role: 'supervisor', now: NOW })
  tourId = (await desk.done('tours.plan', { plan: planOf() })).id
})
afterEach(() => desk.close())

const approve = async () => {
  await desk.done('tours.sendToPartyA', { tourId })
  await desk.done('tours.partyAConfirmed', { tourId, opinion: '' })
  desk.signIn('manager')
  await desk.done('tours.approve', { tourId, opinion: '同意' })
}
const change = (venue: string) =>
  desk.done('tours.change', { tourId, plan: planOf({ venue }), reason: '甲方改会场' })

const ask = (id: string) => ({ kind: 'runSheet', id, language: 'both', profile: 'a4' }) as const
const preview = async (id: string): Promise<{ printNo: number; title: string; sheet: RunSheet }> => {
  const { printNo, title } = await desk.done('printing.preview', ask(id))
  return { printNo, title, sheet: desk.drawn.at(-1) as RunSheet }
}
const print = (id: string) => desk.done('printing.print', { ...ask(id), printer: 'HP', copies: 1 })

const renameCenter = () =>
  desk.arrange((draft) => {
    const [center] = [...draft.center.all()]
    if (center) draft.center.update(center.id, { name: '星河物业服务中心' })
  })

describe('the run sheet', () => {
  it('is a draft until it is approved: it follows the plan, and no print of it is counted', async () => {
    await print(tourId)
    await change('二号会议室')
    const draft = await preview(tourId)
    expect(draft.sheet).toMatchObject({ version: 1, approvedAt: null, plan: { venue: '二号会议室' } })
    expect([draft.printNo, desk.view.issuedPapers.count()]).toEqual([1, 0])
  })

  it('is frozen by the approval: years later it says the same, and only its prints are counted', async () => {
    await approve()
    const before = await preview(tourId)
    await print(tourId)
    await renameCenter()
    desk.setNow(LATER)
    await desk.restart()
    desk.signIn('manager')
    const after = await preview(tourId)
    expect(after.sheet).toEqual(before.sheet)
    expect([before.printNo, after.printNo]).toEqual([1, 2])
  })

  it('of a changed plan is a new version that was never printed; the older one says what it said, marked', async () => {
    await approve()
    await print(tourId)
    const first = await preview(tourId)
    await desk.done('tours.check', { tourId, lines: [0], state: 'ok', remark: '' })
    await change('二号会议室')
    await renameCenter()
    const second = await preview(tourId)
    expect(second).toMatchObject({ printNo: 1, title: 'runSheet-JD-202611-0001-v2' })
    expect(second.sheet).toMatchObject({ version: 2, superseded: false, plan: { venue: '二号会议室' } })
    expect(second.sheet.centerName).toBe(first.sheet.centerName)
    const old = await preview(`${tourId}_v1`)
    const checks = first.sheet.checks.map((check, line) => ({
      ...check,
      ...(line === 0 ? { state: 'ok', at: NOW, byName: 'manager' } : {}),
    }))
    expect(old.sheet).toEqual({ ...first.sheet, checks, superseded: true })
    expect([old.printNo, old.title]).toEqual([2, 'runSheet-JD-202611-0001'])
  })

  it('a job that waits for its printer comes out as the version that was ordered', async () => {
    await approve()
    const job = await print(tourId)
    await change('二号会议室')
    expect(job.subjectId).toBe(`${tourId}_v1`)
    expect((await preview(job.subjectId)).sheet).toMatchObject({ version: 1, plan: { venue: '一号会议室' } })
  })

  it('what became of the visit is told on every version; one that never was is refused', async () => {
    await approve()
    await change('二号会议室')
    await desk.done('tours.cancel', { tourId, reason: '来访取消' })
    for (const id of [tourId, `${tourId}_v1`, `${tourId}_v2`])
      expect((await preview(id)).sheet.status).toBe('cancelled')
    for (const id of [`${tourId}_v3`, `${tourId}_v0`, 'tour_gone', 'tour_gone_v1'])
      expect(codeOf(await desk.call('printing.preview', ask(id)))).toBe('tours.unknown')
  })

  it('keeps an older version of records made before its checks were kept', async () => {
    await approve()
    await change('二号会议室')
    await desk.arrange((draft) => {
      const tour = draft.tours.get(tourId)
      const versions = tour?.versions.map(({ checks: _checks, ...version }) => version) ?? []
      draft.tours.update(tourId, { versions, plan: planOf({ posts: [postOf('pantry')] }) })
    })
    expect((await preview(`${tourId}_v1`)).sheet.checks.map(({ item }) => item)).toEqual([
      'ushersInPlace',
      'signsUp',
      'welcomeScreen',
      'honourGuard',
    ])
  })
})

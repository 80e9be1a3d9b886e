import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { autoLock } from '../../src/main/autoLock'
import type { RouteName } from '../../src/shared/contract'
import { DUTY_ROUTES } from '../../src/shared/duties'
import { Duty } from '../../src/shared/staff/duties'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk({ now: '2026-11-23T02:00:00.000Z' })
  await desk.done('center.tryDemo', {})
})
afterEach(() => desk.close())

const clerk = () => {
  const found = [...desk.view.staff.all()].find(({ role }) => role === 'clerk')
  if (!found) throw new Error('no clerk')
  return found
}

/** Comes in through the door, so that the person at the desk is the one on record. */
const enter = (staff: { readonly id: string }) =>
  desk.done('staff.signIn', { staffId: staff.id as never, pin: '202688' })

describe('duties beside the role', () => {
  it('nobody who was never told otherwise loses anything', async () => {
    expect(clerk().duties).toBeUndefined()
    await enter(clerk())
    for (const route of Object.values(DUTY_ROUTES).flat()) {
      const reply = await desk.call(route, {} as never)
      expect([route, reply.ok || reply.problem.code]).not.toEqual([route, 'session.notYourDuty'])
    }
  })

  it.each(Duty.options)(
    'without "%s" its acts are refused, with who and what, and the others are not',
    async (duty) => {
      desk.signIn('manager')
      await desk.done('staff.setPost', {
        staffId: clerk().id,
        post: '前台',
        duties: Duty.options.filter((each) => each !== duty),
      })
      await enter(clerk())
      const answers = async (routes: readonly RouteName[]) =>
        Promise.all(
          routes.map(async (route) => {
            const reply = await desk.call(route, {} as never)
            return reply.ok ? 'ok' : reply.problem.code
          }),
        )
      const denied = (await answers(DUTY_ROUTES[duty])).filter((code) => code !== 'session.notAllowed')
      expect(new Set(denied)).toEqual(new Set(['session.notYourDuty']))
      const others = Duty.options.filter((each) => each !== duty).flatMap((each) => DUTY_ROUTES[each])
      expect(await answers(others)).not.toContain('session.notYourDuty')
      expect(await desk.call(DUTY_ROUTES[duty][0] as never, {} as never)).toEqual({
        ok: false,
        problem: { code: 'session.notYourDuty', details: { duty, name: clerk().name } },
      })
    },
  )

  it('what a manager takes away counts at once, for who is already at the desk', async () => {
    await enter(clerk())
    await desk.arrange((draft) => {
      draft.staff.update(clerk().id, { duties: [] })
    })
    expect(await desk.call('fees.collect', {} as never)).toMatchObject({
      problem: { code: 'session.notYourDuty' },
    })
  })

  it('post and duties are on the list of staff; a post too long is said so', async () => {
    desk.signIn('manager')
    const { id } = clerk()
    const row = await desk.done('staff.setPost', {
      staffId: id,
      post: ' 收款员 ',
      duties: ['collectsFees', 'collectsFees'],
    })
    expect([row.post, row.duties]).toEqual(['收款员', ['collectsFees']])
    expect((await desk.done('staff.list', {})).find((each) => each.id === id)?.post).toBe('收款员')
    expect(await desk.call('staff.setPost', { staffId: id, post: 'x'.repeat(41), duties: [] })).toMatchObject(
      {
        problem: { code: 'staff.postTooLong', field: 'post' },
      },
    )
  })
})

describe('the desk locks itself', () => {
  const looks = (over: { idle: number; minutes: number; locked?: boolean; somebody?: boolean }) => {
    let locked = 0
    autoLock({
      idleSeconds: () => over.idle,
      session: () => ({
        staff: over.somebody === false ? null : { id: 'staff_1' as never, name: '林晓芸', role: 'clerk' },
        locked: over.locked ?? false,
        mustChangeSecret: false,
      }),
      minutes: () => over.minutes,
      lock: () => {
        locked += 1
      },
    })()
    return locked
  }

  it('after the minutes of the rule and not before; never with 0, with nobody there, or when locked already', () => {
    expect(looks({ idle: 599, minutes: 10 })).toBe(0)
    expect(looks({ idle: 600, minutes: 10 })).toBe(1)
    expect(looks({ idle: 999_999, minutes: 0 })).toBe(0)
    expect(looks({ idle: 999_999, minutes: 1, somebody: false })).toBe(0)
    expect(looks({ idle: 999_999, minutes: 1, locked: true })).toBe(0)
  })
})

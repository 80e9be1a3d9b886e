import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract, type RouteName } from '../../src/shared/contract'
import { dutyFor } from '../../src/shared/duties'
import { Role } from '../../src/shared/permission'
import type { Route } from '../../src/shared/route'
import { type Desk, openDesk } from '../support/desk'

const routes = Object.entries(contract) as [RouteName, Route][]
/** Codes that say "not you": whoever may call a route is refused for another reason, or not at all. */
const NOT_YOU = ['session.notAllowed', 'session.signInFirst', 'session.locked', 'session.notYourDuty']

const mayCall = ({ roles }: Route, role: Role): boolean =>
  typeof roles === 'string' || (roles as readonly Role[]).includes(role)

const table = routes.flatMap(([name, route]) =>
  Role.options.map((role) => [name, role, mayCall(route, role)] as const),
)

describe('the contract is enforced by main, route by route, role by role', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.close())

  const call = async (name: RouteName, role: Role) => {
    desk.signIn(role)
    return desk.callUnproved(name, {} as never)
  }

  it.each(table.filter(([, , may]) => may))(
    '%s answers a %s, or refuses for another reason',
    async (name, role) => {
      // These end the session or would make a center of the empty folder: asked below.
      if (/^(staff\.(lock|signOut)|center\.tryDemo)$/.test(name)) return
      const reply = await call(name, role)
      expect(NOT_YOU).not.toContain(reply.ok ? 'ok' : reply.problem.code)
    },
  )

  it.each(table.filter(([, , may]) => !may))(
    '%s is not for a %s: refused with its code, nothing left but the line in the audit trail',
    async (name, role) => {
      await desk.writeRefusals()
      const { sequence } = desk
      const reply = await call(name, role)
      expect(reply).toEqual({
        ok: false,
        problem: { code: 'session.notAllowed', details: { roles: String(contract[name].roles) } },
      })
      expect(desk.sequence).toBe(sequence)
      await desk.writeRefusals()
      expect(desk.sequence).toBe(sequence + 1)
      desk.signIn('manager')
      const [line] = (await desk.done('audit.list', { kind: 'refused' })).rows
      expect([line?.route, line?.problem?.code, line?.changeCount]).toEqual([name, 'session.notAllowed', 0])
    },
  )

  it.each(routes.filter(([, route]) => route.roles !== 'anyone'))(
    '%s answers nobody before sign-in and nobody while the desk is locked',
    async (name) => {
      desk.signOut()
      expect(await desk.callUnproved(name, {} as never)).toMatchObject({
        problem: { code: 'session.signInFirst' },
      })
      desk.signIn('manager')
      desk.lock()
      expect(await desk.callUnproved(name, {} as never)).toMatchObject({
        problem: { code: 'session.locked' },
      })
    },
  )

  it('a route that does not exist, or only on the prototype, is no route', async () => {
    desk.signIn('manager')
    for (const name of ['keys.nothing', 'toString', '__proto__', 'constructor'])
      expect(await desk.call(name as never, {} as never)).toMatchObject({
        ok: false,
        problem: { code: 'input.unknownRoute' },
      })
  })
})

describe('the table itself', () => {
  it('every route says who may call it: roles that exist, at least one, none twice', () => {
    const wrong = routes.filter(([, { roles }]) => {
      if (typeof roles === 'string') return !['signedIn', 'anyone'].includes(roles)
      return (
        roles.length === 0 ||
        roles.some((role) => !Role.options.includes(role)) ||
        new Set(roles).size < roles.length
      )
    })
    expect(wrong.map(([name]) => name)).toEqual([])
  })

  it('only the door is open to anyone, and the way out of damaged or no records', () => {
    expect(routes.filter(([, { roles }]) => roles === 'anyone').map(([name]) => name)).toEqual([
      'center.status',
      'center.setUp',
      'center.tryDemo',
      'staff.signIn',
      'staff.unlock',
      'staff.signOut',
      'staff.recover',
      'backups.takeOver',
      'backups.rescueOffer',
      'backups.rescue',
      'backups.look',
    ])
  })

  it('an act that needs a duty is open to a role that can have it', () => {
    for (const [name, { roles }] of routes) if (dutyFor(name)) expect([name, roles]).not.toEqual([name, []])
  })
})

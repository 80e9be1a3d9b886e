import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract, type RouteName } from '../../src/shared/contract'
import { Role } from '../../src/shared/permission'
import { type Desk, openDesk } from '../support/desk'

const routes = Object.entries(contract) as [RouteName, (typeof contract)[RouteName]][]

describe('the contract is enforced by main, route by route', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.close())

  it.each(routes.filter(([, route]) => route.roles !== 'anyone'))(
    '%s answers nobody before sign-in',
    async (name) => {
      desk.signOut()
      expect(await desk.call(name, {} as never)).toMatchObject({
        ok: false,
        problem: { code: 'session.signInFirst' },
      })
    },
  )

  const denied = routes.flatMap(([name, { roles }]) =>
    typeof roles === 'string'
      ? []
      : Role.options
          .filter((role) => !(roles as readonly Role[]).includes(role))
          .map((role) => [name, role] as const),
  )
  it.each(denied)('%s is not for a %s', async (name, role) => {
    desk.signIn(role)
    expect(await desk.call(name, {} as never)).toMatchObject({
      ok: false,
      problem: { code: 'session.notAllowed' },
    })
  })

  it('a route that does not exist, or only on the prototype, is no route', async () => {
    desk.signIn('manager')
    for (const name of ['keys.nothing', 'toString', '__proto__', 'constructor'])
      expect(await desk.call(name as never, {} as never)).toMatchObject({
        ok: false,
        problem: { code: 'input.unknownRoute' },
      })
  })
})

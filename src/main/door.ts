import { statusOf } from './center/status'
import type { Context } from './context'
import { masked } from './masking'
import type { Router, RouterParts } from './router'

/** What the window asks first, and how it asks it. */
export const AT_THE_DOOR = { route: 'center.status', text: '{}' } as const

interface Parts {
  readonly database: RouterParts['database']
  readonly context: () => Context
  /** Reads the rest of the program, once. */
  readonly acts: () => Promise<Router>
}

/** Says who may come in, before the rest of the program is there; everything else waits for it. */
export const doorRouter = ({ database, context, acts }: Parts): Router => {
  let inside: Router | undefined
  const enter = async (): Promise<Router> => {
    inside ??= await acts()
    return inside
  }
  return {
    async call(...asked) {
      const [route, input] = asked
      if (inside || route !== AT_THE_DOOR.route || JSON.stringify(input) !== AT_THE_DOOR.text)
        return (await enter()).call(...asked)
      try {
        const value = await database.read((view) => statusOf(view, context()))
        await database.settled()
        return { ok: true, value: masked(value) }
      } catch {
        return (await enter()).call(...asked)
      }
    },
  }
}

import { dayOf } from '../../shared/day'
import type { Staff } from '../../shared/staff/schema'
import type { Context } from '../context'

/** The desk at another moment, with somebody at it. */
export const atDesk = (context: Context, at: string, { id, name, role }: Staff): Context => ({
  ...context,
  now: at,
  today: dayOf(at),
  staff: { id, name, role },
})

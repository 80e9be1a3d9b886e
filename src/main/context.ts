import type { Day, Instant } from '../shared/day'
import type { Id } from '../shared/id'
import type { StaffSummary } from '../shared/staff/schema'
import type { Ports } from './ports'

/** What a handler is told about the moment. Handlers read no clock and draw no random number. */
export interface Context {
  readonly now: Instant
  /** Calendar day at the center. */
  readonly today: Day
  readonly newId: <K extends string>(kind: K) => Id<K>
  /** Who is signed in. Routes open to anyone see null. */
  readonly staff: StaffSummary | null
  /** The outside world: spooler, file dialogs, session. Absent in most tests, so ask only where needed. */
  readonly ports: Ports
}

/** For handlers of routes that require sign-in: the router has already refused everybody else. */
export const actor = (context: Context): StaffSummary => {
  if (!context.staff) throw new Error('route without sign-in asked for the actor')
  return context.staff
}

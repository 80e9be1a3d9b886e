import type { z } from 'zod'
import { leavesLine } from '../shared/audit/rules'
import { contract, type RouteName } from '../shared/contract'
import { dayOf } from '../shared/day'
import { dutyFor } from '../shared/duties'
import {
  type Problem,
  type ProblemCode,
  problem,
  Refusal,
  type Reply,
  refuse,
  refuseIf,
} from '../shared/problem'
import type { Callers, Route } from '../shared/route'
import { dutiesOf } from '../shared/staff/duties'
import type { RefusedCall } from './audit/refusals'
import { settingOn } from './center/settings'
import type { collections, Draft, View } from './collections'
import type { Context } from './context'
import { endedUnit } from './endedUnits'
import { isRoute } from './envelope'
import { Answered } from './handlers'
import { masked } from './masking'
import { createOnce } from './once'
import type { Ports } from './ports'
import { registry } from './registry'
import type { SessionState } from './session'
import { type Database, StoreFault } from './store/types'

export interface RouterParts {
  readonly database: Database<typeof collections>
  readonly ports: Ports
  readonly clock: () => Date
  readonly newId: Context['newId']
  readonly log: (message: string, error: unknown) => void
  /** Hears every refusal that leaves a line in the audit trail. */
  readonly refused?: (call: RefusedCall) => void
}

export interface Router {
  /** One request, whole: answers a Reply and never throws. A command with a `callId` is applied once. */
  call(route: string, input: unknown, progress?: Ports['progress'], callId?: string): Promise<Reply<unknown>>
}

interface AnyPrepared {
  prepare(view: View, input: unknown, context: Context): Promise<unknown>
  commit(draft: Draft, input: unknown, prepared: unknown, context: Context): unknown
  as?(input: unknown): string
}
interface AnySliced {
  inSlices(draft: Draft, input: unknown, context: Context): Promise<unknown>
}
type AnyHandler =
  | ((source: View | Draft, input: unknown, context: Context) => unknown)
  | AnyPrepared
  | AnySliced

const stopped = (code: ProblemCode, details: Problem['details'] = {}): Reply<never> => ({
  ok: false,
  problem: problem(code, details),
})

/** Whether this session may call a route; the reason when it may not. */
export const mayCall = (callers: Callers, session: SessionState): Problem | undefined => {
  if (callers === 'anyone') return undefined
  if (!session.staff) return problem('session.signInFirst')
  if (session.locked) return problem('session.locked')
  if (callers === 'signedIn') return undefined
  if (session.mustChangeSecret) return problem('session.changePinFirst')
  if (!callers.includes(session.staff.role))
    return problem('session.notAllowed', { roles: callers.join(',') })
  return undefined
}

/** A colleague may hold the role and not be charged with this: only those who collect fees issue receipts. */
const withoutDuty = (view: View, route: string, session: SessionState): Problem | undefined => {
  const duty = dutyFor(route)
  const staff = duty && session.staff && view.staff.get(session.staff.id)
  if (!duty || !staff || dutiesOf(staff).includes(duty)) return undefined
  return problem('session.notYourDuty', { duty, name: staff.name })
}

const invalidInput = (error: z.ZodError): Problem => {
  const issue = error.issues[0]
  const field = issue?.path.map(String).join('.') ?? ''
  const said = issue?.message ?? ''
  if (/^[a-z][A-Za-z]*\.[A-Za-z0-9]+$/.test(said)) return problem(said as ProblemCode, {}, field)
  return problem('input.invalid', { field, reason: issue?.code ?? 'unknown' }, field)
}

const failed = (error: unknown, route: string, log: RouterParts['log']): Reply<never> => {
  if (error instanceof Refusal) return { ok: false, problem: error.problem }
  if (error instanceof StoreFault) {
    log(`store fault in ${route}`, error)
    return stopped(error.code, error.details)
  }
  log(`unexpected in ${route}`, error)
  return stopped('input.unexpected', { route })
}

/** Whoever began an act that had to wait must still be there, and still be allowed, when it is committed. */
const stillThere = (parts: RouterParts, callers: Callers, context: Context): void => {
  // These are about the session itself: they begin and end it.
  if (typeof callers === 'string') return
  const { state } = parts.ports.session
  refuseIf(mayCall(callers, state))
  if (state.staff?.id !== context.staff?.id) refuse('session.personChanged')
}

/** Nobody is shown half of an act: waits for one under way, and reads again when one began meanwhile. */
const readWhole = async <T>(
  database: RouterParts['database'],
  read: (view: View) => T | Promise<T>,
): Promise<T> => {
  for (;;) {
    while (database.halfDone) await database.halfDone
    const before = database.slicedActs
    const value = await database.read(read)
    if (database.slicedActs === before) return value
  }
}

const runQuery = async (
  parts: RouterParts,
  route: RouteName,
  handler: AnyHandler,
  input: unknown,
  context: Context,
) => {
  if (typeof handler !== 'function') throw new Error('a query has one step')
  const value = await readWhole(parts.database, (view) => handler(view, input, context))
  stillThere(parts, contract[route].roles, context)
  await parts.database.settled()
  return value
}

const runCommand = async (
  parts: RouterParts,
  route: RouteName,
  handler: AnyHandler,
  input: unknown,
  context: Context,
) => {
  const entry = { route, staffId: context.staff?.id ?? null, at: context.now }
  if (typeof handler === 'function')
    return parts.database.transact(entry, (draft) => handler(draft, input, context))
  if ('inSlices' in handler)
    return parts.database.transactInSlices(entry, async (draft) => {
      const value = await handler.inSlices(draft, input, context)
      stillThere(parts, contract[route].roles, context)
      return value
    })
  while (parts.database.halfDone) await parts.database.halfDone
  const ready = await parts.database.read((view) => handler.prepare(view, input, context))
  stillThere(parts, contract[route].roles, context)
  if (ready instanceof Answered) return ready.answer
  const named = { ...entry, staffId: handler.as?.(input) ?? entry.staffId }
  return parts.database.transact(named, (draft) => handler.commit(draft, input, ready, context))
}

/** Sensitive acts want to know again who is there: somebody else may have sat down meanwhile. */
const unproved = (route: Route, parts: RouterParts, context: Context): Problem | undefined => {
  if (!route.confirm) return undefined
  const minutes = settingOn(parts.database.view, 'staff.confirmMinutes', context.today)
  return parts.ports.session.takeProof(context.now, minutes) ? undefined : problem('session.confirmFirst')
}

const contextOf = (parts: RouterParts, progress?: Ports['progress']): Context => {
  const now = parts.clock().toISOString()
  return {
    now,
    today: dayOf(now),
    newId: parts.newId,
    staff: parts.ports.session.state.staff,
    ports: progress ? { ...parts.ports, progress } : parts.ports,
  }
}

const answer = async (
  parts: RouterParts,
  name: RouteName,
  input: unknown,
  context: Context,
): Promise<Reply<unknown>> => {
  const route: Route = contract[name]
  const unsure = unproved(route, parts, context)
  if (unsure) return { ok: false, problem: unsure }
  const handler = registry[name] as unknown as AnyHandler
  try {
    const run = route.kind === 'query' ? runQuery : runCommand
    const value = (await run(parts, name, handler, input, context)) ?? null
    return { ok: true, value: route.clear ? value : masked(value) }
  } catch (error) {
    return failed(error, name, parts.log)
  }
}

/** A refused call leaves a line, whoever made it (see audit/refusals). */
const noteRefusal = (parts: RouterParts, name: string, staffId: string | null, found: Problem): void => {
  const known = isRoute(name)
  const kind = known ? contract[name].kind : 'command'
  if (!leavesLine(kind, found.code)) return
  const route = known ? name : 'audit.unknownRoute'
  parts.refused?.({ route, kind, staffId, at: parts.clock().toISOString(), problem: found })
}

/** design.md, "One request, seen once": own property, permission, input, handler, store, reply. */
export const createRouter = (parts: RouterParts): Router => {
  const once = createOnce()
  const reply: Router['call'] = async (name, input, progress, callId) => {
    if (!isRoute(name)) return stopped('input.unknownRoute', { route: name.slice(0, 60) })
    const route: Route = contract[name]
    const { state } = parts.ports.session
    const forbidden = mayCall(route.roles, state) ?? withoutDuty(parts.database.view, name, state)
    if (forbidden) return { ok: false, problem: forbidden }
    const parsed = route.input.safeParse(input)
    if (!parsed.success) return { ok: false, problem: invalidInput(parsed.error) }
    const ended = route.kind === 'command' && endedUnit(parts.database.view, name, parsed.data)
    if (ended) return { ok: false, problem: ended }
    const context = contextOf(parts, progress)
    const act = (): Promise<Reply<unknown>> => answer(parts, name, parsed.data, context)
    if (route.kind === 'query' || callId === undefined) return act()
    return once(callId, [name, parsed.data, context.staff?.id ?? null], act)
  }
  return {
    async call(name, input, progress, callId) {
      const staffId = parts.ports.session.state.staff?.id ?? null
      const answered = await reply(name, input, progress, callId)
      if (!answered.ok) noteRefusal(parts, name, staffId, answered.problem)
      return answered
    },
  }
}

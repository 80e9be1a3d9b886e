import type { BrowserWindow } from 'electron'
import type Log from 'electron-log/main'
import { type Problem, problem, type Reply } from '../shared/problem'
import type { Refusals } from './audit/refusals'
import type { Context } from './context'
import { isCall, readCall } from './envelope'
import { type AnswerCall, isOurs } from './ipc'
import { startSpooler } from './printing/spooler'
import { createRouter, type Router, type RouterParts } from './router'

const refused = (found: Problem): string =>
  JSON.stringify({ ok: false, problem: found } satisfies Reply<never>)

/** What does not exist is asked for by a page that was taken over: it is refused by the router, which notes it. */
const unknown = async (router: Router, route: unknown): Promise<Problem> => {
  const answered = await router.call(String(route), null)
  return answered.ok ? problem('input.unexpected') : answered.problem
}

/** One channel. Text goes over the bridge, not objects: a page of rows costs a tenth (README, Decisions). */
export const answerCalls =
  (router: () => Router | undefined, windows: readonly BrowserWindow[]): AnswerCall =>
  async (event, route, text, callId) => {
    const found = router()
    if (!isOurs(windows, event) || !found) return refused(problem('input.unknownRoute', { route: '' }))
    const read = readCall(route, text, callId)
    // Only the router leaves a line in the audit trail.
    if (!isCall(read)) return refused(read.code === 'input.unknownRoute' ? await unknown(found, route) : read)
    const progress = (done: number, total: number): void => {
      if (!event.sender.isDestroyed()) event.sender.send('progress', read.callId, done, total)
    }
    return JSON.stringify(await found.call(read.route, read.input, progress, read.callId))
  }

interface Opened extends Pick<RouterParts, 'database' | 'ports' | 'newId'> {
  readonly contextOf: (staff: Context['staff']) => Context
  readonly refusals: Refusals
  readonly log: Pick<typeof Log, 'error' | 'warn'>
}

/** Every act there is, on opened records; what waits to be printed goes on. */
export const openActs = ({ database, ports, newId, contextOf, refusals, log }: Opened): Router => {
  startSpooler({
    database,
    paper: ports.paper,
    files: ports.files,
    queue: ports.queue,
    contextFor: (job) => contextOf({ id: newId('staff'), name: job.byName, role: 'clerk' }),
    log: (message, error) => log.warn(message, error),
  })
  return createRouter({
    database,
    ports,
    clock: () => new Date(),
    newId,
    log: (message, error) => log.error(message, error),
    refused: (call) => refusals.note(call),
  })
}

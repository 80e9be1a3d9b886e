import { createHash } from 'node:crypto'
import { problem, type Reply } from '../shared/problem'

interface Done {
  readonly print: string
  readonly reply: Promise<Reply<unknown>>
}

/** Far more than a window can have under way; older acts are no longer repeated by accident. */
const REMEMBERED = 300

/**
 * Every act is applied once: the same call again (a double press, a page that repeats itself) is answered with what it
 * did the first time. A refused call did nothing and may be tried again. The id of one act cannot serve for another, nor
 * for another person: `input.callIdUsed`.
 */
export const createOnce = () => {
  const done = new Map<string, Done>()
  return (
    callId: string,
    facts: readonly unknown[],
    act: () => Promise<Reply<unknown>>,
  ): Promise<Reply<unknown>> => {
    const print = createHash('sha256').update(JSON.stringify(facts)).digest('base64')
    const before = done.get(callId)
    if (before && before.print !== print)
      return Promise.resolve({ ok: false, problem: problem('input.callIdUsed') })
    if (before) return before.reply
    const reply = act().then((answer) => {
      if (!answer.ok) done.delete(callId)
      return answer
    })
    done.set(callId, { print, reply })
    if (done.size > REMEMBERED) done.delete(done.keys().next().value ?? '')
    return reply
  }
}

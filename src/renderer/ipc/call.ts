import type { Bridge } from '../../shared/bridge'
import type { RouteInput, RouteName, RouteOutput } from '../../shared/contract'
import { problem, type Reply } from '../../shared/problem'
import { provePerson } from './proof'

declare global {
  interface Window {
    readonly desk: Bridge
  }
}

type Progress = (done: number, total: number) => void

const send = async <N extends RouteName>(
  route: N,
  input: RouteInput<N>,
  onProgress?: Progress,
): Promise<Reply<RouteOutput<N>>> => {
  try {
    return JSON.parse(await window.desk.call(route, JSON.stringify(input), onProgress)) as Reply<
      RouteOutput<N>
    >
  } catch {
    return { ok: false, problem: problem('input.unexpected', { route }) }
  }
}

/**
 * Calls main. Never throws: what went wrong is a Problem that `useProblemText` can say. A sensitive act is called once more
 * when the person has typed their PIN.
 */
export const call = async <N extends RouteName>(
  route: N,
  input: RouteInput<N>,
  onProgress?: Progress,
): Promise<Reply<RouteOutput<N>>> => {
  const reply = await send(route, input, onProgress)
  if (reply.ok || reply.problem.code !== 'session.confirmFirst') return reply
  return (await provePerson(route)) ? send(route, input, onProgress) : reply
}

import type { Bridge } from '../../shared/bridge'
import type { RouteInput, RouteName, RouteOutput } from '../../shared/contract'
import { problem, type Reply } from '../../shared/problem'

declare global {
  interface Window {
    readonly desk: Bridge
  }
}

/** Calls main. Never throws: what went wrong is a Problem that `useProblemText` can say. */
export const call = async <N extends RouteName>(
  route: N,
  input: RouteInput<N>,
  onProgress?: (done: number, total: number) => void,
): Promise<Reply<RouteOutput<N>>> => {
  try {
    return JSON.parse(await window.desk.call(route, JSON.stringify(input), onProgress)) as Reply<
      RouteOutput<N>
    >
  } catch {
    return { ok: false, problem: problem('input.unexpected', { route }) }
  }
}

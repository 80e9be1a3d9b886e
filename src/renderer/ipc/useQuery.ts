import { useCallback, useEffect, useRef, useState } from 'react'
import type { QueryName, RouteInput, RouteOutput } from '../../shared/contract'
import type { Problem } from '../../shared/problem'
import { call } from './call'
import { onCommitted } from './committed'

export interface QueryState<T> {
  /** The last good answer; kept while a newer one is on its way, so that nothing jumps. */
  readonly data: T | undefined
  readonly problem: Problem | undefined
  readonly loading: boolean
  readonly reload: () => void
}

/** Asks, and asks again whenever something was committed. `input` null asks nothing. */
export const useQuery = <N extends QueryName>(
  route: N,
  input: RouteInput<N> | null,
): QueryState<RouteOutput<N>> => {
  const [state, setState] = useState<{ data?: RouteOutput<N>; problem?: Problem; key?: string }>({})
  const key = input === null ? null : JSON.stringify(input)
  const latest = useRef(0)

  const ask = useCallback(() => {
    if (key === null) return
    latest.current += 1
    const mine = latest.current
    void call(route, JSON.parse(key) as RouteInput<N>).then((reply) => {
      if (mine !== latest.current) return
      setState((before) =>
        reply.ok
          ? { data: reply.value, key }
          : { ...(before.data === undefined ? {} : { data: before.data }), problem: reply.problem, key },
      )
    })
  }, [route, key])

  useEffect(() => {
    ask()
    let soon: ReturnType<typeof setTimeout> | undefined
    const stop = onCommitted(() => {
      clearTimeout(soon)
      soon = setTimeout(ask, 30)
    })
    return () => {
      latest.current += 1
      clearTimeout(soon)
      stop()
    }
  }, [ask])

  return { data: state.data, problem: state.problem, loading: key !== null && state.key !== key, reload: ask }
}

import { useCallback, useRef, useState } from 'react'
import type { CommandName, RouteInput, RouteOutput } from '../../shared/contract'
import type { Problem, Reply } from '../../shared/problem'
import { call } from './call'

export interface Progress {
  readonly done: number
  readonly total: number
}

export interface CommandState<N extends CommandName> {
  /** Runs the act once: a second press while it runs answers undefined and does nothing. */
  readonly run: (input: RouteInput<N>) => Promise<Reply<RouteOutput<N>> | undefined>
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly progress: Progress | undefined
  readonly clear: () => void
}

export const useCommand = <N extends CommandName>(route: N): CommandState<N> => {
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [progress, setProgress] = useState<Progress>()

  const run = useCallback(
    async (input: RouteInput<N>) => {
      if (running.current) return undefined
      running.current = true
      setBusy(true)
      setProblem(undefined)
      try {
        const reply = await call(route, input, (done, total) => setProgress({ done, total }))
        if (!reply.ok) setProblem(reply.problem)
        return reply
      } finally {
        running.current = false
        setBusy(false)
        setProgress(undefined)
      }
    },
    [route],
  )
  const clear = useCallback(() => setProblem(undefined), [])
  return { run, busy, problem, progress, clear }
}

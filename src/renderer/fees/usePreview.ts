import { useCallback, useRef, useState } from 'react'
import type { RunPreview } from '../../shared/fees/answers'
import type { Problem } from '../../shared/problem'
import { call } from '../ipc/call'
import type { Progress } from '../ipc/useCommand'

export interface RunAsk {
  readonly siteId: string
  readonly month: string
  readonly tariffIds: readonly string[]
}

interface State {
  readonly ask?: RunAsk
  readonly page: number
  readonly data?: RunPreview
  readonly problem?: Problem
  readonly progress?: Progress
}

/** A preview is asked for by hand and kept until the next: it must not change under the eyes of who posts it. */
export const usePreview = () => {
  const [state, setState] = useState<State>({ page: 0 })
  const latest = useRef(0)
  const show = useCallback(async (ask: RunAsk, page: number): Promise<void> => {
    latest.current += 1
    const mine = latest.current
    setState((before) => ({ ...before, progress: { done: 0, total: 0 } }))
    const reply = await call(
      'fees.previewRun',
      { ...ask, tariffIds: [...ask.tariffIds], page },
      (done, total) => {
        if (mine === latest.current) setState((before) => ({ ...before, progress: { done, total } }))
      },
    )
    if (mine !== latest.current) return
    setState(reply.ok ? { ask, page, data: reply.value } : { page: 0, problem: reply.problem })
  }, [])
  const clear = useCallback(() => {
    latest.current += 1
    setState({ page: 0 })
  }, [])
  return { ...state, show, clear }
}

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
  readonly changedOnly: boolean
  readonly data?: RunPreview
  readonly problem?: Problem
  readonly progress?: Progress
}

/** A preview is asked for by hand and kept until the next: it must not change under the eyes of who posts it. */
export const usePreview = () => {
  const [state, setState] = useState<State>({ page: 0, changedOnly: false })
  const latest = useRef(0)
  const show = useCallback(async (ask: RunAsk, page: number, changedOnly = false): Promise<void> => {
    latest.current += 1
    const mine = latest.current
    setState((before) => ({ ...before, progress: { done: 0, total: 0 } }))
    const reply = await call(
      'fees.previewRun',
      { ...ask, tariffIds: [...ask.tariffIds], page, changedOnly },
      (done, total) => {
        if (mine === latest.current) setState((before) => ({ ...before, progress: { done, total } }))
      },
    )
    if (mine !== latest.current) return
    setState(
      reply.ok
        ? { ask, page, changedOnly, data: reply.value }
        : { page: 0, changedOnly: false, problem: reply.problem },
    )
  }, [])
  const clear = useCallback(() => {
    latest.current += 1
    setState({ page: 0, changedOnly: false })
  }, [])
  return { ...state, show, clear }
}

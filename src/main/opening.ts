import { problem, type Reply } from '../shared/problem'
import type { Router } from './router'

/** Opening that takes longer than this is shown with how far it has come. */
const PATIENCE_MS = 400
const TELL_EVERY_MS = 200

export interface Opening {
  readonly router: Router
  /** Bytes read and bytes to read. */
  readonly progress: (done: number, total: number) => void
}

/**
 * Answers while the records are being opened: with what the opened desk says as soon as it is there, and after a short
 * while with how far it has come. The window asks again each time `tell` is called.
 */
export const opening = (opened: () => Promise<Router>, tell: () => void): Opening => {
  let reached = { done: 0, total: 0 }
  let told = 0
  const said = (): Reply<never> => ({ ok: false, problem: problem('store.opening', reached) })
  return {
    router: {
      async call(...asked) {
        let timer: NodeJS.Timeout | undefined
        const patience = new Promise<undefined>((resolve) => {
          timer = setTimeout(() => resolve(undefined), PATIENCE_MS)
        })
        const router = await Promise.race([opened(), patience])
        clearTimeout(timer)
        return router ? router.call(...asked) : said()
      },
    },
    progress: (done, total) => {
      reached = { done, total }
      if (performance.now() - told < TELL_EVERY_MS) return
      told = performance.now()
      tell()
    },
  }
}

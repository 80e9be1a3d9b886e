import { useEffect, useRef } from 'react'

/** What a page may do by a key of the house (ux.md, Habits). */
export type PageAction = 'new' | 'print' | 'save' | 'collect' | 'lend'

const actions = new Map<PageAction, (() => void)[]>()

/** Runs the action of the page on top; answers whether there was one. */
export const runPageAction = (action: PageAction): boolean => {
  const last = actions.get(action)?.at(-1)
  last?.()
  return last !== undefined
}

/** While this page is on screen, the key of this action does that. */
export const usePageAction = (action: PageAction, handler: () => void): void => {
  const latest = useRef(handler)
  latest.current = handler
  useEffect(() => {
    const run = (): void => latest.current()
    actions.set(action, [...(actions.get(action) ?? []), run])
    return () => {
      actions.set(
        action,
        (actions.get(action) ?? []).filter((each) => each !== run),
      )
    }
  }, [action])
}

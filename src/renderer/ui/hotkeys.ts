import { useEffect, useRef, useSyncExternalStore } from 'react'

/** What a page may do by a key of the house (ux.md, Habits). */
export type PageAction = 'new' | 'print' | 'save' | 'collect' | 'lend'

const actions = new Map<PageAction, (() => void)[]>()
const listeners = new Set<() => void>()
let offered: readonly PageAction[] = []

const set = (action: PageAction, handlers: (() => void)[]): void => {
  actions.set(action, handlers)
  offered = [...actions].filter(([, each]) => each.length > 0).map(([name]) => name)
  for (const listener of listeners) listener()
}

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
    set(action, [...(actions.get(action) ?? []), run])
    return () =>
      set(
        action,
        (actions.get(action) ?? []).filter((each) => each !== run),
      )
  }, [action])
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What the page on screen does by key, for the help. */
export const useOffered = (): readonly PageAction[] => useSyncExternalStore(subscribe, () => offered)

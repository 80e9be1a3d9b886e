import { useState } from 'react'

const places = new Map<string, unknown>()
let entries = 0

/** The step of the window's history this is: going back finds it again, going there anew does not. */
const entryId = (): string => {
  const state: unknown = window.history.state
  const known = typeof state === 'object' && state !== null && 'entry' in state ? state.entry : undefined
  if (typeof known === 'string') return known
  entries += 1
  const entry = `${performance.timeOrigin}.${entries}`
  window.history.replaceState({ ...(state as object | null), entry }, '')
  return entry
}

interface Place<T> {
  readonly kept: T | undefined
  readonly keep: (value: T) => void
}

/** What part of a page looked like when it was left, for the way back (ux.md, Master and detail). */
export const usePlace = <T>(part: string): Place<T> => {
  const [place] = useState((): Place<T> => {
    const key = `${entryId()} ${part}`
    const keep = (value: T): void => {
      places.set(key, value)
    }
    return { kept: places.get(key) as T | undefined, keep }
  })
  return place
}

/** Nobody finds what a colleague looked for. */
export const forgetPlaces = (): void => places.clear()

let here = ''
let before = ''

/** The shell says each address it comes to. */
export const arrivedAt = (path: string): void => {
  if (path === here) return
  before = here
  here = path
}

/** Whether the step before this one was that page: then going back finds it as it was left. */
export const cameFrom = (path: string): boolean => before === path.split('?')[0]

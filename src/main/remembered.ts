import type { View } from './collections'

type Name = keyof View

interface Answer<T> {
  readonly value: T
  /** Of every collection that was read for it. */
  readonly revisions: ReadonlyMap<Name, number>
}

/** So many different questions are remembered of one reckoning. */
const MOST = 4

/** The view, noting which collections are asked. */
const noting = (view: View, read: Set<Name>): View =>
  new Proxy(view, {
    get: (target, name) => {
      read.add(name as Name)
      return target[name as Name]
    },
  })

/**
 * Keeps what a long reckoning answered for as long as none of the collections it looked into has changed. The answer
 * must hang on the view and on `args` alone, and nobody may change it.
 */
export const remembered = <A extends readonly (string | number | null)[], T>(
  reckon: (view: View, ...args: A) => T,
): ((view: View, ...args: A) => T) => {
  const ofView = new WeakMap<View, Map<string, Answer<T>>>()
  return (view, ...args) => {
    const answers = ofView.get(view) ?? new Map<string, Answer<T>>()
    ofView.set(view, answers)
    const key = JSON.stringify(args)
    const known = answers.get(key)
    if (known && [...known.revisions].every(([name, revision]) => view[name].revision() === revision))
      return known.value
    const read = new Set<Name>()
    const value = reckon(noting(view, read), ...args)
    answers.delete(key)
    answers.set(key, { value, revisions: new Map([...read].map((name) => [name, view[name].revision()])) })
    const [oldest = key] = answers.keys()
    if (answers.size > MOST) answers.delete(oldest)
    return value
  }
}

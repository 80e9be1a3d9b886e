import type { AuditValue, Difference } from '../../shared/audit/contract'
import type { View } from '../collections'
import { masked } from '../masking'
import { nameOfId } from './labels'

/** Nobody reads further, and a hostile record must not cost more. */
const MOST = 60
const DEEPEST = 6
const LONGEST = 200

/** Never shown, not even their length: hashes, wrapped keys, sealed bytes. That they changed is said. */
const SECRET = new Set(['secret', 'sealed', 'check', 'recovery', 'salt', 'hash', 'wrapped', 'mark'])
const UNSAID = new Set(['id'])
const IS_ID = /^[a-z]+_[0-9a-z]{1,40}$/

const plain = (view: View, value: unknown): AuditValue => {
  if (value === undefined || value === null) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const text = String(value)
  return (IS_ID.test(text) ? nameOfId(view, text) : text).slice(0, LONGEST)
}

const isPlainList = (value: unknown): value is readonly (string | number)[] =>
  Array.isArray(value) && value.every((each) => typeof each !== 'object')

/** Every leaf of a record by its path. */
const leaves = (
  view: View,
  value: unknown,
  path: string,
  depth: number,
  into: Map<string, AuditValue>,
): void => {
  if (into.size > 500) return
  if (isPlainList(value)) {
    into.set(
      path,
      value
        .map((each) => plain(view, each))
        .join('、')
        .slice(0, LONGEST),
    )
    return
  }
  if (typeof value !== 'object' || value === null || depth > DEEPEST) {
    into.set(path, plain(view, value))
    return
  }
  for (const [name, inner] of Object.entries(value)) {
    if (UNSAID.has(name) && depth === 0) continue
    const here = path === '' ? name : `${path}.${name}`
    if (SECRET.has(name)) into.set(here, inner === null ? null : '••••')
    else leaves(view, inner, here, depth + 1, into)
  }
}

const leavesOf = (view: View, record: unknown): Map<string, AuditValue> => {
  const into = new Map<string, AuditValue>()
  if (typeof record === 'object' && record !== null) leaves(view, masked(record), '', 0, into)
  return into
}

const isNothing = (value: AuditValue | undefined): boolean =>
  value === undefined || value === null || value === ''

const secretsDiffer = (before: unknown, after: unknown): readonly string[] => {
  if (typeof before !== 'object' || typeof after !== 'object' || !before || !after) return []
  return [...SECRET].filter(
    (name) =>
      name in before &&
      JSON.stringify((before as Record<string, unknown>)[name]) !==
        JSON.stringify((after as Record<string, unknown>)[name]),
  )
}

/** What became of a record, field by field, masked, ids as names. */
export const differences = (view: View, before: unknown, after: unknown): readonly Difference[] => {
  const [old, now] = [leavesOf(view, before), leavesOf(view, after)]
  const found: Difference[] = secretsDiffer(before, after).map((path) => ({
    path,
    before: '••••',
    after: '••••',
  }))
  for (const path of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(path), now.get(path)]
    if (was === is || (isNothing(was) && isNothing(is))) continue
    found.push({ path, before: was ?? null, after: is ?? null })
  }
  return found.slice(0, MOST)
}

import type { Ids } from './inputs'
import type { Random } from './random'

const nested = (depth: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value }
  return value
}

const HUGE = 'x'.repeat(100_000)
const DEEP = nested(2000)
/** As JSON.parse makes it: an own property, unlike in a literal. */
const PROTO: unknown = JSON.parse(
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
)

const NASTY: readonly unknown[] = [
  null,
  undefined,
  true,
  -1,
  0,
  1.5,
  -0,
  1e308,
  2 ** 53,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '‮override',
  '__proto__',
  'constructor',
  'toString',
  '../../../../etc/passwd',
  "'; DROP TABLE units; --",
  '=cmd|calc!A0',
  '<img src=x onerror=alert(1)>',
  '{{name}}',
  '$&$1',
  '9999-99-99',
  '2026-02-30',
  '0000-01-01',
  '12',
  '1e9',
  HUGE,
  [],
  {},
  [[]],
  DEEP,
  PROTO,
  Array.from({ length: 5000 }, () => 'x'),
]

const anyId = (ids: Ids, random: Random): unknown =>
  random.pick(ids.get(random.pick([...ids.keys()])) ?? ['unit_0'])

const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Puts something wrong at one place of an input, or a key where none belongs, or takes one away. */
const spoil = (input: unknown, ids: Ids, random: Random): unknown => {
  if (!isHolder(input) || random.chance(1, 12)) return random.pick(NASTY)
  const copy: Record<string, unknown> = Array.isArray(input) ? ([...input] as never) : { ...input }
  const keys = Object.keys(copy)
  const key = keys.length > 0 ? random.pick(keys) : 'extra'
  switch (random.below(8)) {
    case 0:
      delete copy[key]
      break
    case 1:
      Object.defineProperty(
        copy,
        random.pick(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'id', 'role']),
        {
          value: random.pick(NASTY),
          enumerable: true,
          configurable: true,
          writable: true,
        },
      )
      break
    case 2:
      copy[key] = anyId(ids, random)
      break
    case 3:
    case 4:
      copy[key] = spoil(copy[key], ids, random)
      break
    default:
      copy[key] = random.pick(NASTY)
  }
  return copy
}

/** As it fits one time in four, spoilt once or several times otherwise. */
export const attack = (fit: unknown, ids: Ids, random: Random): unknown => {
  if (random.chance(1, 4)) return fit
  let input = fit
  for (let times = 1 + random.below(3); times > 0; times -= 1) input = spoil(input, ids, random)
  return input
}

export const WRONG_ROUTES = [
  '',
  '__proto__',
  'constructor',
  'toString',
  'keys',
  'keys.',
  'keys.nothing',
  'KEYS.LIST',
  ' keys.list',
  HUGE,
]

import { toJSONSchema, type z } from 'zod'
import type { Random } from './random'

/** The parts of a JSON schema that our contract uses. */
export interface Shape {
  readonly type?: string
  readonly anyOf?: readonly Shape[]
  readonly allOf?: readonly Shape[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxLength?: number
  readonly propertyNames?: Shape
  readonly additionalProperties?: Shape | boolean
}

export const shapeOf = (schema: z.ZodType): Shape =>
  toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape

/** Ids that are in the store, by kind: `unit` → `unit_000123`. */
export type Ids = ReadonlyMap<string, readonly string[]>

const TEXTS = [
  '王师傅',
  '3-1-1102',
  '13800138000',
  '2026-11-23',
  '2026-11',
  '2026-12-24T01:00:00.000Z',
  '0815',
  '1234',
  'A',
  '08:30',
  'data:image/jpeg;base64,/9j/4AAQ',
  'request-000001',
  'cash',
  'keys.depositFen',
]

const idOf = (kind: string, ids: Ids, random: Random): string => {
  const known = ids.get(kind) ?? []
  if (known.length > 0 && random.chance(4, 5)) return random.pick(known)
  if (random.chance(1, 2)) return random.pick(ids.get(random.pick([...ids.keys()])) ?? ['unit_0'])
  return `${kind}_${random.pick(['0', 'zzz', 'constructor', 'tostring', '9'.repeat(40)])}`
}

/** What fields are called says what they hold: `dueOn` is a day, `outAt` an instant. */
const HINTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(On|day)$/, ['2026-11-23', '2026-11-24', '2026-12-01', '2026-11-01', '2027-01-31']],
  [/(At|Until)$/, ['2026-11-23T08:00:00.000Z', '2026-11-24T01:00:00.000Z', '2026-11-23T01:00:00.000Z']],
  [/month$/i, ['2026-11', '2026-10', '2026-12']],
  [/photo$/i, ['data:image/jpeg;base64,/9j/4AAQ']],
]

const textOf = (shape: Shape, ids: Ids, random: Random, name: string): string => {
  const kind = /^\^([a-z]+)_/.exec(shape.pattern ?? '')?.[1]
  if (kind) return idOf(kind, ids, random)
  const hinted = HINTS.find(([pattern]) => pattern.test(name))?.[1]
  if (hinted) return random.pick(hinted)
  const fitting = shape.pattern ? TEXTS.filter((text) => new RegExp(shape.pattern ?? '').test(text)) : TEXTS
  return random.pick(fitting.length > 0 ? fitting : TEXTS)
}

const numberOf = (shape: Shape, random: Random): number => {
  const low = shape.minimum ?? 0
  const high = Math.min(shape.maximum ?? 1000, low + 1_000_000)
  return random.pick([low, high, low + random.below(Math.max(1, high - low)), low + random.below(20)])
}

/** Something that fits the shape, mostly with ids that exist: what a person at the desk might send. */
export const fitting = (shape: Shape, ids: Ids, random: Random, name = ''): unknown => {
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return random.pick(shape.enum)
  if (shape.anyOf) return fitting(random.pick(shape.anyOf), ids, random, name)
  if (shape.allOf)
    return Object.assign({}, ...shape.allOf.map((part) => fitting(part, ids, random) as object))
  if (shape.type === 'string') return textOf(shape, ids, random, name)
  if (shape.type === 'integer' || shape.type === 'number') return numberOf(shape, random)
  if (shape.type === 'boolean') return random.chance(1, 2)
  if (shape.type === 'array')
    return Array.from({ length: (shape.minItems ?? 0) + random.below(3) }, () =>
      fitting(shape.items ?? {}, ids, random),
    )
  if (shape.type !== 'object') return null
  const own = Object.entries(shape.properties ?? {})
    .filter(([field]) => shape.required?.includes(field) || random.chance(1, 2))
    .map(([field, part]) => [field, fitting(part, ids, random, field)])
  const free = shape.additionalProperties
  if (typeof free === 'object' && shape.propertyNames)
    own.push([fitting(shape.propertyNames, ids, random), fitting(free, ids, random)])
  return Object.fromEntries(own)
}

import { expect, it } from 'vitest'
import { toJSONSchema } from 'zod'
import { collections } from '../../src/main/collections'
import { words } from '../../src/renderer/i18n/words'
import { contract } from '../../src/shared/contract'

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
}

const fieldsIn = (shape: Shape | undefined, into: Set<string>): void => {
  for (const part of [...(shape?.anyOf ?? []), ...(shape?.oneOf ?? [])]) fieldsIn(part, into)
  if (shape?.items) fieldsIn(shape.items, into)
  for (const [name, inner] of Object.entries(shape?.properties ?? {})) {
    into.add(name)
    fieldsIn(inner, into)
  }
}

const LANGUAGES = ['zh-CN', 'en'] as const

it.each(LANGUAGES)(
  'the trail has a word for every record and every field that is kept, in %s',
  (language) => {
    const { record, field } = words[language].audit
    const names = new Set<string>()
    for (const { schema } of Object.values(collections))
      fieldsIn(toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }) as Shape, names)
    const missing = {
      'audit.record': Object.keys(collections).filter((name) => !Object.hasOwn(record, name)),
      'audit.field': [...names].filter((name) => !Object.hasOwn(field, name)),
    }
    expect(missing, `add these to src/renderer/audit/${language}.json`).toEqual({
      'audit.record': [],
      'audit.field': [],
    })
  },
)

it.each(LANGUAGES)('every act has a name for people, in %s', (language) => {
  const said = words[language].center.route as Readonly<Record<string, Readonly<Record<string, string>>>>
  const missing = Object.keys(contract).filter((route) => {
    const [feature = '', name = ''] = route.split('.')
    return !said[feature]?.[name]
  })
  expect(missing, `add these to "route" in src/renderer/center/${language}.json`).toEqual([])
})

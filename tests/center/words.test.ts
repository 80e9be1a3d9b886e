import { expect, test } from 'vitest'
import { ruleKey } from '../../src/renderer/center/ruleWords'
import { type Language, words } from '../../src/renderer/i18n/words'
import { contract } from '../../src/shared/contract'
import { settingSpecs } from '../../src/shared/settings'

const said = (language: Language, key: string): unknown =>
  key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words[language])

const missing = (keys: readonly string[]): readonly string[] =>
  (['zh-CN', 'en'] as const).flatMap((language) =>
    keys
      .filter((key) => typeof said(language, key) !== 'string')
      .map((key) => `${language}: add the word ${key}`),
  )

test('every route has a name on the permissions page', () => {
  expect(missing(Object.keys(contract).map((route) => `center.route.${route}`))).toEqual([])
})

test('every rule has a name on the rules page, in the words of its feature', () => {
  expect(missing(Object.keys(settingSpecs).map(ruleKey))).toEqual([])
})

test('no name is left over for a route that is gone', () => {
  const named = Object.entries(words['zh-CN'].center.route).flatMap(([feature, names]) =>
    Object.keys(names).map((name) => `${feature}.${name}`),
  )
  expect(named.filter((route) => !Object.hasOwn(contract, route))).toEqual([])
})

import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { domainMap } from './domain-map'
import { importsOf, sourcesIn } from './source'

const sources = sourcesIn('src')
const zoneOf = (path: string): string => path.split('/')[1] ?? ''
const targetsOf = (path: string, text: string): readonly string[] =>
  importsOf(text)
    .filter((target) => target.startsWith('.'))
    .map((target) => posix.normalize(posix.join(posix.dirname(path), target)))

/** Folders every feature may use, and files at the root of a zone. */
const OPEN = ['ui', 'ipc', 'i18n', 'store']
const featureOf = (path: string): string | null => {
  const [, zone, folder, file] = path.split('/')
  return !zone || !folder || !file || OPEN.includes(folder) ? null : folder
}

const broken = (allowed: (zone: string, target: string) => boolean): readonly string[] =>
  sources.flatMap(({ path, text }) =>
    targetsOf(path, text)
      .filter((target) => !allowed(zoneOf(path), zoneOf(target)))
      .map((target) => `${path} imports ${target}`),
  )

describe('zones', () => {
  it('lets no process reach into another', () => {
    expect(broken((from, to) => from === to || to === 'shared')).toEqual([])
  })

  it('keeps shared free of node, electron and React', () => {
    const outside = sourcesIn('src/shared').flatMap(({ path, text }) =>
      importsOf(text)
        .filter((target) => !target.startsWith('.') && target !== 'zod')
        .map((target) => `${path} imports ${target}`),
    )
    expect(outside).toEqual([])
  })

  it('keeps electron out of every handler', () => {
    const wrong = sourcesIn('src/main', /[hH]andlers\.ts$/).filter(({ text }) =>
      importsOf(text).includes('electron'),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

describe('features', () => {
  it('import each other only along the domain map', () => {
    const wrong = sources.flatMap(({ path, text }) => {
      const feature = featureOf(path)
      if (!feature) return []
      return targetsOf(path, text)
        .map((target) => ({ target, other: featureOf(target) ?? feature }))
        .filter(({ other }) => other !== feature && !(domainMap[feature] ?? []).includes(other))
        .map(
          ({ target }) =>
            `${path} imports ${target}: add it to tests/house/domain-map.ts or turn the dependency round`,
        )
    })
    expect(wrong).toEqual([])
  })

  it('the domain map has no cycle', () => {
    const visit = (feature: string, way: readonly string[]): readonly string[] => {
      if (way.includes(feature)) return [[...way, feature].join(' → ')]
      return (domainMap[feature] ?? []).flatMap((next) => visit(next, [...way, feature]))
    }
    expect(Object.keys(domainMap).flatMap((feature) => visit(feature, []))).toEqual([])
  })

  it('stores and looks know no feature', () => {
    const knows = sources
      .filter(({ path }) => /^src\/(main\/store|renderer\/ui)\//.test(path))
      .flatMap(({ path, text }) =>
        targetsOf(path, text)
          .filter((target) => featureOf(target) !== null)
          .map((target) => `${path} imports ${target}`),
      )
    expect(knows).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { contract } from '../../src/shared/contract'
import { sourcesIn } from './source'

const sources = sourcesIn('src').filter(({ path }) => !/demoFace/.test(path))
const LONGEST = 300

describe('habits of the house', () => {
  it('no file is longer than a person reads at once', () => {
    expect(
      sources.filter(({ lines }) => lines > LONGEST).map(({ path, lines }) => `${path} ${lines}`),
    ).toEqual([])
  })

  it('files stay small: median 100, p95 220 lines', () => {
    const sizes = sources.map(({ lines }) => lines).sort((a, b) => a - b)
    const at = (share: number): number => sizes[Math.floor(sizes.length * share)] ?? 0
    expect(at(0.5)).toBeLessThanOrEqual(100)
    expect(at(0.95)).toBeLessThanOrEqual(220)
  })

  it('no folder is a drawer for everything', () => {
    const drawers = sources.filter(({ path }) =>
      /\/(utils?|helpers?|common|services|managers|types|constants)\//.test(path),
    )
    expect(drawers.map(({ path }) => path)).toEqual([])
  })

  it('nothing is exported by default and there are no barrels', () => {
    expect(sources.filter(({ text }) => /^export default/m.test(text)).map(({ path }) => path)).toEqual([])
    expect(
      sources
        .filter(({ path }) => /\/index\.tsx?$/.test(path) && !/^src\/(main|preload)\/index\.ts$/.test(path))
        .map(({ path }) => path),
    ).toEqual([])
  })

  it('screens hold no sentence: words live in the two languages', () => {
    const chinese = sources
      .filter(({ path }) => /^src\/renderer\/.*\.tsx$/.test(path))
      .filter(({ text }) => /\p{Script=Han}/u.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
    expect(chinese.map(({ path }) => path)).toEqual([])
  })

  it('every route belongs to a feature folder and says who may call it', () => {
    const features = new Set(
      sources
        .map(({ path }) => path.split('/'))
        .filter(([, zone]) => zone === 'shared')
        .map(([, , folder]) => folder),
    )
    const wrong = Object.entries(contract).filter(
      ([name, route]) =>
        !features.has(name.split('.')[0]) || (Array.isArray(route.roles) && route.roles.length === 0),
    )
    expect(wrong.map(([name]) => name)).toEqual([])
  })

  it('nobody offers what is unlawful: cutting utilities, keeping identity cards, fines', () => {
    const forbidden = /停水|停电|停气|扣押身份证|身份证作?抵押|罚款|滞纳金/
    const words = sourcesIn('src', /\.(json|tsx?)$/).filter(({ text }) => forbidden.test(text))
    expect(words.map(({ path }) => path)).toEqual([])
  })
})

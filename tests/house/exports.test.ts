import { expect, it } from 'vitest'
import { importsOf, sourcesIn } from './source'

const sources = sourcesIn('src')

it('workbooks and CSV are written in two places only: those make formulas harmless', () => {
  const writers = sources.filter(({ text }) =>
    importsOf(text).some((target) => target.startsWith('write-excel-file')),
  )
  expect(writers.map(({ path }) => path)).toEqual(['src/main/workbook.ts'])
  const byHand = sources.filter(({ text }) =>
    /\.join\(','\)\)?\.join\('\\r?\\n'\)|\\ufeff|text\/csv|unparse\(/.test(text),
  )
  expect(byHand.map(({ path }) => path)).toEqual(['src/main/csv.ts'])
})

it('every file that is saved as a table is made by one of them', () => {
  const named = sources.filter(
    ({ path, text }) => path.startsWith('src/main/') && /\.(xlsx|csv)\b['`]/.test(text),
  )
  const without = named.filter(({ text }) => !/workbookOf|csvOf|readSheet|chooseFile/.test(text))
  expect(without.map(({ path }) => path)).toEqual([])
})

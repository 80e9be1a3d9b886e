import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './source'

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')

/** Rows of the table below a heading, cell by cell. */
const tableBelow = (heading: string): readonly (readonly string[])[] => {
  const chapter = readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return chapter
    .split('\n')
    .filter((line) => /^\| (#|\d)/.test(line))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

const filesIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([\w./-]+\.(?:test|spec)\.tsx?)`/g)].map((match) => match[1] ?? '')

describe('what the README says of security', () => {
  const rows = tableBelow('Nobody gets in')

  it('has every item of the checklist of Electron, in its order', () => {
    expect(rows.map(([number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
  })

  it('names a test for each, and that test is there', () => {
    expect(rows.filter((row) => filesIn(row.at(-1) ?? '').length === 0)).toEqual([])
    const chapter = readme.split('## Nobody gets in\n')[1]?.split('\n## ')[0] ?? ''
    expect(filesIn(chapter).filter((file) => !existsSync(join(ROOT, 'tests', file)))).toEqual([])
  })
})

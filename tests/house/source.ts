import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export const ROOT = join(import.meta.dirname ?? __dirname, '../..')

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return walk(path)
    return [path]
  })

export interface SourceFile {
  /** Path from the root, with slashes. */
  readonly path: string
  readonly text: string
  readonly lines: number
}

/** Source files below a folder of the project. */
export const sourcesIn = (folder: string, ending: RegExp = /\.tsx?$/): readonly SourceFile[] =>
  walk(join(ROOT, folder))
    .filter((path) => ending.test(path))
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      return { path: relative(ROOT, path).split(sep).join('/'), text, lines: text.split('\n').length - 1 }
    })

export const importsOf = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /^(?:import|export)\b[^'"]*?from '([^'\n]+)'|^import '([^'\n]+)'|\bimport\('([^'\n]+)'\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '')

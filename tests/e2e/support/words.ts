import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Language = 'zh-CN' | 'en'
export const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

const RENDERER = join(__dirname, '..', '..', '..', 'src', 'renderer')
const files = new Map<string, unknown>()

const fileOf = (folder: string, language: Language): unknown => {
  const path = join(RENDERER, folder, `${language}.json`)
  if (!files.has(path)) files.set(path, JSON.parse(readFileSync(path, 'utf8')))
  return files.get(path)
}

/** The words a button or field carries in a language, with their blanks cut off at the first one. */
export const wordsIn =
  (language: Language) =>
  (key: string): string => {
    const [folder = '', ...rest] = key.split('.')
    const found = rest.reduce<unknown>(
      (node, part) => (node as Record<string, unknown> | undefined)?.[part],
      fileOf(folder, language),
    )
    if (typeof found !== 'string') throw new Error(`There are no words ${key} in ${language}`)
    return (found.split('{{')[0] ?? '').trim()
  }

export type Words = ReturnType<typeof wordsIn>

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../setup/paths.mjs'

const RENDERER = 'src/renderer'
/** The words of no feature in particular; their keys have no prefix. */
const GENERAL = 'i18n'
export const REFERENCE = 'zh-CN'
export const LANGUAGES = [REFERENCE, 'en']

/** `{ lend: { title: '…' } }` below `keys` becomes `keys.lend.title`. */
const flatten = (value, path, into) => {
  for (const [name, inner] of Object.entries(value)) {
    const key = path === '' ? name : `${path}.${name}`
    if (inner !== null && typeof inner === 'object') flatten(inner, key, into)
    else into.set(key, inner)
  }
  return into
}

const readWords = (folder, language) => {
  const path = `${RENDERER}/${folder}/${language}.json`
  if (!existsSync(join(ROOT, path))) return { path, words: new Map() }
  const content = JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
  return { path, words: flatten(content, folder === GENERAL ? '' : folder, new Map()) }
}

/** Every folder that has words, with both languages side by side. */
export const readFolders = () =>
  readdirSync(join(ROOT, RENDERER), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, files: LANGUAGES.map((language) => readWords(name, language)) }))
    .filter(({ files }) => files.some(({ words }) => words.size > 0))

/** English says `…_one` and `…_other` where Chinese needs one sentence: the same word all the same. */
export const baseOf = (key) => key.replace(/_(zero|one|two|few|many|other)$/, '')

export const placeholdersIn = (text) =>
  new Set([...String(text).matchAll(/\{\{-?\s*([\w.]+)\s*(?:,[^}]*)?\}\}/g)].map((match) => match[1]))

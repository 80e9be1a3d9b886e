// `npm run words`: every word in both languages, none missing, empty, unused or with other gaps.
import { prepareTools, runScript } from './setup/index.mjs'
import { compareLanguages } from './words/compare.mjs'
import { baseOf, placeholdersIn, readFolders } from './words/files.mjs'
import { readUses } from './words/uses.mjs'

/** The name of the rule `keys.dueTime` is kept at `keys.setting.dueTime`. */
const SETTING = /(?<=^\w+)\.setting\./

const allWords = (folders) => {
  const reference = folders.flatMap(({ files }) => [...files[0].words])
  return new Map(reference.map(([key, text]) => [baseOf(key), text]))
}

/** A text that merely looks like a key is a word when its first part is a place where words are kept. */
const looksLikeWord = (text, tops) => /^\w+(\.\w+)+$/.test(text) && tops.has(text.split('.')[0])

const undefinedWords = (uses, words, tops) => {
  const asked = uses.asked
    .filter(({ key, sure }) => !words.has(key) && (sure || looksLikeWord(key, tops)))
    .map(
      ({ key, where }) =>
        `undefined: ${key} is asked for in ${where}. Write it in both languages, or correct it.`,
    )
  const shapes = uses.askedShapes
    .filter(({ shape }) => ![...words.keys()].some((key) => shape.test(key)))
    .map(
      ({ start, where }) =>
        `undefined: no key begins with ${start}, asked for in ${where}. Write the keys, or correct it.`,
    )
  return [...asked, ...shapes]
}

/** A gap nobody fills is shown to people as {{name}}. */
const unfilledGaps = (uses, words) =>
  uses.asked.flatMap(({ key, where, given }) => {
    if (!given || !words.has(key)) return []
    const open = [...placeholdersIn(words.get(key))].filter((name) => !given.has(name))
    if (open.length === 0) return []
    return [
      `unfilled: ${key} needs ${open.join(', ')}, not given in ${where}. Pass it, or take it out of the sentence.`,
    ]
  })

const unusedWords = (uses, words, tops) => {
  const shapes = uses.shapes.filter(({ start }) => start.includes('.') && tops.has(start.split('.')[0]))
  const isUsed = (key) =>
    uses.texts.has(key) ||
    uses.texts.has(key.replace(SETTING, '.')) ||
    shapes.some(({ shape }) => shape.test(key))
  return [...words.keys()]
    .filter((key) => !isUsed(key))
    .map((key) => `unused: ${key} is asked for nowhere. Remove it from both languages, or use it.`)
}

await runScript(async () => {
  await prepareTools()
  const folders = readFolders()
  const words = allWords(folders)
  const tops = new Set([...words.keys()].map((key) => key.split('.')[0]))
  const uses = await readUses()
  const findings = [
    ...folders.flatMap(compareLanguages),
    ...undefinedWords(uses, words, tops),
    ...unfilledGaps(uses, words),
    ...unusedWords(uses, words, tops),
  ]
  for (const finding of findings) process.stdout.write(`${finding}\n`)
  const result =
    findings.length === 0
      ? `words clean (${words.size} keys)`
      : `${findings.length} findings in ${words.size} keys`
  process.stdout.write(`${result}\n`)
  return findings.length === 0 ? 0 : 1
})

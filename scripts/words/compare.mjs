import { baseOf, placeholdersIn } from './files.mjs'

const SINGULAR = /_(zero|one)$/

const missingFrom = (files) => {
  const [reference, other] = files
  const has = (words, key) => [...words.keys()].some((each) => baseOf(each) === baseOf(key))
  const lost = [...reference.words.keys()].filter((key) => !has(other.words, key))
  const extra = [...other.words.keys()].filter((key) => !has(reference.words, key))
  return [
    ...lost.map((key) => `missing: ${key} is not in ${other.path}. Write it there.`),
    ...extra.map(
      (key) => `extra: ${key} is only in ${other.path}. Write it in ${reference.path} too, or remove it.`,
    ),
  ]
}

const emptyIn = ({ path, words }) =>
  [...words]
    .filter(([, text]) => typeof text !== 'string' || text.trim() === '')
    .map(([key]) => `empty: ${key} says nothing in ${path}. Write the words, or remove the key.`)

const list = (names) => (names.length === 0 ? 'none' : names.map((name) => `{{${name}}}`).join(' '))

/** "1 key" may leave the number out; everything else must be said in both languages. */
const mismatch = (key, wanted, text, path) => {
  const found = [...placeholdersIn(text)]
  const tooMany = found.filter((name) => !wanted.has(name))
  const tooFew = SINGULAR.test(key) ? [] : [...wanted].filter((name) => !found.includes(name))
  if (tooMany.length === 0 && tooFew.length === 0) return []
  return [
    `placeholders: ${key} has ${list(found)} in ${path}, but ${list([...wanted])} in Chinese. Make them the same.`,
  ]
}

const mismatchesIn = ([reference, other]) => {
  const wanted = new Map()
  for (const [key, text] of reference.words) wanted.set(baseOf(key), placeholdersIn(text))
  return [...other.words].flatMap(([key, text]) => {
    const expected = wanted.get(baseOf(key))
    return expected ? mismatch(key, expected, text, other.path) : []
  })
}

/** What differs between the two languages of one folder. */
export const compareLanguages = ({ files }) => [
  ...missingFrom(files),
  ...files.flatMap(emptyIn),
  ...mismatchesIn(files),
]

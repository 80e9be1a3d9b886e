import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../setup/paths.mjs'

/** Calls whose first text is a word and whose second fills its gaps; a store fault is given its folder later. */
const SPEAKING = new Set(['t', 'problem', 'refuse', 'StoreFault'])
const CHECKING = new Set(['refine', 'regex', 'min', 'max', 'length', 'nonnegative', 'positive'])
/** `titleKey: 'keys.title'`, `message: 'staff.pinFormat'`; not `code`, for what the store tells the log has codes too. */
const NAMING = /^(\w*[kK]ey|message|error)$/

const filesBelow = (folder) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesBelow(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })

const isText = (node) => node?.type === 'Literal' && typeof node.value === 'string'

const lineAt = (text, offset) => text.slice(0, offset).split('\n').length

const calleeName = ({ callee }) => (callee.type === 'MemberExpression' ? callee.property.name : callee.name)

const bare = (node) => (node?.type === 'TSAsExpression' ? bare(node.expression) : node)

/** The texts an argument can be: `'a.b'`, or either side of `x ? 'a.b' : 'a.c'`. */
const textsOf = (given) => {
  const node = bare(given)
  if (isText(node)) return [node.value]
  if (node?.type === 'ConditionalExpression') return [...textsOf(node.consequent), ...textsOf(node.alternate)]
  if (node?.type === 'LogicalExpression') return [...textsOf(node.left), ...textsOf(node.right)]
  return []
}

const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `keys.status.${x}` stands for every key of that shape. */
const patternOf = (node) => {
  const parts = node.quasis.map(({ value }) => value.cooked ?? '')
  return { start: parts[0], shape: new RegExp(`^${parts.map(literally).join('.+')}$`) }
}

/** The names an object gives, or nothing when it cannot be told from reading it. */
const namesGiven = (node) => {
  if (!node) return new Set()
  if (node.type !== 'ObjectExpression') return undefined
  const known = node.properties.every((property) => property.type === 'Property' && !property.computed)
  if (!known) return undefined
  return new Set(node.properties.map(({ key }) => key.name ?? key.value))
}

const noteCall = (node, where, uses) => {
  const name = calleeName(node)
  if (SPEAKING.has(name)) {
    const given = name === 'StoreFault' ? undefined : namesGiven(node.arguments[1])
    for (const key of textsOf(node.arguments[0])) uses.asked.push({ key, where, sure: name === 't', given })
    const asked = bare(node.arguments[0])
    if (name === 't' && asked?.type === 'TemplateLiteral')
      uses.askedShapes.push({ ...patternOf(asked), where })
  }
  if (CHECKING.has(name)) {
    for (const argument of node.arguments)
      for (const key of textsOf(argument)) uses.asked.push({ key, where, sure: false })
  }
}

const noteName = (name, value, where, uses) => {
  if (NAMING.test(String(name)) && isText(value)) uses.asked.push({ key: value.value, where, sure: false })
}

const note = (node, whereOf, uses) => {
  if (isText(node)) uses.texts.add(node.value)
  if (node.type === 'TemplateLiteral') uses.shapes.push(patternOf(node))
  if (node.type === 'CallExpression' || node.type === 'NewExpression') noteCall(node, whereOf(node), uses)
  if (node.type === 'Property') noteName(node.key.name ?? node.key.value, node.value, whereOf(node), uses)
  if (node.type === 'JSXAttribute') noteName(node.name.name, node.value, whereOf(node), uses)
}

const walk = (node, visit) => {
  if (Array.isArray(node)) for (const each of node) walk(each, visit)
  else if (node && typeof node === 'object') {
    if (typeof node.type === 'string') visit(node)
    for (const value of Object.values(node)) if (value && typeof value === 'object') walk(value, visit)
  }
}

/** Reads every source: the words it asks for, and every text that might be one. */
export const readUses = async () => {
  const { parseSync } = await import('vite')
  const uses = { asked: [], askedShapes: [], texts: new Set(), shapes: [] }
  for (const path of filesBelow('src')) {
    const text = readFileSync(join(ROOT, path), 'utf8')
    const { program, errors } = parseSync(path, text)
    if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0].message}`)
    walk(program, (node) => note(node, () => `${path}:${lineAt(text, node.start)}`, uses))
  }
  return uses
}

// `npm run routes`: everything the product can do, with who may ask it and with what. `--json` for programs.
import { prepareTools, runScript } from './setup/index.mjs'
import { reportTo } from './setup/progress.mjs'
import { loadSource } from './setup/source.mjs'

const asJson = process.argv.includes('--json')

const callersOf = (roles) => (typeof roles === 'string' ? roles : roles.join(' '))

/** The fields of one input, in the order of the schema: `reason?` may be left out. */
const fieldsOf = (schema) => {
  if (schema.anyOf) return schema.anyOf.map(fieldsOf).join('  or  ')
  if (schema.allOf) return schema.allOf.map(fieldsOf).join(', ')
  const required = new Set(schema.required ?? [])
  const names = Object.keys(schema.properties ?? {})
  return names.map((name) => (required.has(name) ? name : `${name}?`)).join(', ')
}

const rowsOf = (contract, toJSONSchema) =>
  Object.entries(contract)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([route, { kind, roles, input }]) => ({
      route,
      kind,
      roles,
      input: fieldsOf(toJSONSchema(input, { io: 'input', unrepresentable: 'any' })),
    }))

const printTable = (rows) => {
  const cells = rows.map((row) => [row.route, row.kind, callersOf(row.roles), row.input])
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column].length)))
  for (const row of cells) {
    const line = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
    process.stdout.write(`${line.trimEnd()}\n`)
  }
  process.stdout.write(`${rows.length} routes\n`)
}

await runScript(async () => {
  reportTo(process.stderr)
  await prepareTools()
  const { contract } = await loadSource('src/shared/contract.ts')
  const { toJSONSchema } = await import('zod')
  const rows = rowsOf(contract, toJSONSchema)
  if (asJson) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
  else printTable(rows)
  return 0
})

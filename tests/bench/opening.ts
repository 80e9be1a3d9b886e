import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDesk } from '../support/desk'
import type { Bench } from './bench'
import { estateAt, M } from './estate/at'
import { shown, timed } from './measure'

const parseAll = (folder: string): unknown[] => {
  const kept: unknown[] = []
  for (const collection of readdirSync(join(folder, 'data')))
    for (const file of readdirSync(join(folder, 'data', collection)))
      kept.push(JSON.parse(readFileSync(join(folder, 'data', collection, file), 'utf8')))
  return kept
}

/** Under the runtime the product has. */
export const opening: Bench = {
  keys: ['recoveryVsParse'],
  runtime: 'electron',
  run: async (report) => {
    const folder = estateAt(M)
    const open = await timed(() => openDesk({ role: 'manager', folder }))
    global.gc?.()
    const parse = await timed(() => parseAll(folder))
    report(
      'recoveryVsParse',
      open / parse,
      `open ${shown(open)}, read + JSON.parse of the same ${shown(parse)}`,
    )
  },
}

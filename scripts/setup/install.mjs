import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'
import { SetupProblem, step } from './progress.mjs'
import { npm } from './run.mjs'

const STAMP = join(ROOT, 'node_modules', '.installed-from')

const lockHash = () => createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json'))).digest('hex')

const stampedHash = () => (existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '')

/** Dependencies exactly as locked; nothing is asked of the network when they already are. */
export const install = async () => {
  const wanted = lockHash()
  if (stampedHash() === wanted) return
  const { code, output } = await step('installing dependencies', () =>
    npm(['ci', '--no-audit', '--no-fund', '--prefer-offline']),
  )
  if (code !== 0)
    throw new SetupProblem(`Dependencies could not be installed. Check the network and run the same command again.\n${output}`)
  writeFileSync(STAMP, wanted)
}

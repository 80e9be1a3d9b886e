import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { benchHome } from '../bench'
import { YEARS_5 } from './make'

/** 10,000 units and 60 months. */
export const M = 10_000

/**
 * The folder of an estate, made in a process of its own when first asked for, so that the one that measures starts
 * clean. It stays for the benches that follow: none may leave more than a few hundred commands behind.
 */
export const estateAt = (units: number, months: number = YEARS_5): string => {
  const folder = join(benchHome(), `estate-${units}-${months}`)
  if (!existsSync(folder))
    execFileSync(process.execPath, [
      ...process.execArgv,
      process.argv[1] as string,
      '--make',
      folder,
      String(units),
      String(months),
    ])
  return folder
}

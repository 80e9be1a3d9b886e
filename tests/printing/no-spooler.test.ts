import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noSpooler } from '../e2e/support/spooler'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'no-spooler-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const install = (...programs: readonly string[]): Promise<unknown> =>
  Promise.all(programs.map((program) => writeFile(join(folder, program), '#!/bin/sh\n', { mode: 0o755 })))
const reason = () => noSpooler([folder], join(folder, 'own'))

// Windows says so before it looks.
describe.skipIf(process.platform === 'win32')('the journeys through a real print system', () => {
  it('are skipped with a plain word where the machine has none, and name what is missing', async () => {
    expect(reason()).toBe('this machine has no CUPS (cupsd, lpadmin, lp, lpstat)')
    await install('lp', 'lpstat')
    expect(reason()).toBe('this machine has no CUPS (cupsd, lpadmin)')
  })

  it('are skipped where its programs are kept elsewhere, and run where all of it is there', async () => {
    await install('cupsd', 'lpadmin', 'lp', 'lpstat')
    expect(reason()).toBe(`CUPS keeps its programs elsewhere than ${join(folder, 'own')}`)
    await mkdir(join(folder, 'own', 'daemon'), { recursive: true })
    expect(reason()).toBeUndefined()
  })

  it('a program that may not be run is none', async () => {
    await writeFile(join(folder, 'cupsd'), '', { mode: 0o644 })
    expect(reason()).toContain('cupsd')
  })
})

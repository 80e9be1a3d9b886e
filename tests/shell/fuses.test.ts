import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
// @ts-expect-error a plain script of the set-up, without types
import { harden, LOCKED, wrongFuses } from '../../scripts/setup/fuses.mjs'

/** What stands in every Electron program before its fuses. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const wired = (states: string): Buffer =>
  Buffer.concat([
    Buffer.from('ELF…'),
    Buffer.from(SENTINEL),
    Buffer.from([1, states.length]),
    Buffer.from(states),
    Buffer.from('…rest'),
  ])

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuses-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a program as it comes can be run as plain node and inspected; hardened it cannot', async () => {
  const program = join(folder, 'desk')
  await writeFile(program, wired('10110001'))
  expect(await wrongFuses(program)).toEqual([
    'RunAsNode',
    'EnableCookieEncryption',
    'EnableNodeOptionsEnvironmentVariable',
    'EnableNodeCliInspectArguments',
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
    'GrantFileProtocolExtraPrivileges',
  ])
  await harden(program)
  expect(await wrongFuses(program)).toEqual([])
})

test('an older Electron without the last fuse is hardened as far as it can be', async () => {
  const program = join(folder, 'desk')
  await writeFile(program, wired('1011000'))
  await harden(program)
  expect(await wrongFuses(program)).toEqual([])
  expect(Object.keys(LOCKED)).toHaveLength(8)
})

test('a file that is no Electron program is refused, not half changed', async () => {
  const program = join(folder, 'other')
  await writeFile(program, 'nothing of the kind')
  await expect(harden(program)).rejects.toThrow()
})

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, hex } from '../../src/main/store/crc'
import type { Manifest } from '../../src/main/store/manifest'

/** Somebody with an editor, and with the source of this program: what is changed is given right checksums again. */

const FIRST = '{"c":"00000000",'.length

const writeManifest = (folder: string, manifest: Manifest): void => {
  const crc = hex(crc32(Buffer.from(JSON.stringify(manifest))))
  writeFileSync(join(folder, 'MANIFEST.json'), `${JSON.stringify({ ...manifest, crc }, null, 1)}\n`)
}

const manifestOf = (folder: string): Manifest => {
  const { crc: _, ...manifest } = JSON.parse(readFileSync(join(folder, 'MANIFEST.json'), 'utf8'))
  return manifest
}

/** One snapshot changed as text, its CRC and the manifest's made to fit. */
export const forgeSnapshot = (folder: string, name: string, change: (text: string) => string): void => {
  const path = join(folder, name)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  if (after === before) throw new Error('nothing was changed')
  const bytes = Buffer.from(after)
  writeFileSync(path, bytes)
  const manifest = manifestOf(folder)
  const entry = { ...manifest.files[name], size: bytes.length, crc: hex(crc32(bytes)) } as never
  writeManifest(folder, { ...manifest, files: { ...manifest.files, [name]: entry } })
}

/** The newest file of the journal changed as text, every line after it chained anew, and the manifest made to fit. */
export const forgeJournal = (folder: string, change: (text: string) => string): void => {
  const name = readdirSync(join(folder, 'journal')).sort().at(-1) ?? ''
  const path = join(folder, 'journal', name)
  const before = readFileSync(path, 'utf8')
  const [heading = '', ...lines] = change(before).split('\n')
  if ([heading, ...lines].join('\n') === before) throw new Error('nothing was changed')
  let chain = Number.parseInt(JSON.parse(heading).chain, 16)
  const chains = new Map<number, string>([[JSON.parse(heading).after, hex(chain)]])
  const forged = lines.map((line) => {
    if (!line.startsWith('{"c":"')) return line
    const bytes = Buffer.from(line)
    chain = crc32(bytes.subarray(FIRST), chain)
    bytes.write(hex(chain), 6, 'latin1')
    chains.set(JSON.parse(line).n, hex(chain))
    return bytes.toString()
  })
  writeFileSync(path, [heading, ...forged].join('\n'))
  const manifest = manifestOf(folder)
  writeManifest(folder, {
    ...manifest,
    chain: chains.get(manifest.sequence) ?? manifest.chain,
    journal: { ...manifest.journal, chain: chains.get(manifest.journal.sequence) ?? manifest.journal.chain },
  })
}

/** One file changed as text, nothing made to fit. */
export const edit = (folder: string, name: string, change: (text: string) => string): void => {
  const path = join(folder, name)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  if (after === before) throw new Error('nothing was changed')
  writeFileSync(path, after)
}

/** The note of a copy changed, its CRC made to fit; and one of its snapshots with it. */
export const forgeCopy = (
  folder: string,
  name: string,
  change: (text: string) => string,
  note: (text: Record<string, unknown>) => Record<string, unknown> = (same) => same,
): void => {
  forgeSnapshot(folder, name, change)
  const path = join(folder, 'BACKUP.json')
  const { crc: _, ...before } = JSON.parse(readFileSync(path, 'utf8'))
  const sizes = (file: string) => {
    const bytes = readFileSync(join(folder, file))
    return { size: bytes.length, crc: hex(crc32(bytes)) }
  }
  const after = note({ ...before, files: { ...before.files, [name]: sizes(name) } })
  const crc = hex(crc32(Buffer.from(JSON.stringify(after))))
  writeFileSync(path, `${JSON.stringify({ ...after, crc }, null, 1)}\n`)
}

import { dirname, join } from 'node:path'
import { type Files, makeFolderSynced, readAll, writeSynced } from './files'
import { type Manifest, writeManifest } from './manifest'
import type { Loaded } from './opening'
import { journalFolder, segmentName, segmentPath } from './segment'
import { beginSegment, type JournalEnd } from './segment-end'

/** Makes an empty store in a folder. Answers what its first manifest and journal say. */
export const createStore = async (files: Files, folder: string, version: number) => {
  await makeFolderSynced(files, folder)
  await makeFolderSynced(files, journalFolder(folder))
  const chain = '00000000'
  const { file, position } = await beginSegment({ files, folder }, { segment: 1, after: 0, chain, version })
  await file.close()
  const manifest: Manifest = {
    format: 1,
    version,
    sequence: 0,
    chain,
    savedAt: null,
    journal: { segment: 1, sequence: 0, chain },
    files: {},
    segments: {},
  }
  await writeManifest(files, folder, manifest)
  const end: JournalEnd = {
    segment: 1,
    after: 0,
    position,
    allocated: position,
    sequence: 0,
    chain: 0,
    savedAt: null,
  }
  return { manifest, end }
}

/**
 * Puts right what a crash left, so that work can go on: cuts a torn end (a copy goes to `damaged/`), drops a
 * journal file in which nothing was ever confirmed. What was read only from the system's cache is made safe
 * first: the next command will vouch for it.
 */
export const repair = async (files: Files, folder: string, loaded: Loaded): Promise<void> => {
  const { end, torn, unborn } = loaded.replayed
  await files.syncFolder(folder)
  if (unborn !== undefined) await files.remove(segmentPath(folder, unborn))
  await files.syncFolder(journalFolder(folder))
  const path = segmentPath(folder, end.segment)
  if (torn) await keepTorn(files, folder, end).catch(() => undefined)
  const file = await files.open(path, 'update')
  try {
    if (torn) await file.truncate(end.position)
    await file.sync()
  } finally {
    await file.close()
  }
}

// Only a courtesy to whoever looks into the power failure: it may fail, on a full disk for example.
const keepTorn = async (files: Files, folder: string, end: JournalEnd): Promise<void> => {
  const bytes = (await readAll(files, segmentPath(folder, end.segment))).subarray(end.position)
  const path = join(folder, 'damaged', `${segmentName(end.segment)}.after-${end.sequence}`)
  await makeFolderSynced(files, dirname(path))
  await writeSynced(files, path, bytes)
}

/** Copies everything a store is made of to `copies/<name>` before its shape changes. Throws when it cannot. */
export const keepCopy = async (
  files: Files,
  folder: string,
  name: string,
  manifest: Manifest,
): Promise<void> => {
  const home = join(folder, 'copies', name)
  await makeFolderSynced(files, dirname(home))
  await makeFolderSynced(files, home)
  const journals = (await files.list(journalFolder(folder))).map((file) => `journal/${file}`)
  for (const path of [...journals, ...Object.keys(manifest.files), 'MANIFEST.json']) {
    const steps = path.split('/')
    for (let depth = 1; depth < steps.length; depth++) {
      await makeFolderSynced(files, join(home, ...steps.slice(0, depth)))
    }
    await writeSynced(files, join(home, path), await readAll(files, join(folder, path)))
    await files.syncFolder(dirname(join(home, path)))
  }
}

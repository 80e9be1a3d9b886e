import { join } from 'node:path'
import type { PreviewGroup, RestorePreview } from '../../shared/backups/contract'
import type { BackupNote } from '../store/backup-note'
import { compareFolders, type Difference } from '../store/compare'
import { nodeFiles } from '../store/files'
import { readManifest } from '../store/manifest'
import type { Still } from '../store/take-backup'
import type { Told } from './port'

/** The beginnings of collections' names, by what a manager calls it. Anything else is "other". */
const GROUPS: readonly (readonly [RegExp, PreviewGroup])[] = [
  [/^(sites|buildings|entrances|units|unit|areas|spaces|parking)/, 'estate'],
  [/^(people|ties|vehicles|pets|photos)/, 'people'],
  [/^key/, 'keys'],
  [
    /^(bills|billing|receipts|tariff|charge|payments|dayCloses|deposits|refunds|reminders|waivers|fee)/,
    'fees',
  ],
  [/^(tours?|visits?|leads?)/, 'tours'],
  [/^(passes|visitor|release|worker|vehiclePass|\w*Passes)/, 'passes'],
  [/^(requests|approv|standIns|decisions)/, 'approvals'],
  [/^(staff|recover|center|settings|permissions)/, 'staff'],
]

export const groupOf = (collection: string): PreviewGroup =>
  GROUPS.find(([name]) => name.test(collection))?.[1] ?? 'other'

type Counts = Omit<Difference, 'collection'>
const nothing: Counts = { now: 0, inCopy: 0, gone: 0, back: 0, changed: 0 }

const plus = (a: Counts, b: Counts): Counts => ({
  now: a.now + b.now,
  inCopy: a.inCopy + b.inCopy,
  gone: a.gone + b.gone,
  back: a.back + b.back,
  changed: a.changed + b.changed,
})

const grouped = (differences: readonly Difference[]): RestorePreview['groups'] => {
  const groups = new Map<PreviewGroup, Counts>()
  for (const { collection, ...counts } of differences) {
    const group = groupOf(collection)
    groups.set(group, plus(groups.get(group) ?? nothing, counts))
  }
  return [...groups]
    .map(([group, counts]) => ({ group, ...counts }))
    .filter(({ gone, back, changed }) => gone + back + changed > 0)
}

/** Whether the copy is an earlier moment of these records: its journal is the beginning of theirs. */
const isEarlier = async (still: Still, folder: string, note: BackupNote): Promise<boolean> => {
  if (note.sequence > still.journal.sequence) return false
  const first = join('journal', '000001.jsonl')
  const heads = await Promise.all([still.folder, folder].map((home) => headOf(join(home, first))))
  return heads[0] !== undefined && heads[0] === heads[1]
}

/** The heading and the first act of a journal: two centers never have the same. */
const headOf = async (path: string): Promise<string | undefined> => {
  const file = await nodeFiles.open(path, 'read').catch(() => undefined)
  if (!file) return undefined
  try {
    const bytes = Buffer.alloc(64 * 1024)
    const count = await file.read(bytes, 0)
    return bytes.toString('latin1', 0, count).split('\n').slice(0, 2).join('\n')
  } finally {
    await file.close()
  }
}

/** What a restore would change, group by group. Nothing is touched. */
export const previewOf = async (
  still: Still,
  { name, folder, note }: { readonly name: string; readonly folder: string; readonly note: BackupNote },
  told: Told,
): Promise<Omit<RestorePreview, 'ours'>> => {
  const older = (await readManifest(nodeFiles, folder))?.version !== still.manifest.version
  return {
    name,
    takenAt: note.takenAt,
    savedAt: note.savedAt,
    actsSince: (await isEarlier(still, folder, note)) ? still.journal.sequence - note.sequence : null,
    groups: grouped(await compareFolders(nodeFiles, still, folder, told)),
    older,
  }
}

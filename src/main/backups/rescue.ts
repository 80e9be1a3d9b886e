import { basename } from 'node:path'
import type { RescueOffer } from '../../shared/backups/contract'
import { type Problem, problem, type Reply } from '../../shared/problem'
import { collections } from '../collections'
import type { Router } from '../router'
import { backupName, newestVerified } from '../store/backups'
import { inspectFolder } from '../store/inspect'
import { replaceFolder } from '../store/replace-folder'
import { type Database, StoreFault } from '../store/types'
import { rememberedPlaces } from './places'

interface Parts {
  readonly folder: string
  readonly version: number
  /** Where copies go first. */
  readonly home: string
  readonly now: () => string
  /** Why the records do not open: the answer to everything else. */
  readonly why: Problem
  /** Opens what is there now. */
  readonly reopen: (rescuedWith: string) => Promise<void>
  /** Opens what can be read, to be looked at only. */
  readonly look: () => Promise<void>
  readonly log: (message: string, error: unknown) => void
}

/** Findings shown: enough to tell what is lost, not every line of a broken disk. */
const MOST_FINDINGS = 50

const newest = async (home: string) => newestVerified(await rememberedPlaces(home))

const offer = async ({ folder, version, home }: Parts): Promise<RescueOffer> => {
  const { problems } = await inspectFolder({ folder, collections, version })
  const found = await newest(home)
  return {
    problems: problems.filter(({ where }) => where !== 'folder').slice(0, MOST_FINDINGS),
    backup: found
      ? { name: found.name, folder: found.folder, takenAt: found.note.takenAt, savedAt: found.note.savedAt }
      : null,
  }
}

/** The damaged folder is set aside as it is, for whoever may still read something out of it. */
const rescue = async (parts: Parts): Promise<Reply<null>> => {
  const found = await newest(parts.home)
  if (!found) return { ok: false, problem: problem('backups.none') }
  const aside = `${basename(parts.folder)}.damaged-${backupName(parts.now())}`
  await replaceFolder({ folder: parts.folder, backup: found.folder, aside })
  await parts.reopen(found.name)
  return { ok: true, value: null }
}

/** Records in which nobody can sign in would show the first start, as if there were none. Throws StoreFault `store.damaged`. */
export const mustHoldSomebody = (found: Database<typeof collections>): Database<typeof collections> => {
  const { center, staff } = found.view
  if (center.count() > 0 && [...staff.all()].some(({ active }) => active)) return found
  throw new StoreFault('store.damaged', { file: 'data/staff/all.json' })
}

/** The folder stays as it is: whoever starts the program anew is offered the copy again. */
const look = async (parts: Parts): Promise<Reply<null>> => {
  await parts.look()
  return { ok: true, value: null }
}

/** Stands where the desk's router would, while the records cannot be opened. */
export const rescueRouter = (parts: Parts): Router => ({
  async call(route) {
    try {
      if (route === 'backups.rescueOffer') return { ok: true, value: await offer(parts) }
      if (route === 'backups.rescue') return await rescue(parts)
      if (route === 'backups.look') return await look(parts)
    } catch (error) {
      parts.log(`${route} failed`, error)
      if (route === 'backups.look') return { ok: false, problem: problem('backups.nothingToSee') }
      return { ok: false, problem: problem('backups.notRestored', { folder: parts.folder }) }
    }
    return { ok: false, problem: parts.why }
  },
})

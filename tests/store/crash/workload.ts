import { openDatabase } from '../../../src/main/store/database'
import type { Files, OpenFile } from '../../../src/main/store/files'
import type { Draft, View } from '../../../src/main/store/types'
import { bill, collections, type Estate, type EstateStore, entry, shown, unit } from '../sample'
import type { Random } from './crash-states'
import type { RecordingFiles } from './recording-files'

export const folder = '/estate/data'
let processes = 0

/** A process of its own, as every start after a crash is. */
export const freshProcess = () => ({
  self: { pid: ++processes, started: 'test', host: 'test', token: String(processes) },
  isAlive: () => false,
  patienceMs: 0,
})

export const openOn = (files: Files): Promise<EstateStore> =>
  openDatabase<Estate>({
    folder,
    collections,
    version: 1,
    files,
    identity: freshProcess(),
    limits: {
      segmentBytes: 3000,
      padBytes: 1500,
      checkpointBytes: 1e9,
      idleMs: 0,
      reserveBytes: 0,
      retryMs: 0,
    },
  })

const pick = (random: Random, below: number): number => Math.floor(random() * below)
const months = ['2026-10', '2026-11', '2026-12']

/** One command as a desk would give it: some insert, some change, some move between months, some remove. */
export const act = (draft: Draft<Estate>, random: Random): void => {
  const steps = random() < 0.1 ? 20 : 1 + pick(random, 3)
  for (let step = 0; step < steps; step++) {
    const number = pick(random, 60)
    const id = `bill_${number}`
    const month = months[pick(random, 3)] as string
    if (!draft.bills.get(id)) draft.bills.insert({ ...bill(number, month), amountFen: pick(random, 1e6) })
    else if (random() < 0.2) draft.bills.remove(id)
    else if (random() < 0.3) draft.bills.update(id, { month })
    else draft.bills.update(id, { state: 'paid', amountFen: pick(random, 1e6) })
  }
  const number = pick(random, 9)
  if (!draft.units.get(`unit_${number}`)) draft.units.insert(unit(number))
  else draft.units.update(`unit_${number}`, { note: '业主出国，勿入'.repeat(pick(random, 6)) })
}

export const textOf = (view: View<Estate>): string => shown(view)

/** What memory looked like after each command, by its number: what any reopened store must equal. */
export type Models = string[]

/** When a process is killed: before its `nth` call of `method` (on `path`), or of anything. */
interface Death {
  readonly method: string
  readonly path?: string
  readonly nth: number
}

const delicate = [
  { method: 'sync' },
  { method: 'sync' },
  { method: 'write' },
  { method: 'rename' },
  { method: 'truncate' },
  { method: 'syncFolder' },
  { method: 'syncFolder', path: folder },
  { method: 'syncFolder', path: `${folder}/journal` },
  { method: 'syncFolder', path: `${folder}/data/units` },
]

const someDeath = (random: Random): Death => {
  const luck = random()
  if (luck < 0.35) return { method: 'none', nth: 0 }
  if (luck < 0.5) return { method: '', nth: pick(random, 120) }
  const death = delicate[pick(random, delicate.length)] as { method: string; path?: string }
  return { ...death, nth: pick(random, death.path ? 5 : 12) }
}

/** The files as one process sees them: from its death on, nothing it asks for happens any more. */
export const mortal = (files: Files, { method: fatal, path, nth }: Death) => {
  let left = nth
  let die = () => {}
  const death = new Promise<'killed'>((resolve) => {
    die = () => resolve('killed')
  })
  const guard = <T>(target: T & object): T => {
    const guarded = (name: string | symbol, method: (...given: unknown[]) => unknown) => {
      return async (...given: unknown[]) => {
        const meant = fatal === '' || (fatal === name && (path === undefined || path === given[0]))
        if (left < 0 || (meant && left-- <= 0)) {
          left = -1
          die()
          await new Promise(() => {})
        }
        const answer = await Reflect.apply(method, target, given)
        return name === 'open' ? guard(answer as object) : answer
      }
    }
    return new Proxy(target, {
      get: (owner, name) => {
        const method = Reflect.get(owner, name)
        if (typeof method !== 'function') return method
        if (name !== 'writeSafe') return guarded(name, method as never)
        // A process may be gone after the bytes are in the system's cache and before they are on the disk.
        const file = owner as unknown as OpenFile
        return async (from: Uint8Array, position: number) => {
          const count = await guarded('write', file.write as never)(from, position)
          await guarded('sync', file.sync)()
          return count
        }
      },
    })
  }
  return { files: guard(files) as Files, death }
}

/** One life of the program: commands in bursts, snapshots now and then, to a clean end or until it is killed. */
const live = async (files: RecordingFiles, seen: Files, random: Random, models: Models, bursts: number) => {
  const store = await openOn(seen)
  const { sequence } = store.status
  if (models[sequence] !== textOf(store.view)) throw new Error(`reopened wrongly at ${sequence}`)
  // What was never acknowledged may be gone after a kill; what is there now is shown to people and counts.
  models.length = sequence + 1
  models[sequence] = textOf(store.view)
  files.ops.push({ kind: 'mark', acknowledged: sequence })
  for (let burst = 0; burst < bursts; burst++) {
    const running: Promise<unknown>[] = []
    for (let count = 1 + pick(random, 4); count > 0; count--) {
      const number = models.length
      const done = store.transact(entry(), (draft) => act(draft, random))
      models.push(textOf(store.view))
      running.push(done.then(() => files.ops.push({ kind: 'mark', acknowledged: number })))
    }
    if (random() < 0.25) running.push(store.checkpoint())
    await Promise.all(running)
  }
  await store.close()
}

/**
 * Several lives on one disk, some killed in the middle. Marks in the log say what was acknowledged when.
 * Answers the models, and the smallest that is valid from each place of the log on.
 */
export const work = async (files: RecordingFiles, random: Random, bursts: number): Promise<Models[]> => {
  const lives: Models[] = []
  const models: Models = [JSON.stringify({ units: [], bills: [] })]
  for (let done = 0; done < bursts; ) {
    const now = Math.min(bursts - done, 1 + pick(random, 12))
    const { files: seen, death } = mortal(files, someDeath(random))
    await Promise.race([live(files, seen, random, models, now), death])
    files.ops.push({ kind: 'life' })
    lives.push([...models])
    done += now
  }
  return lives
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusals } from '../../src/main/audit/refusals'
import { Backups } from '../../src/main/backups/keeper'
import { collections, type Draft, type View } from '../../src/main/collections'
import type { Context } from '../../src/main/context'
import { DATA_VERSION, migrationsFor } from '../../src/main/migrations'
import type { Ports } from '../../src/main/ports'
import { newPrintQueue } from '../../src/main/printing/queue'
import { folderKeeper } from '../../src/main/privacy/keeper'
import { keepDestroyed, SLOTS_FILE } from '../../src/main/privacy/slots'
import { Vault } from '../../src/main/privacy/vault'
import { createRouter } from '../../src/main/router'
import { createSession } from '../../src/main/session'
import { newBreath } from '../../src/main/store/breath'
import { openDatabase } from '../../src/main/store/database'
import { openKeptFiles } from '../../src/main/store/kept-files'
import type { Database } from '../../src/main/store/types'
import type { RouteInput, RouteName, RouteOutput } from '../../src/shared/contract'
import { dayOf } from '../../src/shared/day'
import type { Id } from '../../src/shared/id'
import type { Role } from '../../src/shared/permission'
import type { Reply } from '../../src/shared/problem'

export interface Desk {
  /** Calls a route as the person signed in, through the same door as the window. */
  call<N extends RouteName>(route: N, input: RouteInput<N>): Promise<Reply<RouteOutput<N>>>
  /** Calls and unwraps; fails the test with the refusal when refused. */
  done<N extends RouteName>(route: N, input: RouteInput<N>): Promise<RouteOutput<N>>
  /** Puts records there directly, for what a test only presupposes. */
  arrange(work: (draft: Draft) => void): Promise<void>
  /** Writes what was refused, as the program does a little later by itself. */
  writeRefusals(): Promise<void>
  /** Writes snapshots of what changed. */
  checkpoint(): Promise<void>
  readonly view: View
  /** For what works beside the routes, as the print queue does. */
  readonly database: Database<typeof collections>
  contextAs(role: Role, name: string): Context
  /** Calls as a window would that has nobody to ask for a PIN: sensitive acts are refused. */
  callUnproved<N extends RouteName>(route: N, input: RouteInput<N>): Promise<Reply<RouteOutput<N>>>
  /** Calls with whatever an attacker sends, under a call id when there is one. */
  send(route: string, input: unknown, callId?: string): Promise<Reply<unknown>>
  /** Number of the last command on disk. */
  readonly sequence: number
  signIn(role: Role, name?: string): Id<'staff'>
  lock(): void
  /** As if the person had just typed their PIN again. */
  prove(): void
  signOut(): void
  setNow(iso: string): void
  /** Closes the folder and opens it again, as a restart would. */
  restart(): Promise<void>
  close(): Promise<void>
  /** Destroys the secrets of sealed fields, as the end of a retention period does. */
  erase(sealed: readonly string[]): Promise<void>
  readonly saved: Map<string, Uint8Array>
  /** What the person chooses when asked for a file or a folder; null: declines. */
  readonly answers: { path: string | null }
  readonly backups: Backups
  /** Where copies of the records go, beside the folder. */
  readonly backupHome: string
  /** What the paper engine was given, oldest first. */
  readonly drawn: readonly unknown[]
  readonly folder: string
  /** Where this PC keeps its data keys, outside the folder. */
  readonly keys: string
}

/** A desk on a real temporary folder (or one that is given and stays), with a clock and ids that tests decide. */
export const openDesk = async (
  options: {
    role?: Role
    now?: string
    folder?: string
    log?: (message: string, error: unknown) => void
  } = {},
): Promise<Desk> => {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'desk-')))
  let now = options.now ?? '2026-11-23T02:00:00.000Z'
  let serial = 0
  const newId = <K extends string>(kind: K): Id<K> => {
    serial += 1
    return `${kind}_${String(serial).padStart(6, '0')}` as Id<K>
  }
  const session = createSession()
  const answers: { path: string | null } = { path: null }
  const saved = new Map<string, Uint8Array>()
  const drawn: unknown[] = []
  const ports: Ports = {
    session,
    paper: {
      renderPdf: ({ items }) => {
        drawn.push(...items.map(({ data }) => data))
        return Promise.resolve({ pdf: new TextEncoder().encode('%PDF-1.4 test'), heightMm: 297, failed: [] })
      },
      printers: () => Promise.resolve([]),
      print: () => Promise.resolve(''),
      waiting: () => Promise.resolve([]),
      callOff: () => Promise.resolve(),
    },
    queue: newPrintQueue(),
    files: {
      save: (name, content) => {
        saved.set(name, content)
        return Promise.resolve(name)
      },
      write: async (path, content) => {
        saved.set(path, content)
      },
      chooseTarget: async () => answers.path,
      chooseFile: async () => answers.path,
      chooseFolder: async () => answers.path,
    },
    store: { folder, status: () => database.status, history: (filter) => database.history(filter) },
    get backups() {
      return backups
    },
    get vault() {
      return vault
    },
    kept: openKeptFiles(folder),
    gatePage: () => Promise.resolve('<script type="application/json" id="facts">"gate-facts"</script>'),
    progress: () => undefined,
    breathe: newBreath(),
  }
  const keys = `${folder}-keys`
  const unlocked = () => new Vault(folderKeeper(keys, undefined), join(folder, SLOTS_FILE))
  let vault = unlocked()
  const open = () =>
    openDatabase({
      folder,
      collections,
      version: DATA_VERSION,
      migrations: migrationsFor({ vault, now: () => now, newId }),
    })
  let database = await open()
  const refusals = new Refusals(() => database)
  const routerNow = () =>
    createRouter({
      database,
      ports,
      clock: () => new Date(now),
      newId,
      log: options.log ?? ((message, error) => console.error(message, error)),
      refused: (call) => refusals.note(call),
    })
  let router = routerNow()
  const reopen = async (): Promise<void> => {
    vault = unlocked()
    database = await open()
    router = routerNow()
  }
  const backupHome = `${folder}-backups`
  const backups = new Backups({
    folder,
    home: backupHome,
    version: DATA_VERSION,
    database: () => database,
    now: () => now,
    newId,
    replace: async (put) => {
      await database.close()
      await put().finally(reopen)
    },
    carryOver: async (from, to) => keepDestroyed(from, to),
    mark: (text) => {
      const key = [...database.view.sealKeys.all()][0]?.id
      const mark = key && vault.mark(database.view, 'backup', text)
      return key && mark ? { key, mark } : null
    },
    foreign: () => undefined,
    changed: () => undefined,
  })
  const staffIds = new Map<string, Id<'staff'>>()
  const signIn = (role: Role, name: string = role): Id<'staff'> => {
    const id = staffIds.get(name) ?? newId('staff')
    staffIds.set(name, id)
    session.begin({ id, name, role }, false)
    return id
  }
  if (options.role) signIn(options.role)
  const callUnproved = async <N extends RouteName>(route: N, input: RouteInput<N>) =>
    JSON.parse(JSON.stringify(await router.call(route, JSON.parse(JSON.stringify(input))))) as Reply<
      RouteOutput<N>
    >
  // As the window does, with a person who knows their PIN.
  const call = async <N extends RouteName>(route: N, input: RouteInput<N>) => {
    const reply = await callUnproved(route, input)
    if (reply.ok || reply.problem.code !== 'session.confirmFirst') return reply
    session.prove(now)
    return callUnproved(route, input)
  }
  return {
    call,
    callUnproved,
    async done(route, input) {
      const reply = await call(route, input)
      if (!reply.ok) throw new Error(`${route} refused: ${JSON.stringify(reply.problem)}`)
      return reply.value
    },
    checkpoint: () => database.checkpoint(),
    writeRefusals: () => refusals.write(),
    arrange: (work) => database.transact({ route: 'test.arrange', staffId: null, at: now }, work),
    get view() {
      return database.view
    },
    get database() {
      return database
    },
    contextAs: (role, name) => ({
      now,
      today: dayOf(now),
      newId,
      ports,
      staff: { id: newId('staff'), name, role },
    }),
    send: (route, input, callId) => router.call(route, input, undefined, callId),
    get sequence() {
      return database.status.sequence
    },
    signIn,
    lock: () => session.lock(),
    prove: () => session.prove(now),
    signOut: () => session.end(),
    setNow: (iso) => {
      now = iso
    },
    async restart() {
      await database.close()
      await reopen()
    },
    async close() {
      await database.close()
      if (!options.folder) await rm(folder, { recursive: true, force: true })
      await rm(keys, { recursive: true, force: true })
      await rm(backupHome, { recursive: true, force: true })
    },
    async erase(sealed) {
      vault.destroy(sealed)
    },
    saved,
    answers,
    backups,
    backupHome,
    drawn,
    folder,
    keys,
  }
}

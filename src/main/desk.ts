import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { app, type BrowserWindow } from 'electron'
import log from 'electron-log/main'
import { dayOf } from '../shared/day'
import type { Id } from '../shared/id'
import { problem } from '../shared/problem'
import { type Noticed, rememberEvery, Watch } from './alarms/watch'
import { Refusals, writeEvery } from './audit/refusals'
import { Backups } from './backups/keeper'
import { mustHoldSomebody, rescueRouter } from './backups/rescue'
import { scheduleBackups } from './backups/schedule'
import { collections } from './collections'
import type { Context } from './context'
import { guardDesk } from './deskGuard'
import { deskPorts } from './deskPorts'
import { AT_THE_DOOR, doorRouter } from './door'
import { type AnswerCall, announce, hearUsable, isOurs } from './ipc'
import { DATA_VERSION, migrationsFor } from './migrations'
import { opening } from './opening'
import { startOptions } from './options'
import { createPaperEngine } from './printing/engine'
import { folderKeeper } from './privacy/keeper'
import { keepDestroyed, SLOTS_FILE } from './privacy/slots'
import { Vault } from './privacy/vault'
import { makeFirstKey } from './proof/firstKey'
import type { Router } from './router'
import { createSession, type SessionPort } from './session'
import { openDatabase } from './store/database'
import { lookIntoFolder } from './store/look'
import { settleReplacing } from './store/replace-folder'
import { type Database, StoreFault } from './store/types'
import { systemGuard } from './systemGuard'

/** Between two files of the journal that are looked at. */
const PAUSE_MS = 50
const options = startOptions(process.argv)
const windows: BrowserWindow[] = []
const engine = createPaperEngine()
let router: Router | undefined
let atDesk: SessionPort | undefined
let database: Database<typeof collections> | undefined
let opened: Promise<Router> | undefined
/** What can wait until the door is shown. */
let afterDoor: (() => Promise<unknown>) | undefined
let doorShown = false
let acts: Promise<typeof import('./acts')> | undefined
const readActs = () => {
  acts ??= import('./acts')
  return acts
}

const newId = <K extends string>(kind: K): Id<K> => `${kind}_${randomBytes(9).toString('hex')}` as Id<K>

process.on('uncaughtException', (error) => log.error('uncaught', error))
process.on('unhandledRejection', (error) => log.error('unhandled', error))
log.transports.file.resolvePathFn = () => join(options.userData, 'logs', 'main.log')
log.transports.console.level = 'warn'

const changed = (): void => announce(windows, 'changed', null)
const now = (): string => new Date().toISOString()
const openedDatabase = (): Database<typeof collections> => {
  if (!database) throw new StoreFault('store.stopped', { reason: 'closed' })
  return database
}
const refusals = new Refusals(openedDatabase)
writeEvery(refusals, (message, error) => log.error(message, error))
let watch: Watch | undefined
/** What opening the records next has to say, for `watch`. */
let toSay: Noticed[] = []
rememberEvery(
  () => watch,
  (message, error) => log.error(message, error),
)
const keysFolder = join(options.userData, 'keys')
const backupHome = join(options.userData, 'backups')

/** Without a store every call is answered with why, so that the window can say it in the person's language. */
const routerWithoutStore = (fault: unknown): Router =>
  rescueRouter({
    folder: options.dataFolder,
    version: DATA_VERSION,
    home: backupHome,
    now,
    why:
      fault instanceof StoreFault
        ? problem(fault.code, { folder: options.dataFolder, ...fault.details })
        : problem('store.ioError', { folder: options.dataFolder }),
    reopen: async (copy) => {
      await watch?.forget()
      toSay.push({ kind: 'rescued', about: copy })
      await openRecords()
    },
    look: async () => {
      const asked = { folder: options.dataFolder, collections, version: DATA_VERSION }
      const found = mustHoldSomebody(await lookIntoFolder(asked))
      // What is missing here must not be taken for what the records were when the program was closed.
      watch = undefined
      router = await deskOn(found, newVault())
      changed()
    },
    log: (message, error) => log.error(message, error),
  })

/** Opens the records, or says why not. Whoever asks meanwhile hears how far it has come. */
const openRecords = async (): Promise<void> => {
  const { router: meanwhile, progress } = opening(() => opened as Promise<Router>, changed)
  router = meanwhile
  opened = openStore(progress).catch((fault: unknown) => {
    log.error('store did not open', fault)
    return routerWithoutStore(fault)
  })
  router = await opened
  changed()
}

const replaceRecords = async (put: () => Promise<void>): Promise<void> => {
  await database?.close()
  database = undefined
  try {
    await watch?.forget()
    await put()
  } finally {
    await openRecords()
  }
}

let vault: Vault | undefined
const markUnderKey = (text: string) => {
  const { view } = openedDatabase()
  const key = [...view.sealKeys.all()][0]?.id
  const mark = key && vault?.mark(view, 'backup', text)
  return key && mark ? { key, mark } : null
}

const backups = new Backups({
  folder: options.dataFolder,
  home: backupHome,
  version: DATA_VERSION,
  database: openedDatabase,
  now,
  newId,
  replace: replaceRecords,
  carryOver: async (from, to) => keepDestroyed(from, to),
  mark: (text) => markUnderKey(text),
  foreign: (name) => toSay.push({ kind: 'foreignCopy', about: name }),
  changed,
})
const schedule = scheduleBackups({
  backups,
  view: () => openedDatabase().view,
  now,
  log: (message, error) => log.error(message, error),
})

const newVault = (): Vault => {
  const made = new Vault(folderKeeper(keysFolder, systemGuard()), join(options.dataFolder, SLOTS_FILE))
  vault = made
  return made
}

const openStore = async (onProgress: (done: number, total: number) => void): Promise<Router> => {
  await settleReplacing(options.dataFolder)
  const opens = newVault()
  watch = new Watch({
    folder: options.dataFolder,
    keys: keysFolder,
    vault: opens,
    database: openedDatabase,
    now,
    newId,
  })
  const records = await openDatabase({
    folder: options.dataFolder,
    collections,
    version: DATA_VERSION,
    migrations: migrationsFor({ vault: opens, now, newId }),
    onProgress,
  })
  return deskOn(records, opens)
}

/** Answers for opened records; those that are only looked at have nobody to watch them. */
const deskOn = async (records: Database<typeof collections>, opens: Vault): Promise<Router> => {
  const session = createSession(changed)
  atDesk = session
  database = records
  records.onCommit(changed)
  records.onStatus(changed)
  const paper = engine
  const ports = deskPorts({ folder: options.dataFolder, records, session, paper, vault: opens, backups })
  const contextOf = (staff: Context['staff']): Context => {
    const at = now()
    return { now: at, today: dayOf(at), newId, ports, staff }
  }
  const said = toSay
  toSay = []
  await watch?.look(said)
  await makeFirstKey(records, contextOf(null))
  let inside: Promise<Router> | undefined
  const enter = (): Promise<Router> => {
    inside ??= readActs().then(({ openActs }) =>
      openActs({ database: records, ports, newId, contextOf, refusals, log }),
    )
    return inside
  }
  const made = doorRouter({ database: records, context: () => contextOf(session.state.staff), acts: enter })
  const looked = watch
  afterDoor = () => Promise.all([enter(), looked?.checkHistory(() => wait(PAUSE_MS))])
  if (doorShown) void finishOpening()
  if (options.demo && records.view.center.count() === 0) await made.call('center.tryDemo', {})
  return made
}

const finishOpening = async (): Promise<void> => {
  const work = afterDoor
  afterDoor = undefined
  await work?.().catch((error) => log.error('opening was not finished', error))
}

/** Opens the records behind a window that is already being drawn; answers what answers its calls. */
export const openDesk = (window: BrowserWindow, usable: () => void): AnswerCall => {
  windows.push(window)
  // The hidden print window must not keep the app alive after the desk's own is closed.
  window.on('closed', () => {
    engine.close()
    app.quit()
  })
  hearUsable(windows, () => {
    usable()
    doorShown = true
    setImmediate(() => void finishOpening())
  })
  const opening = openRecords()
  guardDesk(window, { view: () => database?.view, session: () => atDesk?.state, router: () => router })
  void opening.then(() => backups.begin()).catch((error) => log.error('copies were not looked at', error))
  return async (event, route, text, callId) => {
    if (!acts && router && isOurs(windows, event) && route === AT_THE_DOOR.route && text === AT_THE_DOOR.text)
      return JSON.stringify(await router.call(route, {}))
    const { answerCalls } = await readActs()
    return answerCalls(() => router, windows)(event, route, text, callId)
  }
}

let closing = false
app.on('will-quit', (event) => {
  if (closing || !database) return
  closing = true
  event.preventDefault()
  // A quit asked for before this event has ended would be lost.
  void refusals
    .write()
    .catch(() => undefined)
    .then(() => schedule.onQuit())
    .then(() => database?.close())
    .then(() => watch?.remember())
    .catch((error) => log.error('closing', error))
    .finally(() => setImmediate(() => app.quit()))
})

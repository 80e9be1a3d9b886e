import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { app, type BrowserWindow, ipcMain } from 'electron'
import log from 'electron-log/main'
import { dayOf } from '../shared/day'
import type { Id } from '../shared/id'
import { problem } from '../shared/problem'
import { collections } from './collections'
import { saveWithDialog } from './files'
import { announce, serveCalls } from './ipc'
import { DATA_VERSION, migrationsFor } from './migrations'
import { startOptions } from './options'
import type { Ports } from './ports'
import { createPaperEngine } from './printing/engine'
import { startSpooler } from './printing/spooler'
import { folderKeeper } from './privacy/keeper'
import { SLOTS_FILE } from './privacy/slots'
import { Vault } from './privacy/vault'
import { createRouter, type Router } from './router'
import { declareScheme, refuseTheRest, servePages } from './security'
import { createSession } from './session'
import { newBreath } from './store/breath'
import { openDatabase } from './store/database'
import { openKeptFiles } from './store/kept-files'
import { type Database, StoreFault } from './store/types'
import { systemGuard } from './systemGuard'
import { loadDesk, makeWindow } from './window'

const startedAt = performance.now()
const options = startOptions(process.argv)
const windows: BrowserWindow[] = []
const engine = createPaperEngine()
let router: Router | undefined
let database: Database<typeof collections> | undefined

const newId = <K extends string>(kind: K): Id<K> => `${kind}_${randomBytes(9).toString('hex')}` as Id<K>

process.on('uncaughtException', (error) => log.error('uncaught', error))
process.on('unhandledRejection', (error) => log.error('unhandled', error))
log.transports.file.resolvePathFn = () => join(options.userData, 'logs', 'main.log')
log.transports.console.level = 'warn'

app.setName('Service Center Desk')
app.setPath('userData', options.userData)
declareScheme()

/** Without a store every call is answered with why, so that the window can say it in the person's language. */
const routerWithoutStore = (fault: unknown): Router => ({
  call: () =>
    Promise.resolve({
      ok: false,
      problem:
        fault instanceof StoreFault
          ? problem(fault.code, { folder: options.dataFolder, ...fault.details })
          : problem('store.ioError', { folder: options.dataFolder }),
    }),
})

const openStore = async (): Promise<Router> => {
  const session = createSession(() => announce(windows, 'changed', null))
  const vault = new Vault(
    folderKeeper(join(options.userData, 'keys'), systemGuard()),
    join(options.dataFolder, SLOTS_FILE),
  )
  const opened = await openDatabase({
    folder: options.dataFolder,
    collections,
    version: DATA_VERSION,
    migrations: migrationsFor({ vault, now: () => new Date().toISOString(), newId }),
  })
  database = opened
  opened.onCommit(() => announce(windows, 'changed', null))
  opened.onStatus(() => announce(windows, 'changed', null))
  const ports: Ports = {
    session,
    paper: engine,
    files: { save: saveWithDialog },
    store: { folder: options.dataFolder, status: () => opened.status },
    vault,
    kept: openKeptFiles(options.dataFolder),
    progress: () => undefined,
    breathe: newBreath(),
  }
  const made = createRouter({
    database: opened,
    ports,
    clock: () => new Date(),
    newId,
    log: (message, error) => log.error(message, error),
  })
  startSpooler({
    database: opened,
    paper: engine,
    contextFor: (job) => {
      const now = new Date().toISOString()
      return {
        now,
        today: dayOf(now),
        newId,
        ports,
        staff: { id: newId('staff'), name: job.byName, role: 'clerk' },
      }
    },
    log: (message, error) => log.warn(message, error),
  })
  if (options.demo && opened.view.center.count() === 0) await made.call('center.tryDemo', {})
  return made
}

const start = async (): Promise<void> => {
  await app.whenReady()
  servePages(join(__dirname, '../renderer'))
  refuseTheRest()
  serveCalls(
    () => router,
    () => windows,
  )
  ipcMain.once('usable', () => process.stdout.write(`ready ${Math.round(performance.now() - startedAt)}\n`))
  router = await openStore().catch((fault: unknown) => {
    log.error('store did not open', fault)
    return routerWithoutStore(fault)
  })
  const window = makeWindow(options.show)
  windows.push(window)
  // The hidden print window must not keep the app alive after the desk's own is closed.
  window.on('closed', () => {
    engine.close()
    app.quit()
  })
  await loadDesk(window)
}

let closing = false
app.on('window-all-closed', () => app.quit())
app.on('will-quit', (event) => {
  if (closing || !database) return
  closing = true
  event.preventDefault()
  // A quit asked for before this event has ended would be lost.
  void database.close().finally(() => setImmediate(() => app.quit()))
})
app.on('second-instance', () => {
  const window = windows[0]
  if (window?.isMinimized()) window.restore()
  window?.focus()
})

if (app.requestSingleInstanceLock()) void start()
else app.quit()

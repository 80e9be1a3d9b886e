import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { app, type BrowserWindow, ipcMain } from 'electron'
import { runCompiled } from './compiled'
import type { AnswerCall } from './ipc'
import { startOptions } from './options'
import { declareScheme, refuseTheRest, servePages } from './security'
import { loadDesk, makeWindow } from './window'

/** Only what a window needs: it is drawn while the rest of the program and the records are read. */
const startedAt = performance.now()
const options = startOptions(process.argv)
let window: BrowserWindow | undefined
/** Long enough for a message of the window to come in. */
const BETWEEN_MS = 3

app.setName('Service Center Desk')
app.setPath('userData', options.userData)
declareScheme()
runCompiled(__dirname)

const start = async (): Promise<void> => {
  await app.whenReady()
  servePages(join(__dirname, '../renderer'))
  refuseTheRest()
  let entered: (answer: AnswerCall) => void = () => undefined
  const desk = new Promise<AnswerCall>((resolve) => {
    entered = resolve
  })
  ipcMain.handle('call', async (...call: Parameters<AnswerCall>) => (await desk)(...call))
  window = makeWindow(options.show)
  const shown = loadDesk(window)
  // The process of the page takes its time to come up; then the page asks for its files.
  await import('./collections')
  await wait(BETWEEN_MS)
  const { openDesk } = await import('./desk')
  const usable = (): void => void process.stdout.write(`ready ${Math.round(performance.now() - startedAt)}\n`)
  if (!window.isDestroyed()) entered(openDesk(window, usable))
  await shown
}

app.on('window-all-closed', () => app.quit())
app.on('second-instance', () => {
  if (window?.isMinimized()) window.restore()
  window?.focus()
})

if (app.requestSingleInstanceLock()) void start()
else app.quit()

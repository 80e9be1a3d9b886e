import { type BrowserWindow, ipcMain } from 'electron'
import { problem, type Reply } from '../shared/problem'
import { LARGEST_INPUT, type Router } from './router'
import { isOurPage } from './security'

const refusedHere: Reply<never> = { ok: false, problem: problem('input.unknownRoute', { route: '' }) }

/** One channel. Text goes over the bridge, not objects: a page of rows costs a tenth (README, Decisions). */
export const serveCalls = (
  router: () => Router | undefined,
  windows: () => readonly BrowserWindow[],
): void => {
  ipcMain.handle('call', async (event, route: unknown, text: unknown, callId: unknown): Promise<string> => {
    const frame = event.senderFrame
    const known = windows().some((window) => window.webContents === event.sender)
    if (!known || !frame || frame !== event.sender.mainFrame || !isOurPage(frame.url))
      return JSON.stringify(refusedHere)
    const found = router()
    if (!found || typeof route !== 'string' || typeof text !== 'string') return JSON.stringify(refusedHere)
    if (text.length > LARGEST_INPUT) return JSON.stringify({ ok: false, problem: problem('input.tooLarge') })
    let input: unknown
    try {
      input = JSON.parse(text)
    } catch {
      return JSON.stringify({ ok: false, problem: problem('input.invalid', { field: '', reason: 'json' }) })
    }
    const progress = (done: number, total: number): void => {
      if (!event.sender.isDestroyed()) event.sender.send('progress', callId, done, total)
    }
    return JSON.stringify(await found.call(route, input, progress))
  })
}

/** Tells every window that something changed; each re-runs what it shows. */
export const announce = (windows: readonly BrowserWindow[], channel: 'changed', payload: unknown): void => {
  for (const window of windows) if (!window.isDestroyed()) window.webContents.send(channel, payload)
}

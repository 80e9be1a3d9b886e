import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { type Problem, problem, type Reply } from '../shared/problem'
import { isCall, readCall } from './envelope'
import { isOurPage } from './pageFiles'
import type { Router } from './router'

const refused = (found: Problem): string =>
  JSON.stringify({ ok: false, problem: found } satisfies Reply<never>)

/** What does not exist is asked for by a page that was taken over: it is refused by the router, which notes it. */
const unknown = async (router: Router, route: unknown): Promise<Problem> => {
  const answered = await router.call(String(route), null)
  return answered.ok ? problem('input.unexpected') : answered.problem
}

/** One channel, and a word that the page can be worked with. Text goes over the bridge, not objects: a page of rows costs a tenth (README, Decisions). */
export const serveCalls = (
  router: () => Router | undefined,
  windows: () => readonly BrowserWindow[],
  usable: () => void,
): void => {
  /** Only the page of a window of ours, never a frame inside it. */
  const isOurs = ({ sender, senderFrame }: IpcMainInvokeEvent | IpcMainEvent): boolean =>
    windows().some((window) => window.webContents === sender) &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    isOurPage(senderFrame.url)
  const heard = (event: IpcMainEvent): void => {
    if (!isOurs(event)) return
    ipcMain.off('usable', heard)
    usable()
  }
  ipcMain.on('usable', heard)
  ipcMain.handle('call', async (event, route: unknown, text: unknown, callId: unknown): Promise<string> => {
    const found = router()
    if (!isOurs(event) || !found) return refused(problem('input.unknownRoute', { route: '' }))
    const read = readCall(route, text, callId)
    // Only the router leaves a line in the audit trail.
    if (!isCall(read)) return refused(read.code === 'input.unknownRoute' ? await unknown(found, route) : read)
    const progress = (done: number, total: number): void => {
      if (!event.sender.isDestroyed()) event.sender.send('progress', read.callId, done, total)
    }
    return JSON.stringify(await found.call(read.route, read.input, progress, read.callId))
  })
}

/** Tells every window that something changed; each re-runs what it shows. */
export const announce = (windows: readonly BrowserWindow[], channel: 'changed', payload: unknown): void => {
  for (const window of windows) if (!window.isDestroyed()) window.webContents.send(channel, payload)
}

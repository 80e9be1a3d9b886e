import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { isOurPage } from './pageFiles'

/** What the one channel is answered with. */
export type AnswerCall = (
  event: IpcMainInvokeEvent,
  route: unknown,
  text: unknown,
  callId: unknown,
) => Promise<string>

/** Only the page of a window of ours, never a frame inside it. */
export const isOurs = (
  windows: readonly BrowserWindow[],
  { sender, senderFrame }: IpcMainInvokeEvent | IpcMainEvent,
): boolean =>
  windows.some((window) => window.webContents === sender) &&
  senderFrame !== null &&
  senderFrame === sender.mainFrame &&
  isOurPage(senderFrame.url)

/** Hears once that the page can be worked with. */
export const hearUsable = (windows: readonly BrowserWindow[], usable: () => void): void => {
  const heard = (event: IpcMainEvent): void => {
    if (!isOurs(windows, event)) return
    ipcMain.off('usable', heard)
    usable()
  }
  ipcMain.on('usable', heard)
}

/** Tells every window that something changed; each re-runs what it shows. */
export const announce = (windows: readonly BrowserWindow[], channel: 'changed', payload: unknown): void => {
  for (const window of windows) if (!window.isDestroyed()) window.webContents.send(channel, payload)
}

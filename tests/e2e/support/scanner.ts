import type { ElectronApplication } from '@playwright/test'

/** A keyboard wedge: types what it read as fast as the system takes it, and Enter. */
export const scan = (app: ElectronApplication, text: string): Promise<void> =>
  app.evaluate(({ BrowserWindow }, read) => {
    // The window of the desk, not the one that papers are drawn in.
    const contents = BrowserWindow.getAllWindows()
      .map((window) => window.webContents)
      .find((each) => each.getURL().includes('index.html'))
    for (const sign of read) {
      contents?.sendInputEvent({ type: 'keyDown', keyCode: sign })
      contents?.sendInputEvent({ type: 'char', keyCode: sign })
      contents?.sendInputEvent({ type: 'keyUp', keyCode: sign })
    }
    contents?.sendInputEvent({ type: 'keyDown', keyCode: 'Enter' })
    contents?.sendInputEvent({ type: 'char', keyCode: '\r' })
    contents?.sendInputEvent({ type: 'keyUp', keyCode: 'Enter' })
  }, text)

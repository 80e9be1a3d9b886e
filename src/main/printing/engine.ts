import { BrowserWindow } from 'electron'
import { createLane } from './lane'
import type { PaperPort } from './port'
import { callOffJob, listPrinters, sendToPrinter, stillWaiting } from './printers'

/**
 * Draws papers with the app's own page. Two lanes, so that whoever prints a receipt does not wait for five hundred
 * notices.
 */
export const createPaperEngine = (): PaperPort & { close(): void } => {
  const single = createLane()
  const many = createLane()
  return {
    renderPdf: (ask, watch) => (ask.items.length > 1 ? many : single).render(ask, watch),
    printers: () =>
      listPrinters(
        () => BrowserWindow.getAllWindows()[0]?.webContents.getPrintersAsync() ?? Promise.resolve([]),
      ),
    print: sendToPrinter,
    waiting: stillWaiting,
    callOff: callOffJob,
    close: () => {
      single.close()
      many.close()
    },
  }
}

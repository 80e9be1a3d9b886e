import { BrowserWindow } from 'electron'
import { PROFILES, type ProfileId } from '../../shared/printing/profiles'
import { problem, Refusal, refuse } from '../../shared/problem'
import { PAGE_ROOT } from '../pageFiles'
import { pagePreferences } from '../security'
import type { PaperPort, PaperRequest } from './port'
import { listPrinters, sendToPrinter } from './printers'

const RENDER_LIMIT_MS = 30_000
const MM_PER_INCH = 25.4

const within = <T>(work: Promise<T>, limitMs: number): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Refusal(problem('printing.tooSlow'))), limitMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })

const openPrintWindow = async (): Promise<BrowserWindow> => {
  const window = new BrowserWindow({
    show: false,
    width: 1200,
    height: 900,
    webPreferences: { ...pagePreferences(), backgroundThrottling: false },
  })
  await window.loadURL(`${PAGE_ROOT}print.html`)
  return window
}

const toPdf = async (window: BrowserWindow, request: PaperRequest): Promise<Uint8Array> => {
  const { widthMm, heightMm } = PROFILES[request.profile as ProfileId] ?? refuse('printing.unknownProfile')
  const drawn: unknown = await window.webContents.executeJavaScript(
    `window.drawPaper(${JSON.stringify(JSON.stringify(request))})`,
  )
  if (drawn !== 'ok') refuse('printing.templateFailed', { reason: String(drawn).slice(0, 200) })
  return window.webContents.printToPDF({
    printBackground: true,
    pageSize: { width: widthMm / MM_PER_INCH, height: heightMm / MM_PER_INCH },
    margins: { marginType: 'custom', top: 0, bottom: 0, left: 0, right: 0 },
  } as Electron.PrintToPDFOptions)
}

/**
 * Draws papers with the app's own page in a hidden window, one at a time. A paper that fails or hangs costs its window,
 * not the app: the next one gets a new window.
 */
export const createPaperEngine = (): PaperPort & { close(): void } => {
  let window: BrowserWindow | undefined
  let last: Promise<unknown> = Promise.resolve()
  const discard = (): void => {
    if (window && !window.isDestroyed()) window.destroy()
    window = undefined
  }
  const render = async (request: PaperRequest): Promise<Uint8Array> => {
    try {
      window ??= await within(openPrintWindow(), RENDER_LIMIT_MS)
      return await within(toPdf(window, request), RENDER_LIMIT_MS)
    } catch (error) {
      discard()
      throw error
    }
  }
  return {
    renderPdf: (request) => {
      const mine = last.then(() => render(request))
      last = mine.catch(() => undefined)
      return mine
    },
    printers: () => listPrinters(() => window?.webContents.getPrintersAsync() ?? Promise.resolve([])),
    print: (pdf, options) => sendToPrinter(pdf, options),
    close: discard,
  }
}

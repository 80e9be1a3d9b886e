import { BrowserWindow } from 'electron'
import type { DrawnItems, PaperAsk } from '../../shared/printing/paper'
import { type Profile, profileOf } from '../../shared/printing/profiles'
import { problem, Refusal, refuse } from '../../shared/problem'
import { PAGE_ROOT } from '../pageFiles'
import { pagePreferences } from '../security'
import type { DrawnPdf, Watch } from './port'

const DRAW_LIMIT_MS = 30_000
/** A document of many pages takes longer to write. */
const PER_PAPER_MS = 200
const AT_ONCE = 10
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

/** Some papers more on the page; the first call clears it. */
const drawSome = async (window: BrowserWindow, ask: PaperAsk, from: number): Promise<DrawnItems> => {
  const some = {
    ...ask,
    items: ask.items.slice(from, from + AT_ONCE),
    from,
    last: from + AT_ONCE >= ask.items.length,
  }
  const answer: unknown = await within(
    window.webContents.executeJavaScript(`window.drawPapers(${JSON.stringify(JSON.stringify(some))})`),
    DRAW_LIMIT_MS,
  )
  return JSON.parse(String(answer)) as DrawnItems
}

const drawAll = async (window: BrowserWindow, ask: PaperAsk, watch?: Watch): Promise<DrawnItems> => {
  const failed: DrawnItems['failed'][number][] = []
  let heightMm: number | null = null
  for (let from = 0; from < ask.items.length; from += AT_ONCE) {
    if (watch?.cancelled()) refuse('printing.calledOff')
    const drawn = await drawSome(window, ask, from)
    failed.push(...drawn.failed)
    heightMm = drawn.heightMm
    watch?.onDrawn(Math.min(from + AT_ONCE, ask.items.length))
  }
  return { failed, heightMm }
}

/** Small papers lie in the middle of their sheet: no printer reaches its edge. Inches. */
const edgesOf = ({ sheet }: Profile, heightMm: number): { readonly top: number; readonly bottom: number } => {
  if (!sheet) return { top: 0, bottom: 0 }
  const mm = (heightMm - sheet.rows * sheet.cellHeightMm) / 2
  return { top: mm / MM_PER_INCH, bottom: (mm - 1) / MM_PER_INCH }
}

const toPdf = async (window: BrowserWindow, ask: PaperAsk, watch?: Watch): Promise<DrawnPdf> => {
  const profile = profileOf(ask.profile)
  const { failed, heightMm: drawnMm } = await drawAll(window, ask, watch)
  const [first] = failed
  if (first && failed.length === ask.items.length)
    refuse('printing.templateFailed', { reason: first.reason.slice(0, 200) })
  const heightMm = profile.heightMm ?? drawnMm ?? profile.widthMm
  const pdf = await within(
    window.webContents.printToPDF({
      printBackground: true,
      pageSize: { width: profile.widthMm / MM_PER_INCH, height: heightMm / MM_PER_INCH },
      margins: { marginType: 'custom', ...edgesOf(profile, heightMm), left: 0, right: 0 },
    } as Electron.PrintToPDFOptions),
    DRAW_LIMIT_MS + ask.items.length * PER_PAPER_MS,
  )
  return { pdf, heightMm, failed }
}

export interface Lane {
  render(ask: PaperAsk, watch?: Watch): Promise<DrawnPdf>
  close(): void
}

/**
 * A hidden window with the app's own page that draws one document at a time. A document that fails or hangs costs its
 * window, not the app: the next one gets a new window.
 */
export const createLane = (): Lane => {
  let window: BrowserWindow | undefined
  let last: Promise<unknown> = Promise.resolve()
  const discard = (): void => {
    if (window && !window.isDestroyed()) window.destroy()
    window = undefined
  }
  const render = async (ask: PaperAsk, watch?: Watch): Promise<DrawnPdf> => {
    try {
      if (window?.isDestroyed()) window = undefined
      window ??= await within(openPrintWindow(), DRAW_LIMIT_MS)
      return await toPdf(window, ask, watch)
    } catch (error) {
      discard()
      throw error
    }
  }
  return {
    render: (ask, watch) => {
      const mine = last.then(() => render(ask, watch))
      last = mine.catch(() => undefined)
      return mine
    },
    close: discard,
  }
}

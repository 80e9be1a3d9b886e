import '@fontsource/noto-sans-sc/400.css'
import '@fontsource/noto-sans-sc/700.css'
import './printing/fonts/fonts.css'
import './printing/paper.css'
import i18next from 'i18next'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import type { PaperKind } from '../shared/papers'
import type { DrawnItems, PaperAsk } from '../shared/printing/paper'
import { profileOf } from '../shared/printing/profiles'
import { startWords } from './i18n/setup'
import { drawPaperOf } from './papers'
import { PaperFrame } from './printing/PaperFrame'

/** Papers to add to the page; from 0 on it is a new document. */
type Ask = PaperAsk & { readonly from: number; readonly last: boolean }

declare global {
  interface Window {
    /** Called by main: draws papers and answers which could not be drawn. */
    drawPapers?: (ask: string) => Promise<string>
  }
}

const home = document.getElementById('paper')
const ready = startWords('zh-CN')
let roots: Root[] = []
/** What is laid out already waits outside of the page: nothing that the next papers need is measured past it. */
const aside = document.createDocumentFragment()

const begin = (ask: Ask): void => {
  for (const root of roots) root.unmount()
  roots = []
  home?.replaceChildren()
  aside.replaceChildren()
  home?.removeAttribute('data-for-print')
  const { sheet } = profileOf(ask.profile)
  home?.toggleAttribute('data-sheet', sheet !== undefined)
  home?.style.setProperty('--sheet-columns', String(sheet?.columns ?? 1))
  home?.style.setProperty('--sheet-cell', `${sheet?.cellWidthMm ?? 0}mm`)
}

/** Draws one paper in a root of its own, so that one that fails leaves the others alone. */
const drawOne = (
  ask: Ask,
  place: number,
): { readonly redraw: () => void; readonly failure: () => unknown } => {
  const item = ask.items[place]
  const spot = document.createElement('div')
  spot.dataset.paperItem = ''
  home?.append(spot)
  let failure: unknown
  const root = createRoot(spot, {
    onUncaughtError: (error) => {
      failure = error ?? 'nothing said'
      spot.remove()
    },
  })
  roots.push(root)
  const draw = (key: string): void =>
    flushSync(() =>
      root.render(
        item && (
          <PaperFrame key={key} {...ask} marks={item.marks}>
            {drawPaperOf(ask.kind as PaperKind, item.data)}
          </PaperFrame>
        ),
      ),
    )
  draw('first')
  return { redraw: () => draw('again'), failure: () => failure }
}

const imagesLoaded = (): Promise<unknown> =>
  Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))

/** Left to itself the browser begins the first row of the next sheet in what is left of this one. */
const breakSheets = (sheets: HTMLElement, each: number): void => {
  for (const [place, page] of [...sheets.querySelectorAll<HTMLElement>('[data-paper-page]')].entries())
    page.style.breakBefore = place > 0 && place % each === 0 ? 'page' : 'auto'
}

const PX_PER_MM = 96 / 25.4

const draw = async (ask: Ask): Promise<DrawnItems> => {
  await ready
  await i18next.changeLanguage(ask.language === 'en' ? 'en' : 'zh-CN')
  if (ask.from === 0) begin(ask)
  const drawn = ask.items.map((_item, place) => drawOne(ask, place))
  // Letters arrive by need: what was measured without them is measured again.
  if (document.fonts.status === 'loading') {
    await document.fonts.ready
    for (const each of drawn) if (each.failure() === undefined) each.redraw()
    await document.fonts.ready
  }
  await imagesLoaded()
  const { heightMm, sheet } = profileOf(ask.profile)
  const roll = heightMm === null
  if (home && (ask.from > 0 || !ask.last)) {
    aside.append(...home.children)
    if (ask.last) {
      // Only the printer lays out all of them; a roll must be measured whole.
      home.toggleAttribute('data-for-print', !roll)
      home.append(aside)
    }
  }
  if (home && sheet) breakSheets(home, sheet.columns * sheet.rows)
  await new Promise((done) => requestAnimationFrame(() => done(undefined)))
  return {
    failed: drawn.flatMap(({ failure }, place) =>
      failure() === undefined ? [] : [{ place: ask.from + place, reason: String(failure()) }],
    ),
    heightMm: roll && home ? Math.ceil(home.getBoundingClientRect().height / PX_PER_MM) + 2 : null,
  }
}

window.drawPapers = async (text) => {
  const ask = JSON.parse(text) as Ask
  const drawn = await draw(ask).catch((error: unknown) => ({
    failed: ask.items.map((_item, place) => ({ place: ask.from + place, reason: String(error) })),
    heightMm: null,
  }))
  return JSON.stringify(drawn)
}

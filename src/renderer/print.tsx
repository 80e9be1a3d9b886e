import '@fontsource/noto-sans-sc/400.css'
import '@fontsource/noto-sans-sc/700.css'
import './printing/paper.css'
import i18next from 'i18next'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import type { PaperKind } from '../shared/papers'
import { PROFILES, type ProfileId } from '../shared/printing/profiles'
import { startWords } from './i18n/setup'
import type { Language } from './i18n/words'
import { drawPaperOf } from './papers'
import { PaperFrame } from './printing/PaperPage'

interface Ask {
  readonly kind: PaperKind
  readonly data: unknown
  readonly language: Language
  readonly profile: ProfileId
}

declare global {
  interface Window {
    /** Called by main: draws a paper and answers `ok`, or what went wrong. */
    drawPaper?: (ask: string) => Promise<string>
  }
}

const home = document.getElementById('paper')
const ready = startWords('zh-CN')
let root: Root | undefined

const imagesLoaded = (): Promise<unknown> =>
  Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))

const draw = async (ask: Ask): Promise<string> => {
  await ready
  await i18next.changeLanguage(ask.language)
  let failure: unknown
  root?.unmount()
  if (!home) return 'no page'
  root = createRoot(home, {
    onUncaughtError: (error) => {
      failure = error
    },
  })
  const { widthMm, heightMm, dotMatrix } = PROFILES[ask.profile]
  const drawn = root
  flushSync(() =>
    drawn.render(
      <PaperFrame widthMm={widthMm} heightMm={heightMm} dotMatrix={dotMatrix}>
        {drawPaperOf(ask.kind, ask.data)}
      </PaperFrame>,
    ),
  )
  await document.fonts.ready
  await imagesLoaded()
  await new Promise((done) => requestAnimationFrame(() => done(undefined)))
  return failure === undefined ? 'ok' : String(failure)
}

window.drawPaper = (ask) => draw(JSON.parse(ask) as Ask).catch((error: unknown) => String(error))

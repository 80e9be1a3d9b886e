import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { profileOf } from '../../src/shared/printing/profiles'
import type { DrawnPaper } from '../papers/draw'
import { fontsOf, type PdfPage, pagesOf, pictureOf, rawText } from '../papers/pdf'
import { figuresBeside } from '../papers/words'
import { expect, test } from './support/test'

const ROOT = join(__dirname, '..', '..')
const POINTS_PER_MM = 72 / 25.4
/** Letters reach a little over the box that holds them. */
const TOLERANCE_MM = 1
/** Letters we carry ourselves; others would look different on a bare machine. Rare ones are drawn without a name. */
const OURS = /^(NotoSansSC|NotoEmoji|Paper|\[none\])/

/** A folder `npm run papers` has filled already; drawn anew when not given. */
const GIVEN = process.env.PAPERS_DRAWN ?? ''

let folder = GIVEN
let drawn: readonly DrawnPaper[] = []

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(600_000)
  if (GIVEN === '') {
    folder = await mkdtemp(join(tmpdir(), 'papers-drawn-'))
    const args = ['scripts/papers.mjs', '--out', folder, '--languages', 'both']
    await promisify(execFile)(process.execPath, args, { cwd: ROOT })
  }
  drawn = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as readonly DrawnPaper[]
})
test.afterAll(() => (GIVEN === '' ? rm(folder, { recursive: true, force: true }) : undefined))

/** A hyphen at the end of a line is taken for one that only divides a word. */
const plain = (text: string): string => text.replace(/[\s-]+/g, '')

/** Words outside of the margins, by page. */
const outside = (pages: readonly PdfPage[], { profile }: DrawnPaper): readonly string[] => {
  const { margins, sheet } = profileOf(profile)
  const keep = (mm: number): number => (sheet ? 0 : mm - TOLERANCE_MM) * POINTS_PER_MM
  return pages.flatMap((page, place) =>
    page.words
      .filter(
        (word) =>
          word.left < keep(margins.left) ||
          word.top < keep(margins.top) ||
          word.right > page.width - keep(margins.right) ||
          word.bottom > page.height - keep(margins.bottom),
      )
      .map((word) => `page ${place + 1}: ${word.text}`),
  )
}

test('every paper with made-up data: size, pages, margins, text, fonts, words and figures', async () => {
  test.setTimeout(600_000)
  expect(drawn.length).toBeGreaterThan(100)
  const wrong: string[] = []
  for (const paper of drawn) {
    const file = join(folder, paper.file)
    const [pages, text, fonts] = await Promise.all([pagesOf(file), rawText(file), fontsOf(file)])
    const say = (what: string): number => wrong.push(`${paper.file}: ${what}`)
    if (pages.length !== paper.pages) say(`${pages.length} pages, index says ${paper.pages}`)
    for (const { width, height } of pages)
      if (
        Math.abs(width / POINTS_PER_MM - paper.widthMm) > 0.5 ||
        Math.abs(height / POINTS_PER_MM - paper.heightMm) > 0.5
      )
        say(`is ${width} × ${height} pt`)
    for (const part of paper.text) if (!plain(text).includes(plain(part))) say(`does not say ${part}`)
    if (/[\uFFFD\u25A1](?!\u25A1)/.test(text.replace(/□/g, ''))) say('has a letter without a shape')
    for (const word of outside(pages, paper).slice(0, 3)) say(`outside the margins, ${word}`)
    for (const font of fonts)
      if (!font.embedded || !OURS.test(font.name)) say(`font ${font.name} embedded ${font.embedded}`)
    const unlike = figuresBeside(text)
    if (unlike) say(unlike)
  }
  expect(wrong).toEqual([])
})

test('every paper looks as it was approved', async () => {
  test.setTimeout(600_000)
  const seen = drawn.filter((paper) => paper.language === 'both' && paper.data === 'typical')
  for (const paper of seen)
    expect
      .soft(await pictureOf(join(folder, paper.file)), paper.file)
      .toMatchSnapshot(`${paper.paper}-${paper.profile}.png`, { threshold: 0.35, maxDiffPixelRatio: 0.015 })
})

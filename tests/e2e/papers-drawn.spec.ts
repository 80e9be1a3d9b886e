import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { profileOf } from '../../src/shared/printing/profiles'
import { barsIn } from '../papers/bars'
import type { DrawnPaper } from '../papers/draw'
import {
  fontsOf,
  type PdfPage,
  pagesOf,
  pictureOf,
  rawText,
  shadesOf,
  sizesOf,
  type Word,
} from '../papers/pdf'
import { figuresBeside } from '../papers/words'
import { expect, test } from './support/test'

const ROOT = join(__dirname, '..', '..')
const POINTS_PER_MM = 72 / 25.4
/** Letters reach a little over the box that holds them. */
const MM_TENTH = POINTS_PER_MM / 10
const TOLERANCE_MM = 1
/** Where no office printer prints. */
const EDGE_MM = 5
/** Letters we carry ourselves; others would look different on a bare machine. Rare ones are drawn without a name. */
const OURS = /^(NotoSansSC|NotoEmoji|Paper|\[none\])/

/** A folder `npm run papers` has filled already; drawn anew when not given. */
const GIVEN = process.env.PAPERS_DRAWN ?? ''

let folder = GIVEN
let drawn: readonly DrawnPaper[] = []

test.describe.configure({ mode: GIVEN === '' ? 'serial' : 'default' })

test.beforeAll(async () => {
  test.setTimeout(600_000)
  if (GIVEN === '') {
    folder = await mkdtemp(join(tmpdir(), 'papers-drawn-'))
    const args = ['scripts/papers.mjs', '--out', folder, '--languages', 'both']
    await promisify(execFile)(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, PAPERS_SETUPS: 'yes' },
    })
  }
  drawn = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as readonly DrawnPaper[]
})
test.afterAll(() => (GIVEN === '' ? rm(folder, { recursive: true, force: true }) : undefined))

/** A hyphen at the end of a line is taken for one that only divides a word. */
const plain = (text: string): string => text.replace(/[\s-]+/g, '')

/** Words outside of the margins, by page. */
const outside = (pages: readonly PdfPage[], { profile }: DrawnPaper): readonly string[] => {
  const { margins, sheet } = profileOf(profile)
  const keep = (mm: number): number => (sheet ? EDGE_MM : mm - TOLERANCE_MM) * POINTS_PER_MM
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

test('small papers lie alike on every sheet: none begins on one and ends on the next', async () => {
  const pages = await pagesOf(join(folder, 'keyLabels-labelsA4-both-extreme.pdf'))
  const firsts = pages.map(({ words }) => words.find(({ text }) => /^K\d{5}$/.test(text)))
  expect(firsts.map((word) => word?.text)).toEqual(['K00000', 'K00052', 'K00104'])
  const tops = firsts.map((word) => word?.top ?? 0)
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(MM_TENTH)
})

test('every paper looks as it was approved', async () => {
  test.setTimeout(600_000)
  const seen = drawn.filter((paper) => paper.language === 'both' && paper.data === 'typical')
  for (const paper of seen)
    expect
      .soft(await pictureOf(join(folder, paper.file)), paper.file)
      .toMatchSnapshot(`${paper.paper}-${paper.profile}.png`, { threshold: 0.35, maxDiffPixelRatio: 0.015 })
})

const setUp = (name: string): string => join(folder, 'setups', `${name}.pdf`)

/** Words of the first page; like ones from the top down, whatever order the file has them in. */
const wordsIn = async (file: string): Promise<readonly Word[]> => {
  const [page] = await pagesOf(file)
  return [...(page?.words ?? [])].sort(
    (a, b) => a.text.localeCompare(b.text) || Math.round(a.top - b.top) || a.left - b.left,
  )
}

/** How far the words of a paper stand from those of another, in tenths of a millimetre; all of them alike. */
const movedBy = async (from: string, to: string): Promise<readonly [number, number]> => {
  const [before, after] = await Promise.all([wordsIn(setUp(from)), wordsIn(setUp(to))])
  expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text))
  const by = (side: 'left' | 'top'): number => {
    const moves = before.map((word, place) => (after[place]?.[side] ?? 0) - word[side])
    const [least, most] = [Math.min(...moves), Math.max(...moves)]
    expect(most - least).toBeLessThan(MM_TENTH / 4)
    return (least + most) / 2 / MM_TENTH
  }
  return [by('left'), by('top')]
}

test('an offset moves all that is on a paper by tenths of a millimetre, and nothing else', async () => {
  const moves: Readonly<Record<string, readonly [string, number, number]>> = {
    'right-0.1': ['plain', 1, 0],
    'right-0.2': ['plain', 2, 0],
    'down-0.1': ['plain', 0, 1],
    'left-up': ['plain', -13, -24],
    'card-left': ['card', -10, 5],
  }
  for (const [name, [from, x, y]] of Object.entries(moves)) {
    const [right, down] = await movedBy(from, name)
    expect(Math.abs(right - x), `${name} to the right by ${right}`).toBeLessThan(0.3)
    expect(Math.abs(down - y), `${name} down by ${down}`).toBeLessThan(0.3)
  }
})

test('margins of a person’s own are kept on every page', async () => {
  const pages = await pagesOf(setUp('margins'))
  const keep = (mm: number): number => (mm - TOLERANCE_MM) * POINTS_PER_MM
  const out = pages.flatMap((page) =>
    page.words.filter(
      (word) =>
        word.left < keep(40) ||
        word.top < keep(30) ||
        word.right > page.width - keep(25) ||
        word.bottom > page.height - keep(35),
    ),
  )
  expect(out).toEqual([])
  expect(pages.flatMap(({ words }) => words).length).toBeGreaterThan(50)
})

const lettersOf = async (name: string): Promise<readonly string[]> => [...(await rawText(setUp(name)))].sort()

test('on a form that is there already only the data is printed; the form alone has all the rest', async () => {
  const [data, form] = await Promise.all([rawText(setUp('data-only')), rawText(setUp('form-only'))])
  for (const filledIn of [
    '0000101',
    '王芳',
    '3-1-1102',
    '2,405.82',
    '人民币贰仟肆佰零伍元捌角贰分',
    '李静',
  ]) {
    expect(data).toContain(filledIn)
    expect(form).not.toContain(filledIn)
  }
  for (const printed of ['收款收据', '交款人', '收费项目', '收款单位盖章', '第一联', '合计']) {
    expect(form).toContain(printed)
    expect(data).not.toContain(printed)
  }
  const [whole, both] = [await lettersOf('whole'), [...data, ...form].sort()]
  expect(both).toEqual(whole)
})

test('black alone is black: no grey, no colour; and on pins by itself', async () => {
  expect(await shadesOf(setUp('grey'))).toBeGreaterThan(2)
  for (const name of ['black', 'plain', 'whole', 'bars-slip'])
    expect(await shadesOf(setUp(name)), name).toBe(2)
})

test('nothing under 9 pt goes through the pins of a dot-matrix printer', async () => {
  const pins = drawn
    .filter((paper) => profileOf(paper.profile).dotMatrix)
    .map(({ file }) => join(folder, file))
  const small: string[] = []
  for (const [file, runs] of Object.entries(await sizesOf(pins)))
    for (const { text, size } of runs)
      if (size < 8.95) small.push(`${basename(file)}: ${size.toFixed(1)} ${text}`)
  expect(pins.length).toBeGreaterThan(10)
  expect(small).toEqual([])
})

test('each copy has its name; void and reprint are on each of them', async () => {
  const texts = async (name: string): Promise<readonly string[]> =>
    (await pagesOf(setUp(name))).map(({ words }) => words.map(({ text }) => text).join(''))
  for (const [name, mark] of [
    ['voided-copies', '作废'],
    ['reprinted-copies', '补打第3次'],
  ] as const) {
    const copies = await texts(name)
    expect(copies.map((copy) => copy.replace(/\s/g, '').includes(mark))).toEqual([true, true, true])
    for (const [place, called] of ['第一联存根', '第二联客户', '第三联记账'].entries())
      expect(copies[place]?.replace(/\s/g, '')).toContain(called)
  }
})

test('a paper without a line says so; of many, one that throws fails alone', async () => {
  expect(await rawText(setUp('no-lines'))).toMatch(/[(（]无[)）]/)
  const failed = JSON.parse(readFileSync(join(folder, 'setups', 'failed.json'), 'utf8')) as Record<
    string,
    number[]
  >
  expect(Object.entries(failed).filter(([, places]) => places.length > 0)).toEqual([
    ['one-of-three-throws', [1]],
  ])
  const pages = (await pagesOf(setUp('one-of-three-throws'))).map(({ words }) =>
    words.map(({ text }) => text).join(' '),
  )
  expect(pages.map((page) => /00002\d\d/.exec(page)?.[0])).toEqual(['0000201', '0000203'])
})

test('a number as bars is read back as it stands', async () => {
  expect([...(await barsIn(setUp('bars')))]).toEqual(['0000205'])
  expect([...(await barsIn(setUp('bars-slip')))]).toEqual(['YS-202611-0019'])
})

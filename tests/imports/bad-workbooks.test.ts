import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SiteId } from '../../src/shared/id'
import { type Desk, openDesk } from '../support/desk'
import { book, type Cell, everything, opened } from './support/books'
import { sheetXml, workbookZip, zip } from './support/zips'

/** A file somebody hands in, and what is said: a refusal, or the dry run of a file that can be read in part. */
interface Bad {
  readonly what: string
  readonly bytes: Uint8Array
  readonly name: string
  /** Any refusal of a file, unless it says which. */
  readonly code?: string
  /** Read after all, with so many good rows. */
  readonly good?: number
}

const HEAD = ['房号', '建筑面积', '业主', '电话', '身份证号']
const GOOD: readonly Cell[] = ['9-1-101', 89.76, '张三', '13800138000', '']
const head = sheetXml([HEAD, ['9-1-101', '89.76', '张三', '', '']])

/** A small generator of its own, so that the two hundred are the same every time. */
const random = (seed: number) => {
  let counter = seed
  return (): number => {
    counter = (counter + 0x6d2b79f5) >>> 0
    return mixed(counter)
  }
}

const mixed = (counter: number): number => {
  let state = counter
  state = Math.imul(state ^ (state >>> 15), state | 1)
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61)
  return ((state ^ (state >>> 14)) >>> 0) / 4_294_967_296
}

/** Cut short, with bytes turned over, with a hole: what a bad stick and a torn mail make of a good workbook. */
const damaged = (good: Buffer): readonly Bad[] =>
  Array.from({ length: 110 }, (_, n) => {
    const next = random(n + 1)
    const bytes = Buffer.from(good)
    const at = 4 + Math.floor(next() * (bytes.length - 8))
    if (n % 3 === 0) return { what: `cut after ${at}`, bytes: bytes.subarray(0, at), name: 'a.xlsx' }
    if (n % 3 === 1) {
      for (let k = 0; k < 40; k += 1)
        bytes[4 + Math.floor(next() * (bytes.length - 4))] = Math.floor(next() * 256)
      return { what: `40 bytes turned over (${n})`, bytes, name: 'a.xlsx' }
    }
    bytes.fill(0, at, Math.min(bytes.length, at + 200))
    return { what: `a hole at ${at}`, bytes, name: 'a.xlsx' }
  })

const wrongKinds = (): readonly Bad[] => {
  const text = (content: string) => new TextEncoder().encode(content)
  const locked = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  const page = '<html><table><tr><td>房号</td></tr></table></html>'
  const names = ['a.xls', 'a.xlsx', 'a.csv', 'a.txt', 'a.pdf']
  return names.flatMap((name): readonly Bad[] => [
    { what: `nothing, called ${name}`, bytes: new Uint8Array(), name, code: 'imports.empty' },
    {
      what: `an old workbook, called ${name}`,
      bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]),
      name,
      code: 'imports.oldXls',
    },
    { what: `a locked workbook, called ${name}`, bytes: locked, name, code: 'imports.locked' },
    { what: `a web page, called ${name}`, bytes: text(page), name, code: 'imports.markup' },
    {
      what: `an XML sheet, called ${name}`,
      bytes: text('<?xml version="1.0"?><Workbook/>'),
      name,
      code: 'imports.markup',
    },
    {
      what: `a text document, called ${name}`,
      bytes: zip([{ name: 'word/document.xml', content: '<w/>' }]),
      name,
      code: 'imports.notWorkbook',
    },
    {
      what: `a zip with a password, called ${name}`,
      bytes: zip([{ name: 'xl/workbook.xml', content: 'x', locked: true }]),
      name,
      code: 'imports.locked',
    },
    {
      what: `a picture, called ${name}`,
      bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 0, 0, 0, 0, 9]),
      name,
      code: 'imports.notWorkbook',
    },
  ])
}

const bombs = (): readonly Bad[] => {
  const zeros = Buffer.alloc(400_000_000)
  const far = (ref: string) =>
    sheetXml([['房号', '建筑面积']]).replace('</row>', `<c r="${ref}"><v>1</v></c></row>`)
  const many = Array.from({ length: 3000 }, (_, n) => ({ name: `xl/media/${n}.xml`, content: '<a/>' }))
  return [
    { what: 'a bomb of 400 MB', bytes: workbookZip(zeros), name: 'a.xlsx', code: 'imports.unfoldsTooFar' },
    {
      what: 'a bomb that says it is small',
      bytes: workbookZip(head, [{ name: 'xl/sharedStrings.xml', content: zeros, claims: 10 }]),
      name: 'a.xlsx',
      code: 'imports.unfoldsTooFar',
    },
    {
      what: 'three thousand parts',
      bytes: workbookZip(head, many),
      name: 'a.xlsx',
      code: 'imports.unfoldsTooFar',
    },
    ...['XFD1048576', 'A99999999', 'ZZZZZ1', 'XFD2000'].map((ref) => ({
      what: `one cell at ${ref}`,
      bytes: workbookZip(far(ref)),
      name: 'a.xlsx',
      code: 'imports.unfoldsTooFar',
    })),
    {
      what: 'a part packed in an unknown way',
      bytes: workbookZip(head, [{ name: 'xl/styles.xml', content: 'x', method: 99 }]),
      name: 'a.xlsx',
      code: 'imports.damaged',
    },
    {
      what: 'an entity that calls itself',
      bytes: workbookZip(`<!DOCTYPE x [<!ENTITY a "&a;&a;">]>${head.replace('张三', '&amp;a;')}`),
      name: 'a.xlsx',
    },
    {
      what: 'a dimension far larger than the sheet',
      bytes: workbookZip(sheetXml([HEAD, ['9-1-102', '89.76']], 'A1:XFD1048576')),
      name: 'a.xlsx',
    },
    {
      what: '10,000 columns',
      bytes: workbookZip(sheetXml([Array.from({ length: 10_000 }, (_, n) => `列${n}`)])),
      name: 'a.xlsx',
      code: 'imports.tooWide',
    },
    {
      what: '10,000 columns of text',
      bytes: new TextEncoder().encode(`${'列,'.repeat(10_000)}列\n`),
      name: 'a.csv',
      code: 'imports.tooWide',
    },
    {
      what: '70,000 lines',
      bytes: new TextEncoder().encode(`房号,建筑面积\n${'1-1-1,80\n'.repeat(70_000)}`),
      name: 'a.csv',
      code: 'imports.tooLong',
    },
  ]
}

const encodings = (): readonly Bad[] => {
  const csv = '房号,建筑面积,业主\r\n9-1-103,89.76,张三\r\n'
  const wide = Buffer.from(csv, 'utf16le')
  const big = Buffer.from(wide).swap16()
  const gbk = Buffer.from('b7bfbac52cbda8d6fec3e6bbfd0a392d312d3130342c38392e37360a', 'hex')
  const mark = (bytes: number[], rest: Buffer) => Buffer.concat([Buffer.from(bytes), rest])
  return [
    { what: 'UTF-16 as Windows writes it', bytes: mark([0xff, 0xfe], wide), name: 'a.csv', good: 1 },
    { what: 'UTF-16 the other way round', bytes: mark([0xfe, 0xff], big), name: 'a.csv', good: 1 },
    {
      what: 'UTF-16 with tabs',
      bytes: mark([0xff, 0xfe], Buffer.from(csv.replaceAll(',', '\t'), 'utf16le')),
      name: 'a.txt',
      good: 1,
    },
    { what: 'GBK', bytes: gbk, name: 'a.csv', good: 1 },
    {
      what: 'UTF-8 with its mark',
      bytes: mark([0xef, 0xbb, 0xbf], Buffer.from(csv)),
      name: 'a.csv',
      good: 1,
    },
    { what: 'UTF-8 with semicolons', bytes: Buffer.from(csv.replaceAll(',', ';')), name: 'a.csv', good: 1 },
    {
      what: 'a quote that is never closed',
      bytes: Buffer.from(`房号,建筑面积\n"9-1-105,80\n`),
      name: 'a.csv',
      good: 0,
    },
  ]
}

const VALUES: readonly (readonly [string, string])[] = [
  ['an error of Excel', '<c t="e"><v>#REF!</v></c>'],
  ['a formula that was never reckoned', '<c><f>A1*2</f></c>'],
  ['a formula that calls a program', '<c t="str"><f>cmd|"/c calc"!A1</f><v>=cmd</v></c>'],
  ['a truth', '<c t="b"><v>1</v></c>'],
  ['a text that is not there', '<c t="s"><v>99999</v></c>'],
  ['not a number', '<c><v>NaN</v></c>'],
  ['infinite', '<c><v>1e999</v></c>'],
  ['negative', '<c><v>-5</v></c>'],
  ['zero', '<c><v>0</v></c>'],
  ['far too large', '<c><v>99999999999</v></c>'],
  ['a word', '八十平'],
  ['a sentence of 200,000 signs', '字'.repeat(200_000)],
  ['markup', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['a place in the prototype', '__proto__'],
  ['the name of a builder', 'constructor'],
]

/** One cell of each column in turn is something it should not be. */
const wrongCells = (): readonly Bad[] =>
  VALUES.flatMap(([what, value]) =>
    [0, 1, 2].map((column) => ({
      what: `${what} in column ${column + 1}`,
      bytes: workbookZip(
        sheetXml([
          HEAD.slice(0, 3),
          [0, 1, 2].map((at) => (at === column ? value : (['9-1-106', '80', '李四'][at] ?? ''))),
        ]),
        what.includes('program') ? [{ name: 'xl/vbaProject.bin', content: 'macro' }] : [],
      ),
      name: what.includes('program') ? 'a.xlsm' : 'a.xlsx',
    })),
  )

let desk: Desk
let siteId: SiteId
let files: readonly Bad[]
beforeAll(async () => {
  desk = await openDesk({ role: 'clerk' })
  siteId = (await desk.done('estate.addSite', { name: '滨江花园', kind: 'residential', address: '' })).id
  await desk.done(
    'imports.apply',
    await opened(desk, siteId, await book([HEAD, ['1-1-101', 80, '王五', '', '']])),
  )
  const good = await book([
    HEAD,
    ...Array.from({ length: 40 }, (_, n) => [`9-1-${n + 100}`, ...GOOD.slice(1)]),
  ])
  files = [...damaged(good), ...wrongKinds(), ...bombs(), ...encodings(), ...wrongCells()]
})
afterAll(() => desk.close())

const REFUSALS =
  /^imports\.(empty|oldXls|locked|damaged|notWorkbook|markup|unfoldsTooFar|tooWide|tooLong|mapRoom|mapArea)$/

/** What is said of a file: the code of its refusal, or the dry run in a line. */
const said = async ({ bytes, name }: Bad): Promise<{ code?: string; good?: number }> => {
  const reply = await desk.call('imports.open', {
    fileName: name,
    contentBase64: Buffer.from(bytes).toString('base64'),
  })
  if (!reply.ok) return { code: reply.problem.code }
  const { token, sheet, sheets } = reply.value
  const asked = { token, sheet, siteId, mapping: sheets[sheet]?.mapping ?? {} }
  const preview = await desk.call('imports.preview', { ...asked, state: null, page: 0 })
  if (!preview.ok) return { code: preview.problem.code }
  const { counts, rows } = preview.value
  for (const row of rows)
    if (row.state === 'wrong') expect(row.problems.map(({ cell }) => cell).every(Boolean)).toBe(true)
  return { good: counts.new + counts.changed + counts.same }
}

test('two hundred bad files are refused or explained; nothing is lost, nothing crashes, memory and time stay small', async () => {
  const before = everything(desk)
  const odd: string[] = []
  const heap = process.memoryUsage().rss
  let slowest = 0
  for (const file of files) {
    const began = performance.now()
    const { code, good } = await said(file)
    slowest = Math.max(slowest, performance.now() - began)
    const fits =
      file.code !== undefined
        ? code === file.code
        : file.good !== undefined
          ? good === file.good
          : code === undefined || REFUSALS.test(code)
    if (!fits) odd.push(`${file.what}: ${code ?? `${good} good rows`}`)
  }
  expect(odd).toEqual([])
  expect(files.length).toBeGreaterThanOrEqual(200)
  expect(everything(desk)).toBe(before)
  expect(slowest).toBeLessThan(5000)
  // The bombs themselves are made here: 400 MB of zeros are ours, not the desk's.
  expect(process.memoryUsage().rss - heap).toBeLessThan(900_000_000)
}, 120_000)

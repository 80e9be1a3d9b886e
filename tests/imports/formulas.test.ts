import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { cellText, readFile } from '../../src/main/imports/file'
import { areaCell, fenCell, harmless, intCell, unharmed, workbookOf } from '../../src/main/workbook'

const roundTrip = async (
  rows: Parameters<typeof workbookOf>[1],
): Promise<readonly (readonly unknown[])[]> => {
  const [sheet] = await readFile(await workbookOf(['A', 'B', 'C'], rows), 'book.xlsx')
  return sheet?.rows.slice(1) ?? []
}

test.each([
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+SUM(A1:A9)',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '\n=HYPERLINK("x")',
  '  =1+1',
  '＝1+1',
  '＋A1',
  '－A1',
  '＠SUM(1)',
])('%j is written so that no spreadsheet runs it', (text) => {
  expect(harmless(text)).toBe(`'${text}`)
})

test.each(['-1-102', '－1－102', '+86 138 0013 8000', '-12.50', '3-1-1102', '王师傅', '', 'A=B', '80 - 90'])(
  '%j stays as people read it',
  (text) => expect(harmless(text)).toBe(text),
)

test('no text is lost: what was made harmless is the same text when it is read', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `'=${text}`),
        fc.string().map((text) => `''${text}`),
      ),
      (text) => {
        expect(unharmed(harmless(text))).toBe(text)
      },
    ),
    { seed: 20261123, numRuns: 2000 },
  )
})

test('our own workbook read again gives the same values; numbers are numbers', async () => {
  const texts = [
    '=1+1',
    "'=x",
    '-1-102',
    '+86 138 0013 8000',
    '@甲',
    '0012',
    '1E5',
    '3-1-1102',
    'TRUE',
    '2026-11-23',
  ]
  const [first, second, third] = await roundTrip([texts.slice(0, 3), texts.slice(3, 6), texts.slice(6, 9)])
  expect([first, second, third].map((row) => row?.map((cell) => cellText(cell as string)))).toEqual([
    texts.slice(0, 3),
    texts.slice(3, 6),
    texts.slice(6, 9),
  ])
  expect(await roundTrip([[fenCell(123_456_789), areaCell(8976), intCell(-2)]])).toEqual([
    [1234567.89, 89.76, -2],
  ])
})

test('a heading cannot be a formula either', async () => {
  const rows = await readSheet(Buffer.from(await workbookOf(['=1+1'], [])))
  expect(rows).toEqual([["'=1+1"]])
})

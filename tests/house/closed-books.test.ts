import { expect, it } from 'vitest'
import { sourcesIn } from './source'

const MONEY =
  /draft\.(?:bills|receipts|adjustments|refunds|moneyMoves|writeOffs|deposits|depositReturns|depositDeductions|fundTopUps|drawerMoves|drawerCounts|dayCloses|monthCloses|expenses)\.(?:insert|update|remove)\(/
const GUARD = /\b(?:mustBeOpen|monthMustBeOpen)\(/

/** Files that write money without asking themselves whether day or month are open, and why they may. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'src/main/fees/holding.ts': 'within issuing or voiding a receipt, which asked',
  'src/main/fees/takeBack.ts': 'within a refund or a transfer, which asked',
  'src/main/fees/prepay.ts': 'bills of months to come, paid by a receipt that asks',
  'src/main/ledger/closeDay.ts': 'the closing of the day itself',
  'src/main/ledger/monthHandlers.ts': 'the closing of the month itself',
  'src/main/ledger/takingHandlers.ts': 'an invoice moves no money',
  'src/main/fees/papers.ts': 'a print moves no money',
  'src/main/imports/feeApply.ts': 'asks importedBills',
  'src/main/transfers/commands.ts': 'whose debt it is, not how much',
}

const writers = () =>
  sourcesIn('src/main', /\.ts$/).filter(
    ({ path, text }) => MONEY.test(text) && !/\/demo[^/]*\.ts$|\/demo\//.test(path),
  )

it('whatever writes money asks whether its day or month is still open', () => {
  expect(writers().length).toBeGreaterThan(8)
  expect(
    writers()
      .filter(({ path, text }) => !GUARD.test(text) && !ELSEWHERE[path])
      .map(({ path }) => path),
  ).toEqual([])
})

it('every exception is still one', () => {
  const bare = writers()
    .filter(({ text }) => !GUARD.test(text))
    .map(({ path }) => path)
  expect(Object.keys(ELSEWHERE).filter((path) => !bare.includes(path))).toEqual([])
})

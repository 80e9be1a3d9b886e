import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arrearsByAge, receiptsFen } from '../../src/main/fees/facts'
import { openOf } from '../../src/shared/fees/allocation'
import type { Desk } from '../support/desk'
import { bill, collectInput, openFees, tariffInput, unitOf } from './support'

const MONTHS = ['2026-08', '2026-09', '2026-10', '2026-11']

type Act =
  | { readonly kind: 'run'; readonly month: number }
  | { readonly kind: 'pay'; readonly bill: number; readonly part: number }
  | { readonly kind: 'voidReceipt'; readonly receipt: number }
  | { readonly kind: 'voidBill'; readonly bill: number }
  | { readonly kind: 'undo'; readonly run: number }
  | { readonly kind: 'nextDay' }

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('run' as const), month: fc.nat(3) }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('pay' as const),
      bill: fc.nat(40),
      part: fc.integer({ min: 1, max: 120 }),
    }),
  },
  fc.record({ kind: fc.constant('voidReceipt' as const), receipt: fc.nat(20) }),
  fc.record({ kind: fc.constant('voidBill' as const), bill: fc.nat(40) }),
  fc.record({ kind: fc.constant('undo' as const), run: fc.nat(5) }),
  fc.record({ kind: fc.constant('nextDay' as const) }),
)

const pick = <T>(from: readonly T[], place: number): T | undefined => from[place % Math.max(1, from.length)]

/** Does it, or is refused; either way the books must hold. */
const perform = async (
  desk: Desk,
  tariff: { readonly id: never },
  step: Act,
  day: { n: number },
): Promise<void> => {
  if (step.kind === 'run') await bill(desk, MONTHS[step.month] ?? '2026-11', tariff).catch(() => undefined)
  if (step.kind === 'pay') {
    const chosen = pick([...desk.view.bills.all()], step.bill)
    const fen = chosen ? Math.floor((chosen.amountFen * step.part) / 100) : 0
    if (chosen) await desk.call('fees.collect', collectInput(chosen.unitId, [{ id: chosen.id, fen }]))
  }
  if (step.kind === 'voidReceipt') {
    const chosen = pick([...desk.view.receipts.all()], step.receipt)
    if (chosen)
      await desk.call('fees.voidReceipt', { receiptId: chosen.id, reason: '写错了', allCopiesInHand: true })
  }
  if (step.kind === 'voidBill') {
    const chosen = pick([...desk.view.bills.all()], step.bill)
    if (chosen) await desk.call('fees.voidBill', { billId: chosen.id, reason: '出错了' })
  }
  if (step.kind === 'undo') {
    const chosen = pick([...desk.view.billRuns.all()], step.run)
    if (chosen) await desk.call('fees.undoRun', { runId: chosen.id, reason: '撤销它' })
  }
  if (step.kind === 'nextDay') {
    day.n = Math.min(9, day.n + 1)
    desk.setNow(`2026-11-${20 + day.n}T02:00:00.000Z`)
  }
}

const check = (desk: Desk): void => {
  const bills = [...desk.view.bills.all()]
  const receipts = [...desk.view.receipts.all()]
  const standing = bills.filter((each) => !each.voided)
  const sum = (fens: readonly number[]): number => fens.reduce((all, fen) => all + fen, 0)
  const billed = sum(standing.map((each) => each.amountFen))
  const paid = sum(bills.map((each) => each.paidFen))
  const open = sum(bills.map(openOf))
  expect(billed).toBe(paid + open)
  expect(receiptsFen(receipts)).toBe(paid)
  expect(sum(Object.values(arrearsByAge(desk.view, '2026-11-30')))).toBe(open)
  expect(bills.filter((each) => each.paidFen > each.amountFen || (each.voided && each.paidFen > 0))).toEqual(
    [],
  )
  expect(receipts.map((each) => Number(each.no)).sort((a, b) => a - b)).toEqual(
    receipts.map((_, place) => place + 1),
  )
  const periods = standing.map((each) => `${each.unitId}${each.fromOn}`)
  expect(new Set(periods).size).toBe(periods.length)
}

it('whatever is run, paid, voided and undone: billed = paid + open, receipts = paid, no number missing or double', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 30 }), async (steps) => {
      const desk = await openFees([
        unitOf('1-101'),
        unitOf('1-102', { areaCenti: 12_050 }),
        unitOf('1-103', { areaCenti: 6533 }),
      ])
      try {
        const tariff = await desk.done('fees.addTariff', tariffInput())
        const day = { n: 0 }
        for (const step of steps) {
          await perform(desk, tariff as never, step, day)
          check(desk)
        }
        await desk.restart()
        check(desk)
      } finally {
        await desk.close()
      }
    }),
    { numRuns: 25 },
  )
})

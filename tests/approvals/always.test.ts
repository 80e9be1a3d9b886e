import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arrearsByAge, receiptsFen } from '../../src/main/fees/facts'
import { openOf, waivedOf } from '../../src/shared/fees/allocation'
import { collectInput } from '../fees/support'
import {
  answer,
  lateVoidOf,
  loanOf,
  type Name,
  type Office,
  openOffice,
  PEOPLE,
  say,
  waiverOf,
} from './support'

const names = Object.keys(PEOPLE) as Name[]

interface Act {
  readonly kind:
    | 'waive'
    | 'void'
    | 'loan'
    | 'pay'
    | 'voidBill'
    | 'decide'
    | 'answer'
    | 'withdraw'
    | 'close'
    | 'day'
  readonly who: Name
  readonly forWhom: Name | null
  readonly place: number
  readonly part: number
  readonly agrees: boolean
}

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom<Act['kind'][]>(
    'waive',
    'waive',
    'void',
    'loan',
    'pay',
    'pay',
    'voidBill',
    'decide',
    'decide',
    'decide',
    'decide',
    'answer',
    'withdraw',
    'close',
    'day',
  ),
  who: fc.constantFrom(...names),
  forWhom: fc.option(fc.constantFrom(...names), { freq: 3 }),
  place: fc.nat(12),
  part: fc.integer({ min: 1, max: 110 }),
  agrees: fc.boolean(),
})

const pick = <T>(from: readonly T[], place: number): T | undefined => from[place % Math.max(1, from.length)]

/** Does it, or is refused; either way the books must hold. */
const perform = async (office: Office, step: Act, day: { n: number }): Promise<void> => {
  office.as(step.who)
  const bill = pick([...office.view.bills.all()], step.place)
  const receipt = pick([...office.view.receipts.all()], step.place)
  const request = pick([...office.view.approvals.all()], step.place)
  const part = bill ? Math.max(1, Math.floor((bill.amountFen * step.part) / 100)) : 1
  const asks = (ask: ReturnType<typeof waiverOf>) => office.call('approvals.request', { ask, reason: '随机' })
  const verdict = step.agrees ? ('approved' as const) : ('refused' as const)
  if (step.kind === 'waive' && bill) await asks(waiverOf(bill.id, part))
  if (step.kind === 'void' && receipt) await asks(lateVoidOf(receipt.id))
  if (step.kind === 'loan') await asks(loanOf(office, { dueAt: `2026-11-${24 + day.n}T09:30:00.000Z` }))
  if (step.kind === 'pay' && bill)
    await office.call('fees.collect', collectInput(bill.unitId, [{ id: bill.id, fen: part }]))
  if (step.kind === 'voidBill' && bill)
    await office.call('fees.voidBill', { billId: bill.id, reason: '出错了' })
  if (step.kind === 'decide' && request)
    await say(office, request.id, { verdict, forId: step.forWhom ? office.ids[step.forWhom] : null })
  if (step.kind === 'answer' && request)
    await answer(office, request.id, { verdict, answeredOn: `2026-11-${23 + day.n}` })
  if (step.kind === 'withdraw' && request)
    await office.call('approvals.withdraw', { approvalId: request.id, reason: '不用了' })
  if (step.kind === 'close' && request) await office.call('approvals.close', { approvalId: request.id })
  if (step.kind === 'day') {
    day.n = Math.min(5, day.n + 1)
    office.setNow(`2026-11-${23 + day.n}T02:00:00.000Z`)
  }
}

const sum = (fens: readonly number[]): number => fens.reduce((all, fen) => all + fen, 0)

const checkBooks = (office: Office): void => {
  const bills = [...office.view.bills.all()]
  const standing = bills.filter((bill) => !bill.voided)
  const paid = sum(standing.map((bill) => bill.paidFen))
  const open = sum(standing.map(openOf))
  expect(sum(standing.map((bill) => bill.amountFen))).toBe(paid + sum(standing.map(waivedOf)) + open)
  expect(standing.filter((bill) => openOf(bill) < 0 || bill.paidFen < 0)).toEqual([])
  expect(receiptsFen([...office.view.receipts.all()])).toBe(paid)
  expect(sum(Object.values(arrearsByAge(office.view, '2026-11-30')))).toBe(open)
}

/** Every effect has exactly one approved request, and every approved request exactly one effect. */
const checkEffects = (office: Office): void => {
  const approved = [...office.view.approvals.all()].filter((request) => request.state === 'approved')
  const of = (kind: string) => approved.filter((request) => request.ask.kind === kind)
  const adjustments = [...office.view.adjustments.all()]
  expect(adjustments.map((each) => each.approvalNo).sort()).toEqual(
    of('waiver')
      .map((request) => request.no)
      .sort(),
  )
  for (const bill of office.view.bills.all())
    expect(waivedOf(bill)).toBe(
      sum(adjustments.filter((each) => each.billId === bill.id).map((each) => each.amountFen)),
    )
  expect([...office.view.receipts.all()].filter((receipt) => receipt.voided)).toHaveLength(
    of('lateVoid').length,
  )
  expect([...office.view.keyLoans.all()]).toHaveLength(of('keyLoan').length)
  for (const request of approved) {
    const spoke = request.decisions.flatMap((each) => [each.byId, each.forId])
    expect(spoke).not.toContain(request.byId)
    expect(sum(request.decisions.map((each) => each.steps))).toBe(request.chain.length)
    expect(request.decisions.every((each) => each.verdict === 'approved')).toBe(true)
    expect(request.decisions.some((each) => each.company !== null)).toBe(request.chain.includes('company'))
  }
}

it('whoever asks, decides, pays and voids in whatever order: billed = paid + waived + open; no effect twice, alone or without the whole chain', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 40 }), async (steps) => {
      const office = await openOffice()
      try {
        const today = { fromOn: '2026-11-23', toOn: '2026-11-25', note: '' }
        office.as('manager')
        await office.done('approvals.delegate', { toId: office.ids.supervisor, ...today })
        const day = { n: 0 }
        for (const step of steps) {
          await perform(office, step, day)
          checkBooks(office)
          checkEffects(office)
        }
        await office.restart()
        checkBooks(office)
        checkEffects(office)
      } finally {
        await office.close()
      }
    }),
    { numRuns: 25 },
  )
})

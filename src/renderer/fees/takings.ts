import { allocateOldestFirst, openOf } from '../../shared/fees/allocation'
import type { CollectInput } from '../../shared/fees/contract'
import { changeOf, checkPayments } from '../../shared/fees/rules'
import type { Bill, PayMethod, Payment } from '../../shared/fees/schema'
import { sumFen } from '../../shared/money'
import { type Problem, problem } from '../../shared/problem'

/** One way of paying as it is being typed; the first takes whatever the others leave. */
export interface Part {
  readonly method: PayMethod
  readonly amountFen: number | null
  readonly reference: string
}

/** A payment at the counter, before it is posted. */
export interface Takings {
  readonly requestId: string
  readonly payer: string
  /** Amount by ticked bill; null while what is typed is no amount. */
  readonly amounts: Readonly<Record<string, number | null>>
  readonly parts: readonly Part[]
  readonly receivedFen: number | null
  readonly remark: string
  /** The day the money came in, when that was earlier. */
  readonly receivedOn: string | null
}

const isDeposit = (bill: Pick<Bill, 'kind'>): boolean => bill.kind === 'deposit'

/** What can stand on one receipt with what is ticked: deposits have theirs; with nothing ticked, everything else first. */
export const together = (amounts: Takings['amounts'], bills: readonly Bill[]): readonly Bill[] => {
  const ticked = bills.find((bill) => amounts[bill.id] !== undefined)
  const deposits = ticked ? isDeposit(ticked) : bills.every(isDeposit)
  return bills.filter((bill) => isDeposit(bill) === deposits)
}

const inFull = (bills: readonly Bill[]): Takings['amounts'] =>
  Object.fromEntries(bills.map((bill) => [bill.id, openOf(bill)]))

export const newTakings = (bills: readonly Bill[], payer: string, requestId: string): Takings => ({
  requestId,
  payer,
  amounts: inFull(together({}, bills)),
  parts: [{ method: 'wechat', amountFen: null, reference: '' }],
  receivedFen: null,
  remark: '',
  receivedOn: null,
})

/** The ticked bills that are still open, with what is taken of each. */
export const linesOf = (
  takings: Takings,
  bills: readonly Bill[],
): readonly { readonly bill: Bill; readonly amountFen: number }[] =>
  bills.flatMap((bill) => {
    const amountFen = takings.amounts[bill.id]
    return amountFen === undefined || amountFen === null || amountFen === 0 ? [] : [{ bill, amountFen }]
  })

export const totalOf = (takings: Takings, bills: readonly Bill[]): number =>
  sumFen(linesOf(takings, bills).map((line) => line.amountFen))

/** The parts with the first one filled up to the total. */
export const paymentsOf = (takings: Takings, totalFen: number): readonly Payment[] => {
  const others = sumFen(takings.parts.slice(1).map((part) => part.amountFen ?? 0))
  return takings.parts.flatMap((part, place) => {
    const amountFen = place === 0 ? totalFen - others : (part.amountFen ?? 0)
    return amountFen > 0
      ? [{ method: part.method, amountFen, reference: part.method === 'cash' ? '' : part.reference.trim() }]
      : []
  })
}

export const changeDue = (takings: Takings, totalFen: number): number =>
  changeOf(paymentsOf(takings, totalFen), takings.receivedFen ?? 0)

/** Spreads an amount over the open bills, oldest first; the rest of the ticks is taken away. */
export const spread = (takings: Takings, bills: readonly Bill[], amountFen: number): Takings => ({
  ...takings,
  amounts: Object.fromEntries(
    allocateOldestFirst(amountFen, together(takings.amounts, bills)).shares.map((share) => [
      share.billId,
      share.amountFen,
    ]),
  ),
})

/** Ticking a deposit unticks the rest, and the other way round. */
export const tick = (takings: Takings, bills: readonly Bill[], bill: Bill, ticked: boolean): Takings => {
  const kept = bills.filter((each) => each.id !== bill.id && (!ticked || isDeposit(each) === isDeposit(bill)))
  const amounts = Object.fromEntries(
    kept.flatMap((each) => {
      const amount = takings.amounts[each.id]
      return amount === undefined ? [] : [[each.id, amount]]
    }),
  )
  return { ...takings, amounts: ticked ? { ...amounts, [bill.id]: openOf(bill) } : amounts }
}

/** What still keeps it from being posted, by the very rules main enforces. */
export const hindrance = (takings: Takings, bills: readonly Bill[]): Problem | undefined => {
  const totalFen = totalOf(takings, bills)
  if (Object.values(takings.amounts).some((amount) => amount === null)) return problem('fees.amountMissing')
  if (totalFen === 0) return problem('fees.chooseLines')
  const over = linesOf(takings, bills).find((line) => line.amountFen > openOf(line.bill))
  if (over)
    return problem('fees.moreThanOwed', {
      item: over.bill.tariffName,
      open: (openOf(over.bill) / 100).toFixed(2),
    })
  if (takings.payer.trim() === '') return problem('fees.payerNeeded')
  return checkPayments(totalFen, paymentsOf(takings, totalFen), takings.receivedFen ?? 0)
}

export const inputOf = (takings: Takings, unitId: string, bills: readonly Bill[]) => {
  const lines = linesOf(takings, bills)
  return {
    requestId: takings.requestId,
    unitId: unitId as CollectInput['unitId'],
    payer: takings.payer.trim(),
    lines: lines.map(({ bill, amountFen }) => ({ billId: bill.id, amountFen })),
    payments: [...paymentsOf(takings, totalOf(takings, bills))],
    cashReceivedFen: takings.receivedFen ?? 0,
    remark: takings.remark.trim(),
    receivedOn: takings.receivedOn,
  }
}

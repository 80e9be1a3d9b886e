import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'
import { formatFen, PositiveFen, timesRatio } from '../money'
import { type Problem, problem } from '../problem'
import { dueFenOf, openOf } from './allocation'
import { PayOutMethod } from './deposits'
import { daysWithin } from './proration'
import { type Bill, FeeKind, type Receipt } from './schema'

/** What is taken back of one line of a receipt. */
export const TakenBackLine = z.strictObject({
  /** Its place on the receipt, counted from 0. */
  line: z.int().min(0),
  billId: id('bill').nullable(),
  item: z.string(),
  itemEn: z.string(),
  kind: FeeKind,
  fromOn: Day,
  toOn: Day,
  /** The charge itself ends with this day: what came after it is taken back as well. */
  lastOn: Day.nullable(),
  amountFen: PositiveFen,
})
export type TakenBackLine = z.infer<typeof TakenBackLine>

/** Who asked, who agreed, by which request: on every correction. */
const decided = {
  reason: z.string(),
  approvalNo: z.string(),
  askedByName: z.string(),
  agreedByName: z.string(),
  on: Day,
  at: Instant,
}

const ofReceipt = {
  receiptId: id('receipt'),
  receiptNo: z.string(),
  unitId: id('unit').nullable(),
  unitLabel: z.string(),
  payer: z.string(),
  lines: z.array(TakenBackLine).min(1),
  totalFen: PositiveFen,
  /** The charges stand and are owed again: only the money is taken back. */
  keepsCharge: z.boolean(),
}

/** Money that has left the center for a refund, against the payee's signature (domain.md §4.5). */
export const PaidOut = z.strictObject({
  method: PayOutMethod,
  reference: z.string().max(60),
  payee: z.string().min(1).max(120),
  on: Day,
  at: Instant,
  byId: id('staff'),
  byName: z.string(),
})
export type PaidOut = z.infer<typeof PaidOut>

/** 退款单: its own number, the receipt it belongs to, agreed before it is paid; the receipt itself stays (domain.md §4.5). */
export const Refund = z.strictObject({
  id: id('refund'),
  no: z.string(),
  centerName: z.string(),
  ...ofReceipt,
  capitals: z.string(),
  ...decided,
  paid: PaidOut.nullable(),
})
export type Refund = z.infer<typeof Refund>

/** 转账单: money of one unit's receipt put to another unit's bills. Nothing leaves the drawer. */
export const MoneyMove = z.strictObject({
  id: id('moneymove'),
  no: z.string(),
  ...ofReceipt,
  toUnitId: id('unit'),
  toUnitLabel: z.string(),
  to: z
    .array(
      z.strictObject({
        billId: id('bill'),
        item: z.string(),
        fromOn: Day,
        toOn: Day,
        amountFen: PositiveFen,
      }),
    )
    .min(1),
  ...decided,
})
export type MoneyMove = z.infer<typeof MoneyMove>

/** 坏账核销: what nobody will pay any more, agreed by the company. The bill keeps its amount. */
export const WriteOff = z.strictObject({
  id: id('writeoff'),
  no: z.string(),
  billId: id('bill'),
  unitId: id('unit'),
  unitLabel: z.string(),
  item: z.string(),
  fromOn: Day,
  toOn: Day,
  amountFen: PositiveFen,
  ...decided,
})
export type WriteOff = z.infer<typeof WriteOff>

/** What is asked back of a line: how much, and the last day that stays charged. */
export const BackAsk = z.strictObject({
  line: z.int().min(0).max(300),
  amountFen: PositiveFen,
  lastOn: Day.nullable(),
})
export type BackAsk = z.infer<typeof BackAsk>

/** What a period's charge is worth after a day, in fen: by days, half up (domain.md §19, sold on 2024-09-18). */
export const unusedFen = (bill: Pick<Bill, 'fromOn' | 'toOn' | 'amountFen'>, lastOn: Day): number => {
  if (lastOn < bill.fromOn) return bill.amountFen
  if (lastOn >= bill.toOn) return 0
  const all = daysIn(bill.fromOn, bill.toOn)
  return timesRatio(bill.amountFen, all - daysIn(bill.fromOn, lastOn), all)
}

const daysIn = (fromOn: Day, toOn: Day): number => {
  let days = 0
  for (let month = fromOn.slice(0, 7); month <= toOn.slice(0, 7); month = nextMonth(month))
    days += daysWithin(month, fromOn, toOn)
  return days
}

const nextMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

export interface BackFacts {
  readonly receipt: Pick<Receipt, 'no' | 'voided' | 'lines' | 'invoice'>
  readonly asked: readonly BackAsk[]
  readonly keepsCharge: boolean
  /** Fen of each line that earlier slips took back. */
  readonly before: ReadonlyMap<number, number>
  readonly billOf: (billId: string) => Bill | undefined
}

const checkCut = (bill: Bill, asked: BackAsk, keepsCharge: boolean): Problem | undefined => {
  if (asked.lastOn === null) return undefined
  const about = { item: bill.tariffName, unit: bill.unitLabel }
  if (keepsCharge) return problem('fees.cutKeepsCharge', about)
  if (openOf(bill) > 0) return problem('fees.cutUnpaid', { ...about, open: formatFen(openOf(bill)) })
  if (bill.cutOn) return problem('fees.cutAlready', { ...about, day: bill.cutOn })
  const unused = unusedFen({ ...bill, amountFen: dueFenOf(bill) }, asked.lastOn)
  return asked.amountFen === unused
    ? undefined
    : problem('fees.cutDiffers', { ...about, unused: formatFen(unused) })
}

const checkLine = (facts: BackFacts, asked: BackAsk, place: number): Problem | undefined => {
  const { receipt, before, keepsCharge } = facts
  const line = receipt.lines[asked.line]
  if (!line) return problem('fees.noSuchLine', { no: receipt.no }, `lines.${place}`)
  const about = { no: receipt.no, item: line.item }
  if (line.kind === 'deposit') return problem('fees.depositReturned', about)
  const bill = line.billId === null ? undefined : facts.billOf(line.billId)
  if (line.billId === null && keepsCharge) return problem('fees.spotKeepsCharge', about)
  if (line.billId !== null && !bill) return problem('fees.billGone')
  const paid = bill ? bill.paidFen : line.amountFen
  const left = Math.min(line.amountFen - (before.get(asked.line) ?? 0), paid)
  if (asked.amountFen > left)
    return problem('fees.backTooMuch', { ...about, left: formatFen(left) }, `lines.${place}.amountFen`)
  return bill ? checkCut(bill, asked, keepsCharge) : undefined
}

/**
 * Whether money of a receipt may be taken back (fen > 0 each). Refuses `fees.alreadyVoid`, `fees.invoiced`, `fees.chosenTwice`,
 * `fees.noSuchLine`, `fees.depositReturned`, `fees.backTooMuch`, and for a charge that ends early `fees.cutDiffers`,
 * `fees.cutUnpaid`, `fees.cutAlready`, `fees.cutKeepsCharge`, `fees.spotKeepsCharge` (domain.md §4.5).
 */
export const canTakeBack = (facts: BackFacts): Problem | undefined => {
  const { receipt, asked } = facts
  if (receipt.voided) return problem('fees.alreadyVoid', { no: receipt.no })
  if (receipt.invoice && !receipt.invoice.withdrawn)
    return problem('fees.invoiced', { no: receipt.no, invoice: receipt.invoice.no })
  const seen = new Set<number>()
  for (const [place, each] of asked.entries()) {
    if (seen.has(each.line))
      return problem('fees.chosenTwice', { item: receipt.lines[each.line]?.item ?? '' }, `lines.${place}`)
    seen.add(each.line)
    const found = checkLine(facts, each, place)
    if (found) return found
  }
  return undefined
}

/** A refund is paid once. Refuses `fees.refundPaid`. */
export const canPayRefund = (refund: Pick<Refund, 'no' | 'paid'>): Problem | undefined =>
  refund.paid ? problem('fees.refundPaid', { no: refund.no, day: refund.paid.on }) : undefined

/** What an overdue bill may be written off by: all that is open, income and agency only. Refuses `fees.billVoid`, `fees.billSettled`, `fees.depositNotWaived`. */
export const canWriteOff = (bill: Bill): Problem | undefined => {
  const about = { item: bill.tariffName, unit: bill.unitLabel }
  if (bill.voided) return problem('fees.billVoid', about)
  if (bill.kind === 'deposit') return problem('fees.depositNotWaived', about)
  return openOf(bill) === 0 ? problem('fees.billSettled', about) : undefined
}

import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'
import { Fen, formatFen, PositiveFen } from '../money'
import { type Problem, problem } from '../problem'
import { Voided } from './schema'

/** What a deposit stands behind in another area of the desk: a key loan, a renovation, a pass. */
export const DepositPurpose = z.strictObject({
  kind: z.string().min(1).max(30),
  id: z.string().min(1).max(60),
  label: z.string().max(80),
})
export type DepositPurpose = z.infer<typeof DepositPurpose>

/** 押金: one line of a receipt, kept for who paid it until it is returned or deducted from (domain.md §4.1, §3.6). */
export const Deposit = z.strictObject({
  id: id('deposit'),
  receiptId: id('receipt'),
  receiptNo: z.string(),
  billId: id('bill').nullable(),
  unitId: id('unit').nullable(),
  unitLabel: z.string(),
  payer: z.string(),
  tariffId: id('tariff'),
  item: z.string(),
  itemEn: z.string(),
  amountFen: PositiveFen,
  returnedFen: Fen,
  deductedFen: Fen,
  purpose: DepositPurpose.nullable(),
  takenOn: Day,
  at: Instant,
  byName: z.string(),
  voided: Voided.nullable(),
})
export type Deposit = z.infer<typeof Deposit>

/** How money goes out: never from what was taken (domain.md §4.10). Cash comes from the refund fund. */
export const PayOutMethod = z.enum(['cash', 'transfer', 'wechat', 'alipay'])
export type PayOutMethod = z.infer<typeof PayOutMethod>

export const ReturnProof = z.enum(['original', 'lossStatement'])
export type ReturnProof = z.infer<typeof ReturnProof>

/** 押金退还单: frozen when it is made; its number is its own, the receipt's stands on it (domain.md §3.6). */
export const DepositReturn = z.strictObject({
  id: id('depositreturn'),
  no: z.string(),
  requestId: z.string().min(8).max(60),
  depositId: id('deposit'),
  receiptId: id('receipt'),
  receiptNo: z.string(),
  centerName: z.string(),
  unitId: id('unit').nullable(),
  unitLabel: z.string(),
  payer: z.string(),
  item: z.string(),
  itemEn: z.string(),
  takenFen: PositiveFen,
  takenOn: Day,
  /** Kept back in all until now. */
  deductedFen: Fen,
  amountFen: PositiveFen,
  capitals: z.string(),
  /** Still held afterwards. */
  leftFen: Fen,
  proof: ReturnProof,
  /** Who came in the payer's stead, with a letter and both identity cards shown; empty: the payer. */
  proxyName: z.string().max(60),
  method: PayOutMethod,
  reference: z.string().max(60),
  remark: z.string().max(200),
  on: Day,
  at: Instant,
  byId: id('staff'),
  byName: z.string(),
})
export type DepositReturn = z.infer<typeof DepositReturn>

/** 押金扣款: by a clause of the agreement and with a second person's consent; never a penalty (domain.md, do-not-implement 3). */
export const DepositDeduction = z.strictObject({
  id: id('deduction'),
  no: z.string(),
  depositId: id('deposit'),
  receiptNo: z.string(),
  unitId: id('unit').nullable(),
  unitLabel: z.string(),
  payer: z.string(),
  item: z.string(),
  amountFen: PositiveFen,
  clause: z.string(),
  reason: z.string(),
  approvalNo: z.string(),
  askedByName: z.string(),
  agreedByName: z.string(),
  on: Day,
  at: Instant,
})
export type DepositDeduction = z.infer<typeof DepositDeduction>

/** What is still held of a deposit, in fen; nothing of one whose receipt is void. */
export const heldOf = (
  deposit: Pick<Deposit, 'amountFen' | 'returnedFen' | 'deductedFen' | 'voided'>,
): number => (deposit.voided ? 0 : deposit.amountFen - deposit.returnedFen - deposit.deductedFen)

const aboutOf = (deposit: Pick<Deposit, 'item' | 'receiptNo'>) => ({
  item: deposit.item,
  no: deposit.receiptNo,
})

const stillHeld = (deposit: Deposit, amountFen: number): Problem | undefined => {
  const about = aboutOf(deposit)
  if (deposit.voided) return problem('fees.depositVoid', about)
  const held = heldOf(deposit)
  if (held === 0) return problem('fees.depositSettled', about)
  return amountFen > held
    ? problem('fees.depositTooMuch', { ...about, held: formatFen(held) }, 'amountFen')
    : undefined
}

export interface ReturnFacts {
  readonly amountFen: number
  readonly proof: ReturnProof
  readonly proxyName: string
  /** The letter of authority and both identity cards were shown. */
  readonly proxyPapers: boolean
}

/**
 * A deposit goes back to the name on its receipt against the original; who lost it comes in person and signs a statement,
 * a proxy brings a letter and both cards (domain.md §3.6). Refuses `fees.depositVoid`, `fees.depositSettled`,
 * `fees.depositTooMuch`, `fees.lostNoProxy`, `fees.proxyPapersNeeded`.
 */
export const canReturn = (deposit: Deposit, facts: ReturnFacts): Problem | undefined => {
  const gone = stillHeld(deposit, facts.amountFen)
  if (gone) return gone
  if (facts.proxyName !== '' && facts.proof === 'lossStatement')
    return problem('fees.lostNoProxy', { payer: deposit.payer }, 'proxyName')
  if (facts.proxyName !== '' && !facts.proxyPapers)
    return problem('fees.proxyPapersNeeded', { name: facts.proxyName }, 'proxyPapers')
  return undefined
}

/** No more is kept back than is held. Refuses `fees.depositVoid`, `fees.depositSettled`, `fees.depositTooMuch`. */
export const canDeduct = (deposit: Deposit, amountFen: number): Problem | undefined =>
  stillHeld(deposit, amountFen)

/** A receipt stays as it is once something of its deposit has gone. Refuses `fees.depositMoved`. */
export const depositUntouched = (deposit: Deposit): Problem | undefined =>
  deposit.returnedFen + deposit.deductedFen > 0 ? problem('fees.depositMoved', aboutOf(deposit)) : undefined

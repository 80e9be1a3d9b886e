import { z } from 'zod'
import { ArrearsLegalAsk, ArrearsPlanAsk } from './arrears/approvals'
import { LateVoidAsk, WaiverAsk } from './fees/approvals'
import { RateAsk } from './fees/rate-grants'
import { KeyLoanAsk, KeyStocktakeAsk } from './keys/approvals'
import { BadDebtAsk, DepositDeductionAsk, ExpenseAsk, MoveMoneyAsk, RefundAsk } from './ledger/approvals'
import { MoveInStepsAsk } from './moveins/approvals'
import { clerks, everyone, type Role, supervisors } from './permission'
import { MoveOutAsk } from './tenancies/approvals'

/** Everything that can be asked for. A new kind is one line here, one below and one in main/approvalKinds.ts. */
export const Ask = z.discriminatedUnion('kind', [
  LateVoidAsk,
  WaiverAsk,
  RateAsk,
  KeyLoanAsk,
  KeyStocktakeAsk,
  DepositDeductionAsk,
  RefundAsk,
  MoveMoneyAsk,
  BadDebtAsk,
  MoveOutAsk,
  ArrearsPlanAsk,
  ArrearsLegalAsk,
  ExpenseAsk,
  MoveInStepsAsk,
])
export type Ask = z.infer<typeof Ask>
export type AskKind = Ask['kind']
export type AskOf<K extends AskKind> = Extract<Ask, { kind: K }>

/** Who may ask for it: those whose work it is. */
export const ASKED_BY: Readonly<Record<AskKind, readonly Role[]>> = {
  lateVoid: clerks,
  waiver: clerks,
  feeRate: clerks,
  keyLoan: everyone,
  keyStocktake: everyone,
  depositDeduction: clerks,
  refund: clerks,
  moveMoney: clerks,
  badDebt: clerks,
  moveOut: clerks,
  arrearsPlan: everyone,
  arrearsLegal: supervisors,
  expense: clerks,
  moveInSteps: everyone,
}

export const AskKind = z.enum(Object.keys(ASKED_BY) as [AskKind, ...AskKind[]])

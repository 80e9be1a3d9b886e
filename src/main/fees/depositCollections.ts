import { Deposit, DepositDeduction, DepositReturn, heldOf } from '../../shared/fees/deposits'
import { FundTopUp } from '../../shared/fees/refundFund'
import { collection } from '../store/types'

export const depositCollections = {
  deposits: collection<Deposit>()({
    schema: Deposit,
    indexes: {
      receipt: (deposit) => deposit.receiptId,
      unit: (deposit) => deposit.unitId ?? undefined,
      held: (deposit) => (heldOf(deposit) > 0 ? 'held' : undefined),
      purpose: (deposit) => (deposit.purpose ? `${deposit.purpose.kind}|${deposit.purpose.id}` : undefined),
    },
    partition: (deposit) => deposit.takenOn.slice(0, 4),
  }),
  depositReturns: collection<DepositReturn>()({
    schema: DepositReturn,
    indexes: {
      no: (slip) => slip.no,
      request: (slip) => slip.requestId,
      deposit: (slip) => slip.depositId,
      day: (slip) => slip.on,
      month: (slip) => slip.on.slice(0, 7),
      method: (slip) => slip.method,
    },
    unique: ['no', 'request'],
    partition: (slip) => slip.on.slice(0, 4),
  }),
  depositDeductions: collection<DepositDeduction>()({
    schema: DepositDeduction,
    indexes: {
      no: (deduction) => deduction.no,
      deposit: (deduction) => deduction.depositId,
      month: (deduction) => deduction.on.slice(0, 7),
    },
    unique: ['no'],
    partition: (deduction) => deduction.on.slice(0, 4),
  }),
  fundTopUps: collection<FundTopUp>()({
    schema: FundTopUp,
    indexes: { month: (topUp) => topUp.on.slice(0, 7) },
  }),
} as const

import { chainFor } from '../../shared/approvals/rules'
import { canDeduct, heldOf } from '../../shared/fees/deposits'
import type { DepositDeductionAsk } from '../../shared/ledger/approvals'
import type { ApprovalKind } from '../approvals/kind'
import { deductDeposit, depositOf } from '../fees/deposits'

/** domain.md §3.6, §13.1: kept back by a clause, agreed by the manager whatever the amount. */
export const depositDeduction: ApprovalKind<DepositDeductionAsk> = {
  subject: (view, ask) => {
    const { id, item, payer, unitLabel } = depositOf(view, ask.depositId)
    return { id, title: `${item} · ${payer}`, unitLabel, amountFen: ask.amountFen }
  },

  chain: (_view, _ask, amountFen) => ({ steps: chainFor(amountFen, null, false), limitFen: null }),

  obstacle: (view, ask) => canDeduct(depositOf(view, ask.depositId), ask.amountFen),

  facts: (view, ask) => {
    const deposit = depositOf(view, ask.depositId)
    return [
      { label: 'fees.field.item', value: deposit.item, as: 'text' },
      { label: 'fees.field.unit', value: deposit.unitLabel, as: 'text' },
      { label: 'fees.field.payer', value: deposit.payer, as: 'text' },
      { label: 'fees.field.receiptNo', value: deposit.receiptNo, as: 'text' },
      { label: 'ledger.field.taken', value: deposit.amountFen, as: 'money' },
      { label: 'ledger.field.held', value: heldOf(deposit), as: 'money' },
      { label: 'ledger.field.clause', value: ask.clause, as: 'text' },
    ]
  },

  past: (view, ask) =>
    [
      ...view.depositReturns.where('deposit', ask.depositId).map((slip) => ({
        at: slip.at,
        what: 'ledger.past.returned',
        detail: slip.no,
        fen: slip.amountFen,
        byName: slip.byName,
      })),
      ...view.depositDeductions.where('deposit', ask.depositId).map((deduction) => ({
        at: deduction.at,
        what: 'ledger.past.deducted',
        detail: `${deduction.no} · ${deduction.clause}`,
        fen: deduction.amountFen,
        byName: deduction.agreedByName,
      })),
    ].sort((a, b) => (a.at < b.at ? 1 : -1)),

  path: (ask) => `/ledger/deposits?deposit=${ask.depositId}`,

  carryOut: (draft, ask, { request, agreedByName }, context) =>
    deductDeposit(
      draft,
      {
        depositId: ask.depositId,
        amountFen: ask.amountFen,
        clause: ask.clause,
        reason: request.reason,
        approvalNo: request.no,
        askedByName: request.byName,
        agreedByName,
      },
      context,
    ).no,
}

import { dayOf } from '../../shared/day'
import { priceOn } from '../../shared/fees/charge'
import { type Deposit, heldOf } from '../../shared/fees/deposits'
import type { PayMethod } from '../../shared/fees/schema'
import type { SlipDeposit } from '../../shared/keys/loanContract'
import { ruleOn } from '../../shared/keys/loanRules'
import type { KeyLoan } from '../../shared/keys/loanSchema'
import { borrowerLabel } from '../../shared/keys/rules'
import { countCharge, formatFen } from '../../shared/money'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { depositItems, depositsFor, takeDeposit } from '../fees/deposits'

/** What a deposit of a key loan stands behind: the whole slip, whatever keys are on it. */
const slipPurpose = (no: string) => ({ kind: 'keyLoan', id: no, label: no }) as const

/** The deposit of a slip that was taken and not voided. */
export const depositOfSlip = (view: View, no: string): Deposit | undefined =>
  depositsFor(view, slipPurpose(no)).find((deposit) => deposit.voided === null)

/** What the rule of the day on which the key left asks of such a borrower, in fen (domain.md §1.3). */
const askedFen = (view: View, loan: KeyLoan): number =>
  ruleOn([...view.keyLoanRules.all()], loan.borrowerType, dayOf(loan.outAt)).depositFen

export const slipDeposit = (view: View, loan: KeyLoan): SlipDeposit => {
  const deposit = depositOfSlip(view, loan.no)
  return {
    askedFen: askedFen(view, loan),
    depositId: deposit?.id ?? null,
    receiptId: deposit?.receiptId ?? null,
    receiptNo: deposit?.receiptNo ?? '',
    heldFen: deposit ? heldOf(deposit) : 0,
  }
}

/** The deposit item whose price makes the amount with the fewest pieces: only what has a price can be taken. */
const itemFor = (view: View, fen: number, today: string) => {
  const fitting = [...view.sites.all()]
    .flatMap((site) => depositItems(view, site.id, today))
    .flatMap((tariff) => {
      const priceE4 = priceOn(view.tariffPrices.where('tariff', tariff.id), today) ?? 0
      const one = countCharge(1, priceE4)
      return one > 0 && fen % one === 0 ? [{ tariffId: tariff.id, quantity: fen / one }] : []
    })
  const [item] = fitting.sort((a, b) => a.quantity - b.quantity)
  return item ?? refuse('keys.noDepositItem', { amount: formatFen(fen) })
}

interface Taking {
  readonly requestId: string
  readonly method: PayMethod
}

/** Takes the deposit of a slip with its own receipt, once. */
export const takeSlipDeposit = (draft: Draft, loan: KeyLoan, taking: Taking, context: Context): Deposit => {
  const fen = askedFen(draft, loan)
  if (fen === 0) refuse('keys.noDepositAsked', { no: loan.no })
  const before = depositOfSlip(draft, loan.no)
  if (before) refuse('keys.depositTaken', { no: loan.no, receipt: before.receiptNo })
  const { deposit } = takeDeposit(
    draft,
    {
      ...itemFor(draft, fen, context.today),
      requestId: taking.requestId,
      whom: { unitId: null, label: loan.no, party: { kind: 'casual', id: null } },
      payer: borrowerLabel(loan),
      payments: [{ method: taking.method, amountFen: fen, reference: '' }],
      cashReceivedFen: 0,
      remark: `${loan.no} ${loan.keyCode}`,
      purpose: slipPurpose(loan.no),
    },
    context,
  )
  return deposit
}

import { dayOf } from '../../shared/day'
import { priceOn } from '../../shared/fees/charge'
import { type Deposit, heldOf } from '../../shared/fees/deposits'
import type {
  DepositBack,
  DepositTaking,
  LendInput,
  ReleasedLoan,
  ReturnInput,
  SecuredLoan,
  SlipDeposit,
} from '../../shared/keys/loanContract'
import { ruleOn } from '../../shared/keys/loanRules'
import type { KeyLoan } from '../../shared/keys/loanSchema'
import { borrowerLabel } from '../../shared/keys/rules'
import { countCharge, formatFen } from '../../shared/money'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { depositItems, returnDeposit, takeDeposit } from '../fees/deposits'
import { depositOfSlip, slipPurpose } from './depositOfSlip'
import { lendTo, withPhone } from './lending'
import { takeBack } from './returning'

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

/** The slip that a receipt of this request was issued for: the act is done, and is not done again. */
const slipOfRequest = (view: View, requestId: string): SecuredLoan | undefined => {
  const [receipt] = view.receipts.where('request', requestId)
  const [deposit] = receipt ? view.deposits.where('receipt', receipt.id) : []
  const [loan] = deposit?.purpose?.kind === 'keyLoan' ? view.keyLoans.where('no', deposit.purpose.id) : []
  return deposit && loan ? { loan, deposit } : undefined
}

/**
 * Takes the deposit of a slip with its own receipt, once. Refuses `keys.noDepositAsked`, `keys.depositTaken`,
 * `keys.noDepositItem`, and whatever the fees refuse.
 */
export const takeSlipDeposit = (
  draft: Draft,
  loan: KeyLoan,
  taking: DepositTaking,
  context: Context,
): Deposit => {
  const fen = askedFen(draft, loan)
  if (fen === 0) refuse('keys.noDepositAsked', { no: loan.no })
  const before = depositOfSlip(draft, loan.no)
  if (before && slipOfRequest(draft, taking.requestId)?.deposit.id === before.id) return before
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

/** The keys leave and the deposit is taken, or neither: a plug pulled between them loses nothing (domain.md §0.4 a). */
export const lendSecured = (
  draft: Draft,
  { lend, deposit: taking }: { readonly lend: LendInput; readonly deposit: DepositTaking },
  context: Context,
): SecuredLoan => {
  const before = slipOfRequest(draft, taking.requestId)
  if (before?.loan.keyId === lend.keyId) return before
  if (before) refuse('fees.requestUsed', { no: before.deposit.receiptNo })
  const loan = lendTo(draft, withPhone(draft, lend), actor(context), context)
  return { loan, deposit: takeSlipDeposit(draft, loan, taking, context) }
}

const returnOfRequest = (view: View, loanId: string, requestId: string): ReleasedLoan | undefined => {
  const [slip] = view.depositReturns.where('request', requestId)
  if (!slip) return undefined
  const loan = view.keyLoans.get(loanId)
  const same = loan?.returned && depositOfSlip(view, loan.no)?.id === slip.depositId
  return same ? { loan, slip } : refuse('fees.requestUsed', { no: slip.no })
}

/**
 * The last keys of a slip come back and its deposit goes out whole, or neither. Refuses `keys.depositNotHeld`, and
 * whatever the return and the fees refuse.
 */
export const takeBackReleased = (
  draft: Draft,
  { back, deposit: ask }: { readonly back: ReturnInput; readonly deposit: DepositBack },
  context: Context,
): ReleasedLoan => {
  const before = returnOfRequest(draft, back.loanId, ask.requestId)
  if (before) return before
  const loan = takeBack(draft, back, context)
  const deposit = depositOfSlip(draft, loan.no)
  if (!deposit || heldOf(deposit) === 0) return refuse('keys.depositNotHeld', { no: loan.no })
  const proxyName = back.broughtBy === loan.borrowerName ? '' : back.broughtBy
  const slip = returnDeposit(
    draft,
    { ...ask, proxyName, depositId: deposit.id, amountFen: heldOf(deposit), remark: loan.no },
    context,
  )
  return { loan, slip }
}

import { type Deposit, heldOf } from '../../shared/fees/deposits'
import type { ledgerContract } from '../../shared/ledger/contract'
import type { DepositFilter } from '../../shared/ledger/depositContract'
import { sumFen } from '../../shared/money'
import type { View } from '../collections'
import { depositOf, returnDeposit } from '../fees/deposits'
import { fundLeft, fundOwed, topUpFund } from '../fees/refundFund'
import { has } from '../fees/search'
import type { HandlersOf } from '../handlers'
import { pageOf } from '../list'

type Deposits = Pick<
  HandlersOf<typeof ledgerContract>,
  'ledger.deposits' | 'ledger.deposit' | 'ledger.returnDeposit' | 'ledger.topUpFund'
>

const inState = (deposit: Deposit, state: DepositFilter['state']): boolean => {
  if (state === 'all') return true
  if (state === 'voided' || deposit.voided) return state === 'voided' && deposit.voided !== null
  return heldOf(deposit) > 0 === (state === 'held')
}

const candidates = (view: View, { state, unitId }: DepositFilter): readonly Deposit[] => {
  if (unitId) return view.deposits.where('unit', unitId)
  return state === 'held' ? view.deposits.where('held', 'held') : [...view.deposits.all()]
}

/** Newest first. */
const findDeposits = (view: View, filter: DepositFilter): readonly Deposit[] =>
  candidates(view, filter)
    .filter(
      (deposit) =>
        inState(deposit, filter.state) &&
        has(
          filter.search,
          deposit.receiptNo,
          deposit.unitLabel,
          deposit.payer,
          deposit.item,
          deposit.purpose?.label ?? '',
        ),
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1))

export const depositHandlers: Deposits = {
  'ledger.deposits': (view, input, { today }) => {
    const found = findDeposits(view, input)
    const page = pageOf(found, {
      ...input,
      values: {
        receiptNo: (deposit) => deposit.receiptNo,
        takenOn: (deposit) => deposit.takenOn,
        unitLabel: (deposit) => deposit.unitLabel,
        payer: (deposit) => deposit.payer,
        item: (deposit) => deposit.item,
        amountFen: (deposit) => deposit.amountFen,
        heldFen: heldOf,
      },
    })
    return {
      ...page,
      amountFen: sumFen(found.filter((deposit) => !deposit.voided).map((deposit) => deposit.amountFen)),
      heldFen: sumFen(found.map(heldOf)),
      fund: { leftFen: fundLeft(view, today), owedFen: fundOwed(view) },
    }
  },

  'ledger.deposit': (view, { depositId }) => ({
    deposit: depositOf(view, depositId),
    returns: [...view.depositReturns.where('deposit', depositId)].reverse(),
    deductions: [...view.depositDeductions.where('deposit', depositId)].reverse(),
  }),

  'ledger.returnDeposit': returnDeposit,

  'ledger.topUpFund': topUpFund,
}

import { type Deposit, type DepositPurpose, depositUntouched } from '../../shared/fees/deposits'
import type { Receipt, Voided } from '../../shared/fees/schema'
import { refuseIf } from '../../shared/problem'
import type { Draft } from '../collections'
import type { Context } from '../context'

/** Every deposit line of a receipt is held from the moment it is issued. */
export const holdDeposits = (draft: Draft, receipt: Receipt, context: Context): void => {
  for (const line of receipt.lines)
    if (line.kind === 'deposit')
      draft.deposits.insert({
        id: context.newId('deposit'),
        receiptId: receipt.id,
        receiptNo: receipt.no,
        billId: line.billId,
        unitId: receipt.unitId,
        unitLabel: receipt.unitLabel,
        payer: receipt.payer,
        tariffId: line.tariffId,
        item: line.item,
        itemEn: line.itemEn,
        amountFen: line.amountFen,
        returnedFen: 0,
        deductedFen: 0,
        purpose: null,
        takenOn: receipt.issuedOn,
        at: receipt.at,
        byName: receipt.byName,
        voided: null,
      })
}

/** Says what a deposit stands behind, in the commit in which it is taken. */
export const bindDeposit = (draft: Draft, receipt: Receipt, purpose: DepositPurpose): Deposit => {
  const [deposit] = draft.deposits.where('receipt', receipt.id)
  if (!deposit) throw new Error('a deposit receipt without a deposit')
  return draft.deposits.update(deposit.id, { purpose })
}

/** With its receipt a deposit leaves the books, unless something of it has gone already. */
export const releaseDeposits = (draft: Draft, receipt: Receipt, voided: Voided): void => {
  for (const deposit of draft.deposits.where('receipt', receipt.id)) {
    refuseIf(depositUntouched(deposit))
    draft.deposits.update(deposit.id, { voided })
  }
}

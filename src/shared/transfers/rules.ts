import type { Day } from '../day'
import { type Problem, problem } from '../problem'
import type { Transfer, TransferState, UnitMoney } from './schema'

export const transferState = (transfer: Pick<Transfer, 'voided' | 'done' | 'signed'>): TransferState => {
  if (transfer.voided) return 'voided'
  if (transfer.done) return 'done'
  return transfer.signed ? 'signed' : 'prepared'
}

const closed = (transfer: Transfer): Problem | undefined => {
  if (transfer.voided) return problem('transfers.voidedAlready', { no: transfer.no })
  return transfer.done ? problem('transfers.doneAlready', { no: transfer.no }) : undefined
}

/** What both sign can no longer be changed. Refuses `transfers.voidedAlready`, `transfers.doneAlready`, `transfers.signedAlready`. */
export const canChange = (transfer: Transfer): Problem | undefined =>
  closed(transfer) ?? (transfer.signed ? problem('transfers.signedAlready', { no: transfer.no }) : undefined)

/** Refuses the closed states and `transfers.signedAhead`. */
export const canSign = (transfer: Transfer, on: Day, today: Day): Problem | undefined =>
  canChange(transfer) ?? (on > today ? problem('transfers.signedAhead', { today }, 'on') : undefined)

/** Refuses the closed states. A signed one may still be given up before it is carried out. */
export const canVoid = (transfer: Transfer): Problem | undefined => closed(transfer)

/**
 * Whether a transfer may be carried out with the money as it stands now, in fen (domain.md §2.5): both have signed, its
 * day has come, debts and prepayments are dealt with as was agreed. Refuses the closed states, `transfers.notSigned`,
 * `transfers.notYet`, `transfers.debtsOpen`, `transfers.prepaidOpen`, `transfers.sameOwners`.
 */
export const canCarryOut = (transfer: Transfer, money: UnitMoney, today: Day): Problem | undefined => {
  const gone = closed(transfer)
  if (gone) return gone
  if (!transfer.signed) return problem('transfers.notSigned', { no: transfer.no })
  if (transfer.transferOn > today) return problem('transfers.notYet', { day: transfer.transferOn })
  if (transfer.debts === 'settled' && money.openFen > 0)
    return problem('transfers.debtsOpen', { fen: money.openFen })
  if (transfer.prepaid === 'refund' && money.prepaidFen > 0)
    return problem('transfers.prepaidOpen', { fen: money.prepaidFen })
  return undefined
}

const key = (owners: Transfer['next']): string =>
  owners
    .map(({ personId, shareBp }) => `${personId}|${shareBp}`)
    .sort()
    .join(',')

/** A transfer changes something. Refuses `transfers.sameOwners`. */
export const changesOwners = (former: Transfer['former'], next: Transfer['next']): Problem | undefined =>
  key(former) === key(next) ? problem('transfers.sameOwners', {}, 'next') : undefined

/** Nothing of the money of a unit may come or go with its owner: the same fen before and after. */
export const sameMoney = (before: UnitMoney, after: UnitMoney): boolean =>
  before.openFen === after.openFen &&
  before.prepaidFen === after.prepaidFen &&
  before.depositsFen === after.depositsFen

import { addDays, type Day } from '../../shared/day'
import { heldOf } from '../../shared/fees/deposits'
import { sumFen } from '../../shared/money'
import { refuse } from '../../shared/problem'
import type { TransferRow } from '../../shared/transfers/contract'
import { transferState } from '../../shared/transfers/rules'
import type { Transfer, UnitMoney } from '../../shared/transfers/schema'
import type { View } from '../collections'
import { balanceOf } from '../fees/facts'
import { unusedOf } from '../ledger/correctionHandlers'

export const transferOf = (view: View, transferId: string): Transfer =>
  view.transfers.get(transferId) ?? refuse('transfers.unknown')

/** Open, paid for days from the transfer on, and held as deposits, in fen (domain.md §2.5). */
export const unitMoney = (view: View, unitId: string, transferOn: Day, today: Day): UnitMoney => ({
  openFen: balanceOf(view, unitId, today).openFen,
  prepaidFen: sumFen(unusedOf(view, unitId, addDays(transferOn, -1)).map((line) => line.unusedFen)),
  depositsFen: sumFen(view.deposits.where('unit', unitId).map(heldOf)),
})

export const transferRow = (transfer: Transfer): TransferRow => ({ transfer, state: transferState(transfer) })

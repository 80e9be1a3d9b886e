import type { TransferSheet } from '../../shared/transfers/papers'
import type { View } from '../collections'
import type { Context } from '../context'
import { transferOf, unitMoney } from './facts'

export const transfersPapers = {
  transferSheet: (view: View, transferId: string, context: Context): TransferSheet => {
    const transfer = transferOf(view, transferId)
    const [center] = [...view.center.all()]
    return {
      centerName: center?.name ?? '',
      transfer,
      money: transfer.done?.before ?? unitMoney(view, transfer.unitId, transfer.transferOn, context.today),
      voided: transfer.voided,
    }
  },
} as const

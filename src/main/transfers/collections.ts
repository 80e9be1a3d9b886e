import { Transfer } from '../../shared/transfers/schema'
import { collection } from '../store/types'

export const transfersCollections = {
  transfers: collection<Transfer>()({
    schema: Transfer,
    indexes: {
      no: (transfer) => transfer.no,
      unit: (transfer) => transfer.unitId,
      open: (transfer) => (transfer.voided || transfer.done ? undefined : transfer.unitId),
    },
    unique: ['no', 'open'],
    partition: (transfer) => transfer.at.slice(0, 4),
  }),
} as const

import { isOut } from '../../shared/keys/rules'
import { Key, KeyLoan, KeyMove } from '../../shared/keys/schema'
import { collection } from '../store/types'

export const keysCollections = {
  keys: collection<Key>()({
    schema: Key,
    indexes: {
      code: (key) => key.code.toUpperCase(),
      unit: (key) => key.unitId ?? undefined,
      status: (key) => key.status,
    },
    unique: ['code'],
  }),
  keyLoans: collection<KeyLoan>()({
    schema: KeyLoan,
    indexes: {
      no: (loan) => loan.no,
      key: (loan) => loan.keyId,
      open: (loan) => (isOut(loan) ? 'out' : undefined),
      lost: (loan) => (loan.lostAt ? loan.borrowerName : undefined),
    },
    unique: ['no'],
    partition: (loan) => loan.outAt.slice(0, 4),
  }),
  keyMoves: collection<KeyMove>()({
    schema: KeyMove,
    indexes: { key: (move) => move.keyId },
    partition: (move) => move.at.slice(0, 4),
  }),
} as const

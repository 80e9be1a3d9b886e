import { dayOf } from '../../shared/day'
import { Expense } from '../../shared/ledger/expenses'
import { collection } from '../store/types'

export const ledgerCollections = {
  expenses: collection<Expense>()({
    schema: Expense,
    indexes: {
      no: (expense) => expense.no,
      month: (expense) => expense.on.slice(0, 7),
      voidedMonth: (expense) => (expense.voided ? dayOf(expense.voided.at).slice(0, 7) : undefined),
    },
    unique: ['no'],
    partition: (expense) => expense.on.slice(0, 4),
  }),
} as const

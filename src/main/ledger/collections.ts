import { dayOf } from '../../shared/day'
import { Expense } from '../../shared/ledger/expenses'
import { PublishedSheet } from '../../shared/ledger/publications'
import { collection } from '../store/types'

export const ledgerCollections = {
  expenses: collection<Expense>()({
    schema: Expense,
    indexes: {
      no: (expense) => expense.no,
      voucher: (expense) => expense.voucherNo,
      month: (expense) => expense.on.slice(0, 7),
      voidedMonth: (expense) => (expense.voided ? dayOf(expense.voided.at).slice(0, 7) : undefined),
    },
    unique: ['no'],
    partition: (expense) => expense.on.slice(0, 4),
  }),
  publications: collection<PublishedSheet>()({
    schema: PublishedSheet,
    indexes: { no: (sheet) => sheet.no },
    unique: ['no'],
  }),
} as const

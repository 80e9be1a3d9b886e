import { dayOf } from '../../../shared/day'
import type { Expense } from '../../../shared/ledger/expenses'
import type { Posting } from '../../../shared/ledger/posting'
import type { View } from '../../collections'
import { line } from './entry'

const posting = (expense: Expense, on: string, at: string, byName: string, fen: number): Posting => ({
  on,
  at,
  kind: 'expense',
  no: expense.no,
  unitId: null,
  unitLabel: '',
  name: expense.what,
  byName,
  lines: [line('expense', fen, { item: expense.kind }), line('finance', -fen)],
})

/** Spent by finance on its day; a void turns it round on the day of the void. */
export const expensePostings = (view: View, month: string): readonly Posting[] => [
  ...view.expenses
    .where('month', month)
    .map((expense) => posting(expense, expense.on, expense.at, expense.byName, expense.amountFen)),
  ...view.expenses.where('voidedMonth', month).flatMap((expense) => {
    if (!expense.voided) return []
    const { at, byName } = expense.voided
    return posting(expense, dayOf(at), at, byName, -expense.amountFen)
  }),
]

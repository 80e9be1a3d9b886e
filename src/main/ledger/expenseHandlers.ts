import type { ledgerContract } from '../../shared/ledger/contract'
import type { Expense } from '../../shared/ledger/expenses'
import { sumFen } from '../../shared/money'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { actor } from '../context'
import { monthMustBeOpen } from '../fees/openDay'
import { has } from '../fees/search'
import type { HandlersOf } from '../handlers'
import { pageOf } from '../list'

type Expenses = Pick<HandlersOf<typeof ledgerContract>, 'ledger.expenses' | 'ledger.voidExpense'>

const find = (view: View, search: string, month: string | null): readonly Expense[] =>
  (month ? view.expenses.where('month', month) : [...view.expenses.all()])
    .filter((expense) => has(search, expense.no, expense.what, expense.voucherNo, expense.agreedBy))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.at < b.at ? 1 : -1))

export const expenseHandlers: Expenses = {
  'ledger.expenses': (view, input) => {
    const found = find(view, input.search, input.month)
    const page = pageOf(found, {
      ...input,
      values: {
        on: (expense) => expense.on,
        no: (expense) => expense.no,
        kind: (expense) => expense.kind,
        what: (expense) => expense.what,
        amountFen: (expense) => expense.amountFen,
      },
    })
    const standing = found.filter((expense) => expense.voided === null)
    return { ...page, totalFen: sumFen(standing.map((expense) => expense.amountFen)) }
  },

  'ledger.voidExpense': (draft, { expenseId, reason }, context) => {
    const expense = draft.expenses.get(expenseId) ?? refuse('ledger.unknownExpense')
    if (expense.voided) refuse('ledger.expenseVoid', { no: expense.no })
    monthMustBeOpen(draft, context.today)
    return draft.expenses.update(expense.id, {
      voided: { at: context.now, byName: actor(context).name, reason },
    })
  },
}

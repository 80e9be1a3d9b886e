import type { ledgerContract } from '../../shared/ledger/contract'
import { type Expense, ExpenseKind } from '../../shared/ledger/expenses'
import { sumFen } from '../../shared/money'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { actor } from '../context'
import { monthMustBeOpen } from '../fees/openDay'
import { has } from '../fees/search'
import type { HandlersOf } from '../handlers'
import { pageOf } from '../list'
import { takeNumber } from '../numbers'
import { postingsBetween } from './reportHandlers'

type Expenses = Pick<
  HandlersOf<typeof ledgerContract>,
  'ledger.expenses' | 'ledger.addExpense' | 'ledger.voidExpense' | 'ledger.publication'
>

const find = (view: View, search: string, month: string | null): readonly Expense[] =>
  (month ? view.expenses.where('month', month) : [...view.expenses.all()])
    .filter((expense) => has(search, expense.no, expense.what, expense.voucherNo, expense.agreedBy))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.at < b.at ? 1 : -1))

/** Income and expense of some months by item, as they are hung out: what was charged, what was spent. */
const publicationOf = (view: View, fromMonth: string, toMonth: string) => {
  const income = new Map<string, { itemEn: string; fen: number }>()
  const expense = new Map<ExpenseKind, number>()
  for (const { kind, lines } of postingsBetween(view, fromMonth, toMonth))
    for (const { account, item, itemEn, fen } of lines) {
      if (account === 'income' || account === 'deductions' || account === 'waived') {
        const before = income.get(item) ?? { itemEn, fen: 0 }
        income.set(item, { itemEn: before.itemEn || itemEn, fen: before.fen - fen })
      }
      if (account === 'expense' && kind === 'expense') {
        const group = ExpenseKind.parse(item)
        expense.set(group, (expense.get(group) ?? 0) + fen)
      }
    }
  const incomes = [...income].map(([item, row]) => ({ item, ...row })).filter((row) => row.fen !== 0)
  const expenses = [...expense].map(([kind, fen]) => ({ kind, fen })).filter((row) => row.fen !== 0)
  const incomeFen = sumSigned(incomes)
  const expenseFen = sumSigned(expenses)
  return {
    fromMonth,
    toMonth,
    income: incomes.sort((a, b) => b.fen - a.fen),
    expense: expenses.sort((a, b) => b.fen - a.fen),
    incomeFen,
    expenseFen,
    balanceFen: incomeFen - expenseFen,
  }
}

const sumSigned = (rows: readonly { readonly fen: number }[]): number =>
  rows.reduce((sum, row) => sum + row.fen, 0)

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

  'ledger.addExpense': (draft, input, context) => {
    if (input.on > context.today) refuse('ledger.expenseFuture', { today: context.today }, 'on')
    monthMustBeOpen(draft, input.on)
    return draft.expenses.insert({
      id: context.newId('expense'),
      no: takeNumber(draft, context, 'expense'),
      ...input,
      at: context.now,
      byName: actor(context).name,
      voided: null,
    })
  },

  'ledger.voidExpense': (draft, { expenseId, reason }, context) => {
    const expense = draft.expenses.get(expenseId) ?? refuse('ledger.unknownExpense')
    if (expense.voided) refuse('ledger.expenseVoid', { no: expense.no })
    monthMustBeOpen(draft, context.today)
    return draft.expenses.update(expense.id, {
      voided: { at: context.now, byName: actor(context).name, reason },
    })
  },

  'ledger.publication': (view, { fromMonth, toMonth }) => publicationOf(view, fromMonth, toMonth),
}

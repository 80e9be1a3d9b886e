import { firstOf, monthsBetween } from '../../shared/day'
import type { Publication } from '../../shared/ledger/booksContract'
import type { ledgerContract } from '../../shared/ledger/contract'
import { ExpenseKind } from '../../shared/ledger/expenses'
import { canPublish, type PublishedSheet } from '../../shared/ledger/publications'
import { refuse, refuseIf } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { takeNumber } from '../numbers'
import { postingsBetween } from './reportHandlers'

type Publications = Pick<
  HandlersOf<typeof ledgerContract>,
  'ledger.publication' | 'ledger.publications' | 'ledger.publish' | 'ledger.voidPublication'
>

const sum = (rows: readonly { readonly fen: number }[]): number => rows.reduce((fen, row) => fen + row.fen, 0)

/** Income and expense of some months by item, as they are hung out: what was charged, what was spent. */
export const publicationOf = (view: View, fromMonth: string, toMonth: string): Publication => {
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
  return {
    fromMonth,
    toMonth,
    income: incomes.sort((a, b) => b.fen - a.fen),
    expense: expenses.sort((a, b) => b.fen - a.fen),
    incomeFen: sum(incomes),
    expenseFen: sum(expenses),
    balanceFen: sum(incomes) - sum(expenses),
  }
}

const sheetOf = (view: View, publicationId: string): PublishedSheet =>
  view.publications.get(publicationId) ?? refuse('ledger.unknownPublication')

/** Freezes some months as they are hung out. Refuses as `canPublish` and `postingsBetween` do. */
export const publishMonths = (
  draft: Draft,
  fromMonth: string,
  toMonth: string,
  context: Context,
): PublishedSheet => {
  const sheet = publicationOf(draft, fromMonth, toMonth)
  const months = monthsBetween(firstOf(fromMonth), firstOf(toMonth))
  const isClosed = (month: string): boolean => draft.monthCloses.where('month', month).length > 0
  refuseIf(canPublish(months, isClosed, [...draft.publications.all()]))
  return draft.publications.insert({
    id: context.newId('publication'),
    no: takeNumber(draft, context, 'publication'),
    centerName: [...draft.center.all()][0]?.name ?? '',
    fromMonth,
    toMonth,
    income: sheet.income.map((row) => ({ ...row })),
    expense: sheet.expense.map((row) => ({ ...row })),
    incomeFen: sheet.incomeFen,
    expenseFen: sheet.expenseFen,
    balanceFen: sheet.balanceFen,
    on: context.today,
    at: context.now,
    byName: actor(context).name,
    voided: null,
  })
}

export const publicationHandlers: Publications = {
  'ledger.publication': (view, { fromMonth, toMonth }) => publicationOf(view, fromMonth, toMonth),

  'ledger.publications': (view) =>
    [...view.publications.all()].sort((a, b) => (a.at + a.no < b.at + b.no ? 1 : -1)),

  'ledger.publish': (draft, { fromMonth, toMonth }, context) =>
    publishMonths(draft, fromMonth, toMonth, context),

  'ledger.voidPublication': (draft, { publicationId, reason }, context) => {
    const sheet = sheetOf(draft, publicationId)
    if (sheet.voided) refuse('ledger.publicationVoid', { no: sheet.no })
    return draft.publications.update(sheet.id, {
      voided: { at: context.now, byName: actor(context).name, reason },
    })
  },
}

/** 收支公示: its record holds every word. */
export const publicationPaper = (view: View, publicationId: string): PublishedSheet =>
  sheetOf(view, publicationId)

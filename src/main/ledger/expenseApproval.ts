import { chainFor } from '../../shared/approvals/rules'
import type { ExpenseAsk } from '../../shared/ledger/approvals'
import { problem, refuseIf } from '../../shared/problem'
import type { ApprovalKind } from '../approvals/kind'
import { settingOn } from '../center/settings'
import { monthMustBeOpen } from '../fees/openDay'
import { takeNumber } from '../numbers'

/** domain.md §13.1: 费用支出 up to the limit by the manager, above it by the company too; never by who asked. */
export const expense: ApprovalKind<ExpenseAsk> = {
  subject: (_view, { voucherNo, what, amountFen }) => ({
    // One request about a voucher at a time.
    id: voucherNo,
    title: `${what} · ${voucherNo}`,
    unitLabel: '',
    amountFen,
  }),
  chain: (view, _ask, amountFen, { today }) => {
    const limitFen = settingOn(view, 'ledger.expenseLimitFen', today)
    return { steps: chainFor(amountFen, limitFen, false), limitFen }
  },
  obstacle: (view, ask, { today }) => {
    if (ask.on > today) return problem('ledger.expenseFuture', { today }, 'on')
    const same = [...view.expenses.where('voucher', ask.voucherNo)].find(({ voided }) => !voided)
    return same && problem('ledger.voucherTwice', { no: same.no, voucher: ask.voucherNo }, 'voucherNo')
  },
  facts: (_view, ask) => [
    { label: 'ledger.field.what', value: ask.what, as: 'text' },
    { label: 'ledger.field.kind', value: `ledger.expenseKind.${ask.category}`, as: 'word' },
    { label: 'ledger.field.amount', value: ask.amountFen, as: 'money' },
    { label: 'ledger.field.day', value: ask.on, as: 'day' },
    { label: 'ledger.field.voucher', value: ask.voucherNo, as: 'text' },
  ],
  past: (view, ask) =>
    [...view.expenses.where('month', ask.on.slice(0, 7))]
      .filter(({ kind, voided }) => kind === ask.category && !voided)
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, 8)
      .map(({ at, no, what, amountFen, byName }) => ({
        at,
        what: 'ledger.past.spent',
        detail: `${no} · ${what}`,
        fen: amountFen,
        byName,
      })),
  path: () => '/ledger/expenses',
  carryOut: (draft, ask, { request, agreedByName }, context) => {
    refuseIf(expense.obstacle(draft, ask, context))
    monthMustBeOpen(draft, ask.on)
    const last = request.decisions.at(-1)?.company
    const reference = last ? ` ${last.reference}` : ''
    return draft.expenses.insert({
      id: context.newId('expense'),
      no: takeNumber(draft, context, 'expense'),
      kind: ask.category,
      what: ask.what,
      amountFen: ask.amountFen,
      on: ask.on,
      voucherNo: ask.voucherNo,
      agreedBy: `${agreedByName}${reference}`.slice(0, 60),
      approvalNo: request.no,
      at: context.now,
      byName: request.byName,
      voided: null,
    }).no
  },
}

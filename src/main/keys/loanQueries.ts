import { dayOf, monthOf } from '../../shared/day'
import { type KeyFigures, meanMinutes, perMille, wasLate } from '../../shared/keys/figures'
import type { loanContract } from '../../shared/keys/loanContract'
import type { KeyLoan } from '../../shared/keys/loanSchema'
import { isOut, isOverdue } from '../../shared/keys/rules'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import type { HandlersOf } from '../handlers'
import { pageOf } from '../list'
import { linkChoices } from '../loanLinks'
import { borrowerByPass, borrowerFile, borrowers } from './borrowers'
import { linkKey } from './collections'
import { loanRow, underCurfew } from './facts'
import { contains, isTail } from './search'
import { slipDeposit } from './slipDeposit'

type State = 'out' | 'overdue' | 'curfew' | 'returned' | 'all'

const loansIn = (view: View, state: State, context: Context): readonly KeyLoan[] => {
  if (state === 'out') return view.keyLoans.where('open', 'out')
  if (state === 'curfew') return underCurfew(view, context)
  if (state === 'overdue')
    return view.keyLoans.where('open', 'out').filter((loan) => isOverdue(loan, context.now))
  const all = [...view.keyLoans.all()].reverse()
  return state === 'all' ? all : all.filter((loan) => !isOut(loan))
}

const inMonth = (at: string | undefined, month: string): boolean =>
  at !== undefined && monthOf(dayOf(at)) === month

/** domain.md §1.5, of a calendar month at the center. */
const figures = (view: View, month: string, now: string): KeyFigures => {
  const loans = [...view.keyLoans.all()]
  const due = loans.filter((loan) => inMonth(loan.dueAt, month) && loan.dueAt <= now)
  const late = due.filter((loan) => wasLate(loan, now)).length
  const counts = [...view.keyStocktakes.all()].flatMap((each) =>
    each.finished && each.closed && inMonth(each.finished.at, month) ? [each.finished] : [],
  )
  const expectedPieces = counts.reduce((sum, each) => sum + each.expected, 0)
  const matchedPieces = counts.reduce((sum, each) => sum + each.matched, 0)
  const rectified = loans.filter(
    (loan) => loan.purpose === 'rectification' && inMonth(loan.returned?.at, month),
  )
  return {
    matchPerMille: perMille(matchedPieces, expectedPieces),
    expectedPieces,
    matchedPieces,
    overduePerMille: perMille(late, due.length),
    dueLoans: due.length,
    overdueLoans: late,
    lost: [...view.keyLosses.all()].filter((loss) => inMonth(loss.at, month)).length,
    rectificationMinutes: meanMinutes(rectified),
    rectifications: rectified.length,
  }
}

type Queries = Pick<
  HandlersOf<typeof loanContract>,
  | 'keys.loans'
  | 'keys.slip'
  | 'keys.borrowers'
  | 'keys.borrowerByPass'
  | 'keys.borrower'
  | 'keys.linkChoices'
  | 'keys.loansFor'
  | 'keys.figures'
>

const MOST_LINKED = 50

export const loanQueries: Queries = {
  'keys.loans': (view, input, context) => {
    const rows = loansIn(view, input.state, context)
      .filter(
        (loan) =>
          contains(
            input.search,
            loan.no,
            loan.keyCode,
            loan.keyPlace,
            loan.borrowerName,
            loan.borrowerOrg,
            loan.link?.no ?? '',
          ) || isTail(input.search, loan.phone),
      )
      .map((loan) => loanRow(view, loan, context.now))
    const open = input.state !== 'returned' && input.state !== 'all'
    return pageOf(rows, {
      ...input,
      sort: input.sort ?? (open ? { by: 'dueAt', descending: false } : null),
      values: {
        no: (row) => row.loan.no,
        keyCode: (row) => row.loan.keyCode,
        borrowerName: (row) => row.loan.borrowerName,
        outAt: (row) => row.loan.outAt,
        dueAt: (row) => row.loan.dueAt,
      },
    })
  },

  'keys.slip': (view, { loanId }, { now }) => {
    const loan = view.keyLoans.get(loanId) ?? refuse('keys.unknownLoan')
    return {
      loan,
      lines: view.keyLoans.where('no', loan.no),
      calls: [...view.keyCalls.where('loan', loan.id)].reverse(),
      ofUnit: view.keys.get(loan.keyId)?.unitId != null,
      overdue: isOverdue(loan, now),
      deposit: slipDeposit(view, loan),
    }
  },

  'keys.borrowers': (view, { search }) => borrowers(view, search),
  'keys.borrowerByPass': (view, { pass }, { today }) => borrowerByPass(view, pass, today),
  'keys.borrower': (view, { loanId }, context) => borrowerFile(view, loanId, context),
  'keys.linkChoices': (view, { linkKind, search }, { today }) => linkChoices(view, linkKind, search, today),
  'keys.loansFor': (view, { linkKind, linkNo }, { now }) =>
    [...view.keyLoans.where('link', linkKey(linkKind, linkNo))]
      .reverse()
      .slice(0, MOST_LINKED)
      .map((loan) => loanRow(view, loan, now)),
  'keys.figures': (view, { month }, { now }) => figures(view, month, now),
}

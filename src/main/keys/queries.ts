import type { Borrower, KeyFile, keysContract } from '../../shared/keys/contract'
import { isOut, isOverdue, usualDueAt } from '../../shared/keys/rules'
import type { KeyLoan } from '../../shared/keys/schema'
import { refuse } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import { instructionText } from '../estate/instructions'
import type { HandlersOf } from '../handlers'
import { pageOf } from '../list'
import { keyCounts, keyRow, loanRow } from './facts'

type Queries = Pick<
  HandlersOf<typeof keysContract>,
  'keys.counts' | 'keys.list' | 'keys.loans' | 'keys.file' | 'keys.findByTag' | 'keys.borrowers'
>

const contains = (search: string, ...texts: readonly string[]): boolean => {
  const wanted = search.trim().toLowerCase()
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted))
}

/** A phone is found by its tail only: what is masked is not to be felt out from the middle. */
const isTail = (search: string, phone: string): boolean =>
  /^\d{3,}$/.test(search.trim()) && phone.replace(/\D/g, '').endsWith(search.trim())

const loansIn = (
  view: View,
  state: 'out' | 'overdue' | 'returned' | 'all',
  now: string,
): readonly KeyLoan[] => {
  if (state === 'out') return view.keyLoans.where('open', 'out')
  if (state === 'overdue') return view.keyLoans.where('open', 'out').filter((loan) => isOverdue(loan, now))
  const all = [...view.keyLoans.all()].reverse()
  return state === 'all' ? all : all.filter((loan) => !isOut(loan))
}

/** Who has borrowed before, most recent first: the clerk types two letters, not a form. */
const borrowers = (view: View, search: string): readonly Borrower[] => {
  const found = new Map<string, Borrower>()
  for (const loan of [...view.keyLoans.all()].reverse()) {
    const id = `${loan.borrowerName}|${loan.phone}`
    const known = found.get(id)
    const held = Number(isOut(loan))
    if (known) found.set(id, { ...known, held: known.held + held })
    else if (
      (contains(search, loan.borrowerName, loan.borrowerOrg) || isTail(search, loan.phone)) &&
      found.size < 8
    )
      found.set(id, {
        name: loan.borrowerName,
        org: loan.borrowerOrg,
        phone: loan.phone,
        type: loan.borrowerType,
        held,
      })
  }
  return [...found.values()]
}

export const keysQueries: Queries = {
  'keys.counts': (view, _input, context) => keyCounts(view, context.now),

  'keys.list': (view, input, context) => {
    const keys = input.unitId ? view.keys.where('unit', input.unitId) : [...view.keys.all()]
    const rows = keys
      .filter((key) => (input.status ? key.status === input.status : key.status !== 'retired'))
      .map((key) => keyRow(view, key, context.now))
      .filter((row) =>
        contains(
          input.search,
          row.key.code,
          row.place,
          row.key.slot,
          row.loan?.borrowerName ?? '',
          row.key.remark,
        ),
      )
    return pageOf(rows, {
      ...input,
      sort: input.sort ?? { by: 'code', descending: false },
      values: {
        code: (row) => row.key.code,
        place: (row) => row.place,
        slot: (row) => row.key.slot,
        status: (row) => `${row.overdue ? 0 : 1}${row.key.status}`,
      },
    })
  },

  'keys.loans': (view, input, context) => {
    const rows = loansIn(view, input.state, context.now)
      .filter(
        (loan) =>
          contains(input.search, loan.no, loan.keyCode, loan.keyPlace, loan.borrowerName, loan.borrowerOrg) ||
          isTail(input.search, loan.phone),
      )
      .map((loan) => loanRow(view, loan, context.now))
    return pageOf(rows, {
      ...input,
      sort:
        input.sort ??
        (input.state === 'out' || input.state === 'overdue' ? { by: 'dueAt', descending: false } : null),
      values: {
        no: (row) => row.loan.no,
        keyCode: (row) => row.loan.keyCode,
        borrowerName: (row) => row.loan.borrowerName,
        outAt: (row) => row.loan.outAt,
        dueAt: (row) => row.loan.dueAt,
      },
    })
  },

  'keys.file': (view, { keyId }, context): KeyFile => {
    const key = view.keys.get(keyId) ?? refuse('keys.unknown')
    const unit = key.unitId ? view.units.get(key.unitId) : undefined
    return {
      ...keyRow(view, key, context.now),
      standingInstruction: unit ? instructionText(view, unit, context.today) : '',
      moves: [...view.keyMoves.where('key', key.id)].reverse(),
      loans: [...view.keyLoans.where('key', key.id)].reverse(),
      usualDueAt: usualDueAt(
        context.now,
        context.today,
        String(settingOn(view, 'keys.dueTime', context.today)),
      ),
    }
  },

  'keys.findByTag': (view, { tag }, context) => {
    const key = view.keys.where('code', tag.toUpperCase())[0]
    return key ? keyRow(view, key, context.now) : null
  },

  'keys.borrowers': (view, { search }) => borrowers(view, search),
}

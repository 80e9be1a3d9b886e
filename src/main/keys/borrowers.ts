import { wasLate } from '../../shared/keys/figures'
import type { Borrower, BorrowerFile } from '../../shared/keys/loanContract'
import type { KeyLoan } from '../../shared/keys/loanSchema'
import { GONE } from '../../shared/mask'
import { numberInCode, workerState } from '../../shared/passes/rules'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import { personRank, typed } from '../people/search'
import { borrowerKey } from './collections'
import { heldBy, unsettledLoss } from './lending'

const MOST_OFFERED = 8

const withState = (view: View, borrower: Omit<Borrower, 'held' | 'lost'>): Borrower => ({
  ...borrower,
  held: heldBy(view, { borrowerName: borrower.name, phone: borrower.phone }),
  lost: unsettledLoss(view, borrower.name, borrower.phone) ?? null,
})

const ofLoan = (view: View, loan: KeyLoan): Borrower =>
  withState(view, {
    name: loan.borrowerName,
    org: loan.borrowerOrg,
    phone: loan.phone,
    type: loan.borrowerType,
    staffId: loan.borrowerStaffId ?? null,
    purpose: loan.purpose,
    link: loan.link ?? null,
  })

const fits = (search: string, name: string, org: string, phone: string): boolean => {
  const wanted = typed(search)
  return (
    wanted === '' || personRank({ name, phones: [phone] }, wanted) > 0 || org.toLowerCase().includes(wanted)
  )
}

/** Who has borrowed before, most recent first, then colleagues: the clerk types two letters, not a form. */
export const borrowers = (view: View, search: string): readonly Borrower[] => {
  const found = new Map<string, Borrower>()
  const loans = [...view.keyLoans.all()].sort((a, b) => b.outAt.localeCompare(a.outAt))
  for (const loan of loans) {
    if (found.size === MOST_OFFERED) break
    const key = borrowerKey(loan)
    if (
      loan.borrowerName !== GONE &&
      !found.has(key) &&
      fits(search, loan.borrowerName, loan.borrowerOrg, loan.phone)
    )
      found.set(key, ofLoan(view, loan))
  }
  for (const { id, name, active } of view.staff.all()) {
    if (found.size === MOST_OFFERED) break
    const known = [...found.values()].some((each) => each.staffId === id)
    if (!active || known || !fits(search, name, '', '')) continue
    const colleague = {
      name,
      org: '',
      phone: '',
      type: 'staff',
      staffId: id,
      purpose: null,
      link: null,
    } as const
    found.set(id, withState(view, colleague))
  }
  return [...found.values()]
}

/** A contractor's worker by the code on the pass: no typing at all. Null when it is none of ours, or not valid today. */
export const borrowerByPass = (view: View, pass: string, today: string): Borrower | null => {
  const no = numberInCode(pass.toUpperCase()) ?? pass.trim().toUpperCase()
  const [worker] = view.workerPasses.where('no', no)
  if (!worker || workerState(worker, today) !== 'valid') return null
  const { name, contractor: org, foremanPhone: phone } = worker
  const last = [...view.keyLoans.where('borrower', borrowerKey({ borrowerName: name, phone }))].at(-1)
  return withState(view, {
    name,
    org,
    phone,
    type: 'builder',
    staffId: null,
    purpose: last?.purpose ?? null,
    link: last?.link ?? null,
  })
}

const MOST_LOANS = 100

/** Everything one person ever borrowed, newest first. */
export const borrowerFile = (view: View, loanId: string, { now }: Context): BorrowerFile => {
  const loan = view.keyLoans.get(loanId) ?? refuse('keys.unknownLoan')
  // Whose name is gone is nobody in particular any more.
  const known = loan.borrowerName === GONE ? [loan] : view.keyLoans.where('borrower', borrowerKey(loan))
  const loans = [...known].sort((a, b) => b.outAt.localeCompare(a.outAt))
  return {
    ...ofLoan(view, loan),
    loans: loans.slice(0, MOST_LOANS),
    late: loans.filter((each) => wasLate(each, now)).length,
  }
}

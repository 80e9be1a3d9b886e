import { addDays, type Day, dayOf, instantOf } from '../day'
import type { Role } from '../permission'
import { type Problem, problem } from '../problem'
import type { BorrowerType, Key, KeyLoan, OwnerConsent } from './schema'

/** What a loan asks for, and what the desk knows at that moment. Instants are ISO, days are calendar days at the center. */
export interface LoanRequest {
  readonly key: Pick<Key, 'code' | 'status' | 'lendable' | 'setType' | 'custody'>
  readonly openLoan: Pick<KeyLoan, 'borrowerName' | 'borrowerOrg' | 'dueAt'> | undefined
  readonly borrowerName: string
  readonly borrowerType: BorrowerType
  readonly phone: string
  readonly dueAt: string
  readonly now: string
  readonly role: Role
  readonly ownerConsent: OwnerConsent | null
  /** Keys this borrower holds now, and the code of one they lost and have not settled. */
  readonly held: number
  readonly lostByBorrower: string | undefined
  readonly limits: { readonly longestLoanDays: number; readonly capPerBorrower: number }
}

const unavailable = ({ key, openLoan }: LoanRequest): Problem | undefined => {
  if (key.status === 'loaned')
    return problem('keys.alreadyOut', {
      code: key.code,
      borrower: openLoan ? borrowerLabel(openLoan) : '',
      dueAt: openLoan?.dueAt ?? '',
    })
  if (key.status === 'issued') return problem('keys.issuedToOwner', { code: key.code })
  if (key.status === 'lost') return problem('keys.isLost', { code: key.code })
  if (key.status === 'retired') return problem('keys.isRetired', { code: key.code })
  if (!key.lendable) return problem('keys.neverLent', { code: key.code })
  return undefined
}

const needsSupervisor = (request: LoanRequest): Problem | undefined => {
  const nights = nightsBetween(request.now, request.dueAt)
  if (request.key.setType === 'B' && request.role === 'clerk')
    return problem('keys.ownerSetNeedsSupervisor', { code: request.key.code })
  if (nights > 1 && request.role !== 'manager')
    return problem('keys.longLoanNeedsManager', { days: nights }, 'dueAt')
  if (nights === 1 && request.role === 'clerk') return problem('keys.overnightNeedsSupervisor', {}, 'dueAt')
  return undefined
}

/** Refusals of `canLend` that another person's consent lifts: the desk asks for it (domain.md §1.3 批准人). */
export const LIFTED_BY_CONSENT: readonly string[] = [
  'keys.ownerSetNeedsSupervisor',
  'keys.longLoanNeedsManager',
  'keys.overnightNeedsSupervisor',
]

/** Whose consent a loan needs: the desk's own is enough for the day; more than one night is for the manager. */
export const consentNeeded = (
  key: Pick<Key, 'setType'>,
  now: string,
  dueAt: string,
): 'supervisor' | 'manager' | undefined => {
  const nights = nightsBetween(now, dueAt)
  if (nights > 1) return 'manager'
  return nights === 1 || key.setType === 'B' ? 'supervisor' : undefined
}

/** Nights a key stays away: 0 when it comes back on the day it leaves. */
export const nightsBetween = (outAt: string, dueAt: string): number => {
  const out = dayOf(outAt)
  const due = dayOf(dueAt)
  let nights = 0
  for (let day = out; day < due && nights < 400; day = addDays(day, 1)) nights += 1
  return nights
}

/**
 * Whether a key may leave now (domain.md §1.2 guards, §1.3). Refuses with `keys.alreadyOut`, `keys.issuedToOwner`,
 * `keys.isLost`, `keys.isRetired`, `keys.neverLent`, `keys.dueInPast`, `keys.dueTooLate`, `keys.borrowerLostKey`,
 * `keys.borrowerAtCap`, `keys.consentNeeded`, `keys.phoneNeeded`, and who must lend it instead.
 */
export const canLend = (request: LoanRequest): Problem | undefined => {
  const { key, limits } = request
  const found = unavailable(request)
  if (found) return found
  if (request.dueAt <= request.now) return problem('keys.dueInPast', {}, 'dueAt')
  if (nightsBetween(request.now, request.dueAt) > limits.longestLoanDays)
    return problem('keys.dueTooLate', { days: limits.longestLoanDays }, 'dueAt')
  if (request.borrowerType !== 'staff' && request.phone === '')
    return problem('keys.phoneNeeded', {}, 'phone')
  if (request.lostByBorrower !== undefined)
    return problem('keys.borrowerLostKey', { borrower: request.borrowerName, code: request.lostByBorrower })
  if (request.held >= limits.capPerBorrower)
    return problem('keys.borrowerAtCap', { borrower: request.borrowerName, held: request.held })
  if (key.custody && !request.ownerConsent)
    return problem('keys.consentNeeded', { code: key.code }, 'ownerConsent')
  return needsSupervisor(request)
}

/** Due back the same day at the desk's closing time; the next day's when that has passed (domain.md §1.3). */
export const usualDueAt = (now: string, today: Day, dueTime: string): string => {
  const closing = instantOf(today, dueTime)
  return closing > now ? closing : instantOf(addDays(today, 1), dueTime)
}

/** Out and past its due instant (domain.md §1.2: derived, never stored). */
export const isOverdue = (loan: Pick<KeyLoan, 'returned' | 'lostAt' | 'dueAt'>, now: string): boolean =>
  loan.returned === null && loan.lostAt === null && loan.dueAt < now

export const isOut = (loan: Pick<KeyLoan, 'returned' | 'lostAt'>): boolean =>
  loan.returned === null && loan.lostAt === null

export const borrowerLabel = (loan: Pick<KeyLoan, 'borrowerName' | 'borrowerOrg'>): string =>
  loan.borrowerOrg === '' ? loan.borrowerName : `${loan.borrowerName}(${loan.borrowerOrg})`

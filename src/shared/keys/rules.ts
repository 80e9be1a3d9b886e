import { addDays, type Day, dayOf, instantOf } from '../day'
import type { Role } from '../permission'
import { type Problem, problem } from '../problem'
import type { BookedFor } from './bookingRules'
import { stepNeeded } from './loanRules'
import type { BorrowerType, KeyLoan, KeyLoanRule, LoanLink, LoanPurpose, OwnerConsent } from './loanSchema'
import type { Key, KeyStatus } from './schema'

/** What a loan asks for, and what the desk knows at that moment. Instants are ISO, days are calendar days at the center. */
export interface LoanRequest {
  readonly key: Pick<Key, 'code' | 'status' | 'lendable' | 'setType' | 'custody'>
  readonly openLoan: Pick<KeyLoan, 'borrowerName' | 'borrowerOrg' | 'dueAt'> | undefined
  readonly borrowerName: string
  readonly borrowerType: BorrowerType
  readonly phone: string
  readonly purpose: LoanPurpose
  readonly link?: LoanLink | undefined
  readonly dueAt: string
  readonly now: string
  readonly role: Role
  readonly ownerConsent: OwnerConsent | null
  /** Somebody else's booking of the key that this loan would run into. */
  readonly booked: BookedFor | undefined
  /** What the owner's commission allows; absent where there is none. */
  readonly commission: { readonly purposes: readonly LoanPurpose[]; readonly untilOn: Day | null } | undefined
  /** Keys this borrower holds now, and the code of one they lost and have not settled. */
  readonly held: number
  readonly lostByBorrower: string | undefined
  readonly rule: Pick<KeyLoanRule, 'sameDay' | 'overnight' | 'longer'>
  readonly limits: {
    readonly longestLoanDays: number
    readonly capPerBorrower: number
    readonly custodyNeedsSupervisor: boolean
    readonly rectificationNeedsNo: boolean
  }
}

/** No key any more: another has taken its place, or none. */
export const isGone = (status: KeyStatus): boolean => status === 'retired' || status === 'replaced'

/** In the center's hands: on a hook or in a bag. */
export const isHere = (status: KeyStatus): boolean => status === 'inCabinet' || status === 'inCustody'

const unavailable = ({ key, openLoan }: LoanRequest): Problem | undefined => {
  const { code } = key
  if (key.status === 'loaned')
    return problem('keys.alreadyOut', {
      code,
      borrower: openLoan ? borrowerLabel(openLoan) : '',
      dueAt: openLoan?.dueAt ?? '',
    })
  if (key.status === 'issued') return problem('keys.issuedToOwner', { code })
  if (key.status === 'lost') return problem('keys.isLost', { code })
  if (key.status === 'retired') return problem('keys.isRetired', { code })
  if (key.status === 'replaced') return problem('keys.isReplaced', { code })
  if (!key.lendable) return problem('keys.neverLent', { code })
  return undefined
}

const wrongTime = ({ dueAt, now, limits }: LoanRequest): Problem | undefined => {
  if (dueAt <= now) return problem('keys.dueInPast', {}, 'dueAt')
  if (nightsBetween(now, dueAt) > limits.longestLoanDays)
    return problem('keys.dueTooLate', { days: limits.longestLoanDays }, 'dueAt')
  return undefined
}

const wrongBorrower = (request: LoanRequest): Problem | undefined => {
  const borrower = request.borrowerName
  if (request.borrowerType !== 'staff' && request.phone === '')
    return problem('keys.phoneNeeded', {}, 'phone')
  if (request.lostByBorrower !== undefined)
    return problem('keys.borrowerLostKey', { borrower, code: request.lostByBorrower })
  if (request.held >= request.limits.capPerBorrower)
    return problem('keys.borrowerAtCap', { borrower, held: request.held })
  return undefined
}

/** What the owner who left the key has allowed (domain.md §1.1 E, §1.3). */
const againstOwner = ({ key, commission, ownerConsent, purpose, now }: LoanRequest): Problem | undefined => {
  if (!key.custody) return undefined
  const { code } = key
  if (commission?.untilOn && commission.untilOn < dayOf(now))
    return problem('keys.commissionOver', { code, day: commission.untilOn })
  if (commission && commission.purposes.length > 0 && !commission.purposes.includes(purpose))
    return problem('keys.outsideCommission', { code }, 'purpose')
  return ownerConsent ? undefined : problem('keys.consentNeeded', { code }, 'ownerConsent')
}

const RANK = { none: 0, clerk: 0, supervisor: 1, manager: 2 } as const

const needsApprover = (request: LoanRequest): Problem | undefined => {
  const needed = stepNeeded({ ...request, nights: nightsBetween(request.now, request.dueAt) })
  if (!needed || RANK[needed.step] <= RANK[request.role]) return undefined
  return problem(needed.code, { code: request.key.code, days: nightsBetween(request.now, request.dueAt) })
}

/**
 * Whether a key may leave now (domain.md §1.2 guards, §1.3). Refuses with `keys.alreadyOut`, `keys.issuedToOwner`,
 * `keys.isLost`, `keys.isRetired`, `keys.isReplaced`, `keys.neverLent`, `keys.dueInPast`, `keys.dueTooLate`,
 * `keys.bookedByOther`, `keys.phoneNeeded`, `keys.borrowerLostKey`, `keys.borrowerAtCap`, `keys.commissionOver`,
 * `keys.outsideCommission`, `keys.consentNeeded`, `keys.linkNeeded`, and who must agree.
 */
export const canLend = (request: LoanRequest): Problem | undefined =>
  unavailable(request) ??
  wrongTime(request) ??
  bookedAway(request) ??
  wrongBorrower(request) ??
  againstOwner(request) ??
  (request.purpose === 'rectification' && !request.link && request.limits.rectificationNeedsNo
    ? problem('keys.linkNeeded', { code: request.key.code }, 'link')
    : undefined) ??
  needsApprover(request)

const bookedAway = ({ key, booked }: LoanRequest): Problem | undefined =>
  booked &&
  problem('keys.bookedByOther', {
    code: key.code,
    borrower: borrowerLabel(booked),
    fromAt: booked.fromAt,
    toAt: booked.toAt,
  })

/** Nights a key stays away: 0 when it comes back on the day it leaves. */
export const nightsBetween = (outAt: string, dueAt: string): number => {
  const out = dayOf(outAt)
  const due = dayOf(dueAt)
  let nights = 0
  for (let day = out; day < due && nights < 400; day = addDays(day, 1)) nights += 1
  return nights
}

/** Due back the same day at the desk's closing time; the next day's when that has passed (domain.md §1.3). */
export const usualDueAt = (now: string, today: Day, dueTime: string): string => {
  const closing = instantOf(today, dueTime)
  return closing > now ? closing : instantOf(addDays(today, 1), dueTime)
}

/** Out and past its due instant (domain.md §1.2: derived, never stored). */
export const isOverdue = (loan: Pick<KeyLoan, 'returned' | 'lostAt' | 'dueAt'>, now: string): boolean =>
  loan.returned === null && loan.lostAt === null && loan.dueAt < now

/**
 * Still out and not meant to stay away over the coming night: the desk counts it in before it closes (domain.md §1.3;
 * a clock of its own beside the due time). `curfewAt` is today's closing of the desk.
 */
export const isUnderCurfew = (
  loan: Pick<KeyLoan, 'returned' | 'lostAt' | 'dueAt'>,
  curfewAt: string,
): boolean => isOut(loan) && loan.dueAt <= curfewAt

export const isOut = (loan: Pick<KeyLoan, 'returned' | 'lostAt'>): boolean =>
  loan.returned === null && loan.lostAt === null

/** Pieces of the set that have not come back yet. */
export const piecesOut = (loan: Pick<KeyLoan, 'pieces' | 'parts' | 'returned'>): number =>
  loan.returned ? 0 : loan.pieces - (loan.parts ?? []).reduce((sum, part) => sum + part.pieces, 0)

export const borrowerLabel = (loan: Pick<KeyLoan, 'borrowerName' | 'borrowerOrg'>): string =>
  loan.borrowerOrg === '' ? loan.borrowerName : `${loan.borrowerName}(${loan.borrowerOrg})`

/**
 * The word of `list` (words apart by comma or space) that the name of a place has in it: keys of such doors are never
 * lent (domain.md §1.3).
 */
export const neverLentWord = (list: string, location: string): string | undefined =>
  list.split(/[、,，;；\s]+/).find((word) => word !== '' && location.includes(word))

/** The moment a key's history would run backwards: the PC's clock has been set back. Refuses `keys.clockBack`. */
export const clockProblem = (lastAt: string | undefined, now: string): Problem | undefined =>
  lastAt !== undefined && lastAt > now ? problem('keys.clockBack', { now, last: lastAt }) : undefined

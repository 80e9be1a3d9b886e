import { type Problem, problem } from '../problem'
import type { KeyBooking, KeyLoan } from './loanSchema'
import type { Key } from './schema'

export type BookedFor = Pick<KeyBooking, 'borrowerName' | 'borrowerOrg' | 'fromAt' | 'toAt'>

type Person = Pick<KeyBooking, 'borrowerName' | 'phone'>

export const samePerson = (a: Person, b: Person): boolean =>
  a.borrowerName === b.borrowerName && a.phone === b.phone

/** Neither taken nor cancelled, and its time is not over. */
export const isBooked = (booking: KeyBooking, now: string): boolean =>
  booking.loanId === null && booking.cancelled === null && booking.toAt > now

/** The first booking of somebody else that a loan until `dueAt` would run into. */
export const bookedByOther = (
  bookings: readonly KeyBooking[],
  borrower: Person,
  now: string,
  dueAt: string,
): KeyBooking | undefined =>
  bookings
    .filter((each) => isBooked(each, now) && each.fromAt < dueAt && !samePerson(each, borrower))
    .sort((a, b) => a.fromAt.localeCompare(b.fromAt))[0]

/** The booking that this loan is the fulfilment of. */
export const bookingTaken = (
  bookings: readonly KeyBooking[],
  borrower: Person,
  now: string,
  dueAt: string,
): KeyBooking | undefined =>
  bookings.find((each) => isBooked(each, now) && each.fromAt < dueAt && samePerson(each, borrower))

interface Wish {
  readonly fromAt: string
  readonly toAt: string
}

/**
 * Whether a key can be promised. Refuses `keys.bookingBackwards`, `keys.bookingPast`, `keys.bookingTooLong`,
 * `keys.notBookable`, `keys.bookedAlready`, `keys.outThen`.
 */
export const canBook = (
  key: Pick<Key, 'code' | 'status' | 'lendable'>,
  wish: Wish,
  others: readonly KeyBooking[],
  openLoan: Pick<KeyLoan, 'borrowerName' | 'dueAt'> | undefined,
  now: string,
  longestDays: number,
): Problem | undefined => {
  const { code } = key
  if (wish.toAt <= wish.fromAt) return problem('keys.bookingBackwards', {}, 'toAt')
  if (wish.toAt <= now) return problem('keys.bookingPast', {}, 'toAt')
  if (Date.parse(wish.toAt) - Date.parse(wish.fromAt) > longestDays * 86_400_000)
    return problem('keys.bookingTooLong', { days: longestDays }, 'toAt')
  if (!key.lendable || !['inCabinet', 'inCustody', 'loaned'].includes(key.status))
    return problem('keys.notBookable', { code })
  const clash = others.find(
    (each) => isBooked(each, now) && each.fromAt < wish.toAt && each.toAt > wish.fromAt,
  )
  if (clash)
    return problem('keys.bookedAlready', {
      code,
      borrower: clash.borrowerName,
      fromAt: clash.fromAt,
      toAt: clash.toAt,
    })
  if (openLoan && openLoan.dueAt > wish.fromAt)
    return problem('keys.outThen', { code, borrower: openLoan.borrowerName, dueAt: openLoan.dueAt }, 'fromAt')
  return undefined
}

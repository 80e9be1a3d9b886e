import { canBook, isBooked } from '../../shared/keys/bookingRules'
import type { BookingRow, loanContract } from '../../shared/keys/loanContract'
import type { KeyBooking } from '../../shared/keys/loanSchema'
import { refuse, refuseIf } from '../../shared/problem'
import { settingOn } from '../center/settings'
import { actor } from '../context'
import type { HandlersOf } from '../handlers'
import { openLoanOf, placeOf } from './facts'
import { withPhone } from './lending'
import { keyOf } from './moves'

const stateOf = (booking: KeyBooking, now: string): BookingRow['state'] => {
  if (booking.cancelled) return 'cancelled'
  if (booking.loanId) return 'taken'
  if (!isBooked(booking, now)) return 'over'
  return booking.fromAt <= now ? 'running' : 'open'
}

const MOST_SHOWN = 200

type Bookings = Pick<HandlersOf<typeof loanContract>, 'keys.bookings' | 'keys.book' | 'keys.cancelBooking'>

export const bookingHandlers = {
  'keys.bookings': (view, { over }, { now }) =>
    (over ? [...view.keyBookings.all()].reverse() : view.keyBookings.where('open', 'open'))
      .map((booking) => ({ booking, state: stateOf(booking, now) }))
      .filter(({ state }) => over || state === 'open' || state === 'running')
      .sort((a, b) => (over ? 0 : a.booking.fromAt.localeCompare(b.booking.fromAt)))
      .slice(0, MOST_SHOWN),

  'keys.book': (draft, given, context) => {
    const input = withPhone(draft, given)
    const key = keyOf(draft, input.keyId)
    const others = draft.keyBookings.where('key', key.id)
    const longest = Number(settingOn(draft, 'keys.longestBookingDays', context.today))
    refuseIf(canBook(key, input, others, openLoanOf(draft, key.id), context.now, longest))
    if (input.borrowerType !== 'staff' && input.phone === '') refuse('keys.phoneNeeded', {}, 'phone')
    return draft.keyBookings.insert({
      ...input,
      id: context.newId('keybooking'),
      keyCode: key.code,
      keyPlace: placeOf(draft, key),
      at: context.now,
      byName: actor(context).name,
      loanId: null,
      cancelled: null,
    })
  },

  'keys.cancelBooking': (draft, { bookingId, reason }, context) => {
    const booking = draft.keyBookings.get(bookingId) ?? refuse('keys.unknownBooking')
    if (!isBooked(booking, context.now)) refuse('keys.bookingOver', { code: booking.keyCode })
    return draft.keyBookings.update(booking.id, {
      cancelled: { at: context.now, byName: actor(context).name, reason },
    })
  },
} satisfies Bookings

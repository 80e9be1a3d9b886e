import { addDays, instantOf } from '../../shared/day'
import { isBooked } from '../../shared/keys/bookingRules'
import { borrowerLabel } from '../../shared/keys/rules'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import type { Context } from '../context'
import { isStocktakeDue } from './cabinets'

/** A duty as the list of today shows it. */
interface KeyDuty {
  readonly kind: 'keyBooked' | 'keyLost' | 'keyStocktake'
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly at: string
  readonly path: string
}

const bookedToday = (view: View, { now, today }: Context): readonly KeyDuty[] =>
  view.keyBookings
    .where('open', 'open')
    .filter((each) => isBooked(each, now) && each.fromAt < instantOf(addDays(today, 1), '00:00'))
    .map((each) => ({
      kind: 'keyBooked',
      id: each.id,
      title: each.keyCode,
      detail: borrowerLabel(each),
      at: each.fromAt,
      path: `/keys?view=bookings&key=${each.keyId}`,
    }))

/** Losses are followed until they are settled; supervisors settle them. */
const openLosses = (view: View, { staff }: Context): readonly KeyDuty[] =>
  staff?.role === 'clerk'
    ? []
    : view.keyLosses.where('open', 'open').map((each) => ({
        kind: 'keyLost',
        id: each.id,
        title: each.keyCode,
        detail: [each.no, borrowerLabel(each)].filter((part) => part !== '').join(' · '),
        at: each.at,
        path: `/keys?view=losses&key=${each.keyId}`,
      }))

const stocktakesDue = (view: View, context: Context): readonly KeyDuty[] => {
  const day = Number(settingOn(view, 'keys.stocktakeDay', context.today))
  return [...view.keyCabinets.all()]
    .filter(
      (cabinet) =>
        view.keyHooks
          .where('cabinet', cabinet.id)
          .some((hook) => view.keys.countWhere('slot', hook.no) > 0) &&
        isStocktakeDue(view, cabinet.id, context),
    )
    .map((cabinet) => ({
      kind: 'keyStocktake',
      id: cabinet.id,
      title: cabinet.name,
      detail: cabinet.code,
      at: instantOf(`${context.today.slice(0, 8)}${String(day).padStart(2, '0')}`, '09:00'),
      path: '/keys?view=stocktakes',
    }))
}

/** What the key desk has to do today besides the keys that are out (mission.md 1.3). */
export const keyDuties = (view: View, context: Context): readonly KeyDuty[] => [
  ...bookedToday(view, context),
  ...openLosses(view, context),
  ...stocktakesDue(view, context),
]

import type { Day } from '../../shared/day'
import type { TourRow } from '../../shared/tours/contract'
import { checksDueAt, readinessOf } from '../../shared/tours/rules'
import type { Tour } from '../../shared/tours/schema'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import type { Context } from '../context'

export const checkHours = (view: Pick<View, 'settings'>, today: Day): number =>
  Number(settingOn(view, 'tours.checkHoursBefore', today))

export const tourRow = (view: View, tour: Tour, context: Pick<Context, 'now' | 'today'>): TourRow => {
  const hours = checkHours(view, context.today)
  return {
    tour,
    readiness: readinessOf(tour, context.now, hours),
    checksDueAt: checksDueAt(tour.plan.startAt, hours),
    checksDone: tour.checks.filter((check) => check.state === 'ok').length,
  }
}

/** Tours that start on a day and were not called off. */
export const toursOn = (view: View, day: Day): readonly Tour[] =>
  view.tours.where('day', day).filter((tour) => tour.status !== 'cancelled')

const HOUR = 3_600_000

/** Preparing, not ready, and the checks fall due within the hour or are late. */
export const checksDue = (view: View, context: Pick<Context, 'now' | 'today'>): readonly TourRow[] => {
  const soon = new Date(Date.parse(context.now) + HOUR).toISOString()
  return view.tours
    .where('status', 'preparing')
    .map((tour) => tourRow(view, tour, context))
    .filter((row) => row.readiness !== 'go' && row.checksDueAt <= soon)
    .sort((a, b) => a.checksDueAt.localeCompare(b.checksDueAt))
}

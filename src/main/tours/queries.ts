import { dayOf } from '../../shared/day'
import { refuse } from '../../shared/problem'
import type { toursContract } from '../../shared/tours/contract'
import type { HandlersOf } from '../handlers'
import { pageOf } from '../list'
import { checksDue, tourRow } from './facts'

type Queries = Pick<HandlersOf<typeof toursContract>, 'tours.list' | 'tours.file' | 'tours.checksDue'>

export const toursQueries: Queries = {
  'tours.list': (view, input, context) => {
    const wanted = input.search.trim().toLowerCase()
    const rows = [...view.tours.all()]
      .filter((tour) => !input.status || tour.status === input.status)
      .filter((tour) => !input.fromOn || dayOf(tour.plan.startAt) >= input.fromOn)
      .filter((tour) => !input.toOn || dayOf(tour.plan.startAt) <= input.toOn)
      .filter((tour) =>
        [
          tour.no,
          tour.plan.visitors,
          tour.plan.venue,
          tour.plan.partyA.name,
          ...tour.plan.guests.map((guest) => guest.name),
        ].some((text) => text.toLowerCase().includes(wanted)),
      )
      .map((tour) => tourRow(view, tour, context))
    return pageOf(rows, {
      ...input,
      sort: input.sort ?? { by: 'startAt', descending: true },
      values: {
        no: (row) => row.tour.no,
        startAt: (row) => row.tour.plan.startAt,
        visitors: (row) => row.tour.plan.visitors,
        venue: (row) => row.tour.plan.venue,
        status: (row) => row.tour.status,
      },
    })
  },
  'tours.file': (view, { tourId }, context) =>
    tourRow(view, view.tours.get(tourId) ?? refuse('tours.unknown'), context),
  'tours.checksDue': (view, _input, context) => checksDue(view, context),
}

import { dayOf } from '../../shared/day'
import { refuse } from '../../shared/problem'
import type { Standing } from '../../shared/proof/rules'
import type { Tour } from '../../shared/tours/schema'
import type { ProofSource } from '../proof/source'

const standingOf = (tour: Tour, now: string): Standing => {
  if (tour.status === 'cancelled') return 'void'
  if (tour.status === 'ended' || tour.status === 'archived' || tour.plan.endAt < now) return 'expired'
  return ['preparing', 'underWay'].includes(tour.status) ? 'good' : 'notYet'
}

export const toursProof: ProofSource = {
  find: (view, no) => view.tours.where('no', no)[0]?.id,
  look: (view, id, context) => {
    const tour = view.tours.get(id) ?? refuse('tours.unknown')
    return {
      facts: {
        no: tour.no,
        unit: tour.plan.venue,
        issuedOn: dayOf(tour.plan.startAt),
        until: tour.plan.endAt,
        amountFen: null,
        edition: tour.version,
      },
      standing: standingOf(tour, context.now),
      holder: tour.plan.visitors,
      endedAt: null,
      path: `/tours/${id}`,
    }
  },
}

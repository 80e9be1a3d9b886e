import { dayOf } from '../../shared/day'
import { refuse } from '../../shared/problem'
import type { Standing } from '../../shared/proof/rules'
import type { Tour } from '../../shared/tours/schema'
import type { View } from '../collections'
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

/** Names or plates as they were typed: on lines, or with commas of either language between. */
export const listed = (text: string): readonly string[] =>
  text
    .split(/[\n,，、;；/]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** A plate for each vehicle announced; empty ones are written by hand. */
export const platesOf = ({ plan: { vehicles } }: Tour): readonly string[] => {
  const plates = listed(vehicles.plates)
  const blank = Math.max(plates.length === 0 ? 1 : 0, vehicles.count - plates.length)
  return [...plates, ...Array.from({ length: blank }, () => '')]
}

/** `JD-202611-0006-02`: the second vehicle of a visit. */
export const vehicleNo = (tour: Pick<Tour, 'no'>, place: number): string =>
  `${tour.no}-${String(place + 1).padStart(2, '0')}`

const VEHICLE = /^(.+)-(\d{2})$/

const vehicleIn = (view: View, no: string): { readonly tour: Tour; readonly place: number } | undefined => {
  const [, tourNo = '', place = ''] = VEHICLE.exec(no) ?? []
  const [tour] = view.tours.where('no', tourNo)
  const at = Number(place) - 1
  return tour && at >= 0 && at < platesOf(tour).length ? { tour, place: at } : undefined
}

/** 车辆通行证. Its id is its number: a visit has as many as it has vehicles. */
export const vehiclePassProof: ProofSource = {
  find: (view, no) => vehicleIn(view, no) && no,
  look: (view, no, context) => {
    const { tour, place } = vehicleIn(view, no) ?? refuse('tours.unknown')
    const { facts, ...rest } = toursProof.look(view, tour.id, context)
    const plate = platesOf(tour)[place] ?? ''
    return { ...rest, facts: { ...facts, no, unit: plate || tour.plan.vehicles.parking, edition: 0 } }
  },
}

import { refuse } from '../../shared/problem'
import type { NameCards, PostTaskCards, RunSheet, VehiclePasses } from '../../shared/tours/papers'
import type { Tour } from '../../shared/tours/schema'
import type { View } from '../collections'
import type { Context } from '../context'
import { qrOf } from '../proof/source'
import { listed, platesOf, toursProof, vehicleNo, vehiclePassProof } from './proof'

const tourOf = (view: View, tourId: string): Tour => view.tours.get(tourId) ?? refuse('tours.unknown')

const vehiclePass = (view: View, tourId: string, context: Context): VehiclePasses => {
  const tour = tourOf(view, tourId)
  const { no, plan, status } = tour
  const [center] = [...view.center.all()]
  const plates = platesOf(tour)
  return {
    centerName: center?.name ?? '',
    centerPhone: center?.phone ?? '',
    no,
    visitors: plan.visitors,
    plates,
    qrs: plates.map((_plate, place) =>
      qrOf(view, context, 'vehiclePass', vehiclePassProof, vehicleNo(tour, place)),
    ),
    parking: plan.vehicles.parking,
    startAt: plan.startAt,
    endAt: plan.endAt,
    cancelled: status === 'cancelled',
  }
}

const postTaskCard = (view: View, tourId: string): PostTaskCards => {
  const { no, version, plan, checks } = tourOf(view, tourId)
  return {
    centerName: [...view.center.all()][0]?.name ?? '',
    no,
    version,
    visitors: plan.visitors,
    venue: plan.venue,
    startAt: plan.startAt,
    partyA: { name: plan.partyA.name, phone: plan.partyA.phone },
    posts: plan.posts.map(({ name, person, arriveAt, task }) => ({
      name,
      person,
      arriveAt,
      task,
      checks: checks.filter((check) => check.post === name).map((check) => check.item),
    })),
  }
}

/** Guests first, then whoever else has a card on the table. */
const nameCards = (view: View, tourId: string): NameCards => {
  const { no, plan } = tourOf(view, tourId)
  const guests = plan.guests.map(({ name, title }) => ({ name, title }))
  const known = new Set(guests.map((guest) => guest.name))
  const others = listed(plan.layout.nameCards).filter((name) => !known.has(name))
  const cards = [...guests, ...others.map((name) => ({ name, title: '' }))]
  return cards.length === 0 ? refuse('tours.noNameCards') : { no, cards }
}

export const toursPapers = {
  vehiclePass,
  postTaskCard,
  nameCards,
  runSheet: (view: View, tourId: string, context: Context): RunSheet => {
    const tour = tourOf(view, tourId)
    const [center] = [...view.center.all()]
    const approval = tour.steps.find((step) => step.status === 'preparing')
    return {
      centerName: center?.name ?? '',
      no: tour.no,
      version: tour.version,
      status: tour.status,
      plan: tour.plan,
      checks: tour.checks,
      plannedByName: tour.steps[0]?.byName ?? '',
      approvedByName: approval?.byName ?? '',
      approvedAt: approval?.at ?? null,
      qr: qrOf(view, context, 'runSheet', toursProof, tourId),
    }
  },
} as const

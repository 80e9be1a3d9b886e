import { refuse } from '../../shared/problem'
import type { NameCards, PostTaskCards, RunSheet, VehiclePasses } from '../../shared/tours/papers'
import { checksFor } from '../../shared/tours/rules'
import type { Tour } from '../../shared/tours/schema'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { issuePaper } from '../printing/issued'
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

const approvalOf = (tour: Tour) => tour.steps.find((step) => step.status === 'preparing')

const VERSION = /^(.+)_v(\d+)$/

/** `tour_…_v2` is the second version of an approved plan; a plan that nobody has approved yet is a draft. */
export const sheetOfTour = (view: View, id: string): string => {
  const tour = view.tours.get(id)
  return tour && approvalOf(tour) ? `${id}_v${tour.version}` : id
}

export const isDraftSheet = (_view: View, id: string): boolean => !VERSION.test(id)

/** The number of the visit; a later version says which one it is. */
export const runSheetTitle = (view: View, id: string): string | undefined => {
  const [, tourId = id, version = '1'] = VERSION.exec(id) ?? []
  const no = view.tours.get(tourId)?.no
  return no && Number(version) > 1 ? `${no}-v${version}` : no
}

/** Plan and checks of a version: those of now, or as they were when the next one took their place. */
const runSheet = (view: View, id: string, context: Context): RunSheet => {
  const [, tourId = id, wanted] = VERSION.exec(id) ?? []
  const tour = tourOf(view, tourId)
  const version = Number(wanted ?? tour.version)
  const old = tour.versions.find((each) => each.version === version)
  if (!old && version !== tour.version) refuse('tours.unknown')
  const plan = old?.plan ?? tour.plan
  const approval = approvalOf(tour)
  return {
    centerName: [...view.center.all()][0]?.name ?? '',
    no: tour.no,
    version,
    status: tour.status,
    superseded: old !== undefined,
    plan,
    checks: old ? [...(old.checks ?? checksFor(plan))] : tour.checks,
    plannedByName: tour.steps[0]?.byName ?? '',
    approvedByName: approval?.byName ?? '',
    approvedAt: approval?.at ?? null,
    // An older version has the code it was issued with; none is made anew.
    qr: old ? '' : qrOf(view, context, 'runSheet', toursProof, tourId),
  }
}

export const toursPapers = { vehiclePass, postTaskCard, nameCards, runSheet } as const

/** Freezes the version of now, by the act that makes it: approval, or a change after it (domain.md §9.3 变更). */
export const issueRunSheet = (draft: Draft, context: Context, tourId: string): void => {
  const subjectId = sheetOfTour(draft, tourId)
  const data = runSheet(draft, subjectId, context)
  issuePaper(draft, context, { kind: 'runSheet', subjectId, no: runSheetTitle(draft, subjectId) ?? '', data })
}

import { refuse } from '../../shared/problem'
import type { RunSheet } from '../../shared/tours/papers'
import type { View } from '../collections'
import type { Context } from '../context'
import { qrOf } from '../proof/source'
import { toursProof } from './proof'

export const toursPapers = {
  runSheet: (view: View, tourId: string, context: Context): RunSheet => {
    const tour = view.tours.get(tourId) ?? refuse('tours.unknown')
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

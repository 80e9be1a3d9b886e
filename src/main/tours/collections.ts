import { dayOf } from '../../shared/day'
import { Tour } from '../../shared/tours/schema'
import { collection } from '../store/types'

export const toursCollections = {
  tours: collection<Tour>()({
    schema: Tour,
    indexes: {
      no: (tour) => tour.no,
      status: (tour) => tour.status,
      day: (tour) => dayOf(tour.plan.startAt),
    },
    unique: ['no'],
    partition: (tour) => tour.createdAt.slice(0, 4),
  }),
} as const

import type { toursContract } from '../../shared/tours/contract'
import { handlersFor } from '../handlers'

export const toursHandlers = handlersFor<typeof toursContract>()({})

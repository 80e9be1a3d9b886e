import type { feesContract } from '../../shared/fees/contract'
import { handlersFor } from '../handlers'

export const feesHandlers = handlersFor<typeof feesContract>()({})

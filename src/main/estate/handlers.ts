import type { estateContract } from '../../shared/estate/contract'
import { handlersFor } from '../handlers'

export const estateHandlers = handlersFor<typeof estateContract>()({})

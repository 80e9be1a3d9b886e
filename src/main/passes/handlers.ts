import type { passesContract } from '../../shared/passes/contract'
import { handlersFor } from '../handlers'

export const passesHandlers = handlersFor<typeof passesContract>()({})

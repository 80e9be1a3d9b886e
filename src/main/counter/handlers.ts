import type { counterContract } from '../../shared/counter/contract'
import { handlersFor } from '../handlers'

export const counterHandlers = handlersFor<typeof counterContract>()({})

import type { keysContract } from '../../shared/keys/contract'
import { handlersFor } from '../handlers'

export const keysHandlers = handlersFor<typeof keysContract>()({})

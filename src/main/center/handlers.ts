import type { centerContract } from '../../shared/center/contract'
import { handlersFor } from '../handlers'

export const centerHandlers = handlersFor<typeof centerContract>()({})

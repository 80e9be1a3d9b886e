import type { staffContract } from '../../shared/staff/contract'
import { handlersFor } from '../handlers'

export const staffHandlers = handlersFor<typeof staffContract>()({})

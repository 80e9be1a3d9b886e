import type { dashboardContract } from '../../shared/dashboard/contract'
import { handlersFor } from '../handlers'

export const dashboardHandlers = handlersFor<typeof dashboardContract>()({})

import type { feesContract } from '../../shared/fees/contract'
import { handlersFor } from '../handlers'
import { billingHandlers } from './billingHandlers'
import { collectHandlers } from './collectHandlers'
import { listHandlers } from './listHandlers'

export const feesHandlers = handlersFor<typeof feesContract>()({ ...listHandlers, ...billingHandlers, ...collectHandlers })

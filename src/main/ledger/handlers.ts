import type { ledgerContract } from '../../shared/ledger/contract'
import { handlersFor } from '../handlers'
import { depositHandlers } from './depositHandlers'

export const ledgerHandlers = handlersFor<typeof ledgerContract>()({ ...depositHandlers })

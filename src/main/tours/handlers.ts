import type { toursContract } from '../../shared/tours/contract'
import { handlersFor } from '../handlers'
import { toursCommands } from './commands'
import { toursQueries } from './queries'

export const toursHandlers = handlersFor<typeof toursContract>()({ ...toursQueries, ...toursCommands })

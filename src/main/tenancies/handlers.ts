import type { tenanciesContract } from '../../shared/tenancies/contract'
import { handlersFor } from '../handlers'
import { tenanciesCommands } from './commands'
import { tenanciesQueries } from './queries'

export const tenanciesHandlers = handlersFor<typeof tenanciesContract>()({
  ...tenanciesQueries,
  ...tenanciesCommands,
})

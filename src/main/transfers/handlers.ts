import type { transfersContract } from '../../shared/transfers/contract'
import { handlersFor } from '../handlers'
import { transfersCommands } from './commands'
import { transfersQueries } from './queries'

export const transfersHandlers = handlersFor<typeof transfersContract>()({
  ...transfersQueries,
  ...transfersCommands,
})

import type { keysContract } from '../../shared/keys/contract'
import { handlersFor } from '../handlers'
import { keysCommands } from './commands'
import { keysQueries } from './queries'

export const keysHandlers = handlersFor<typeof keysContract>()({ ...keysQueries, ...keysCommands })

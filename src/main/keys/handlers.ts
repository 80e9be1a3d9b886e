import type { keysContract } from '../../shared/keys/contract'
import { handlersFor } from '../handlers'
import { bookingHandlers } from './bookings'
import { cabinetHandlers, printHandlers } from './cabinets'
import { loanCommands } from './loanCommands'
import { loanQueries } from './loanQueries'
import { lossHandlers, retireKey } from './losses'
import { keyOf } from './moves'
import { ownerHandlers } from './owners'
import { keysQueries } from './queries'
import { registerHandlers } from './register'
import { stocktakeHandlers } from './stocktake'
import { takeoverHandlers } from './takeover'

export const keysHandlers = handlersFor<typeof keysContract>()({
  ...keysQueries,
  ...registerHandlers,
  ...loanQueries,
  ...loanCommands,
  ...bookingHandlers,
  ...lossHandlers,
  ...ownerHandlers,
  ...cabinetHandlers,
  ...printHandlers,
  ...takeoverHandlers,
  ...stocktakeHandlers,
  'keys.retire': (draft, { keyId, reason }, context) =>
    retireKey(draft, keyOf(draft, keyId), reason, context),
})

import type { defectsContract } from '../../shared/defects/contract'
import { handlersFor } from '../handlers'
import { defectsCommands } from './commands'
import { defectsQueries } from './queries'
import { defectsRegister } from './register'

export const defectsHandlers = handlersFor<typeof defectsContract>()({
  ...defectsQueries,
  ...defectsCommands,
  ...defectsRegister,
})

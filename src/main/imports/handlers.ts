import type { importsContract } from '../../shared/imports/contract'
import { handlersFor } from '../handlers'

export const importsHandlers = handlersFor<typeof importsContract>()({})

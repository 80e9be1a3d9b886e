import type { printingContract } from '../../shared/printing/contract'
import { handlersFor } from '../handlers'

export const printingHandlers = handlersFor<typeof printingContract>()({})

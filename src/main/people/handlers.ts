import type { peopleContract } from '../../shared/people/contract'
import { handlersFor } from '../handlers'

export const peopleHandlers = handlersFor<typeof peopleContract>()({})

import type { buildingMapContract } from '../../shared/buildingMap/contract'
import { handlersFor } from '../handlers'
import { mapOf } from './map'

export const buildingMapHandlers = handlersFor<typeof buildingMapContract>()({
  'buildingMap.show': (view, { buildingId }, { today }) => mapOf(view, buildingId, today),
})

import type { Unit } from '../../shared/estate/schema'
import type { Draft } from '../collections'
import type { Context } from '../context'

/** The building and entrance of that name in a site, made when they are new. No entrance name: none. */
export const placeIn = (
  draft: Draft,
  context: Context,
  siteId: Unit['siteId'],
  buildingName: string,
  entranceName: string,
): Pick<Unit, 'buildingId' | 'entranceId'> => {
  const building =
    draft.buildings.where('site', siteId).find((each) => each.name === buildingName) ??
    draft.buildings.insert({ id: context.newId('building'), siteId, name: buildingName, floors: null })
  if (entranceName === '') return { buildingId: building.id, entranceId: null }
  const entrance =
    draft.entrances.where('building', building.id).find((each) => each.name === entranceName) ??
    draft.entrances.insert({ id: context.newId('entrance'), buildingId: building.id, name: entranceName })
  return { buildingId: building.id, entranceId: entrance.id }
}

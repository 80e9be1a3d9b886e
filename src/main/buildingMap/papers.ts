import { isMode, stateOf } from '../../shared/buildingMap/looks'
import type { BuildingMapPaper } from '../../shared/buildingMap/papers'
import type { View } from '../collections'
import type { Context } from '../context'
import { mapOf } from './map'

const askOf = (id: string): readonly [buildingId: string, mode: string] => {
  const [buildingId = '', mode = ''] = id.split('~')
  return [buildingId, mode]
}

/** `building_…~arrears`: a building and what it is coloured by. */
export const buildingMapTitle = (view: View, id: string): string | undefined =>
  view.buildings.get(askOf(id)[0])?.name

export const buildingMapPapers = {
  buildingMap: (view: View, id: string, { today }: Context): BuildingMapPaper => {
    const [buildingId, asked] = askOf(id)
    const mode = isMode(asked) ? asked : 'occupancy'
    const { building, site, entrances } = mapOf(view, buildingId, today)
    const [center] = [...view.center.all()]
    return {
      centerName: center?.name ?? '',
      siteName: site.name,
      buildingName: building.name,
      mode,
      on: today,
      entrances: entrances.map(({ name, columns, floors }) => ({
        name,
        columns,
        floors: floors.map(({ floor, cells }) => ({
          floor,
          cells: cells.map((cell) => cell && { room: cell.room, state: stateOf(cell, mode) }),
        })),
      })),
    }
  },
} as const

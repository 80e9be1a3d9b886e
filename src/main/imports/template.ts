import type { View } from '../collections'
import { ownerNames } from '../people/facts'
import { areaCell, intCell, type SheetCell } from '../workbook'

type Words = Readonly<Record<string, string>>

/**
 * Our own template with the units there are, so that nobody types what is known (peers.md, complaint 2). Phones are left
 * blank: blank cells change nothing when it comes back.
 */
export const templateRows = (view: View, siteId: string, words: Words, today: string): SheetCell[][] =>
  view.units
    .where('site', siteId)
    .map((unit) => [
      view.buildings.get(unit.buildingId)?.name ?? '',
      unit.entranceId ? (view.entrances.get(unit.entranceId)?.name ?? '') : '',
      unit.room,
      unit.label,
      unit.floor === null ? '' : intCell(unit.floor),
      words[`use.${unit.use}`] ?? '',
      unit.layout,
      areaCell(unit.areaCenti),
      unit.innerAreaCenti === null ? '' : areaCell(unit.innerAreaCenti),
      words[`occupancy.${unit.occupancy}`] ?? '',
      ownerNames(view, unit.id, today),
      '',
      unit.note,
    ])

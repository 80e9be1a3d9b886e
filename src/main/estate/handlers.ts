import type { estateContract, UnitFile, UnitInput, UnitRow } from '../../shared/estate/contract'
import type { Unit } from '../../shared/estate/schema'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { handlersFor, prepared } from '../handlers'
import { pageOf } from '../list'
import { masked } from '../masking'
import { isCurrent, ownerNames, peopleIn } from '../people/facts'
import { typed } from '../people/search'
import { areaCell, workbookOf } from '../workbook'
import { labelKey } from './collections'
import { placeIn } from './places'
import { findUnits } from './search'

interface UnitFilter {
  readonly search: string
  readonly siteId: string | null
  readonly buildingId: string | null
  readonly occupancy: Unit['occupancy'] | null
}

const rowOf = (view: View, unit: Unit, today: string): UnitRow => ({
  unit,
  siteName: view.sites.get(unit.siteId)?.name ?? '',
  buildingName: view.buildings.get(unit.buildingId)?.name ?? '',
  owners: ownerNames(view, unit.id, today),
  phone: peopleIn(view, unit.id, 'owner', today)[0]?.phones[0] ?? '',
})

const unitsFor = (view: View, filter: UnitFilter, today: string): readonly Unit[] => {
  const all =
    typed(filter.search) === '' ? [...view.units.all()] : findUnits(view, filter.search, today, 100_000)
  return all
    .filter((unit) => !filter.siteId || unit.siteId === filter.siteId)
    .filter((unit) => !filter.buildingId || unit.buildingId === filter.buildingId)
    .filter((unit) => !filter.occupancy || unit.occupancy === filter.occupancy)
}

const fileOf = (view: View, unit: Unit, context: Context): UnitFile => ({
  ...rowOf(view, unit, context.today),
  entranceName: unit.entranceId ? (view.entrances.get(unit.entranceId)?.name ?? '') : '',
  people: view.ties.where('unit', unit.id).flatMap((tie) => {
    const person = view.people.get(tie.personId)
    if (!person) return []
    return {
      tie,
      personId: person.id,
      kind: person.kind,
      name: person.name,
      phones: person.phones,
      idNo: person.idNo?.shown ?? '',
      current: isCurrent(tie, context.today),
    }
  }),
  vehicles: view.vehicles.where('unit', unit.id),
})

const checkLabel = (view: View, input: UnitInput, except: string | null): void => {
  const namesake = view.units.where('siteLabel', `${input.siteId}|${labelKey(input.label)}`)[0]
  if (namesake && namesake.id !== except) refuse('estate.labelTaken', { label: input.label }, 'label')
  if (input.innerAreaCenti !== null && input.innerAreaCenti > input.areaCenti)
    refuse('estate.innerTooLarge', {}, 'innerAreaCenti')
}

const unitFacts = (draft: Draft, input: UnitInput, context: Context) => {
  const { buildingName, entranceName, ...facts } = input
  return { ...facts, ...placeIn(draft, context, input.siteId, buildingName, entranceName) }
}

export const estateHandlers = handlersFor<typeof estateContract>()({
  'estate.tree': (view) =>
    [...view.sites.all()].map((site) => ({
      site,
      units: view.units.countWhere('site', site.id),
      buildings: view.buildings.where('site', site.id).map((building) => ({
        building,
        entrances: view.entrances.where('building', building.id),
        units: view.units.countWhere('building', building.id),
      })),
    })),

  'estate.addSite': (draft, input, context) => {
    if ([...draft.sites.all()].some((site) => site.name === input.name))
      refuse('estate.siteTaken', { name: input.name }, 'name')
    return draft.sites.insert({ id: context.newId('site'), ...input, createdAt: context.now })
  },

  'estate.units': (view, input, context) => {
    const page = pageOf(
      unitsFor(view, input, context.today).map((unit) => rowOf(view, unit, context.today)),
      {
        ...input,
        sort: input.sort ?? (input.search === '' ? { by: 'label', descending: false } : null),
        values: {
          label: (row) => row.unit.label,
          owners: (row) => row.owners,
          areaCenti: (row) => row.unit.areaCenti,
          occupancy: (row) => row.unit.occupancy,
          buildingName: (row) => row.buildingName,
        },
      },
    )
    return page
  },

  'estate.unit': (view, { unitId }, context) =>
    fileOf(view, view.units.get(unitId) ?? refuse('estate.unknownUnit'), context),

  'estate.find': (view, { text }, context) =>
    findUnits(view, text, context.today, 12).map((unit) => ({
      id: unit.id,
      label: unit.label,
      owner: ownerNames(view, unit.id, context.today),
      siteName: view.sites.get(unit.siteId)?.name ?? '',
    })),

  'estate.addUnit': (draft, input, context) => {
    if (!draft.sites.get(input.siteId)) refuse('estate.unknownSite', {}, 'siteId')
    checkLabel(draft, input, null)
    return draft.units.insert({
      ...unitFacts(draft, input, context),
      id: context.newId('unit'),
      importId: null,
      createdAt: context.now,
    })
  },

  'estate.changeUnit': (draft, { unitId, ...input }, context) => {
    const unit = draft.units.get(unitId) ?? refuse('estate.unknownUnit')
    checkLabel(draft, input, unit.id)
    if (input.siteId !== unit.siteId) refuse('estate.siteFixed', {}, 'siteId')
    return draft.units.update(unit.id, unitFacts(draft, input, context))
  },

  'estate.export': prepared({
    prepare: async (view, { headings, occupancyWords, fileName, ...filter }, context) => {
      const rows = unitsFor(view, filter, context.today).map((unit) => {
        const row = masked(rowOf(view, unit, context.today))
        return [
          row.siteName,
          row.buildingName,
          unit.label,
          areaCell(unit.areaCenti),
          occupancyWords[unit.occupancy] ?? unit.occupancy,
          row.owners,
          row.phone,
          unit.standingInstruction,
        ]
      })
      return context.ports.files.save(fileName, await workbookOf(headings, rows))
    },
    commit: (_draft, _input, saved: string | null) => saved,
  }),
})

import type { estateContract, UnitFile, UnitInput } from '../../shared/estate/contract'
import { labelKey } from '../../shared/estate/label'
import { isEnded } from '../../shared/estate/life'
import type { Unit } from '../../shared/estate/schema'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { handlersFor } from '../handlers'
import { pageMade } from '../list'
import { ownerNames, tiedPeople } from '../people/facts'
import { buildings } from './buildings'
import { bulk } from './bulk'
import { exporting } from './export'
import { instructions } from './instructions'
import { placeIn } from './places'
import { listOrder, listUnits, rowOf } from './rows'
import { findUnits } from './search'

const fileOf = (view: View, unit: Unit, context: Context): UnitFile => ({
  ...rowOf(view, unit, context.today),
  people: tiedPeople(view, unit.id, context.today),
  vehicles: view.vehicles.where('unit', unit.id),
  pets: view.pets.where('unit', unit.id),
  cares: view.cares.where('unit', unit.id),
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
      units: view.units.where('site', site.id).filter((unit) => !isEnded(unit)).length,
      buildings: view.buildings.where('site', site.id).map((building) => ({
        building,
        entrances: view.entrances.where('building', building.id),
        units: view.units.where('building', building.id).filter((unit) => !isEnded(unit)).length,
      })),
    })),

  'estate.addSite': (draft, input, context) => {
    if ([...draft.sites.all()].some((site) => site.name === input.name))
      refuse('estate.siteTaken', { name: input.name }, 'name')
    return draft.sites.insert({ id: context.newId('site'), ...input, createdAt: context.now })
  },

  'estate.units': (view, input, context) =>
    pageMade(listUnits(view, input, context.today), listOrder(view, input, context.today), (unit) =>
      rowOf(view, unit, context.today),
    ),

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

  ...instructions,
  ...bulk,
  ...buildings,
  ...exporting,
})

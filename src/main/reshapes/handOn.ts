import type { Day } from '../../shared/day'
import { isOver } from '../../shared/defects/rules'
import type { Unit } from '../../shared/estate/schema'
import { isGone } from '../../shared/keys/rules'
import { stands } from '../../shared/people/responsible'
import type { HandedOn, ReshapeTrace } from '../../shared/reshapes/schema'
import type { Draft, View } from '../collections'
import type { Context } from '../context'

const keysOf = (view: View, unitId: string) =>
  view.keys.where('unit', unitId).filter(({ status }) => !isGone(status))
const metersOf = (view: View, unitId: string) =>
  view.meters.where('unit', unitId).filter(({ endedOn }) => endedOn === null)
const vehiclesOf = (view: View, unitId: string) =>
  view.vehicles.where('unit', unitId).filter(({ endedOn }) => endedOn === null)
const petsOf = (view: View, unitId: string) =>
  view.pets.where('unit', unitId).filter(({ endedOn }) => endedOn === null)
const caresOf = (view: View, unitId: string) =>
  view.cares.where('unit', unitId).filter(({ endedOn }) => endedOn === null)
const instructionsOf = (view: View, unitId: string, onDay: Day) =>
  view.instructions
    .where('unit', unitId)
    .filter(({ ended, untilOn }) => !ended && (untilOn === null || untilOn >= onDay))
const othersOf = (view: View, unitId: string) =>
  view.ties.where('unit', unitId).filter((tie) => tie.role !== 'owner' && stands(tie) && tie.endedOn === null)
const defectsOf = (view: View, unitId: string) =>
  view.defects.where('unit', unitId).filter((defect) => !isOver(defect))
const tariffsOf = (view: View, unitId: string) =>
  [...view.tariffs.all()].filter(
    ({ retiredOn, unitIds }) => retiredOn === null && unitIds.some((each) => each === unitId),
  )

/** What would go over to the successors, counted. */
export const countHandedOn = (view: View, units: readonly Unit[], onDay: Day): HandedOn => {
  const sum = (count: (unitId: string) => readonly unknown[]): number =>
    units.reduce((all, { id }) => all + count(id).length, 0)
  return {
    keys: sum((id) => keysOf(view, id)),
    meters: sum((id) => metersOf(view, id)),
    vehicles: sum((id) => vehiclesOf(view, id)),
    household:
      sum((id) => othersOf(view, id)) +
      sum((id) => petsOf(view, id)) +
      sum((id) => caresOf(view, id)) +
      sum((id) => instructionsOf(view, id, onDay)),
    defects: sum((id) => defectsOf(view, id)),
    tariffs: sum((id) => tariffsOf(view, id)),
  }
}

interface Handing {
  readonly draft: Draft
  readonly context: Context
  readonly onDay: Day
  /** What is done is noted here, so that it can be taken back. */
  readonly trace: ReshapeTrace
}

/** People and animals end with the old unit on the day and begin with the new one: both files keep their days. */
const moveHousehold = ({ draft, context, onDay, trace }: Handing, unit: Unit, heir: Unit): void => {
  const begun = { unitId: heir.id, fromOn: onDay }
  const note = (old: string, made: { readonly id: string }): void => {
    trace.ended.push(old)
    trace.made.push(made.id)
  }
  for (const tie of othersOf(draft, unit.id)) {
    const fromOn = tie.fromOn !== null && tie.fromOn > onDay ? tie.fromOn : onDay
    draft.ties.update(tie.id, { endedOn: fromOn })
    const next = { ...tie, ...begun, fromOn, id: context.newId('tie'), importId: null }
    note(tie.id, draft.ties.insert(next))
  }
  for (const pet of petsOf(draft, unit.id)) {
    draft.pets.update(pet.id, { endedOn: onDay })
    note(pet.id, draft.pets.insert({ ...pet, ...begun, id: context.newId('pet') }))
  }
  for (const care of caresOf(draft, unit.id)) {
    draft.cares.update(care.id, { endedOn: onDay })
    note(care.id, draft.cares.insert({ ...care, ...begun, id: context.newId('care') }))
  }
  for (const vehicle of vehiclesOf(draft, unit.id)) {
    const { importId: _importId, ...facts } = vehicle
    draft.vehicles.update(vehicle.id, { endedOn: onDay })
    note(vehicle.id, draft.vehicles.insert({ ...facts, unitId: heir.id, id: context.newId('vehicle') }))
  }
}

/** Things stay what they are and hang on the heir from now on; the trail keeps where they hung. */
const moveThings = ({ draft, onDay, trace }: Handing, unit: Unit, heir: Unit): void => {
  const { id: unitId, label: unitLabel } = heir
  const note = ({ id }: { readonly id: string }): void => {
    trace.moved.push({ id, unitId: unit.id })
  }
  for (const key of keysOf(draft, unit.id)) note(draft.keys.update(key.id, { unitId }))
  for (const meter of metersOf(draft, unit.id)) note(draft.meters.update(meter.id, { unitId, unitLabel }))
  for (const defect of defectsOf(draft, unit.id)) note(draft.defects.update(defect.id, { unitId }))
  for (const each of instructionsOf(draft, unit.id, onDay))
    note(draft.instructions.update(each.id, { unitId }))
}

/** Keys, meters, defects, vehicles, household and instructions go to one successor; fee items named for the unit to all. */
export const handOn = (handing: Handing, unit: Unit, heir: Unit, successors: readonly Unit[]): void => {
  const { draft, trace } = handing
  moveHousehold(handing, unit, heir)
  moveThings(handing, unit, heir)
  for (const tariff of tariffsOf(draft, unit.id)) {
    const others = tariff.unitIds.filter((each) => !successors.some(({ id }) => id === each))
    draft.tariffs.update(tariff.id, { unitIds: [...others, ...successors.map(({ id }) => id)] })
    trace.moved.push({ id: tariff.id, unitId: unit.id })
  }
}

import type { peopleContract } from '../../shared/people/contract'
import { refuse } from '../../shared/problem'
import type { Draft } from '../collections'
import type { HandlersOf } from '../handlers'
import { plateKey } from './collections'

type Household = Pick<
  HandlersOf<typeof peopleContract>,
  | 'people.addVehicle'
  | 'people.endVehicle'
  | 'people.addPet'
  | 'people.endPet'
  | 'people.addCare'
  | 'people.endCare'
>

const needUnit = (draft: Draft, unitId: string): void => {
  if (!draft.units.get(unitId)) refuse('people.unknownUnit')
}

/** Refuses to end what has ended, or before it began. */
const endsRightly = (
  record: { readonly fromOn: string; readonly endedOn: string | null },
  endedOn: string,
): void => {
  if (record.endedOn) refuse('people.alreadyEnded', { day: record.endedOn })
  if (endedOn < record.fromOn) refuse('people.endsBeforeBegins', { day: record.fromOn }, 'endedOn')
}

/** Vehicles, pets and people who need care: what a household has beside its people. */
export const household: Household = {
  'people.addVehicle': (draft, input, context) => {
    needUnit(draft, input.unitId)
    const other = draft.vehicles.where('plate', plateKey(input.plate))[0]
    if (other)
      refuse(
        'people.plateTaken',
        { plate: input.plate, unit: draft.units.get(other.unitId)?.label ?? '' },
        'plate',
      )
    return draft.vehicles.insert({ id: context.newId('vehicle'), ...input, personId: null, endedOn: null })
  },

  'people.endVehicle': (draft, { vehicleId, endedOn }) => {
    const vehicle = draft.vehicles.get(vehicleId) ?? refuse('people.unknownVehicle')
    return draft.vehicles.update(vehicle.id, { endedOn })
  },

  'people.addPet': (draft, input, context) => {
    needUnit(draft, input.unitId)
    return draft.pets.insert({ id: context.newId('pet'), ...input, fromOn: context.today, endedOn: null })
  },

  'people.endPet': (draft, { petId, endedOn }) => {
    const pet = draft.pets.get(petId) ?? refuse('people.unknownPet')
    endsRightly(pet, endedOn)
    return draft.pets.update(pet.id, { endedOn })
  },

  'people.addCare': (draft, input, context) => {
    needUnit(draft, input.unitId)
    return draft.cares.insert({ id: context.newId('care'), ...input, fromOn: context.today, endedOn: null })
  },

  'people.endCare': (draft, { careId, endedOn }) => {
    const care = draft.cares.get(careId) ?? refuse('people.unknownCare')
    endsRightly(care, endedOn)
    return draft.cares.update(care.id, { endedOn })
  },
}

import { Care, Person, PersonMerge, Pet, Tie, Vehicle } from '../../shared/people/schema'
import { Reveal } from '../../shared/people/unmask'
import { collection } from '../store/types'
import { keptText } from '../textRank'
import { personText } from './search'

export const plateKey = (plate: string): string =>
  plate
    .normalize('NFKC')
    .replace(/[\s·.-]/g, '')
    .toUpperCase()

export const peopleCollections = {
  people: collection<Person>()({
    schema: Person,
    text: personText,
    indexes: {
      name: (person) => person.name,
      phone: (person) => person.phones,
      import: (person) => person.importId ?? undefined,
    },
  }),
  ties: collection<Tie>()({
    schema: Tie,
    indexes: {
      unit: (tie) => tie.unitId,
      person: (tie) => tie.personId,
      import: (tie) => tie.importId ?? undefined,
    },
  }),
  vehicles: collection<Vehicle>()({
    schema: Vehicle,
    text: ({ endedOn, plate }) => (endedOn ? '' : keptText([plateKey(plate)])),
    indexes: {
      unit: (vehicle) => vehicle.unitId,
      plate: (vehicle) => (vehicle.endedOn ? undefined : plateKey(vehicle.plate)),
    },
  }),
  pets: collection<Pet>()({ schema: Pet, indexes: { unit: (pet) => pet.unitId } }),
  cares: collection<Care>()({ schema: Care, indexes: { unit: (care) => care.unitId } }),
  merges: collection<PersonMerge>()({
    schema: PersonMerge,
    indexes: { kept: (merge) => merge.keptId, gone: (merge) => merge.goneId },
  }),
  reveals: collection<Reveal>()({
    schema: Reveal,
    indexes: { subject: (reveal) => reveal.subject.id },
    partition: (reveal) => reveal.at.slice(0, 4),
  }),
} as const

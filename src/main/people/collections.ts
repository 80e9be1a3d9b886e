import { Person, Tie, Vehicle } from '../../shared/people/schema'
import { Reveal } from '../../shared/people/unmask'
import { collection } from '../store/types'

export const plateKey = (plate: string): string =>
  plate
    .normalize('NFKC')
    .replace(/[\s·.-]/g, '')
    .toUpperCase()

export const peopleCollections = {
  people: collection<Person>()({
    schema: Person,
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
    indexes: {
      unit: (vehicle) => vehicle.unitId,
      plate: (vehicle) => (vehicle.endedOn ? undefined : plateKey(vehicle.plate)),
    },
  }),
  reveals: collection<Reveal>()({
    schema: Reveal,
    indexes: { subject: (reveal) => reveal.subject.id },
    partition: (reveal) => reveal.at.slice(0, 4),
  }),
} as const

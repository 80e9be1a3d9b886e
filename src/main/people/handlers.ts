import type { PersonInput, PersonRow, peopleContract } from '../../shared/people/contract'
import type { Person, Tie } from '../../shared/people/schema'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { handlersFor } from '../handlers'
import { pageOf } from '../list'
import { sealNumber } from '../sealing'
import { plateKey } from './collections'
import { isCurrent } from './facts'
import { personRank, typed } from './search'
import { unmask } from './unmask'

const personOf = (view: View, personId: string): Person =>
  view.people.get(personId) ?? refuse('people.unknown')

const rowOf = (view: View, person: Person, ties: readonly Tie[]): PersonRow => ({
  id: person.id,
  kind: person.kind,
  name: person.name,
  phone: person.phones[0] ?? '',
  units: ties.map((tie) => ({
    unitId: tie.unitId,
    label: view.units.get(tie.unitId)?.label ?? '',
    role: tie.role,
  })),
})

const addPerson = (draft: Draft, facts: PersonInput, context: Context): Person => {
  const id = context.newId('person')
  const idNo = sealNumber(draft, context, id, facts.idNo)
  return draft.people.insert({ id, ...facts, idNo, importId: null, createdAt: context.now })
}

export const peopleHandlers = handlersFor<typeof peopleContract>()({
  'people.list': (view, input, context) => {
    const text = typed(input.search)
    const rows = [...view.people.all()]
      .filter((person) => text === '' || personRank(person, text) > 0)
      .map((person) => ({
        person,
        ties: view.ties.where('person', person.id).filter((tie) => isCurrent(tie, context.today)),
      }))
      .filter(({ ties }) => !input.role || ties.some((tie) => tie.role === input.role))
    const page = pageOf(rows, {
      ...input,
      sort: input.sort ?? { by: 'name', descending: false },
      values: { name: ({ person }) => person.name },
    })
    return { ...page, rows: page.rows.map(({ person, ties }) => rowOf(view, person, ties)) }
  },

  'people.addToUnit': (draft, input, context) => {
    if (!draft.units.get(input.unitId)) refuse('people.unknownUnit')
    const { person: facts } = input
    const person = input.personId
      ? personOf(draft, input.personId)
      : facts
        ? addPerson(draft, facts, context)
        : refuse('people.choosePerson')
    const same = draft.ties
      .where('unit', input.unitId)
      .find((tie) => tie.personId === person.id && tie.role === input.role && isCurrent(tie, context.today))
    if (same) refuse('people.alreadyTied', { name: person.name })
    const { person: _facts, ...tie } = input
    return draft.ties.insert({
      ...tie,
      id: context.newId('tie'),
      personId: person.id,
      endedOn: null,
      importId: null,
    })
  },

  'people.change': (draft, { personId, phones, ...facts }) => {
    const person = personOf(draft, personId)
    return draft.people.update(person.id, { ...facts, ...(phones ? { phones } : {}) })
  },

  'people.endTie': (draft, { tieId, endedOn }) => {
    const tie = draft.ties.get(tieId) ?? refuse('people.unknownTie')
    if (tie.endedOn) refuse('people.alreadyEnded', { day: tie.endedOn })
    if (tie.fromOn && endedOn < tie.fromOn) refuse('people.endsBeforeBegins', { day: tie.fromOn }, 'endedOn')
    return draft.ties.update(tie.id, { endedOn })
  },

  ...unmask,

  'people.addVehicle': (draft, input, context) => {
    if (!draft.units.get(input.unitId)) refuse('people.unknownUnit')
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
})

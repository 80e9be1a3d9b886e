import type { Day } from '../../shared/day'
import type { TiedPerson } from '../../shared/people/contract'
import { inForce } from '../../shared/people/responsible'
import type { Person, Tie } from '../../shared/people/schema'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'

export const isCurrent = (tie: Tie, today: Day): boolean => inForce(tie, today)

export const personOf = (view: View, personId: string): Person =>
  view.people.get(personId) ?? refuse('people.unknown')

/** The people of a unit in one role now. */
export const peopleIn = (view: View, unitId: string, role: Tie['role'], today: Day): readonly Person[] =>
  view.ties
    .where('unit', unitId)
    .filter((tie) => tie.role === role && isCurrent(tie, today))
    .flatMap((tie) => view.people.get(tie.personId) ?? [])

export const ownerNames = (view: View, unitId: string, today: Day): string =>
  peopleIn(view, unitId, 'owner', today)
    .map((person) => person.name)
    .join('、')

/** Everybody who is or was something to a unit, as its file shows them; what a merge set aside is left out. */
export const tiedPeople = (view: View, unitId: string, today: Day): readonly TiedPerson[] =>
  view.ties.where('unit', unitId).flatMap((tie) => {
    const person = view.people.get(tie.personId)
    if (!person || tie.asideBy) return []
    const { id: personId, kind, name, phones } = person
    return {
      tie,
      personId,
      kind,
      name,
      phones,
      idNo: person.idNo?.shown ?? '',
      current: isCurrent(tie, today),
    }
  })

/** Labels of the units a person holds now, for telling namesakes apart. */
export const unitLabels = (view: View, personId: string, today: Day): readonly string[] => [
  ...new Set(
    view.ties
      .where('person', personId)
      .filter((tie) => isCurrent(tie, today))
      .map((tie) => view.units.get(tie.unitId)?.label ?? ''),
  ),
]

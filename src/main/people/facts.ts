import type { Day } from '../../shared/day'
import type { Person, Tie } from '../../shared/people/schema'
import type { View } from '../collections'

export const isCurrent = (tie: Tie, today: Day): boolean => tie.endedOn === null || tie.endedOn > today

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

import type { Day } from '../../shared/day'
import { personIsDue, personLeft } from '../../shared/people/purge'
import type { View } from '../collections'
import type { Purging } from './purging'

const peopleDue = (view: View, cutoff: Day) =>
  [...view.people.all()].filter((person) => personIsDue(person, view.ties.where('person', person.id), cutoff))

export const peoplePurge: Purging = {
  due: (view, cutoff) =>
    peopleDue(view, cutoff).map((person) => {
      const last = [...view.ties.where('person', person.id)]
        .sort((a, b) => (a.endedOn ?? '').localeCompare(b.endedOn ?? ''))
        .at(-1)
      return {
        no: '',
        name: person.name,
        place: (last && view.units.get(last.unitId)?.label) ?? '',
        endedOn: last?.endedOn ?? cutoff,
      }
    }),
  take: (draft, cutoff, sealed) => {
    const due = peopleDue(draft, cutoff)
    for (const person of due) {
      if (person.idNo) sealed.push(person.idNo.sealed)
      draft.people.update(person.id, { ...personLeft, phones: [], formerNames: undefined })
    }
    return due.length
  },
}

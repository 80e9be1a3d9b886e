import type { Day } from '../../shared/day'
import type { OnDay, PersonOnDay } from '../../shared/people/contract'
import { changeOwners, type OwnerShare, responsibleOn } from '../../shared/people/responsible'
import type { Tie } from '../../shared/people/schema'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import type { Context } from '../context'

/**
 * Owners of a unit from a day on: those before end on it, those who stay go on. Answers the new ties. Refuses as
 * `changeOwners` does; nothing about the days before changes.
 */
export const setOwners = (
  draft: Draft,
  context: Context,
  unitId: Tie['unitId'],
  fromOn: Day,
  owners: readonly OwnerShare[],
): readonly Tie[] => {
  const change = changeOwners(draft.ties.where('unit', unitId), fromOn, owners)
  if ('code' in change) return refuse(change.code, change.details, 'fromOn')
  for (const tie of change.ended) draft.ties.update(tie.id, { endedOn: fromOn })
  return change.added.map((owner) =>
    draft.ties.insert({
      ...owner,
      id: context.newId('tie'),
      unitId,
      role: 'owner',
      fromOn,
      endedOn: null,
      importId: null,
    }),
  )
}

const named = (view: View, tie: Tie): PersonOnDay => {
  const person = view.people.get(tie.personId)
  return {
    tieId: tie.id,
    personId: tie.personId,
    name: person?.name ?? '',
    phones: person?.phones ?? [],
    shareBp: tie.shareBp,
  }
}

export const onDay = (view: View, unitId: string, day: Day): OnDay => {
  const { owners, user } = responsibleOn(view.ties.where('unit', unitId), day)
  return {
    owners: owners.map((tie) => named(view, tie)),
    user: user && { ...named(view, user), role: user.role },
  }
}

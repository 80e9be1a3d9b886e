import type { Day } from '../../shared/day'
import type { Tie } from '../../shared/people/schema'
import type { View } from '../collections'
import { fromTable } from '../reckoned'
import { isCurrent } from './facts'

const none: readonly Tie[] = []

const byPerson = fromTable((ties: View['ties']): ReadonlyMap<string, readonly Tie[]> => {
  const found = new Map<string, Tie[]>()
  for (const tie of ties.all()) {
    const known = found.get(tie.personId)
    if (known) known.push(tie)
    else found.set(tie.personId, [tie])
  }
  return found
})

/** What a person is to units now: for looking at very many people at once. */
export const tiesNow = (view: Pick<View, 'ties'>, personId: string, today: Day): readonly Tie[] =>
  (byPerson(view.ties).get(personId) ?? none).filter((tie) => isCurrent(tie, today))

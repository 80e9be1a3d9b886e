import type { Day } from '../../shared/day'
import type { OnDay, PersonOnDay } from '../../shared/people/contract'
import {
  changeOwners,
  correctOwners as correctionOf,
  type OwnerShare,
  ownerTies,
  responsibleOn,
  WHOLE_BP,
} from '../../shared/people/responsible'
import type { Tie } from '../../shared/people/schema'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'

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
  return added(draft, context, unitId, fromOn, change.added)
}

const added = (
  draft: Draft,
  context: Context,
  unitId: Tie['unitId'],
  fromOn: Day | null,
  owners: readonly OwnerShare[],
): readonly Tie[] =>
  owners.map((owner) =>
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

/**
 * First owners only. Refuses `people.ownerNeedsTransfer` for a unit that has or had some: a change of owner settles
 * debts, prepayments, deposits and keys with both signatures (domain.md §2.5).
 */
export const needNoOwners = (view: View, unitId: string): void => {
  if (ownerTies(view.ties.where('unit', unitId)).length > 0) refuse('people.ownerNeedsTransfer')
}

/** One more owner may only complete shares that are all stated and not yet the whole. Refuses `people.ownerNeedsTransfer`. */
export const mayJoinOwners = (view: View, unitId: string, shareBp: number | null): void => {
  const owners = ownerTies(view.ties.where('unit', unitId))
  const shares = owners.map((tie) => (tie.endedOn === null ? tie.shareBp : null))
  const completes =
    shareBp !== null &&
    shares.every((share) => share !== null) &&
    shares.reduce((sum, share) => sum + (share ?? 0), shareBp) <= WHOLE_BP
  if (owners.length > 0 && !completes) refuse('people.ownerNeedsTransfer', {}, 'role')
}

/**
 * A wrong entry of owners put right. What was entered stays readable, marked with who corrected it and why; the days
 * before it keep their answer. Refuses as `correctOwners` does, and `people.transferOpen` while a transfer is under way.
 */
export const correctOwners = (
  draft: Draft,
  context: Context,
  unitId: Tie['unitId'],
  owners: readonly OwnerShare[],
  reason: string,
): readonly Tie[] => {
  const [open] = draft.transfers.where('open', unitId)
  if (open) refuse('people.transferOpen', { no: open.no })
  const change = correctionOf(draft.ties.where('unit', unitId), owners)
  if ('code' in change) return refuse(change.code, change.details)
  const wrong = { at: context.now, byName: actor(context).name, reason }
  for (const tie of change.wrong) draft.ties.update(tie.id, { wrong })
  for (const tie of change.ended) draft.ties.update(tie.id, { endedOn: change.fromOn })
  return added(draft, context, unitId, change.fromOn, change.added)
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

/** Where to ask of a day on which there was no such unit. */
const insteadOf = (view: View, unitId: string, day: Day): OnDay['instead'] => {
  const { began, ended } = view.units.get(unitId) ?? {}
  const units =
    ended && ended.on <= day
      ? view.reshapes.get(ended.reshapeId)?.to
      : began && day < began.on
        ? view.reshapes.get(began.reshapeId)?.from
        : undefined
  return (units ?? []).map(({ unitId: id, label }) => ({ unitId: id, label }))
}

/** Who answered for a unit on a day; one answer whatever was sold, corrected, split or joined. */
export const onDay = (view: View, unitId: string, day: Day): OnDay => {
  const { owners, user } = responsibleOn(view.ties.where('unit', unitId), day)
  return {
    owners: owners.map((tie) => named(view, tie)),
    user: user && { ...named(view, user), role: user.role },
    instead: insteadOf(view, unitId, day),
  }
}

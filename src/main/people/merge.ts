import { maskAddress } from '../../shared/mask'
import type { MergePreview, peopleContract } from '../../shared/people/contract'
import { alikeBecause, doubles, MergeTake, mayMerge, phonesOfBoth } from '../../shared/people/merge'
import type { Person, Tie } from '../../shared/people/schema'
import { refuse, refuseIf } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { openNumber, sealNumber } from '../sealing'
import { alikePerson, allAlike } from './alike'
import { personOf } from './facts'

type Merging = Pick<
  HandlersOf<typeof peopleContract>,
  'people.duplicates' | 'people.mergePreview' | 'people.merge' | 'people.undoMerge'
>

const PAGE = 100

const shownIn = (person: Person, field: MergeTake): string =>
  field === 'idNo' ? (person.idNo?.shown ?? '') : (person[field] ?? '')

const fieldsOf = (keep: Person, gone: Person): Pick<MergePreview, 'filled' | 'unlike'> => {
  const both = MergeTake.options.map((field) => ({
    field,
    kept: shownIn(keep, field),
    other: shownIn(gone, field),
  }))
  return {
    filled: both.filter(({ kept, other }) => kept === '' && other !== '').map(({ field }) => field),
    unlike: both
      .filter(({ kept, other }) => kept !== '' && other !== '' && kept !== other)
      .map(({ field, kept, other }) =>
        field === 'address'
          ? { field, kept: maskAddress(kept), other: maskAddress(other) }
          : { field, kept, other },
      ),
  }
}

const isDouble = (view: View, keepId: string, tie: Tie): Tie | undefined =>
  view.ties.where('person', keepId).find((each) => doubles(each, tie))

const previewOf = (view: View, keep: Person, gone: Person, context: Context): MergePreview => {
  const ties = view.ties.where('person', gone.id)
  const units = new Set(view.ties.where('person', keep.id).map((tie) => tie.unitId))
  return {
    keep: alikePerson(view, keep, context),
    gone: alikePerson(view, gone, context),
    reasons: alikeBecause(
      keep,
      gone,
      ties.some((tie) => units.has(tie.unitId)),
    ),
    ...fieldsOf(keep, gone),
    phones: phonesOfBoth(keep.phones, gone.phones),
    ties: ties.map((tie) => ({
      tieId: tie.id,
      label: view.units.get(tie.unitId)?.label ?? '',
      role: tie.role,
      double: isDouble(view, keep.id, tie) !== undefined,
    })),
    vehicles: [...view.vehicles.all()]
      .filter((vehicle) => vehicle.personId === gone.id)
      .map((vehicle) => vehicle.plate),
  }
}

const mergedFacts = (
  draft: Draft,
  context: Context,
  keep: Person,
  gone: Person,
  take: readonly MergeTake[],
): Partial<Person> => {
  const { filled } = fieldsOf(keep, gone)
  const taken = new Set([...filled, ...take.filter((field) => shownIn(gone, field) !== '')])
  const facts: Partial<Person> = { phones: [...phonesOfBoth(keep.phones, gone.phones)] }
  for (const field of taken)
    if (field !== 'idNo') Object.assign(facts, { [field]: gone[field] })
    else {
      facts.idType = gone.idType
      facts.idNo = sealNumber(draft, context, keep.id, openNumber(draft, context, gone.id, gone.idNo))
    }
  return facts
}

/** Moves a tie over, or sets it aside where the kept person holds the role already; answers every tie as it was. */
const moveTie = (draft: Draft, keepId: Person['id'], mergeId: Tie['asideBy'], tie: Tie): readonly Tie[] => {
  const same = isDouble(draft, keepId, tie)
  if (!same) {
    draft.ties.update(tie.id, { personId: keepId })
    return [tie]
  }
  draft.ties.update(tie.id, { asideBy: mergeId })
  if (same.shareBp === null || tie.shareBp === null) return [tie]
  draft.ties.update(same.id, { shareBp: Math.min(10_000, same.shareBp + tie.shareBp) })
  return [tie, same]
}

/** A field goes back unless somebody changed it since. */
const takenBack = (now: Person, before: Person, after: Person): Partial<Person> => {
  const fields = ['name', 'phones', 'idType', 'idNo', 'address', 'contactName', 'legalRep', 'note'] as const
  const back = fields.filter((field) => JSON.stringify(now[field]) === JSON.stringify(after[field]))
  return Object.fromEntries(back.map((field) => [field, before[field]]))
}

export const merging: Merging = {
  'people.duplicates': (view, { page }, context) => {
    const pairs = allAlike(view, context)
    return { rows: pairs.slice(page * PAGE, (page + 1) * PAGE), total: pairs.length }
  },

  'people.mergePreview': (view, { keepId, goneId }, context) => {
    const [keep, gone] = [personOf(view, keepId), personOf(view, goneId)]
    refuseIf(mayMerge(keep, gone))
    return previewOf(view, keep, gone, context)
  },

  'people.merge': (draft, { keepId, goneId, take }, context) => {
    const [keep, gone] = [personOf(draft, keepId), personOf(draft, goneId)]
    refuseIf(mayMerge(keep, gone))
    const id = context.newId('merge')
    const vehicles = [...draft.vehicles.all()].filter((vehicle) => vehicle.personId === gone.id)
    const after = draft.people.update(keep.id, mergedFacts(draft, context, keep, gone, take))
    const before = new Map<string, Tie>()
    for (const tie of draft.ties.where('person', gone.id))
      for (const each of moveTie(draft, keep.id, id, tie)) if (!before.has(each.id)) before.set(each.id, each)
    for (const vehicle of vehicles) draft.vehicles.update(vehicle.id, { personId: keep.id })
    draft.people.update(gone.id, { mergedInto: keep.id })
    draft.merges.insert({
      id,
      keptId: keep.id,
      keptName: keep.name,
      goneId: gone.id,
      goneName: gone.name,
      before: keep,
      after,
      ties: [...before.values()],
      vehicleIds: vehicles.map((vehicle) => vehicle.id),
      at: context.now,
      byName: actor(context).name,
      undone: null,
    })
    return id
  },

  'people.undoMerge': (draft, { mergeId }, context) => {
    const merge = draft.merges.get(mergeId) ?? refuse('people.unknownMerge')
    if (merge.undone) refuse('people.mergeUndone', { name: merge.goneName })
    const kept = personOf(draft, merge.keptId)
    if (kept.mergedInto) refuse('people.mergedAlready', { name: kept.name })
    draft.people.update(kept.id, takenBack(kept, merge.before, merge.after))
    draft.people.update(merge.goneId, { mergedInto: undefined })
    for (const { id, personId, shareBp, asideBy } of merge.ties)
      if (draft.ties.get(id)) draft.ties.update(id, { personId, shareBp, asideBy })
    for (const id of merge.vehicleIds)
      if (draft.vehicles.get(id)) draft.vehicles.update(id, { personId: merge.goneId })
    draft.merges.update(merge.id, { undone: { at: context.now, byName: actor(context).name } })
    return merge.id
  },
}

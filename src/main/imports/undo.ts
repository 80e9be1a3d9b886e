import type { ImportBatch } from '../../shared/imports/schema'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { writtenFor } from '../unitUse'
import { removePast } from './feeApply'

const checkUnits = (view: View, batch: ImportBatch): void => {
  const own = new Set<string>([...batch.made.ties, ...(batch.made.vehicles ?? [])])
  for (const unitId of batch.made.units) {
    const unit = view.units.get(unitId)
    if (!unit) continue
    if (writtenFor(view, unitId).some(({ id }) => !own.has(id)))
      refuse('imports.unitUsed', { label: unit.label })
  }
}

const checkPeople = (view: View, batch: ImportBatch): void => {
  const ties = new Set(batch.made.ties)
  for (const personId of batch.made.people)
    if (view.ties.where('person', personId).some((tie) => !ties.has(tie.id)))
      refuse('imports.personUsed', { name: view.people.get(personId)?.name ?? '' })
}

/** Takes a whole import back in one commit. Refuses when something newer stands on it, naming the first. */
export const undoImport = (draft: Draft, importId: string, context: Context): ImportBatch => {
  const batch = draft.imports.get(importId) ?? refuse('imports.unknown')
  if (batch.undone) refuse('imports.alreadyUndone', { file: batch.fileName })
  removePast(draft, batch.id)
  checkUnits(draft, batch)
  checkPeople(draft, batch)
  for (const id of batch.made.vehicles ?? []) if (draft.vehicles.get(id)) draft.vehicles.remove(id)
  for (const id of batch.made.ties) if (draft.ties.get(id)) draft.ties.remove(id)
  for (const id of batch.made.people) if (draft.people.get(id)) draft.people.remove(id)
  for (const id of batch.made.units) if (draft.units.get(id)) draft.units.remove(id)
  const inUse = new Set([...draft.units.all()].map((unit) => unit.entranceId))
  for (const id of batch.made.entrances)
    if (draft.entrances.get(id) && !inUse.has(id as never)) draft.entrances.remove(id)
  for (const id of batch.made.buildings)
    if (draft.buildings.get(id) && draft.units.countWhere('building', id) === 0) draft.buildings.remove(id)
  for (const { id, ...before } of batch.changed) if (draft.units.get(id)) draft.units.update(id, before)
  return draft.imports.update(batch.id, { undone: { at: context.now, byName: actor(context).name } })
}

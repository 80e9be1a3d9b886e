import { dayOf } from '../../shared/day'
import { labelKey } from '../../shared/estate/label'
import { type Problem, problem, refuse, refuseIf } from '../../shared/problem'
import type { Reshape, ReshapeTrace } from '../../shared/reshapes/schema'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { writtenFor } from '../unitUse'

/** Acts looked through; the newest is the one that is named. */
const LOOKED_AT = 20

const reshapeOf = (view: View, reshapeId: string): Reshape =>
  view.reshapes.get(reshapeId) ?? refuse('reshapes.unknown')

const traceOf = (reshape: Reshape): ReshapeTrace => {
  if (reshape.undone) refuse('reshapes.undoneAlready', { day: dayOf(reshape.undone.at) })
  return reshape.trace ?? refuse('reshapes.tooOld')
}

const used = (label: string, what: string, at: string, name: string): Problem =>
  problem('reshapes.usedSince', { label, what, day: dayOf(at), name })

/**
 * What the journal tells of the successors and of what went over to them since the act, the newest first. Refuses
 * `reshapes.undoneAlready`, and `reshapes.tooOld` for an act whose parts were not noted.
 */
export const usedSince = async (
  view: View,
  reshapeId: string,
  context: Context,
): Promise<Problem | undefined> => {
  const reshape = reshapeOf(view, reshapeId)
  const trace = traceOf(reshape)
  const things = trace.moved.filter(({ id }) => !id.startsWith('tariff_'))
  const mentions = [...reshape.to.map(({ unitId }) => unitId), ...trace.made, ...things.map(({ id }) => id)]
  const { history } = context.ports.store
  const [begun] = await history({ recordId: reshape.id, limit: 1 })
  const lines = await history({ mentions, limit: LOOKED_AT, mostChanges: 0 })
  const [last] = lines.filter((line) => line.sequence > (begun?.sequence ?? 0) && line.changeCount > 0)
  if (!last) return undefined
  const name = view.staff.get(last.staffId ?? '')?.name ?? ''
  return used(reshape.to[0]?.label ?? '', `route.${last.route}`, last.at, name)
}

/** A record under a successor that the act itself did not write. */
const foundUnder = (view: View, reshape: Reshape, trace: ReshapeTrace): Problem | undefined => {
  const own = new Set([reshape.id, ...trace.made, ...trace.moved.map(({ id }) => id)])
  for (const { unitId, label } of reshape.to) {
    const other = writtenFor(view, unitId).find(({ id }) => !own.has(id))
    if (other) return used(label, `record.${other.collection}`, reshape.at, '')
    if (view.units.get(unitId)?.ended) return problem('reshapes.reshapedSince', { label })
  }
  return undefined
}

/** The numbers of the units before may have been given away meanwhile. */
const numberTaken = (view: View, reshape: Reshape): Problem | undefined => {
  const mine = new Set<string>(reshape.to.map(({ unitId }) => unitId))
  const taken = reshape.from.find(({ label }) =>
    view.units.where('siteLabel', `${reshape.siteId}|${labelKey(label)}`).some(({ id }) => !mine.has(id)),
  )
  return taken && problem('estate.labelTaken', { label: taken.label })
}

type Undo = (draft: Draft, id: string) => void
const reopen = { endedOn: null }

/** How each kind of what the act made is taken away. */
const AWAY: Readonly<Record<string, Undo>> = {
  tie: (draft, id) => draft.ties.remove(id),
  pet: (draft, id) => draft.pets.remove(id),
  care: (draft, id) => draft.cares.remove(id),
  vehicle: (draft, id) => draft.vehicles.remove(id),
}

/** How each kind of what the act ended goes on. */
const ON: Readonly<Record<string, Undo>> = {
  tie: (draft, id) => draft.ties.update(id, reopen),
  pet: (draft, id) => draft.pets.update(id, reopen),
  care: (draft, id) => draft.cares.update(id, reopen),
  vehicle: (draft, id) => draft.vehicles.update(id, reopen),
  volume: (draft, id) => draft.fileVolumes.update(id, { closedOn: null, closedBy: '' }),
}

const kindOf = (id: string): string => id.split('_')[0] ?? ''

const moveBack = (draft: Draft, reshape: Reshape, { id, unitId }: ReshapeTrace['moved'][number]): void => {
  const kind = kindOf(id)
  if (kind === 'key') draft.keys.update(id, { unitId })
  if (kind === 'defect') draft.defects.update(id, { unitId })
  if (kind === 'instruction') draft.instructions.update(id, { unitId })
  if (kind === 'meter') {
    const unitLabel = reshape.from.find((each) => each.unitId === unitId)?.label ?? ''
    draft.meters.update(id, { unitId, unitLabel })
  }
  const tariff = kind === 'tariff' ? draft.tariffs.get(id) : undefined
  if (tariff) {
    const others = tariff.unitIds.filter((each) => !reshape.to.some((made) => made.unitId === each))
    draft.tariffs.update(id, { unitIds: [...others, unitId] })
  }
}

/**
 * Takes a split or join back as though it had not been: the successors go, the units before are again what they were. Only
 * while nothing has happened to the successors. Refuses `reshapes.usedSince` with the first thing found, `reshapes.reshapedSince`,
 * `estate.labelTaken`, and as `usedSince`.
 */
export const undoReshape = (
  draft: Draft,
  { reshapeId, reason }: { readonly reshapeId: string; readonly reason: string },
  since: Problem | undefined,
  context: Context,
): Reshape => {
  const reshape = reshapeOf(draft, reshapeId)
  const trace = traceOf(reshape)
  refuseIf(foundUnder(draft, reshape, trace) ?? since ?? numberTaken(draft, reshape))
  for (const moved of trace.moved) moveBack(draft, reshape, moved)
  for (const id of trace.made) AWAY[kindOf(id)]?.(draft, id)
  for (const { unitId } of reshape.to) draft.units.remove(unitId)
  for (const id of trace.ended) ON[kindOf(id)]?.(draft, id)
  for (const { unitId } of reshape.from) draft.units.update(unitId, { ended: undefined })
  return draft.reshapes.update(reshape.id, {
    undone: { at: context.now, byName: actor(context).name, reason },
  })
}

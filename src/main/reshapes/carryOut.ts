import type { Unit } from '../../shared/estate/schema'
import { refuse, refuseIf } from '../../shared/problem'
import type { ReshapeInput } from '../../shared/reshapes/contract'
import type { Reshape, ReshapeTrace } from '../../shared/reshapes/schema'
import type { Draft } from '../collections'
import { actor, type Context } from '../context'
import { setOwners } from '../people/owners'
import { openVolumeOf } from '../unitfiles/volumes'
import { countHandedOn, handOn } from './handOn'
import { ownersNow } from './obstacles'
import { planReshape } from './plan'

interface Making {
  readonly draft: Draft
  readonly context: Context
  readonly input: ReshapeInput
  readonly reshapeId: Reshape['id']
  readonly trace: ReshapeTrace
}

const addSuccessor = (
  { draft, context, input, reshapeId }: Making,
  model: Unit,
  facts: ReshapeInput['to'][number],
): Unit => {
  const { ended: _ended, standingInstruction, handedOverOn, ...place } = model
  return draft.units.insert({
    ...place,
    ...facts,
    id: context.newId('unit'),
    handedOverOn,
    standingInstruction,
    note: '',
    importId: null,
    createdAt: context.now,
    began: { on: input.onDay, reshapeId },
  })
}

/** The unit is no more: owners answer for it until the day, its file is closed, nothing new is written to it. */
const endUnit = ({ draft, input, reshapeId, trace }: Making, unit: Unit, what: string): void => {
  for (const tie of ownersNow(draft, unit.id))
    trace.ended.push(draft.ties.update(tie.id, { endedOn: input.onDay }).id)
  const volume = openVolumeOf(draft, unit.id)
  if (volume)
    trace.ended.push(draft.fileVolumes.update(volume.id, { closedOn: input.onDay, closedBy: what }).id)
  draft.units.update(unit.id, { ended: { on: input.onDay, reshapeId } })
}

const written = ({ id, label, areaCenti }: Unit) => ({ unitId: id, label, areaCenti })

/**
 * Splits or joins units in one act: the old ones end on the day, the new ones take over owners, keys, meters and household,
 * each with a link to the other. Refuses what the plan finds (`reshapes.*`) and `reshapes.notSettled` for what is open.
 */
export const carryOut = (draft: Draft, input: ReshapeInput, context: Context): Reshape => {
  const plan = planReshape(draft, input, context)
  refuseIf(plan.problem)
  const [open] = plan.obstacles
  if (open) refuse('reshapes.notSettled', { label: open.label, n: plan.obstacles.length })
  const [model] = plan.units
  if (!model) return refuse('estate.unknownUnit')
  const trace: ReshapeTrace = { made: [], ended: [], moved: [] }
  const making: Making = { draft, context, input, reshapeId: context.newId('reshape'), trace }
  const owners = ownersNow(draft, model.id).map(({ personId, shareBp, relation }) => ({
    personId,
    shareBp,
    relation,
  }))
  const handedOn = countHandedOn(draft, plan.units, input.onDay)
  const what = input.to
    .map(({ label }) => label)
    .join('、')
    .slice(0, 60)
  for (const unit of plan.units) endUnit(making, unit, what)
  const successors = input.to.map((facts) => addSuccessor(making, model, facts))
  const heir = successors[input.heir] ?? refuse('reshapes.heirNeeded', {}, 'heir')
  if (owners.length > 0)
    for (const unit of successors)
      trace.made.push(...setOwners(draft, context, unit.id, input.onDay, owners).map(({ id }) => id))
  for (const unit of plan.units) handOn({ draft, context, onDay: input.onDay, trace }, unit, heir, successors)
  return draft.reshapes.insert({
    id: making.reshapeId,
    kind: input.kind,
    siteId: model.siteId,
    onDay: input.onDay,
    from: plan.units.map(written),
    to: successors.map(written),
    heirId: heir.id,
    toleranceCenti: plan.toleranceCenti,
    proofNo: input.proofNo,
    note: input.note,
    handedOn,
    at: context.now,
    byName: actor(context).name,
    trace,
  })
}

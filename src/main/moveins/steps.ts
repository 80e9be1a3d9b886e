import { dayOf, monthOf } from '../../shared/day'
import { canUntick, identityProblem, papersProblem, stepProblem } from '../../shared/moveins/rules'
import type { MoveIn, OpeningMeter, StepCode, StepDone } from '../../shared/moveins/schema'
import { stepStates } from '../../shared/moveins/steps'
import { refuse, refuseIf } from '../../shared/problem'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { ownerHandlers } from '../keys/owners'
import { readingsOf, standingOf } from '../meters/facts'
import { keepReading, meterOf, weigh } from '../meters/reading'
import { factsOf, moveInOf, rulesOn } from './facts'
import { type Parsed, stamp } from './inviting'

/** The move-in, when this step can be done now. */
const ready = (draft: Draft, moveInId: string, code: StepCode, context: Context): MoveIn => {
  const moveIn = moveInOf(draft, moveInId)
  const facts = factsOf(draft, moveIn.unitId, context.today)
  refuseIf(stepProblem(moveIn, stepStates(moveIn, facts, rulesOn(draft, context.today)), code))
  return moveIn
}

const done = (moveIn: MoveIn, code: StepCode, refs: readonly string[], context: Context): StepDone[] => [
  ...moveIn.steps,
  { code, refs: refs.filter((ref) => ref !== '').slice(0, 20), ...stamp(context) },
]

export const checkIdentity = (
  draft: Draft,
  { moveInId, ...identity }: Parsed<'moveins.checkIdentity'>,
  context: Context,
): MoveIn => {
  const moveIn = ready(draft, moveInId, 'identity', context)
  refuseIf(identityProblem(identity))
  return draft.moveIns.update(moveIn.id, { identity, steps: done(moveIn, 'identity', [], context) })
}

/** Receipts made for the unit since the family came. */
const receiptsSince = (draft: Draft, { unitId, begun }: MoveIn): readonly string[] =>
  draft.receipts
    .where('unit', unitId)
    .filter(({ issuedOn, voided }) => !voided && begun !== null && issuedOn >= begun.on)
    .map(({ no }) => no)

export const tick = (draft: Draft, { moveInId, step }: Parsed<'moveins.tick'>, context: Context): MoveIn => {
  const moveIn = ready(draft, moveInId, step, context)
  const facts = factsOf(draft, moveIn.unitId, context.today)
  const refs =
    step === 'fees' ? receiptsSince(draft, moveIn) : step === 'inspection' ? [facts.inspection?.no ?? ''] : []
  return draft.moveIns.update(moveIn.id, { steps: done(moveIn, step, refs, context) })
}

export const signPapers = (
  draft: Draft,
  { moveInId, papers }: Parsed<'moveins.signPapers'>,
  context: Context,
): MoveIn => {
  const moveIn = ready(draft, moveInId, 'signing', context)
  const signed = [...new Set(papers)]
  refuseIf(papersProblem(signed))
  return draft.moveIns.update(moveIn.id, { papers: signed, steps: done(moveIn, 'signing', [], context) })
}

export const giveHandbooks = (
  draft: Draft,
  { moveInId, handbooks }: Parsed<'moveins.giveHandbooks'>,
  context: Context,
): MoveIn => {
  const moveIn = ready(draft, moveInId, 'handbooks', context)
  return draft.moveIns.update(moveIn.id, {
    handbooks: [...new Set(handbooks)],
    steps: done(moveIn, 'handbooks', [], context),
  })
}

type Line = Parsed<'moveins.readMeters'>['lines'][number]

/** One meter's opening value: a reading of its own, unless the meter was read or put up today and shows just that. */
const openMeter = (draft: Draft, moveIn: MoveIn, line: Line, context: Context): OpeningMeter => {
  const { kind, no, valueCenti } = line
  if (line.meterId === null) return { kind, no, valueCenti, readingId: null }
  const meter = meterOf(draft, line.meterId)
  if (meter.unitId !== moveIn.unitId) refuse('moveins.meterElsewhere', { meter: meter.no })
  const readings = readingsOf(draft, meter.id)
  const standing = standingOf(meter, readings)
  const shown = { kind: meter.kind, no: meter.no, valueCenti }
  if (standing.on === context.today && standing.valueCenti === valueCenti)
    return { ...shown, readingId: readings.at(-1)?.id ?? null }
  const given = {
    month: monthOf(context.today),
    readOn: context.today,
    valueCenti,
    ranOver: false,
    estimated: false,
    note: moveIn.no,
  }
  const weighed = weigh(draft, meter, given, context)
  refuseIf(weighed.problem)
  return { ...shown, readingId: keepReading(draft, meter, given, weighed, context).id }
}

/** 表底数: every meter of the unit on our list, and what the supplier's own meters show. */
export const readMeters = (
  draft: Draft,
  { moveInId, lines }: Parsed<'moveins.readMeters'>,
  context: Context,
): MoveIn => {
  const moveIn = ready(draft, moveInId, 'meters', context)
  const ours = draft.meters.where('unit', moveIn.unitId).filter(({ endedOn }) => endedOn === null)
  const missing = ours.find(({ id }) => !lines.some(({ meterId }) => meterId === id))
  if (missing) refuse('moveins.meterMissing', { meter: missing.no })
  const meters = lines.map((line) => openMeter(draft, moveIn, line, context))
  return draft.moveIns.update(moveIn.id, { meters, steps: done(moveIn, 'meters', [], context) })
}

/** Keys by the key desk's own act; with repairs open one stays here for the builder (domain.md §2.1 留存钥匙). */
export const issueKeys = (
  draft: Draft,
  { moveInId, issue }: Parsed<'moveins.issueKeys'>,
  context: Context,
): MoveIn => {
  const moveIn = ready(draft, moveInId, 'keys', context)
  const facts = factsOf(draft, moveIn.unitId, context.today)
  for (const keyId of issue.keyIds)
    if (draft.keys.get(keyId)?.unitId !== moveIn.unitId)
      refuse('moveins.keyElsewhere', { unit: moveIn.unitLabel })
  const made = ownerHandlers['keys.issueToOwner'](draft, issue, context)
  const left = draft.keys
    .where('unit', moveIn.unitId)
    .some(({ status }) => status === 'inCabinet' || status === 'inCustody' || status === 'loaned')
  const open = facts.inspection?.open ?? 0
  if (open > 0 && !left && rulesOn(draft, context.today).keepRepairKey)
    refuse('moveins.keepOneKey', { n: open, unit: moveIn.unitLabel })
  return draft.moveIns.update(moveIn.id, {
    keyIssueId: made.id,
    steps: done(moveIn, 'keys', [made.no], context),
  })
}

export const untick = (
  draft: Draft,
  { moveInId, step }: Parsed<'moveins.untick'>,
  _context: Context,
): MoveIn => {
  const moveIn = moveInOf(draft, moveInId)
  refuseIf(canUntick(moveIn, step))
  return draft.moveIns.update(moveIn.id, {
    steps: moveIn.steps.filter(({ code }) => code !== step),
    ...(step === 'identity' ? { identity: null } : {}),
    ...(step === 'signing' ? { papers: [] } : {}),
    ...(step === 'handbooks' ? { handbooks: [] } : {}),
  })
}

/** The day a step was done. */
export const stepDay = (moveIn: MoveIn, code: StepCode): string =>
  dayOf(moveIn.steps.find((step) => step.code === code)?.at ?? moveIn.at)

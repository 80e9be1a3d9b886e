import { archiveProblem, closeProblem, feeStartOn, voidProblem } from '../../shared/moveins/rules'
import type { MoveIn, StepCode } from '../../shared/moveins/schema'
import { stepStates } from '../../shared/moveins/steps'
import { refuse, refuseIf } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { warrantyFromHandOver } from '../defects/facts'
import { issuePaper } from '../printing/issued'
import { contentsOf } from '../unitfiles/facts'
import { volumeFor } from '../unitfiles/volumes'
import { factsOf, moveInOf, rulesOn } from './facts'
import { type Parsed, stamp } from './inviting'
import { moveinsPapers } from './papers'
import { endTickets } from './queue'

/** Whether the unit was billed for days since the family came: then its first day stands. */
const billedSince = (view: View, { unitId, begun }: MoveIn): boolean =>
  view.bills
    .where('unit', unitId)
    .some((bill) => !bill.voided && begun !== null && bill.toOn >= begun.feesFromOn)

/** Papers of the file that each step leaves behind (domain.md §2.3). */
const papersOf = (moveIn: MoveIn): readonly (readonly [code: string, note: string])[] => {
  const did = (code: StepCode): boolean => moveIn.steps.some((step) => step.code === code)
  const ref = (code: StepCode): string =>
    moveIn.steps.find((step) => step.code === code)?.refs.join(' ') ?? ''
  const filed: (readonly [string, string])[] = [['moveInNotice', moveIn.noticeNo]]
  if (did('forms')) filed.push(['residentForm', ''])
  for (const paper of ['covenant', 'agreement', 'fireSafety'] as const)
    if (moveIn.papers.includes(paper)) filed.push([paper, ''])
  if (did('handbooks')) filed.push(['handoverList', ''])
  if (did('identity')) filed.push(['identity', ''])
  if (moveIn.identity?.seen.includes('contract')) filed.push(['title', ''])
  if (did('inspection')) filed.push(['inspection', ref('inspection')])
  if (did('keys')) filed.push(['keyIssue', ref('keys')])
  if (did('privacy')) filed.push(['privacyNotice', ''])
  return [...filed, ['signOff', moveIn.no]]
}

/** The unit's file gets what the move-in brought; what lies in it already is not filed twice. */
const fileItems = (draft: Draft, moveIn: MoveIn, context: Context): void => {
  const unit = draft.units.get(moveIn.unitId) ?? refuse('estate.unknownUnit')
  const volume = volumeFor(draft, unit, context)
  const contents = new Map(contentsOf(draft).map((content) => [content.code, content]))
  for (const [code, note] of papersOf(moveIn)) {
    const content = contents.get(code)
    const items = draft.fileItems.where('volume', volume.id)
    if (!content || content.retired || items.some((item) => item.code === code && !item.voided)) continue
    draft.fileItems.insert({
      id: context.newId('fileitem'),
      volumeId: volume.id,
      unitId: unit.id,
      seq: items.length + 1,
      code,
      title: content.name,
      pages: 1,
      // Of an identity only the check is kept, not the paper.
      original: code !== 'identity' && code !== 'title',
      filedOn: context.today,
      note: note.slice(0, 200),
      ...stamp(context),
      voided: null,
    })
  }
}

/** Handed over: the unit has its day, its state, its first day of fees; warranties run; the file has its papers. */
export const close = (
  draft: Draft,
  { moveInId, occupancy }: Parsed<'moveins.close'>,
  context: Context,
): MoveIn => {
  const moveIn = moveInOf(draft, moveInId)
  const { today } = context
  const facts = factsOf(draft, moveIn.unitId, today)
  refuseIf(closeProblem(moveIn, stepStates(moveIn, facts, rulesOn(draft, today))))
  if (occupancy === 'vacant') refuse('moveins.notVacant', {}, 'occupancy')
  const begunOn = moveIn.begun?.feesFromOn ?? today
  const feesFromOn = billedSince(draft, moveIn)
    ? begunOn
    : feeStartOn(today, Number(settingOn(draft, 'moveins.feeStart', today)))
  draft.units.update(moveIn.unitId, { occupancy, handedOverOn: today, feesFromOn })
  warrantyFromHandOver(draft, moveIn.unitId)
  fileItems(draft, moveIn, context)
  const closed = draft.moveIns.update(moveIn.id, {
    closed: { on: today, feesFromOn, occupancy, ...stamp(context) },
    tickets: endTickets(moveIn, context),
  })
  const data = moveinsPapers.moveInSheet(draft, closed.id, context)
  issuePaper(draft, context, { kind: 'moveInSheet', subjectId: closed.id, no: closed.no, data })
  return closed
}

export const archive = (
  draft: Draft,
  { moveInId, location }: Parsed<'moveins.archive'>,
  context: Context,
): MoveIn => {
  const moveIn = moveInOf(draft, moveInId)
  refuseIf(archiveProblem(moveIn))
  const unit = draft.units.get(moveIn.unitId) ?? refuse('estate.unknownUnit')
  const volume = volumeFor(draft, unit, context)
  if (location !== '') draft.fileVolumes.update(volume.id, { location })
  return draft.moveIns.update(moveIn.id, { archived: { location, ...stamp(context) } })
}

/** Given up before the hand-over: the unit's first day of fees is again what it was, unless days were billed. */
export const voidMoveIn = (
  draft: Draft,
  { moveInId, reason }: Parsed<'moveins.void'>,
  context: Context,
): MoveIn => {
  const moveIn = moveInOf(draft, moveInId)
  const issue = moveIn.keyIssueId ? draft.keyIssues.get(moveIn.keyIssueId) : undefined
  const out = issue?.lines.some(({ keyId }) => draft.keys.get(keyId)?.status === 'issued') ?? false
  refuseIf(voidProblem(moveIn, out))
  if (moveIn.begun && !billedSince(draft, moveIn))
    draft.units.update(moveIn.unitId, { feesFromOn: moveIn.begun.beforeFeesFromOn })
  return draft.moveIns.update(moveIn.id, {
    voided: { reason, ...stamp(context) },
    tickets: endTickets(moveIn, context),
  })
}

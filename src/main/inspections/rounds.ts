import type { Defect } from '../../shared/defects/schema'
import type { inspectionsContract } from '../../shared/inspections/contract'
import {
  againProblem,
  cellCode,
  cellsOf,
  endProblem,
  inspectionState,
  lastRound,
  markProblem,
  openCells,
  readyCells,
} from '../../shared/inspections/rules'
import type { Cell, Inspection, InspectionTemplate, Round } from '../../shared/inspections/schema'
import { refuse, refuseIf } from '../../shared/problem'
import type { InputOf } from '../../shared/route'
import type { Draft } from '../collections'
import { actor, type Context } from '../context'
import { defectsCommands } from '../defects/commands'
import { takeNumber } from '../numbers'
import { ownerNames } from '../people/facts'
import { issuePaper } from '../printing/issued'
import { makeDefect } from './defects'
import {
  defectsOf,
  gridForUnit,
  inspectionOf,
  inspectionRow,
  metersShown,
  standingOfUnit,
  templateOf,
} from './facts'
import { inspectionsPapers, inspectionTitle } from './papers'

type Parsed<N extends keyof typeof inspectionsContract> = InputOf<(typeof inspectionsContract)[N]>

const newRound = (due: readonly string[], waiting: readonly string[], context: Context): Round => ({
  begunAt: context.now,
  begunByName: actor(context).name,
  due: [...due],
  waiting: [...waiting],
  cells: [],
  ended: null,
})

/** A grid that came with the program becomes a record of the center when it is first used. */
const keptGrid = (draft: Draft, template: InspectionTemplate): InspectionTemplate =>
  draft.inspectionTemplates.get(template.id) ?? draft.inspectionTemplates.insert(template)

/** Begins to look at a unit, with the grid of its kind as it is today. */
export const begin = (
  draft: Draft,
  { unitId }: Parsed<'inspections.begin'>,
  context: Context,
): Inspection => {
  const unit = draft.units.get(unitId) ?? refuse('estate.unknownUnit', {}, 'unitId')
  const [before] = standingOfUnit(draft, unitId)
  if (before && before.state !== 'passed')
    refuse('inspections.openAlready', { no: before.inspection.no, unit: unit.label })
  const template = keptGrid(draft, gridForUnit(draft, unitId))
  return draft.inspections.insert({
    id: context.newId('inspection'),
    no: takeNumber(draft, context, 'inspection'),
    unitId,
    unitLabel: unit.label,
    ownerNames: ownerNames(draft, unitId, context.today),
    templateId: template.id,
    rounds: [newRound(cellsOf(template), [], context)],
    at: context.now,
    byName: actor(context).name,
    voided: null,
  })
}

const withRound = (draft: Draft, inspection: Inspection, change: Partial<Round>): Inspection =>
  draft.inspections.update(inspection.id, {
    rounds: [...inspection.rounds.slice(0, -1), { ...lastRound(inspection), ...change }],
  })

/** Judges cells of the walk under way; null takes a judgement back. */
export const mark = (draft: Draft, input: Parsed<'inspections.mark'>, context: Context): Inspection => {
  const inspection = inspectionOf(draft, input.inspectionId)
  refuseIf(markProblem(inspection))
  const round = lastRound(inspection)
  const cells = new Map(round.cells.map((cell) => [cellCode(cell), cell]))
  for (const { result, ...cell } of input.cells) {
    const code = cellCode(cell)
    if (!round.due.includes(code)) refuse('inspections.notThisCell', { cell: code })
    if (result === null) cells.delete(code)
    else cells.set(code, { ...cell, result })
  }
  void context
  return withRound(draft, inspection, { cells: [...cells.values()] })
}

/** What the owner saw again goes into the defect: put right and signed for, or not. */
const judgeAgain = (
  draft: Draft,
  cell: Cell,
  defect: Defect,
  { on, ownerSide }: Parsed<'inspections.end'>,
  context: Context,
): void => {
  const { id: defectId, status } = defect
  if (status === 'closed' || status === 'voided') return
  if (status !== 'awaitingRecheck' && status !== 'awaitingOwner')
    refuse('inspections.defectMovedOn', { no: defect.no, cell: cellCode(cell) })
  if (cell.result === 'fail') {
    if (status === 'awaitingRecheck')
      defectsCommands['defects.recheck'](draft, { defectId, ok: false, note: cell.remark }, context)
    else defectsCommands['defects.reopen'](draft, { defectId, reason: cell.remark, dueOn: null }, context)
    return
  }
  if (status === 'awaitingRecheck')
    defectsCommands['defects.recheck'](draft, { defectId, ok: true, note: cell.remark }, context)
  defectsCommands['defects.confirm'](
    draft,
    { defectId, on, name: ownerSide, how: 'signature', note: cell.remark },
    context,
  )
}

/** Ends the walk: what failed becomes defects, or what was seen again goes into theirs, all in this commit. */
export const end = (draft: Draft, input: Parsed<'inspections.end'>, context: Context): Inspection => {
  const inspection = inspectionOf(draft, input.inspectionId)
  refuseIf(markProblem(inspection))
  const round = lastRound(inspection)
  const known = new Map(defectsOf(draft, inspection).map((defect) => [defect.itemCode, defect]))
  const over = (code: string): boolean => ['closed', 'voided'].includes(known.get(code)?.status ?? '')
  const failing = round.cells.filter(({ result }) => result === 'fail')
  const openAfter = failing.length + round.waiting.filter((code) => !over(code)).length
  const { inspectionId: _id, ...facts } = input
  refuseIf(endProblem({ round, openAfter, ...facts, today: context.today }))
  const template = templateOf(draft, inspection)
  for (const cell of round.cells) {
    const defect = known.get(cellCode(cell))
    if (defect) judgeAgain(draft, cell, defect, input, context)
    else if (cell.result === 'fail') makeDefect(draft, { inspection, template, cell, on: input.on }, context)
  }
  const ended = withRound(draft, inspection, {
    ended: {
      ...facts,
      meters: metersShown(draft, inspection.unitId),
      at: context.now,
      byName: actor(context).name,
    },
  })
  const subjectId = `${ended.id}_${ended.rounds.length}`
  issuePaper(draft, context, {
    kind: 'inspectionSheet',
    subjectId,
    no: inspectionTitle(draft, subjectId) ?? ended.no,
    data: inspectionsPapers.inspectionSheet(draft, subjectId),
  })
  return ended
}

/** Looks again, only at what failed and has been put right. */
export const again = (
  draft: Draft,
  { inspectionId }: Parsed<'inspections.again'>,
  context: Context,
): Inspection => {
  const inspection = inspectionOf(draft, inspectionId)
  const unit = draft.units.get(inspection.unitId)
  if (unit?.ended) refuse('estate.unitEnded', { label: unit.label, day: unit.ended.on })
  const defects = defectsOf(draft, inspection)
  const open = openCells(inspection, defects)
  const ready = readyCells(open, defects)
  refuseIf(againProblem(inspection, open.length, ready.length))
  const waiting = open.filter((code) => !ready.includes(code))
  return draft.inspections.update(inspection.id, {
    rounds: [...inspection.rounds, newRound(ready, waiting, context)],
  })
}

/** An inspection that should not have been. Its defects nobody has acted on go with it; others must be dealt with first. */
export const voidInspection = (
  draft: Draft,
  { inspectionId, reason }: Parsed<'inspections.void'>,
  context: Context,
): Inspection => {
  const inspection = inspectionOf(draft, inspectionId)
  const { state } = inspectionRow(draft, inspection)
  if (inspectionState(inspection, 0) === 'voided' || state === 'voided')
    refuse('inspections.voidedAlready', { no: inspection.no })
  const standing = defectsOf(draft, inspection).filter(({ status }) => status !== 'voided')
  const acted = standing.find(({ status }) => status !== 'registered')
  if (acted) refuse('inspections.defectsUnderWay', { no: acted.no })
  for (const { id: defectId } of standing)
    defectsCommands['defects.void'](draft, { defectId, reason }, context)
  return draft.inspections.update(inspection.id, {
    voided: { at: context.now, byName: actor(context).name, reason },
  })
}

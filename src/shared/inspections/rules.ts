import type { Day } from '../day'
import type { Defect } from '../defects/schema'
import type { Unit } from '../estate/schema'
import { type Problem, problem } from '../problem'
import type {
  Cell,
  CellResult,
  Inspection,
  InspectionState,
  InspectionTemplate,
  OwnerAnswer,
  Round,
} from './schema'

type Grid = Pick<InspectionTemplate, 'rooms' | 'items'>
type DefectOf = Pick<Defect, 'itemCode' | 'status'>

/** A room and an item as one word. */
export const cellCode = ({ room, item }: Pick<Cell, 'room' | 'item'>): string => `${room}.${item}`

/** Every cell of a grid, item by item. */
export const cellsOf = (grid: Grid): readonly string[] =>
  grid.items.flatMap((item) => item.rooms.map((room) => cellCode({ room, item: item.code })))

/** The walk under way or the last one. */
export const lastRound = ({ rounds }: Pick<Inspection, 'rounds'>): Round => {
  const last = rounds.at(-1)
  if (!last) throw new Error('an inspection without a round')
  return last
}

/** The result a cell has now: that of the last round which judged it. */
export const resultsOf = (inspection: Pick<Inspection, 'rounds'>): ReadonlyMap<string, Cell> => {
  const found = new Map<string, Cell>()
  for (const round of inspection.rounds) for (const cell of round.cells) found.set(cellCode(cell), cell)
  return found
}

const failedIn = (rounds: readonly Round[]): readonly string[] =>
  [...resultsOf({ rounds: rounds.filter(({ ended }) => ended !== null) })]
    .filter(([, { result }]) => result === 'fail')
    .map(([code]) => code)

/** Cells that failed and whose defect the owner has not signed off yet; what was no defect after all does not count. */
export const openCells = (
  inspection: Pick<Inspection, 'rounds'>,
  defects: readonly DefectOf[],
): readonly string[] => {
  const over = new Set(
    defects
      .filter(({ status }) => status === 'closed' || status === 'voided')
      .map(({ itemCode }) => itemCode),
  )
  return failedIn(inspection.rounds).filter((code) => !over.has(code))
}

/** Open cells that have been put right and can be looked at again (domain.md §2.6 待复验, 待业主确认). */
export const readyCells = (open: readonly string[], defects: readonly DefectOf[]): readonly string[] =>
  open.filter((code) =>
    defects.some(
      ({ itemCode, status }) =>
        itemCode === code && (status === 'awaitingRecheck' || status === 'awaitingOwner'),
    ),
  )

/** Where an inspection stands, given how many cells are still open. */
export const inspectionState = (
  inspection: Pick<Inspection, 'rounds' | 'voided'>,
  open: number,
): InspectionState => {
  if (inspection.voided) return 'voided'
  const { ended } = lastRound(inspection)
  if (!ended) return 'underWay'
  if (ended.answer === 'refused') return 'refused'
  return open === 0 ? 'passed' : 'reserved'
}

/** 合格 · 基本合格 · 不合格 (domain.md §2.6 conclusion): what the printed sheet says. */
export const conclusionOf = (
  answer: OwnerAnswer,
  open: number,
): 'passed' | 'basicallyPassed' | 'notPassed' => {
  if (answer === 'refused') return 'notPassed'
  return open === 0 ? 'passed' : 'basicallyPassed'
}

/** The newest version of each grid. */
export const newestOf = (all: Iterable<InspectionTemplate>): readonly InspectionTemplate[] => {
  const newest = new Map<string, InspectionTemplate>()
  for (const each of all) {
    const known = newest.get(each.code)
    if (!known || each.version > known.version) newest.set(each.code, each)
  }
  return [...newest.values()]
}

/** The grid a unit is looked at with: one for its layout before one for its use; undefined when there is none. */
export const gridFor = (
  newest: readonly InspectionTemplate[],
  unit: Pick<Unit, 'use' | 'layout'>,
): InspectionTemplate | undefined => {
  const fits = newest.filter(({ retired, uses }) => !retired && uses.includes(unit.use))
  return (
    fits.find(({ layouts }) => layouts.includes(unit.layout)) ??
    fits.find(({ layouts }) => layouts.length === 0)
  )
}

/** Grids larger than this are no help on paper. */
const MOST_CELLS = 300

const twice = (codes: readonly string[]): string | undefined =>
  codes.find((code, place) => codes.indexOf(code) !== place)

/** Whether a grid can be walked. Refuses `inspections.codeTwice`, `inspections.roomUnknown`, `inspections.gridTooLarge`. */
export const gridProblem = (grid: Grid): Problem | undefined => {
  const rooms = grid.rooms.map(({ code }) => code)
  const double = twice(rooms) ?? twice(grid.items.map(({ code }) => code))
  if (double) return problem('inspections.codeTwice', { code: double })
  for (const item of grid.items) {
    const unknown = item.rooms.find((room) => !rooms.includes(room))
    if (unknown) return problem('inspections.roomUnknown', { item: item.name, room: unknown })
  }
  const count = cellsOf(grid).length
  return count > MOST_CELLS ? problem('inspections.gridTooLarge', { n: count, most: MOST_CELLS }) : undefined
}

/** Refuses `inspections.voidedAlready`, `inspections.roundEnded`: cells are marked only while somebody walks. */
export const markProblem = (
  inspection: Pick<Inspection, 'no' | 'rounds' | 'voided'>,
): Problem | undefined => {
  if (inspection.voided) return problem('inspections.voidedAlready', { no: inspection.no })
  return lastRound(inspection).ended ? problem('inspections.roundEnded', { no: inspection.no }) : undefined
}

interface Ending {
  readonly round: Round
  /** Cells open after this round. */
  readonly openAfter: number
  readonly answer: OwnerAnswer
  readonly reason: string
  readonly on: Day
  readonly today: Day
}

/** How many of a round's cells say this. */
export const countOf = (round: Round, result: CellResult): number =>
  round.cells.filter((cell) => cell.result === result).length

/**
 * Whether a walk can end: every cell judged, a failing one with a remark, an answer that fits (domain.md §2.6). Refuses
 * `inspections.notAllJudged`, `inspections.failNeedsRemark`, `inspections.dayLater`, `inspections.acceptsOpen`,
 * `inspections.nothingReserved`, `inspections.refusalNeedsReason`.
 */
export const endProblem = (ask: Ending): Problem | undefined => {
  const { round, answer } = ask
  const judged = new Set(round.cells.map(cellCode))
  const left = round.due.filter((code) => !judged.has(code)).length
  if (left > 0) return problem('inspections.notAllJudged', { n: left })
  const bare = round.cells.find(({ result, remark }) => result === 'fail' && remark.trim().length < 2)
  if (bare) return problem('inspections.failNeedsRemark', { cell: cellCode(bare) })
  if (ask.on > ask.today) return problem('inspections.dayLater', { today: ask.today }, 'on')
  if (answer === 'accepted' && ask.openAfter > 0)
    return problem('inspections.acceptsOpen', { n: ask.openAfter }, 'answer')
  if (answer === 'reserved' && ask.openAfter === 0 && ask.reason.length < 2)
    return problem('inspections.nothingReserved', {}, 'reason')
  if (answer === 'refused' && ask.reason.length < 2)
    return problem('inspections.refusalNeedsReason', {}, 'reason')
  return undefined
}

/**
 * Whether the failing cells can be looked at again. Refuses `inspections.voidedAlready`, `inspections.stillUnderWay`,
 * `inspections.allPassed`, `inspections.nothingReady`.
 */
export const againProblem = (
  inspection: Pick<Inspection, 'no' | 'rounds' | 'voided'>,
  open: number,
  ready: number,
): Problem | undefined => {
  const { no } = inspection
  const state = inspectionState(inspection, open)
  if (state === 'voided') return problem('inspections.voidedAlready', { no })
  if (state === 'underWay') return problem('inspections.stillUnderWay', { no })
  if (state === 'passed') return problem('inspections.allPassed', { no })
  // An owner who would not take over may think better of it with nothing put right yet.
  return state === 'reserved' && ready === 0
    ? problem('inspections.nothingReady', { no, n: open })
    : undefined
}

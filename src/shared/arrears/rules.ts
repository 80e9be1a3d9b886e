import { addDays, addMonths, addToMonth, type Day, dayInMonth, monthOf } from '../day'
import { type Problem, problem } from '../problem'
import { type ArrearsStep, STAGES, type Stage } from './schema'

/** The days and months of the ladder as the center set them for a day (domain.md §4.7 〔I〕). */
export interface LadderTerms {
  readonly listDay: number
  readonly secondMonths: number
  readonly secondAfterDay: number
  readonly visitMonths: number
  readonly demandMonths: number
  readonly lawyerMonths: number
  readonly courtMonths: number
  readonly seniorVisit: boolean
}

/** All that decides where a debtor stands. Steps of earlier, ended arrears are not among them. */
export interface LadderFacts {
  /** Due day of the oldest overdue bill; null: nothing is overdue. */
  readonly oldestDueOn: Day | null
  /** Not voided, in any order. */
  readonly steps: readonly Pick<ArrearsStep, 'no' | 'stage' | 'on' | 'payByOn' | 'days' | 'deliveries'>[]
  /** Day of a promise that has not passed. */
  readonly promisedOn: Day | null
  /** A plan that is kept so far. */
  readonly planNo: string | null
  /** The last answer was that something must be put right first. */
  readonly dissatisfied: boolean
  /** A supervisor or the manager has been there since the statement was issued. */
  readonly seniorVisited: boolean
}

/** Where a debtor stands: nothing overdue, overdue without a step, or the last step taken. */
export type Standing = 'clear' | 'none' | Stage

/** What holds the next step back besides the calendar. */
export type Waits = 'delivery' | 'promise' | 'plan' | 'fixFirst' | 'seniorVisit'

export interface NextStep {
  readonly stage: Stage
  /** The first day it may be taken. */
  readonly earliestOn: Day
  /** The day it is to be done by the desk's calendar. */
  readonly dueOn: Day
  readonly waits: Waits | null
}

/** The stage reached (domain.md §4.7). One answer for any facts. */
export const standingOf = ({ oldestDueOn, steps }: Pick<LadderFacts, 'oldestDueOn' | 'steps'>): Standing => {
  if (oldestDueOn === null) return 'clear'
  let reached = -1
  for (const step of steps) reached = Math.max(reached, STAGES.indexOf(step.stage))
  return STAGES[reached] ?? 'none'
}

/** Whether the paper has reached them: what came back has not. */
export const servedOn = ({ deliveries }: Pick<ArrearsStep, 'deliveries'>): Day | null => {
  const last = deliveries.at(-1)
  return last && last.how !== 'returned' ? last.on : null
}

/** The last day a step gives; null while it runs from a receipt that has not been. */
export const deadlineOf = (step: Pick<ArrearsStep, 'payByOn' | 'days' | 'deliveries'>): Day | null => {
  if (step.days === 0) return step.payByOn
  const on = servedOn(step)
  return on === null ? null : addDays(on, step.days)
}

/** The first day of the calendar for a stage, reckoned from the oldest due day (domain.md §4.7). */
export const calendarOf = (stage: Stage, oldestDueOn: Day, terms: LadderTerms): Day => {
  if (stage === 'first') return addDays(oldestDueOn, 1)
  if (stage === 'second') {
    const month = addToMonth(monthOf(oldestDueOn), terms.secondMonths)
    const on = addDays(dayInMonth(month, Math.max(1, terms.secondAfterDay)), terms.secondAfterDay > 0 ? 1 : 0)
    return on > oldestDueOn ? on : addDays(oldestDueOn, 1)
  }
  if (stage === 'visit') return addDays(addMonths(oldestDueOn, terms.visitMonths), 1)
  if (stage === 'demand') return addMonths(oldestDueOn, terms.demandMonths)
  return addMonths(oldestDueOn, stage === 'lawyer' ? terms.lawyerMonths : terms.courtMonths)
}

const latest = (...days: readonly (Day | null)[]): Day =>
  days.reduce<Day>((most, day) => (day !== null && day > most ? day : most), '')

const dayAfter = (day: Day | null): Day | null => (day === null ? null : addDays(day, 1))

/** The list of the unpaid is made on one day of the month: that is when the first notice is written. */
const onListDay = (from: Day, listDay: number): Day => {
  const on = dayInMonth(monthOf(from), listDay)
  return on >= from ? on : dayInMonth(addToMonth(monthOf(from), 1), listDay)
}

const lastStep = (facts: LadderFacts, stage: Stage) =>
  facts.steps
    .filter((step) => step.stage === stage)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1)

const waitsFor = (
  facts: LadderFacts,
  stage: Stage,
  before: Stage | null,
  terms: LadderTerms,
): Waits | null => {
  const step = before === null ? undefined : lastStep(facts, before)
  if (step && servedOn(step) === null) return 'delivery'
  if (facts.planNo !== null) return 'plan'
  if (facts.promisedOn !== null) return 'promise'
  const stern = STAGES.indexOf(stage) >= STAGES.indexOf('demand')
  if (stern && facts.dissatisfied) return 'fixFirst'
  if (stage === 'demand' && terms.seniorVisit && !facts.seniorVisited) return 'seniorVisit'
  return null
}

/** The step after the one reached; null where nothing is overdue or the court has it. Never leaves a stage out. */
export const nextStep = (facts: LadderFacts, terms: LadderTerms): NextStep | null => {
  const standing = standingOf(facts)
  if (standing === 'clear' || facts.oldestDueOn === null) return null
  const before = standing === 'none' ? null : standing
  const stage = STAGES[before === null ? 0 : STAGES.indexOf(before) + 1]
  if (!stage) return null
  return stepAt(facts, stage, before, facts.oldestDueOn, terms)
}

const stepAt = (
  facts: LadderFacts,
  stage: Stage,
  before: Stage | null,
  oldestDueOn: Day,
  terms: LadderTerms,
): NextStep => {
  const step = before === null ? undefined : lastStep(facts, before)
  const earliestOn = latest(
    calendarOf(stage, oldestDueOn, terms),
    step ? dayAfter(deadlineOf(step)) : null,
    step ? step.on : null,
    dayAfter(facts.promisedOn),
  )
  return {
    stage,
    earliestOn,
    dueOn: stage === 'first' ? onListDay(earliestOn, terms.listDay) : earliestOn,
    waits: waitsFor(facts, stage, before, terms),
  }
}

/** The lawyer's letter, the payment order and the action are alternatives (domain.md §4.7, 5): the court may follow a demand. */
const mayFollow = (standing: Standing, stage: Stage): boolean => {
  if (stage === 'court' && standing === 'demand') return true
  return STAGES.indexOf(stage) === (standing === 'none' ? 0 : STAGES.indexOf(standing as Stage) + 1)
}

const held = (waits: Waits, no: string, facts: LadderFacts): Problem =>
  problem(`arrears.waits.${waits}`, {
    no: waits === 'plan' ? (facts.planNo ?? '') : no,
    day: facts.promisedOn ?? '',
  })

/**
 * Whether a step may be taken today. Refuses `arrears.nothingOverdue`, `arrears.stageDone`, `arrears.stageSkipped`,
 * `arrears.waits.delivery`, `.plan`, `.promise`, `.fixFirst`, `.seniorVisit`, `arrears.tooEarly`.
 */
export const canStep = (
  facts: LadderFacts,
  stage: Stage,
  terms: LadderTerms,
  today: Day,
): Problem | undefined => {
  const standing = standingOf(facts)
  if (standing === 'clear' || facts.oldestDueOn === null) return problem('arrears.nothingOverdue')
  if (standing !== 'none' && STAGES.indexOf(stage) <= STAGES.indexOf(standing))
    return problem('arrears.stageDone', { no: lastStep(facts, stage)?.no ?? '', stage })
  if (!mayFollow(standing, stage)) {
    const wanted = nextStep(facts, terms)?.stage ?? stage
    return problem('arrears.stageSkipped', { stage: wanted })
  }
  const before = standing === 'none' ? null : standing
  const next = stepAt(facts, stage, before, facts.oldestDueOn, terms)
  if (next.waits) return held(next.waits, before ? (lastStep(facts, before)?.no ?? '') : '', facts)
  if (today < next.earliestOn) return problem('arrears.tooEarly', { day: next.earliestOn, stage })
  return undefined
}

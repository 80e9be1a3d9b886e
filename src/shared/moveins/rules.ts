import { addDays, addToMonth, type Day, dayOf, firstOf, type Instant, monthOf } from '../day'
import { type Problem, problem } from '../problem'
import type {
  Call,
  Identity,
  MoveIn,
  MoveInBatch,
  MoveInState,
  PaperCode,
  StepCode,
  Ticket,
  WaivableStep,
} from './schema'
import { docsNeeded, holdingUp, type MoveInFacts, PAPERS_NEEDED, type StepState } from './steps'

/** Where a move-in stands: in exactly one of these. */
export const moveInState = (
  moveIn: Pick<MoveIn, 'voided' | 'archived' | 'closed' | 'begun' | 'appointment'>,
): MoveInState => {
  if (moveIn.voided) return 'voided'
  if (moveIn.archived) return 'archived'
  if (moveIn.closed) return 'handedOver'
  if (moveIn.begun) return 'underWay'
  return moveIn.appointment ? 'booked' : 'invited'
}

/** Still to be handed over. */
export const isOpenMoveIn = (moveIn: MoveIn): boolean => moveIn.voided === null && moveIn.closed === null

/**
 * The first day for which fees are owed after a hand-over on `on` (domain.md §2.1, Fees at move-in): 1 first half of the
 * month from the 15th, second half from the next month; 2 until the 15th the whole month, after it half of it; 3 by days.
 */
export const feeStartOn = (on: Day, rule: number): Day => {
  const firstHalf = Number(on.slice(8)) <= 15
  if (rule === 1) return firstHalf ? `${monthOf(on)}-15` : firstOf(addToMonth(monthOf(on), 1))
  if (rule === 2) return firstHalf ? firstOf(monthOf(on)) : `${monthOf(on)}-16`
  return on
}

/** The moment until which the papers must be filed (domain.md §2.1 step 8: 24 h, a setting). */
export const archiveDueAt = (moveIn: Pick<MoveIn, 'closed'>, hours: number): Instant | null =>
  moveIn.closed && new Date(Date.parse(moveIn.closed.at) + hours * 3_600_000).toISOString()

/** Refuses `moveins.voidedAlready`, `moveins.closedAlready`. */
export const openProblem = (moveIn: MoveIn): Problem | undefined => {
  if (moveIn.voided) return problem('moveins.voidedAlready', { no: moveIn.no })
  return moveIn.closed
    ? problem('moveins.closedAlready', { no: moveIn.no, day: moveIn.closed.on })
    : undefined
}

/** Refuses as `openProblem`, and `moveins.notHere` before the family has come. */
export const hereProblem = (moveIn: MoveIn): Problem | undefined =>
  openProblem(moveIn) ?? (moveIn.begun ? undefined : problem('moveins.notHere', { no: moveIn.no }))

/** An appointment is made or changed before the family has come. Refuses as `openProblem`, `moveins.hereAlready`, `moveins.bookedInPast`. */
export const bookProblem = (moveIn: MoveIn, on: Day, today: Day): Problem | undefined =>
  openProblem(moveIn) ??
  (moveIn.begun
    ? problem('moveins.hereAlready', { no: moveIn.no })
    : on < today
      ? problem('moveins.bookedInPast', { today }, 'on')
      : undefined)

/** The first day that leaves `noticeDays` days between the notice and the appointment (domain.md §2.1, Timing). */
export const bookableFrom = (moveIn: Pick<MoveIn, 'at'>, noticeDays: number): Day =>
  addDays(dayOf(moveIn.at), noticeDays)

/** Sooner than the notice gives time for only with a word why, as when the owner wants it. Refuses `moveins.noticeShort`. */
export const noticeProblem = (
  moveIn: Pick<MoveIn, 'at'>,
  on: Day,
  noticeDays: number,
  reason: string,
): Problem | undefined => {
  const from = bookableFrom(moveIn, noticeDays)
  return on < from && reason === ''
    ? problem('moveins.noticeShort', { n: noticeDays, day: from }, 'reason')
    : undefined
}

/** Whether a batch has room at a time, not counting who asks. Refuses `moveins.batchEnded`, `moveins.noSuchSlot`, `moveins.slotFull`. */
export const slotProblem = (
  batch: MoveInBatch,
  booked: readonly Pick<MoveIn, 'appointment'>[],
  on: Day,
  time: string,
): Problem | undefined => {
  if (batch.ended) return problem('moveins.batchEnded', { name: batch.name })
  const slot = batch.slots.find((each) => each.on === on && each.time === time)
  if (!slot) return problem('moveins.noSuchSlot', { day: on, time }, 'on')
  const taken = booked.filter(({ appointment }) => appointment?.on === on && appointment.time === time).length
  return taken >= slot.capacity
    ? problem('moveins.slotFull', { day: on, time, n: slot.capacity }, 'on')
    : undefined
}

const stepOf = (steps: readonly StepState[], code: StepCode): StepState => {
  const found = steps.find((step) => step.code === code)
  if (!found) throw new Error(`no step ${code}`)
  return found
}

/**
 * Whether a step can be ticked off now. Refuses as `hereProblem`, `moveins.stepDone`, and `moveins.stepBlocked` with what
 * holds it up (`by`: kinds of blockers, `step:fees` for a step).
 */
export const stepProblem = (
  moveIn: MoveIn,
  steps: readonly StepState[],
  code: StepCode,
): Problem | undefined => {
  const found = hereProblem(moveIn)
  if (found) return found
  const step = stepOf(steps, code)
  if (step.state === 'done') return problem('moveins.stepDone', { no: moveIn.no, step: code })
  // What was waived for the step itself does not hold up doing it after all, other steps do.
  const blockers =
    step.state === 'waived' ? step.blockers.filter(({ kind }) => kind === 'step') : step.blockers
  const [first] = blockers
  return first
    ? problem('moveins.stepBlocked', {
        no: moveIn.no,
        step: code,
        by: blockers.map((each) => (each.kind === 'step' ? `step:${each.step}` : each.kind)).join(','),
      })
    : undefined
}

/** Steps that leave no other record than the tick may be taken back; readings and keys have their own ways. */
export const canUntick = (moveIn: MoveIn, code: StepCode): Problem | undefined => {
  const found = hereProblem(moveIn)
  if (found) return found
  if (!moveIn.steps.some((step) => step.code === code))
    return problem('moveins.stepNotDone', { no: moveIn.no, step: code })
  if (code === 'meters' || code === 'keys') return problem('moveins.stepStays', { step: code })
  const gone = moveIn.keyIssueId !== null
  return gone && ['identity', 'fees', 'inspection'].includes(code)
    ? problem('moveins.keysAreOut', { no: moveIn.no })
    : undefined
}

/** Refuses `moveins.docsMissing`: every original the person must show. */
export const identityProblem = ({ cameAs, seen }: Identity): Problem | undefined => {
  const missing = docsNeeded(cameAs).filter((doc) => !seen.includes(doc))
  return missing.length > 0 ? problem('moveins.docsMissing', { docs: missing.join(',') }, 'seen') : undefined
}

/** Refuses `moveins.papersMissing`: what nobody moves in without signing. */
export const papersProblem = (signed: readonly PaperCode[]): Problem | undefined => {
  const missing = PAPERS_NEEDED.filter((paper) => !signed.includes(paper))
  return missing.length > 0
    ? problem('moveins.papersMissing', { papers: missing.join(',') }, 'papers')
    : undefined
}

/** Hand-over: every blocking step done and still holding, or waived. Refuses as `hereProblem`, `moveins.heldUp`. */
export const closeProblem = (moveIn: MoveIn, steps: readonly StepState[]): Problem | undefined => {
  const found = hereProblem(moveIn)
  if (found) return found
  const held = holdingUp(steps)
  return held.length > 0
    ? problem('moveins.heldUp', { no: moveIn.no, steps: held.map(({ code }) => code).join(',') })
    : undefined
}

/** Refuses `moveins.voidedAlready`, `moveins.notClosed`, `moveins.archivedAlready`. */
export const archiveProblem = (moveIn: MoveIn): Problem | undefined => {
  if (moveIn.voided) return problem('moveins.voidedAlready', { no: moveIn.no })
  if (!moveIn.closed) return problem('moveins.notClosed', { no: moveIn.no })
  return moveIn.archived ? problem('moveins.archivedAlready', { no: moveIn.no }) : undefined
}

/** Given up before the hand-over; with keys out they come back first. Refuses as `openProblem`, `moveins.keysAreOut`. */
export const voidProblem = (moveIn: MoveIn, keysOut: boolean): Problem | undefined =>
  openProblem(moveIn) ?? (keysOut ? problem('moveins.keysAreOut', { no: moveIn.no }) : undefined)

/** A manager is asked only for what is open. Refuses as `hereProblem`, `moveins.nothingHeldUp`, `moveins.refusedByOwner`. */
export const waiverProblem = (
  moveIn: MoveIn,
  wanted: readonly WaivableStep[],
  facts: MoveInFacts,
  steps: readonly StepState[],
): Problem | undefined => {
  const found = hereProblem(moveIn)
  if (found) return found
  const idle = wanted.find((code) => ['done', 'waived'].includes(stepOf(steps, code).state))
  if (idle) return problem('moveins.nothingHeldUp', { no: moveIn.no, step: idle })
  return wanted.includes('inspection') && facts.inspection?.state === 'refused'
    ? problem('moveins.refusedByOwner', { no: moveIn.no })
    : undefined
}

/** The number a family holds on a day, while it is in the queue. */
export const ticketOn = (moveIn: Pick<MoveIn, 'tickets'>, on: Day): Ticket | undefined =>
  moveIn.tickets.find((ticket) => ticket.on === on && ticket.leftAt === null)

/** The desk it is at, or called to. */
export const openCall = (ticket: Ticket): Call | undefined => ticket.calls.find(({ ended }) => ended === null)

/** Since when it has been waiting: a wrong call does not cost its place. */
export const waitingSince = (ticket: Ticket): Instant =>
  ticket.calls.filter(({ ended }) => ended && ended.how !== 'undone').at(-1)?.ended?.at ?? ticket.takenAt

/** A00 + number, as it is called out. */
export const ticketText = (n: number): string => `A${String(n).padStart(3, '0')}`

interface CallAsk {
  readonly moveIn: MoveIn
  readonly on: Day
  readonly desk: string
  readonly desks: readonly string[]
  /** The family that is at this desk now. */
  readonly there: MoveIn | undefined
}

/**
 * A family is called by one desk at a time, and a desk has one family. Refuses `moveins.notInQueue`, `moveins.calledAlready`,
 * `moveins.noSuchDesk`, `moveins.deskTaken`.
 */
export const callProblem = ({ moveIn, on, desk, desks, there }: CallAsk): Problem | undefined => {
  const found = openProblem(moveIn)
  if (found) return found
  const ticket = ticketOn(moveIn, on)
  if (!ticket) return problem('moveins.notInQueue', { unit: moveIn.unitLabel })
  const number = ticketText(ticket.n)
  const called = openCall(ticket)
  if (called)
    return problem('moveins.calledAlready', {
      number,
      unit: moveIn.unitLabel,
      desk: called.desk,
      name: called.byName,
    })
  if (!desks.includes(desk)) return problem('moveins.noSuchDesk', { desk })
  const [other] = there ? there.tickets.filter((each) => each.on === on) : []
  return there
    ? problem('moveins.deskTaken', { desk, number: other ? ticketText(other.n) : '', unit: there.unitLabel })
    : undefined
}

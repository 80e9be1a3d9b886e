import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'
import { Fen, formatFen, PositiveFen } from '../money'
import { type Problem, problem } from '../problem'
import { FeeKind, PayMethod } from './schema'

/** 面额张数: how many of each note or coin (fen of one). */
export const NoteCount = z.strictObject({ noteFen: PositiveFen, count: z.int().min(0).max(100_000) })
export type NoteCount = z.infer<typeof NoteCount>

const SignedFen = z.int().min(-99_999_999_999).max(99_999_999_999)

/** A count of the drawer: handing it on, or in between (domain.md §4.10). */
export const CountKind = z.enum(['handover', 'check'])
export type CountKind = z.infer<typeof CountKind>

/** 点钞: what was counted, what should have been there, and the difference, which is kept and never adjusted away. */
export const DrawerCount = z.strictObject({
  id: id('drawercount'),
  no: z.string(),
  kind: CountKind,
  day: Day,
  notes: z.array(NoteCount).max(20),
  countedFen: Fen,
  expectedFen: SignedFen,
  differenceFen: SignedFen,
  reason: z.string().max(300),
  byId: id('staff'),
  byName: z.string(),
  /** A handover: to whom, and when they signed for it. */
  toId: id('staff').nullable(),
  toName: z.string(),
  acceptedAt: Instant.nullable(),
  at: Instant,
})
export type DrawerCount = z.infer<typeof DrawerCount>

/** Cash that comes into the drawer or leaves it apart from receipts: the float, and what goes to finance. */
export const DrawerMove = z.strictObject({
  id: id('drawermove'),
  no: z.string(),
  kind: z.enum(['float', 'handIn']),
  day: Day,
  /** Into the drawer above 0, out of it below. */
  fen: SignedFen,
  /** Who in finance gave or received it. */
  withName: z.string().min(1).max(40),
  byId: id('staff'),
  byName: z.string(),
  at: Instant,
})
export type DrawerMove = z.infer<typeof DrawerMove>

const Totals = { count: z.int().min(0), fen: SignedFen }

/** A book's run of numbers on a day. */
export const RunOfDay = z.strictObject({
  first: z.string(),
  last: z.string(),
  used: z.int(),
  valid: z.int(),
  voided: z.array(z.string()),
  missing: z.array(z.string()),
  validFen: Fen,
})

/** 日结单 (domain.md §4.10): what the day came to, frozen when it was closed. */
export const DayClose = z.strictObject({
  id: id('dayclose'),
  no: z.string(),
  day: Day,
  centerName: z.string(),
  totalFen: Fen,
  capitals: z.string(),
  byMethod: z.array(z.strictObject({ method: PayMethod, ...Totals })),
  byItem: z.array(z.strictObject({ item: z.string(), itemEn: z.string(), kind: FeeKind, ...Totals })),
  byClerk: z.array(z.strictObject({ name: z.string(), ...Totals })),
  runs: z.array(RunOfDay),
  /** Receipts of earlier days that were voided on this one. */
  takenBack: z.array(z.strictObject({ no: z.string(), issuedOn: Day, totalFen: Fen, reason: z.string() })),
  /** In the drawer when the day began. */
  openingFen: SignedFen,
  cashInFen: Fen,
  cashBackFen: Fen,
  floatFen: SignedFen,
  handedInFen: Fen,
  /** Over or short found at counts before this one. */
  earlierDifferenceFen: SignedFen,
  expectedFen: SignedFen,
  notes: z.array(NoteCount).max(20),
  countedFen: Fen,
  differenceFen: SignedFen,
  reason: z.string().max(300),
  /** Brought to finance with the close; the rest stays as the float. */
  handInFen: Fen,
  handInNo: z.string(),
  receivedBy: z.string().max(40),
  keptFen: Fen,
  remark: z.string().max(200),
  byId: id('staff'),
  byName: z.string(),
  at: Instant,
})
export type DayClose = z.infer<typeof DayClose>

/** Nothing is dated in a closed day any more. `closedThrough` null: none is closed. Refuses `fees.dayClosed`. */
export const dayStillOpen = (closedThrough: Day | null, day: Day): Problem | undefined =>
  closedThrough !== null && day <= closedThrough
    ? problem('fees.dayClosed', { day, closed: closedThrough })
    : undefined

/** A clock set back would date a receipt before one that exists. Refuses `fees.clockBack`. */
export const clockStands = (latestOn: Day | null, today: Day): Problem | undefined =>
  latestOn !== null && latestOn > today ? problem('fees.clockBack', { today, latest: latestOn }) : undefined

/** A difference is explained, in the words of who counted. Refuses `fees.differenceReason`. */
export const explained = (differenceFen: number, reason: string): Problem | undefined =>
  differenceFen !== 0 && reason.trim().length < 2
    ? problem('fees.differenceReason', { difference: formatFen(differenceFen) }, 'reason')
    : undefined

/** No more leaves the drawer than was counted in it. Refuses `fees.handInTooMuch`. */
export const canHandIn = (inDrawerFen: number, fen: number): Problem | undefined =>
  fen > inDrawerFen
    ? problem('fees.handInTooMuch', { left: formatFen(Math.max(0, inDrawerFen)) }, 'handInFen')
    : undefined

/** Days are closed in order, each once, none to come. Refuses `fees.dayClosed`, `fees.dayNotYet`, `fees.closeEarlierFirst`. */
export const canClose = (
  day: Day,
  today: Day,
  closedThrough: Day | null,
  earlierOpen: Day | null,
): Problem | undefined => {
  const closed = dayStillOpen(closedThrough, day)
  if (closed) return closed
  if (day > today) return problem('fees.dayNotYet', { day })
  return earlierOpen ? problem('fees.closeEarlierFirst', { day: earlierOpen }) : undefined
}

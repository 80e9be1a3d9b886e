import { z } from 'zod'
import { Day, Instant, YearMonth } from '../day'
import { Voided } from '../fees/schema'
import { id } from '../id'
import { type Problem, problem } from '../problem'
import { ExpenseKind } from './expenses'

const Signed = z.int()

/** 收支公示 (domain.md §13.7): what was hung out, word for word; voided with a reason, never edited. */
export const PublishedSheet = z.strictObject({
  id: id('publication'),
  no: z.string(),
  centerName: z.string(),
  fromMonth: YearMonth,
  toMonth: YearMonth,
  income: z.array(z.strictObject({ item: z.string(), itemEn: z.string(), fen: Signed })),
  expense: z.array(z.strictObject({ kind: ExpenseKind, fen: Signed })),
  incomeFen: Signed,
  expenseFen: Signed,
  balanceFen: Signed,
  on: Day,
  at: Instant,
  byName: z.string(),
  voided: Voided.nullable(),
})
export type PublishedSheet = z.infer<typeof PublishedSheet>

type Span = Pick<PublishedSheet, 'fromMonth' | 'toMonth'>

const overlap = (a: Span, b: Span): boolean => a.fromMonth <= b.toMonth && b.fromMonth <= a.toMonth

/**
 * Whether months can be published: their figures are frozen by their close, and no month is hung out twice. Refuses
 * `ledger.publishOpenMonth`, `ledger.publishedAlready`.
 */
export const canPublish = (
  months: readonly string[],
  isClosed: (month: string) => boolean,
  others: readonly Pick<PublishedSheet, 'no' | 'fromMonth' | 'toMonth' | 'voided'>[],
): Problem | undefined => {
  const open = months.find((month) => !isClosed(month))
  if (open) return problem('ledger.publishOpenMonth', { month: open })
  const span = { fromMonth: months[0] ?? '', toMonth: months.at(-1) ?? '' }
  const before = others.find((other) => !other.voided && overlap(other, span))
  return (
    before &&
    problem('ledger.publishedAlready', { no: before.no, from: before.fromMonth, to: before.toMonth })
  )
}

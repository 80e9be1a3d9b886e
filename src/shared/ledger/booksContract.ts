import { z } from 'zod'
import { YearMonth } from '../day'
import type { MonthClose, MonthFigures, ReportRow } from '../fees/monthClose'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { clerks, managers } from '../permission'
import { command, query } from '../route'
import type { Expense, ExpenseKind } from './expenses'
import type { Posting } from './posting'
import type { PublishedSheet } from './publications'

const text = (most: number) => z.string().trim().max(most, 'ledger.textTooLong')
export interface MonthState {
  readonly month: YearMonth
  readonly figures: MonthFigures
  readonly close: MonthClose | null
  /** Why it cannot be closed yet: a refusal code and the day it speaks of. */
  readonly obstacle: { readonly code: string; readonly day: string } | null
}

export interface MonthRow {
  readonly month: YearMonth
  readonly no: string
  readonly at: string
  readonly byName: string
  readonly receivedFen: number
  readonly dueFen: number
  readonly currentBp: number | null
}

export const ReportBy = z.enum(['item', 'method', 'building', 'clerk', 'month'])
export type ReportBy = z.infer<typeof ReportBy>

const period = { fromMonth: YearMonth, toMonth: YearMonth }
export const ReportInput = z.strictObject({ ...period, by: ReportBy })
export type ReportInput = z.infer<typeof ReportInput>

export interface Report {
  readonly rows: readonly ReportRow[]
  readonly total: ReportRow
}

export const EntryFilter = z.strictObject({
  ...listInput(['on', 'no', 'kind', 'name']),
  month: YearMonth,
  account: z.string().max(20).nullable().default(null),
})
export type EntryFilter = z.infer<typeof EntryFilter>

export interface EntryList extends Page<Posting> {
  readonly debitFen: number
  readonly creditFen: number
}

/** 收支公示: income and expense by item, what came over and what is left (domain.md §13.7). */
export interface Publication {
  readonly fromMonth: YearMonth
  readonly toMonth: YearMonth
  readonly income: readonly { readonly item: string; readonly itemEn: string; readonly fen: number }[]
  readonly expense: readonly { readonly kind: ExpenseKind; readonly fen: number }[]
  readonly incomeFen: number
  readonly expenseFen: number
  readonly balanceFen: number
}

const sheet = z.strictObject({
  fileName: z.string().trim().min(1).max(80),
  headings: z.array(z.string().max(40)).max(20),
  words: z.record(z.string().max(40), z.string().max(60)),
})

export const booksRoutes = {
  'ledger.month': query<MonthState>()(clerks, z.strictObject({ month: YearMonth })),
  'ledger.months': query<readonly MonthRow[]>()(clerks, z.strictObject({})),
  'ledger.closeMonth': command<MonthClose>()(managers, z.strictObject({ month: YearMonth }), {
    confirm: 'pin',
  }),
  'ledger.report': query<Report>()(clerks, ReportInput),
  'ledger.entries': query<EntryList>()(clerks, EntryFilter),
  'ledger.exportEntries': command<string | null>()(
    clerks,
    z.strictObject({ ...period, format: z.enum(['xlsx', 'csv']), sheet }),
    { confirm: 'pin' },
  ),
  'ledger.exportReport': command<string | null>()(clerks, z.strictObject({ ask: ReportInput, sheet }), {
    confirm: 'pin',
  }),
  'ledger.expenses': query<Page<Expense> & { readonly totalFen: number }>()(
    clerks,
    z.strictObject({
      ...listInput(['on', 'no', 'kind', 'what', 'amountFen']),
      month: YearMonth.nullable().default(null),
    }),
  ),
  'ledger.voidExpense': command<Expense>()(
    managers,
    z.strictObject({ expenseId: id('expense'), reason: text(300).min(2, 'ledger.fieldNeeded') }),
    { confirm: 'pin' },
  ),
  'ledger.publication': query<Publication>()(clerks, z.strictObject(period)),
  'ledger.publications': query<readonly PublishedSheet[]>()(clerks, z.strictObject({})),
  'ledger.publish': command<PublishedSheet>()(managers, z.strictObject(period)),
  'ledger.voidPublication': command<PublishedSheet>()(
    managers,
    z.strictObject({ publicationId: id('publication'), reason: text(300).min(2, 'ledger.fieldNeeded') }),
    { confirm: 'pin' },
  ),
} as const

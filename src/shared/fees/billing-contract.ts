import { z } from 'zod'
import { Day, YearMonth } from '../day'
import { id } from '../id'
import { PositiveFen } from '../money'
import { clerks, everyone, managers } from '../permission'
import { command, query } from '../route'
import type { CommonCost } from './common-cost'
import type { LateLine } from './late-answers'
import type { RateGrant } from './rate-grants'
import type { Adjustment, Bill } from './schema'
import type { Statement } from './statement'

const reason = z.string().trim().min(2, 'fees.reasonNeeded').max(300, 'fees.textTooLong')

export const CostInput = z.strictObject({
  tariffId: id('tariff'),
  month: YearMonth,
  fromOn: Day,
  toOn: Day,
  totalFen: PositiveFen,
  source: z.string().trim().max(200, 'fees.textTooLong'),
})
export type CostInput = z.infer<typeof CostInput>

export interface CostRow {
  readonly cost: CommonCost
  readonly siteName: string
  /** Shared out to units by bills that stand. */
  readonly billedFen: number
  readonly bills: number
}

export interface RateRow {
  readonly grant: RateGrant
  readonly state: 'planned' | 'inForce' | 'over'
}

const statement = { unitId: id('unit'), fromOn: Day, toOn: Day }
export const StatementInput = z.strictObject(statement)
export type StatementInput = z.infer<typeof StatementInput>

/** The words of the sheet, in the language on screen: main itself knows none. */
const sheet = z.strictObject({
  fileName: z.string().trim().min(1).max(80),
  headings: z.array(z.string().max(40)).max(20),
  words: z.record(z.string().max(40), z.string().max(60)),
})

/** Billing beside the monthly run: costs to share, rates of single units, corrections, 违约金, statements. */
export const billingContract = {
  'fees.commonCosts': query<readonly CostRow[]>()(clerks, z.strictObject({ month: YearMonth.nullable() })),
  'fees.addCommonCost': command<CommonCost>()(clerks, CostInput),
  'fees.voidCommonCost': command<CommonCost>()(clerks, z.strictObject({ costId: id('cost'), reason }), {
    confirm: 'pin',
  }),

  'fees.rates': query<readonly RateRow[]>()(
    everyone,
    z.strictObject({ unitId: id('unit').nullable(), withOver: z.boolean().default(false) }),
  ),
  'fees.endRate': command<RateGrant>()(managers, z.strictObject({ rateId: id('rate'), toOn: Day, reason }), {
    confirm: 'pin',
  }),

  /** What a bill should have been: the difference is taken off it, or billed beside it; the bill itself stays. */
  'fees.correctBill': command<{ readonly adjustment: Adjustment | null; readonly bill: Bill }>()(
    managers,
    z.strictObject({ billId: id('bill'), rightFen: PositiveFen, reason }),
    { confirm: 'pin' },
  ),

  'fees.lateLines': query<{ readonly off: boolean; readonly lines: readonly LateLine[] }>()(
    clerks,
    z.strictObject({ unitId: id('unit') }),
  ),
  'fees.chargeLate': command<readonly Bill[]>()(clerks, z.strictObject({ unitId: id('unit') })),

  'fees.statement': query<Statement>()(clerks, StatementInput),
  'fees.exportStatement': command<string | null>()(clerks, z.strictObject({ ...statement, sheet }), {
    confirm: 'pin',
  }),
} as const

import { addDays, type Day, diffDays } from '../day'
import { LARGEST_PRICE_E4 } from '../money'
import type { LateDetail } from './bill-details'
import type { Charge } from './charge'
import type { LateFeeRule, LatePart } from './late-fee'
import type { Bill } from './schema'

/** The rule from a day on. */
export interface RuleFrom extends LateFeeRule {
  readonly fromOn: Day
}

export interface LateSum {
  readonly parts: LateDetail['parts']
  readonly fullFen: number
  readonly capFen: number | null
  readonly feeFen: number
  readonly capped: boolean
  /** The rule of the last day, which screen and notice print. */
  readonly rule: LateFeeRule
}

const halfUp = (amount: bigint, by: bigint): number => Number((amount * 2n + by) / (by * 2n))

/** Days of a part that fall under a rule: from the day after the due day, the rule's first and last day counted. */
const daysUnder = (part: LatePart, fromOn: Day, toOn: Day | null): number => {
  const first = addDays(part.dueOn, 1) > fromOn ? addDays(part.dueOn, 1) : fromOn
  const last = toOn !== null && toOn < part.paidOn ? toOn : part.paidOn
  return Math.max(0, diffDays(first, last) + 1)
}

/**
 * 违约金 in fen under rules that change with time: simple, each part of the debt for its own days under the rule of each
 * day, rounded half up once; the cap is reckoned over the same days (domain.md §4.6, §19 rows 13, 14).
 */
export const lateSum = (parts: readonly LatePart[], rules: readonly RuleFrom[]): LateSum => {
  const inOrder = [...rules].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
  let full = 0n
  let cap = 0n
  let uncapped = false
  for (const [place, rule] of inOrder.entries()) {
    const next = inOrder[place + 1]
    for (const part of parts) {
      const fenDays =
        BigInt(part.principalFen) *
        BigInt(daysUnder(part, rule.fromOn, next ? addDays(next.fromOn, -1) : null))
      full += fenDays * BigInt(rule.rateE6)
      if (rule.cap) cap += fenDays * BigInt(rule.cap.lprBp) * BigInt(rule.cap.timesPercent)
      else if (fenDays > 0n && rule.rateE6 > 0) uncapped = true
    }
  }
  const fullFen = halfUp(full, 1_000_000n)
  const capFen = uncapped ? null : halfUp(cap, 365_000_000n)
  const feeFen = capFen === null ? fullFen : Math.min(fullFen, capFen)
  return {
    parts: parts
      .map((part) => ({
        principalFen: part.principalFen,
        days: diffDays(part.dueOn, part.paidOn),
        untilOn: part.paidOn,
      }))
      .filter((part) => part.days > 0),
    fullFen,
    capFen,
    feeFen,
    capped: feeFen < fullFen,
    rule: inOrder.at(-1) ?? { rateE6: 0, cap: null },
  }
}

/** The line of a bill for what is owed of it now, less what was asked before; undefined when that is nothing. */
export const lateCharge = (
  bill: Pick<Bill, 'id' | 'tariffName' | 'fromOn' | 'toOn' | 'dueOn'>,
  sum: LateSum,
  beforeFen: number,
): Charge | undefined => {
  const amountFen = sum.feeFen - beforeFen
  if (amountFen <= 0 || sum.parts.length === 0) return undefined
  const { rateE6, cap } = sum.rule
  return {
    fromOn: addDays(bill.dueOn, 1),
    toOn: sum.parts.reduce((latest, part) => (part.untilOn > latest ? part.untilOn : latest), bill.dueOn),
    priceE4: Math.min(amountFen * 100, LARGEST_PRICE_E4),
    quantityCenti: 100,
    amountFen,
    late: {
      billId: bill.id,
      item: bill.tariffName,
      fromOn: bill.fromOn,
      toOn: bill.toOn,
      parts: [...sum.parts].slice(0, 60),
      rateE6,
      cap: cap ? { ...cap } : null,
      capped: sum.capped,
      beforeFen,
    },
  }
}

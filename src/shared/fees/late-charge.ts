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

/** Rates with their first and last day, one after the other that say the same taken together. */
const stretchesOf = (
  rules: readonly RuleFrom[],
): readonly { rateE6: number; fromOn: Day; toOn: Day | null }[] =>
  rules
    .filter(({ rateE6 }, place) => rules[place - 1]?.rateE6 !== rateE6)
    .map(({ rateE6, fromOn }, place, all) => {
      const next = all[place + 1]
      return { rateE6, fromOn, toOn: next ? addDays(next.fromOn, -1) : null }
    })

/** The formula as it is printed: each part of the debt under each rate for its own days; days that cost nothing are none. */
const shownParts = (parts: readonly LatePart[], rules: readonly RuleFrom[]): LateDetail['parts'] => {
  const last = rules.at(-1)?.rateE6
  return parts.flatMap((part) =>
    stretchesOf(rules)
      .filter(({ rateE6 }) => rateE6 > 0)
      .map(({ rateE6, fromOn, toOn }) => ({
        principalFen: part.principalFen,
        days: daysUnder(part, fromOn, toOn),
        untilOn: toOn !== null && toOn < part.paidOn ? toOn : part.paidOn,
        ...(rateE6 === last ? {} : { rateE6 }),
      }))
      .filter(({ days }) => days > 0),
  )
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
    parts: shownParts(parts, inOrder),
    fullFen,
    capFen,
    feeFen,
    capped: feeFen < fullFen,
    rule: inOrder.at(-1) ?? { rateE6: 0, cap: null },
  }
}

/** Money put to a bill (fen above 0) or taken off it again while its charge stays (below 0), on a day. */
export interface PaidMove {
  readonly on: Day
  readonly fen: number
}

interface Owed {
  fen: number
  readonly since: Day
}

/** Takes so much of a debt off, the longest owed first; answers what was settled and what money is left over. */
const settle = (
  owed: Owed[],
  fen: number,
  on: Day,
): { readonly parts: readonly LatePart[]; restFen: number } => {
  const parts: LatePart[] = []
  let restFen = fen
  for (let first = owed[0]; first && restFen > 0; first = owed[0]) {
    const taken = Math.min(first.fen, restFen)
    parts.push({ principalFen: taken, dueOn: first.since, paidOn: on })
    restFen -= taken
    first.fen -= taken
    if (first.fen === 0) owed.shift()
  }
  return { parts, restFen }
}

/**
 * Who owed what for how long: `principalFen` falls due, moves settle it or make it owed again from their own day on, and what
 * is open is late until today (domain.md §4.6). More money than the debt waits for what is taken back later.
 */
export const partsOf = (
  principalFen: number,
  dueOn: Day,
  moves: readonly PaidMove[],
  today: Day,
): readonly LatePart[] => {
  const owed: Owed[] = principalFen > 0 ? [{ fen: principalFen, since: dueOn }] : []
  const parts: LatePart[] = []
  let overFen = 0
  for (const move of [...moves].sort((a, b) => (a.on === b.on ? b.fen - a.fen : a.on < b.on ? -1 : 1))) {
    if (move.fen > 0) {
      const settled = settle(owed, move.fen, move.on)
      parts.push(...settled.parts)
      overFen += settled.restFen
      continue
    }
    const fromOver = Math.min(overFen, -move.fen)
    overFen -= fromOver
    const again = -move.fen - fromOver
    if (again > 0) owed.push({ fen: again, since: move.on > dueOn ? move.on : dueOn })
  }
  return [...parts, ...owed.map(({ fen, since }) => ({ principalFen: fen, dueOn: since, paidOn: today }))]
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

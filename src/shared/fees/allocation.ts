import { type Day, dayOf } from '../day'
import { formatFen } from '../money'
import { type Problem, problem } from '../problem'
import type { Bill } from './schema'

export type Owed = Pick<
  Bill,
  | 'id'
  | 'dueOn'
  | 'tariffName'
  | 'amountFen'
  | 'paidFen'
  | 'waivedFen'
  | 'returnedFen'
  | 'writtenOffFen'
  | 'voided'
>

/** What was taken off a bill, in fen. */
export const waivedOf = (bill: Pick<Bill, 'waivedFen'>): number => bill.waivedFen ?? 0

/** What a bill charges after all, in fen: waived and returned parts are no longer due. */
export const dueFenOf = (bill: Pick<Bill, 'amountFen' | 'waivedFen' | 'returnedFen' | 'voided'>): number =>
  bill.voided ? 0 : bill.amountFen - waivedOf(bill) - (bill.returnedFen ?? 0)

type Standing = Pick<Bill, 'amountFen' | 'paidFen' | 'waivedFen' | 'returnedFen' | 'writtenOffFen' | 'voided'>

/** What is still to pay of a bill, in fen; nothing of a voided one. */
export const openOf = (bill: Standing): number =>
  bill.voided ? 0 : dueFenOf(bill) - bill.paidFen - (bill.writtenOffFen ?? 0)

/** The day a bill enters the books: when it is made, but not before its month begins (domain.md §4.5 预交). */
export const bookedOn = (bill: Pick<Bill, 'createdAt' | 'month'>): Day => {
  const made = dayOf(bill.createdAt)
  return made < `${bill.month}-01` ? `${bill.month}-01` : made
}

/** The last day a bill charges. */
export const endOf = (bill: Pick<Bill, 'toOn' | 'cutOn'>): Day => bill.cutOn ?? bill.toOn

/** By the codes of the signs: a language's own order differs from one PC to the next. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Oldest due first, then by item, then by id: the same order on every screen and paper (issue 8, taking money). */
export const oldestFirst = (a: Owed, b: Owed): number =>
  byText(a.dueOn, b.dueOn) || byText(a.tariffName, b.tariffName) || byText(a.id, b.id)

export interface Share {
  readonly billId: Bill['id']
  readonly amountFen: number
}

/**
 * Spreads an amount (fen ≥ 0) over bills, oldest first, the last one in part. For chosen lines, pass only those. Never
 * over-pays a bill: what no bill takes is answered in `restFen`, so that shares and rest add up to the amount.
 */
export const allocateOldestFirst = (
  amountFen: number,
  bills: readonly Owed[],
): { readonly shares: readonly Share[]; readonly restFen: number } => {
  let restFen = amountFen
  const shares: Share[] = []
  for (const bill of [...bills].sort(oldestFirst)) {
    const fen = Math.min(restFen, openOf(bill))
    if (fen <= 0) continue
    shares.push({ billId: bill.id, amountFen: fen })
    restFen -= fen
  }
  return { shares, restFen }
}

/** Whether chosen amounts (fen, each once) fit the bills as they are now. Refuses `fees.billGone`, `fees.moreThanOwed`, `fees.chosenTwice`. */
export const checkShares = (
  shares: readonly Share[],
  billOf: (id: string) => Owed | undefined,
): Problem | undefined => {
  const seen = new Set<string>()
  for (const [place, share] of shares.entries()) {
    const bill = billOf(share.billId)
    if (!bill || bill.voided) return problem('fees.billGone', {}, `lines.${place}`)
    if (seen.has(share.billId))
      return problem('fees.chosenTwice', { item: bill.tariffName }, `lines.${place}`)
    seen.add(share.billId)
    const open = openOf(bill)
    if (share.amountFen > open)
      return problem(
        'fees.moreThanOwed',
        { item: bill.tariffName, open: formatFen(open) },
        `lines.${place}.amountFen`,
      )
  }
  return undefined
}

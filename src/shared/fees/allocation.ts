import { type Problem, problem } from '../problem'
import type { Bill } from './schema'

export type Owed = Pick<Bill, 'id' | 'dueOn' | 'tariffName' | 'amountFen' | 'paidFen' | 'voided'>

/** What is still to pay of a bill, in fen; nothing of a voided one. */
export const openOf = (bill: Pick<Bill, 'amountFen' | 'paidFen' | 'voided'>): number =>
  bill.voided ? 0 : bill.amountFen - bill.paidFen

/** Oldest due first, then by item, then by id: the same order on every screen and paper (domain.md §4). */
export const oldestFirst = (a: Owed, b: Owed): number =>
  a.dueOn.localeCompare(b.dueOn) || a.tariffName.localeCompare(b.tariffName) || a.id.localeCompare(b.id)

export interface Share {
  readonly billId: Bill['id']
  readonly amountFen: number
}

/** Spreads an amount over open bills, oldest first; answers what is left over in `restFen`. Never over-pays a bill. */
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

/** Whether chosen amounts fit the bills as they are now. Refuses `fees.billGone`, `fees.moreThanOwed`, `fees.chosenTwice`. */
export const checkShares = (shares: readonly Share[], billOf: (id: string) => Owed | undefined): Problem | undefined => {
  const seen = new Set<string>()
  for (const [place, share] of shares.entries()) {
    const bill = billOf(share.billId)
    if (!bill || bill.voided) return problem('fees.billGone', {}, `lines.${place}`)
    if (seen.has(share.billId)) return problem('fees.chosenTwice', { item: bill.tariffName }, `lines.${place}`)
    seen.add(share.billId)
    const open = openOf(bill)
    if (share.amountFen > open)
      return problem('fees.moreThanOwed', { item: bill.tariffName, open: (open / 100).toFixed(2) }, `lines.${place}.amountFen`)
  }
  return undefined
}

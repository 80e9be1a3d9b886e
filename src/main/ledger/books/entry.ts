import { bookedOn } from '../../../shared/fees/allocation'
import type { AccountCode } from '../../../shared/fees/monthClose'
import type { Bill, FeeKind } from '../../../shared/fees/schema'
import type { Line } from '../../../shared/ledger/posting'

interface About {
  readonly item?: string
  readonly itemEn?: string
  readonly bookedMonth?: string
}

/** One side of an entry; `fen` above 0 is a debit. */
export const line = (account: AccountCode, fen: number, about: About = {}): Line => ({
  account,
  fen,
  item: about.item ?? '',
  itemEn: about.itemEn ?? '',
  bookedMonth: about.bookedMonth ?? '',
})

/** What is earned by the center, or owed on to whoever it collects for. */
export const earned = (kind: FeeKind): AccountCode => (kind === 'agency' ? 'agency' : 'income')

/** Where a bill stands on a day: owed once it is in the books, paid ahead before. */
export const standing = (bill: Bill, day: string): AccountCode =>
  bookedOn(bill) <= day ? 'receivable' : 'prepaid'

export const aboutBill = (bill: Bill, itemEn = ''): About => ({
  item: bill.tariffName,
  itemEn,
  bookedMonth: bookedOn(bill).slice(0, 7),
})

/** Sides of nothing are left out. */
export const written = (lines: readonly Line[]): readonly Line[] => lines.filter((each) => each.fen !== 0)

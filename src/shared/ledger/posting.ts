import type { Day, YearMonth } from '../day'
import type { AccountCode } from '../fees/monthClose'

/** What an entry is about: one kind for each kind of paper or act that moves money. */
export const POSTING_KINDS = [
  'bill',
  'billVoid',
  'applied',
  'receipt',
  'receiptVoid',
  'waiver',
  'correction',
  'writeOff',
  'refund',
  'refundPaid',
  'move',
  'depositReturn',
  'deduction',
  'topUp',
  'cashMove',
  'difference',
  'handIn',
  'expense',
] as const
export type PostingKind = (typeof POSTING_KINDS)[number]

/** One side of an entry, in fen: debit above 0, credit below. */
export interface Line {
  readonly account: AccountCode
  readonly fen: number
  readonly item: string
  readonly itemEn: string
  /** The month its bill entered the books, and so fell due in; empty where there is none. */
  readonly bookedMonth: YearMonth | ''
  /** The unit of this side, where it is not that of the entry: a transfer has two. */
  readonly unitId?: string
}

/** One entry of the books; its lines add up to 0. */
export interface Posting {
  readonly on: Day
  readonly at: string
  readonly kind: PostingKind
  readonly no: string
  readonly unitId: string | null
  readonly unitLabel: string
  readonly name: string
  readonly byName: string
  readonly lines: readonly Line[]
}

/** Accounts whose balance is normally a debit; the others are shown with their credit above 0. */
export const DEBIT_ACCOUNTS: readonly AccountCode[] = [
  'cash',
  'wechat',
  'alipay',
  'transfer',
  'pos',
  'finance',
  'receivable',
  'waived',
  'writtenOff',
  'expense',
]

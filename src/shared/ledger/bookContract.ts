import { z } from 'zod'
import { ReceiptBook } from '../fees/receiptBooks'
import { id } from '../id'
import { clerks, managers } from '../permission'
import { command, query } from '../route'

/** One line of the register 收·发·存. */
export interface BookRow {
  readonly book: ReceiptBook
  readonly first: string
  readonly last: string
  readonly state: 'inStock' | 'inUse' | 'full' | 'returned'
  readonly used: number
  readonly left: number
  readonly voided: readonly string[]
}

export interface BookRegister {
  readonly rows: readonly BookRow[]
  /** The desk's common run of numbers, for whoever holds no book. */
  readonly common: { readonly last: string | null; readonly used: number; readonly voided: number }
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

const note = z.string().trim().max(200, 'ledger.textTooLong')

export const bookRoutes = {
  'ledger.books': query<BookRegister>()(clerks, z.strictObject({})),
  'ledger.receiveBook': command<ReceiptBook>()(
    managers,
    z.strictObject({
      prefix: ReceiptBook.shape.prefix,
      firstNumber: z.int().min(1).max(9_999_999),
      lastNumber: z.int().min(1).max(9_999_999),
      person: z.string().trim().min(1, 'ledger.nameNeeded').max(40, 'ledger.textTooLong'),
      note,
    }),
  ),
  'ledger.issueBook': command<ReceiptBook>()(
    managers,
    z.strictObject({ bookId: id('receiptbook'), toId: id('staff'), note }),
    { confirm: 'pin' },
  ),
  'ledger.returnBook': command<ReceiptBook>()(managers, z.strictObject({ bookId: id('receiptbook'), note }), {
    confirm: 'pin',
  }),
} as const

import { receiptNo } from '../../shared/fees/receipt-no'
import {
  type BookMove,
  canIssueBook,
  canReceiveBook,
  canReturnBook,
  isFull,
  type ReceiptBook,
  rangeOf,
} from '../../shared/fees/receiptBooks'
import type { BookRow } from '../../shared/ledger/bookContract'
import type { ledgerContract } from '../../shared/ledger/contract'
import { refuse, refuseIf } from '../../shared/problem'
import type { View } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { lastNumberOf } from '../numbers'

type Books = Pick<
  HandlersOf<typeof ledgerContract>,
  'ledger.books' | 'ledger.receiveBook' | 'ledger.issueBook' | 'ledger.returnBook'
>

const bookOf = (view: View, bookId: string): ReceiptBook =>
  view.receiptBooks.get(bookId) ?? refuse('fees.unknownBook')

const stateOf = (book: ReceiptBook): BookRow['state'] => {
  if (book.holderId !== null) return isFull(book) ? 'full' : 'inUse'
  return isFull(book) ? 'returned' : 'inStock'
}

const voidedIn = (view: View, book: ReceiptBook): readonly string[] => {
  const voided: string[] = []
  for (let number = book.firstNumber; number < book.nextNumber; number += 1) {
    const no = receiptNo(book.prefix, number)
    if (view.receipts.where('no', no)[0]?.voided) voided.push(no)
  }
  return voided
}

const rowOf = (view: View, book: ReceiptBook): BookRow => ({
  book,
  ...rangeOf(book),
  state: stateOf(book),
  used: book.nextNumber - book.firstNumber,
  left: book.lastNumber - book.nextNumber + 1,
  voided: voidedIn(view, book),
})

const moveOf = (
  kind: BookMove['kind'],
  person: string,
  used: number,
  note: string,
  context: Context,
): BookMove => ({ kind, on: context.today, at: context.now, byName: actor(context).name, person, used, note })

export const bookHandlers: Books = {
  'ledger.books': (view) => {
    const used = lastNumberOf(view, 'receipt')
    return {
      rows: [...view.receiptBooks.all()].reverse().map((book) => rowOf(view, book)),
      common: { last: used === 0 ? null : receiptNo('', used), used, voided: commonVoided(view, used) },
      people: [...view.staff.all()]
        .filter((each) => each.active && each.role !== 'supervisor')
        .map(({ id, name }) => ({ id, name })),
    }
  },

  'ledger.receiveBook': (draft, { person, note, ...range }, context) => {
    refuseIf(canReceiveBook(range, [...draft.receiptBooks.all()]))
    return draft.receiptBooks.insert({
      id: context.newId('receiptbook'),
      ...range,
      nextNumber: range.firstNumber,
      holderId: null,
      holderName: '',
      moves: [moveOf('received', person, 0, note, context)],
    })
  },

  'ledger.issueBook': (draft, { bookId, toId, note }, context) => {
    const book = bookOf(draft, bookId)
    const person = draft.staff.get(toId)
    if (!person?.active || person.role === 'supervisor') return refuse('fees.bookWhom', {}, 'toId')
    refuseIf(canIssueBook(book, person.id, [...draft.receiptBooks.all()]))
    const used = book.nextNumber - book.firstNumber
    return draft.receiptBooks.update(book.id, {
      holderId: person.id,
      holderName: person.name,
      moves: [...book.moves, moveOf('issued', person.name, used, note, context)],
    })
  },

  'ledger.returnBook': (draft, { bookId, note }, context) => {
    const book = bookOf(draft, bookId)
    refuseIf(canReturnBook(book))
    const used = book.nextNumber - book.firstNumber
    return draft.receiptBooks.update(book.id, {
      holderId: null,
      holderName: '',
      moves: [...book.moves, moveOf('returned', book.holderName, used, note, context)],
    })
  },
}

const commonVoided = (view: View, used: number): number => {
  let voided = 0
  for (let number = 1; number <= used; number += 1)
    if (view.receipts.where('no', receiptNo('', number))[0]?.voided) voided += 1
  return voided
}

import { expect } from 'vitest'
import type { View } from '../../src/main/collections'
import { drawerOn, drawerSince } from '../../src/main/fees/drawer'
import { closedThrough } from '../../src/main/fees/openDay'
import { openingOf, trialOf } from '../../src/main/ledger/books/balances'
import { reckonMonth } from '../../src/main/ledger/books/figures'
import { firstMonth, postingsOf } from '../../src/main/ledger/books/postings'
import { addToMonth } from '../../src/shared/day'
import { bookedOn, dueFenOf, openOf } from '../../src/shared/fees/allocation'
import { heldOf } from '../../src/shared/fees/deposits'
import { readReceiptNo } from '../../src/shared/fees/receipt-no'

const sum = (fens: readonly number[]): number => fens.reduce((all, fen) => all + fen, 0)

/** What every account must hold, reckoned from the records one by one and not from entries. */
const expected = (view: View, today: string): Readonly<Record<string, number>> => {
  const bills = [...view.bills.all()].filter((bill) => bill.kind !== 'deposit')
  const booked = bills.filter((bill) => bookedOn(bill) <= today)
  const ahead = bills.filter((bill) => bookedOn(bill) > today)
  const closed = closedThrough(view)
  const kept = [...view.dayCloses.all()].find((close) => close.day === closed)?.keptFen ?? 0
  return {
    receivable: sum(booked.map(openOf)),
    prepaid: 0 - sum(ahead.map((bill) => bill.paidFen)),
    deposits: 0 - sum([...view.deposits.all()].map(heldOf)),
    refundsDue:
      0 - sum([...view.refunds.all()].filter((refund) => !refund.paid).map((refund) => refund.totalFen)),
    cash: drawerSince(view) === null ? 0 : closed === today ? kept : drawerOn(view, today).expectedFen,
  }
}

const balancesAt = (view: View, today: string): ReadonlyMap<string, number> => {
  const month = today.slice(0, 7)
  return new Map(
    trialOf(openingOf(view, month), postingsOf(view, month)).map((row) => [row.account, row.closingFen]),
  )
}

const noGap = (view: View): void => {
  const books = new Map<string, number[]>()
  for (const { no } of view.receipts.all()) {
    const read = readReceiptNo(no)
    if (read) books.set(read.book, [...(books.get(read.book) ?? []), read.number])
  }
  for (const numbers of books.values()) {
    const sorted = numbers.sort((a, b) => a - b)
    expect(sorted).toEqual(sorted.map((_, place) => (sorted[0] ?? 0) + place))
  }
}

/** Single bills are numbered by the month they were made in, without a gap. */
const billsNumbered = (view: View): void => {
  const months = new Map<string, number[]>()
  for (const { no } of view.bills.all()) {
    const [, month = '', number = ''] = no?.split('-') ?? []
    if (no) months.set(month, [...(months.get(month) ?? []), Number(number)])
  }
  for (const numbers of months.values())
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, place) => place + 1))
}

/** The books tie, whatever happened before: entries, accounts, drawer, bills, numbers, frozen months. */
export const tie = (view: View, today: string): void => {
  const first = firstMonth(view)
  for (let month = first; month !== null && month <= today.slice(0, 7); month = addToMonth(month, 1)) {
    const uneven = postingsOf(view, month).filter(
      (posting) => sum(posting.lines.map((line) => line.fen)) !== 0,
    )
    expect(uneven).toEqual([])
  }
  const balances = balancesAt(view, today)
  expect(sum([...balances.values()])).toBe(0)
  const want = expected(view, today)
  expect(
    Object.fromEntries(Object.keys(want).map((account) => [account, balances.get(account) ?? 0])),
  ).toEqual(want)
  const overpaid = [...view.bills.all()].filter(
    (bill) => bill.paidFen < 0 || bill.paidFen > dueFenOf(bill) || openOf(bill) < 0,
  )
  expect(overpaid).toEqual([])
  noGap(view)
  billsNumbered(view)
  for (const close of view.monthCloses.all()) expect(reckonMonth(view, close.month)).toEqual(close.figures)
}

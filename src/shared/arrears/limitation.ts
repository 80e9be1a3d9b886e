import { addMonths, type Day, diffDays } from '../day'
import type { ArrearsStep, Delivery } from './schema'

/** What can be shown to have interrupted the period: a demand that was served, a part paid, a debt acknowledged. */
export interface Interruption {
  readonly on: Day
  readonly billIds: ReadonlySet<string>
}

/** Shown in court: signed for, posted with a number, or refused before a witness. What lay in a letter box is not. */
const PROVES: ReadonlySet<Delivery['how']> = new Set(['signed', 'refused', 'posted'])

/** The day a step proves that payment was asked for; null while it proves nothing. */
export const provenOn = ({ deliveries }: Pick<ArrearsStep, 'deliveries'>): Day | null => {
  const last = deliveries.at(-1)
  return last && PROVES.has(last.how) ? last.on : null
}

export interface Limitation {
  /** The last day of the period of the bill that lapses first. */
  readonly lapsesOn: Day
  /** Below 0 when it has passed. */
  readonly daysLeft: number
  /** From what it is reckoned: the due day, or the last interruption. */
  readonly countedFrom: Day
}

/**
 * 距时效 (domain.md §4.7, 〔U〕: a warning, never authority): each overdue bill's years run from its due day, anew from the
 * last interruption that covers it and came before they had run out; the bill that lapses first is told. Null: none overdue.
 */
export const limitationOf = (
  bills: readonly { readonly id: string; readonly dueOn: Day }[],
  acts: readonly Interruption[],
  years: number,
  today: Day,
): Limitation | null => {
  const inOrder = [...acts].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  let first: { readonly lapsesOn: Day; readonly countedFrom: Day } | null = null
  for (const bill of bills) {
    let countedFrom = bill.dueOn
    for (const act of inOrder)
      if (act.on >= countedFrom && act.on <= addMonths(countedFrom, years * 12) && act.billIds.has(bill.id))
        countedFrom = act.on
    const lapsesOn = addMonths(countedFrom, years * 12)
    if (first === null || lapsesOn < first.lapsesOn) first = { lapsesOn, countedFrom }
  }
  return first && { ...first, daysLeft: diffDays(today, first.lapsesOn) }
}

import { addMonths, type Day } from '../day'
import { type Problem, problem } from '../problem'
import type { FileContent, FileLoan } from './schema'

/** `DA-3-1-1102`: the file of a unit (domain.md §2.3 numbering). */
export const fileNoOf = (unitLabel: string): string => `DA-${unitLabel}`

/** `DA-3-1-1102/2-01`: a paper in the second volume. The first volume has no `/1`. */
export const itemNoOf = (fileNo: string, volume: number, seq: number): string =>
  `${fileNo}${volume > 1 ? `/${volume}` : ''}-${String(seq).padStart(2, '0')}`

/** Required contents that are not there. */
export const missingOf = (
  contents: readonly FileContent[],
  present: ReadonlySet<string>,
): readonly FileContent[] =>
  contents.filter((content) => content.required && !content.retired && !present.has(content.code))

/** Present ÷ required in whole percent, cut off so that 100 means all (domain.md §2.3); null where nothing is required. */
export const completePercent = (
  contents: readonly FileContent[],
  present: ReadonlySet<string>,
): number | null => {
  const required = contents.filter((content) => content.required && !content.retired)
  if (required.length === 0) return null
  const there = required.length - missingOf(contents, present).length
  return Math.floor((100 * there) / required.length)
}

/** Not gone through within `months`, counted from the last review, or from the opening of the file. */
export const reviewDue = (
  reviewedOn: Day | null,
  openedOn: Day | null,
  months: number,
  today: Day,
): boolean => {
  const since = reviewedOn ?? openedOn
  return since === null || addMonths(since, months) <= today
}

/** A file is lent to one person at a time. Refuses `unitfiles.isOut`, `unitfiles.dueInPast`. */
export const canLendFile = (open: FileLoan | undefined, dueOn: Day, today: Day): Problem | undefined => {
  if (open) return problem('unitfiles.isOut', { name: open.borrower, day: open.dueOn })
  return dueOn < today ? problem('unitfiles.dueInPast', { today }, 'dueOn') : undefined
}

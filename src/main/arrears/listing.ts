import { type ArrearsList, type ArrearsRow, SHOWS, type Show } from '../../shared/arrears/answers'
import type { ArrearsFilter } from '../../shared/arrears/contract'
import { STAGES } from '../../shared/arrears/schema'
import type { Day } from '../../shared/day'
import { AGES, type AgeTotals } from '../../shared/fees/ageing'
import { sumFen } from '../../shared/money'
import type { View } from '../collections'
import { has } from '../fees/search'
import { pageOf } from '../list'
import { arrearsRows } from './rows'

const SHOWN: Readonly<Record<Show, (row: ArrearsRow, today: Day) => boolean>> = {
  all: () => true,
  stepDue: ({ next }, today) => next !== null && next.waits === null && next.dueOn <= today,
  toServe: ({ toServe }) => toServe.length > 0,
  promiseDue: ({ promise }) => promise?.state === 'open' || promise?.state === 'dueToday',
  promiseBroken: ({ promise }) => promise?.state === 'broken',
  plan: ({ plan }) => plan !== null,
  lapsing: ({ lapsesSoon }) => lapsesSoon,
}

/** Whether a debtor is among those a view of the list is for. */
export const isShown = (row: ArrearsRow, show: Show, today: Day): boolean => SHOWN[show](row, today)

const standingRank = ({ standing }: ArrearsRow): number =>
  standing === 'clear' ? -2 : standing === 'none' ? -1 : STAGES.indexOf(standing)

const values = {
  unitLabel: (row: ArrearsRow) => row.unitLabel,
  ownerName: (row: ArrearsRow) => row.ownerName,
  openFen: (row: ArrearsRow) => row.openFen,
  overdueFen: (row: ArrearsRow) => row.overdueFen,
  oldestDueOn: (row: ArrearsRow) => row.oldestDueOn,
  standing: standingRank,
  nextOn: (row: ArrearsRow) => row.next?.dueOn,
  contactOn: (row: ArrearsRow) => row.contact?.on,
  promiseOn: (row: ArrearsRow) => row.promise?.on,
  lapsesOn: (row: ArrearsRow) => row.limitation?.lapsesOn,
  notDue: (row: ArrearsRow) => row.ages.notDue,
  to30: (row: ArrearsRow) => row.ages.to30,
  to90: (row: ArrearsRow) => row.ages.to90,
  to180: (row: ArrearsRow) => row.ages.to180,
  to365: (row: ArrearsRow) => row.ages.to365,
  older: (row: ArrearsRow) => row.ages.older,
}

export const sumAges = (rows: readonly ArrearsRow[]): AgeTotals => {
  const totals: Record<keyof AgeTotals, number> = {
    notDue: 0,
    to30: 0,
    to90: 0,
    to180: 0,
    to365: 0,
    older: 0,
  }
  for (const row of rows) for (const age of AGES) totals[age] += row.ages[age]
  return totals
}

/** Who owes most comes first unless asked otherwise. */
const sortOf = (filter: ArrearsFilter) => filter.sort ?? { by: 'openFen' as const, descending: true }

interface Found {
  /** Before the age and the view were chosen. */
  readonly wide: readonly ArrearsRow[]
  readonly found: readonly ArrearsRow[]
}

export const findDebtors = (view: View, filter: ArrearsFilter, today: Day): Found => {
  const { age, buildingId, stage, show } = filter
  const wide = arrearsRows(view, today, filter.siteId).filter(
    (row) =>
      (!buildingId || row.buildingId === buildingId) &&
      (!stage || row.standing === stage) &&
      has(filter.search, row.unitLabel, row.ownerName),
  )
  const found = wide.filter((row) => (!age || row.ages[age] > 0) && isShown(row, show, today))
  return { wide, found }
}

/** All that a filter finds, in the order of the screen. */
export const inOrder = (found: readonly ArrearsRow[], filter: ArrearsFilter): readonly ArrearsRow[] =>
  pageOf(found, { sort: sortOf(filter), values, page: 0, pageSize: Math.max(1, found.length) }).rows

/** How many debtors each view of the list is for, in one walk: there may be thousands. */
const countShown = (rows: readonly ArrearsRow[], today: Day): ArrearsList['counts'] => {
  const counts = Object.fromEntries(SHOWS.map((show) => [show, 0])) as Record<Show, number>
  for (const row of rows) for (const show of SHOWS) if (isShown(row, show, today)) counts[show] += 1
  return counts
}

export const listOf = (view: View, filter: ArrearsFilter, today: Day): ArrearsList => {
  const { wide, found } = findDebtors(view, filter, today)
  const counts = countShown(wide, today)
  return {
    ...pageOf(found, { ...filter, sort: sortOf(filter), values }),
    ages: sumAges(wide.filter((row) => isShown(row, filter.show, today))),
    openFen: sumFen(found.map((row) => row.openFen)),
    overdueFen: sumFen(found.map((row) => row.overdueFen)),
    counts,
  }
}

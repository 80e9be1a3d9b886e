import { AGES, type AgeTotals } from '../../shared/fees/ageing'
import type { ArrearsRow } from '../../shared/fees/answers'
import type { ArrearsFilter, feesContract } from '../../shared/fees/contract'
import { sumFen } from '../../shared/money'
import type { View } from '../collections'
import { type HandlersOf, prepared } from '../handlers'
import { pageOf } from '../list'
import { masked } from '../masking'
import { fenCell, workbookOf } from '../workbook'
import { arrearsRows } from './facts'
import { has } from './search'

type Arrears = Pick<
  HandlersOf<typeof feesContract>,
  'fees.arrears' | 'fees.overdueUnits' | 'fees.exportArrears'
>

const sumAges = (rows: readonly ArrearsRow[]): AgeTotals => {
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

const values = {
  unitLabel: (row: ArrearsRow) => row.unitLabel,
  ownerName: (row: ArrearsRow) => row.ownerName,
  openFen: (row: ArrearsRow) => row.openFen,
  overdueFen: (row: ArrearsRow) => row.overdueFen,
  oldestDueOn: (row: ArrearsRow) => row.oldestDueOn,
  notDue: (row: ArrearsRow) => row.ages.notDue,
  to30: (row: ArrearsRow) => row.ages.to30,
  to90: (row: ArrearsRow) => row.ages.to90,
  to180: (row: ArrearsRow) => row.ages.to180,
  to365: (row: ArrearsRow) => row.ages.to365,
  older: (row: ArrearsRow) => row.ages.older,
}

const find = (view: View, filter: ArrearsFilter, today: string) => {
  const wide = arrearsRows(view, today, filter.siteId).filter((row) =>
    has(filter.search, row.unitLabel, row.ownerName),
  )
  const { age } = filter
  return { wide, found: age ? wide.filter((row) => row.ages[age] > 0) : wide }
}

/** The one who owes most comes first unless asked otherwise. */
const sortOf = (filter: ArrearsFilter) => filter.sort ?? { by: 'openFen' as const, descending: true }

const sheetRows = (
  view: View,
  filter: ArrearsFilter,
  today: string,
  words: Readonly<Record<string, string>>,
) => {
  const { found } = find(view, filter, today)
  const { rows } = pageOf(found, {
    sort: sortOf(filter),
    values,
    page: 0,
    pageSize: Math.max(1, found.length),
  })
  const ages = sumAges(found)
  return [
    ...rows
      .map(masked)
      .map((row) => [
        row.unitLabel,
        row.ownerName,
        row.phone,
        ...AGES.map((age) => fenCell(row.ages[age])),
        fenCell(row.openFen),
        row.oldestDueOn,
      ]),
    [
      words.total ?? '',
      '',
      '',
      ...AGES.map((age) => fenCell(ages[age])),
      fenCell(sumFen(found.map((row) => row.openFen))),
      '',
    ],
  ]
}

const MOST_NOTICES = 2000

export const arrearsHandlers: Arrears = {
  'fees.arrears': (view, input, context) => {
    const { wide, found } = find(view, input, context.today)
    return {
      ...pageOf(found, { ...input, sort: sortOf(input), values }),
      ages: sumAges(wide),
      openFen: sumFen(found.map((row) => row.openFen)),
      overdueFen: sumFen(found.map((row) => row.overdueFen)),
    }
  },

  'fees.overdueUnits': (view, input, context) =>
    find(view, input, context.today)
      .found.filter((row) => row.overdueFen > 0)
      .slice(0, MOST_NOTICES)
      .map((row) => row.unitId),

  'fees.exportArrears': prepared({
    prepare: async (view, { filter, sheet }, context) =>
      context.ports.files.save(
        sheet.fileName,
        await workbookOf(sheet.headings, sheetRows(view, filter, context.today, sheet.words)),
      ),
    commit: (_draft, _input, saved: string | null) => saved,
  }),
}

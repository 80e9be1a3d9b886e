import { isEnded } from '../../shared/estate/life'
import type {
  UnitFileFilter,
  UnitFileRow,
  UnitFileView,
  unitfilesContract,
} from '../../shared/unitfiles/contract'
import type { View } from '../collections'
import type { Context } from '../context'
import { type HandlersOf, prepared } from '../handlers'
import { pageOf } from '../list'
import { typed } from '../people/search'
import { intCell, workbookOf } from '../workbook'
import { contentsOf, fileCard, fileRow, unitOf } from './facts'

export type UnitFileQueries = Pick<
  HandlersOf<typeof unitfilesContract>,
  'unitfiles.counts' | 'unitfiles.list' | 'unitfiles.file' | 'unitfiles.contents' | 'unitfiles.export'
>

const IN_VIEW: Readonly<Record<UnitFileView, (row: UnitFileRow) => boolean>> = {
  all: () => true,
  incomplete: ({ percent }) => percent !== null && percent < 100,
  reviewDue: (row) => row.reviewDue,
  out: ({ out }) => out !== null,
}

const VALUES = {
  label: (row: UnitFileRow) => row.label,
  owners: (row: UnitFileRow) => row.owners,
  percent: (row: UnitFileRow) => row.percent,
  reviewedOn: (row: UnitFileRow) => row.reviewedOn,
} as const

const rowsFor = (
  view: View,
  filter: Pick<UnitFileFilter, 'search' | 'view' | 'siteId'>,
  context: Context,
): readonly UnitFileRow[] => {
  const contents = contentsOf(view)
  const text = typed(filter.search)
  const units = filter.siteId ? view.units.where('site', filter.siteId) : [...view.units.all()]
  return units
    .filter((unit) => !isEnded(unit))
    .map((unit) => fileRow(view, unit, contents, context))
    .filter(IN_VIEW[filter.view])
    .filter(
      ({ label, owners }) => text === '' || [label, owners].some((each) => each.toLowerCase().includes(text)),
    )
}

/** Whole files ÷ units taken over, in percent (domain.md §2.7 档案完整率); null when nobody has moved in. */
const wholePercent = (rows: readonly UnitFileRow[]): number | null => {
  const due = rows.filter(({ percent }) => percent !== null)
  if (due.length === 0) return null
  return Math.floor((100 * due.filter(({ percent }) => percent === 100).length) / due.length)
}

export const unitfilesQueries: UnitFileQueries = {
  'unitfiles.counts': (view, _input, context) => {
    const rows = rowsFor(view, { search: '', view: 'all', siteId: null }, context)
    const of = (name: UnitFileView): number => rows.filter(IN_VIEW[name]).length
    return {
      all: rows.length,
      incomplete: of('incomplete'),
      reviewDue: of('reviewDue'),
      out: of('out'),
      percent: wholePercent(rows),
    }
  },

  'unitfiles.list': (view, input, context) =>
    pageOf(rowsFor(view, input, context), {
      ...input,
      sort: input.sort ?? { by: 'label', descending: false },
      values: VALUES,
    }),

  'unitfiles.file': (view, { unitId }, context) => fileCard(view, unitOf(view, unitId), context),

  'unitfiles.contents': (view) => contentsOf(view),

  'unitfiles.export': prepared({
    prepare: async (view, { filter, headings, fileName }, context) => {
      const found = pageOf(rowsFor(view, filter, context), {
        ...filter,
        page: 0,
        pageSize: Number.MAX_SAFE_INTEGER,
        sort: filter.sort ?? { by: 'label', descending: false },
        values: VALUES,
      })
      const rows = found.rows.map((row) => [
        row.no,
        intCell(row.volume),
        row.label,
        row.owners,
        row.location,
        row.percent === null ? '—' : intCell(row.percent),
        row.missing.map(({ name }) => name).join('、'),
        row.reviewedOn ?? '',
        row.out?.borrower ?? '',
      ])
      return context.ports.files.save(fileName, await workbookOf(headings, rows))
    },
    commit: (_draft, _input, saved: string | null) => saved,
  }),
}

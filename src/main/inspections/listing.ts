import { dayOf, timeOf } from '../../shared/day'
import type {
  InspectionFilter,
  InspectionRow,
  InspectionView,
  inspectionsContract,
} from '../../shared/inspections/contract'
import { lastRound } from '../../shared/inspections/rules'
import type { Page } from '../../shared/list'
import type { View } from '../collections'
import { type HandlersOf, prepared } from '../handlers'
import { pageOf } from '../list'
import { masked } from '../masking'
import { typed } from '../people/search'
import { intCell, type SheetCell, workbookOf } from '../workbook'
import { inspectionRow } from './facts'

const IN_VIEW: Readonly<Record<InspectionView, (row: InspectionRow) => boolean>> = {
  open: ({ state }) => state === 'underWay' || state === 'refused' || state === 'reserved',
  ready: ({ state, ready }) => ready > 0 && state !== 'underWay' && state !== 'voided',
  passed: ({ state }) => state === 'passed',
  all: () => true,
}

const rowsOf = (view: View): readonly InspectionRow[] =>
  [...view.inspections.all()].reverse().map((inspection) => inspectionRow(view, inspection))

/** The rows of a view, as they are searched and sorted on the screen. */
const found = (view: View, input: InspectionFilter): Page<InspectionRow> => {
  const text = typed(input.search)
  return pageOf(
    rowsOf(view)
      .filter(IN_VIEW[input.view])
      .filter(({ inspection: { no, unitLabel, ownerNames } }) =>
        [no, unitLabel, ownerNames].some((each) => each.toLowerCase().includes(text)),
      ),
    {
      ...input,
      values: {
        no: ({ inspection }) => inspection.no,
        unitLabel: ({ inspection }) => inspection.unitLabel,
        at: ({ inspection }) => inspection.at,
        open: ({ open }) => open,
      },
    },
  )
}

type Said = Readonly<Record<string, string>>

const cells = ({ inspection, state, open }: InspectionRow, said: Said): readonly SheetCell[] => {
  const { no, unitLabel, ownerNames, at, rounds } = inspection
  const { ended } = lastRound(inspection)
  return [
    no,
    unitLabel,
    ownerNames,
    `${dayOf(at)} ${timeOf(at)}`,
    `${rounds.length} · ${ended ? ended.on : (said.roundOpen ?? '')}`,
    intCell(open),
    said[state] ?? state,
  ]
}

type Lists = Pick<
  HandlersOf<typeof inspectionsContract>,
  'inspections.counts' | 'inspections.list' | 'inspections.export'
>

export const inspectionsLists: Lists = {
  'inspections.counts': (view) => {
    const rows = rowsOf(view)
    const of = (name: InspectionView): number => rows.filter(IN_VIEW[name]).length
    return { open: of('open'), ready: of('ready'), passed: of('passed'), all: rows.length }
  },

  'inspections.list': (view, input) => found(view, input),

  'inspections.export': prepared({
    prepare: async (view, { filter, headings, said, fileName }, context) => {
      const { rows } = found(view, { ...filter, page: 0, pageSize: Number.MAX_SAFE_INTEGER })
      const sheet = await workbookOf(
        headings,
        masked(rows).map((row) => cells(row, said)),
      )
      return context.ports.files.save(fileName, sheet)
    },
    commit: (_draft, _input, saved: string | null) => saved,
  }),
}

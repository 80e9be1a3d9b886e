import { type Day, dayOf, timeOf } from '../../shared/day'
import type { Page } from '../../shared/list'
import type { MoveInFilter, MoveInRow, MoveInView, moveinsContract } from '../../shared/moveins/contract'
import { ticketOn } from '../../shared/moveins/rules'
import { nextStep } from '../../shared/moveins/steps'
import type { View } from '../collections'
import type { Context } from '../context'
import { type HandlersOf, prepared } from '../handlers'
import { pageOf } from '../list'
import { masked } from '../masking'
import { typed } from '../people/search'
import { type SheetCell, workbookOf } from '../workbook'
import { moveInRow } from './facts'

const isOpen = ({ state }: MoveInRow): boolean =>
  state === 'invited' || state === 'booked' || state === 'underWay'

const IN_VIEW: Readonly<Record<MoveInView, (row: MoveInRow, today: Day) => boolean>> = {
  open: isOpen,
  today: (row, today) =>
    isOpen(row) &&
    (row.moveIn.appointment?.on === today ||
      row.moveIn.begun?.on === today ||
      ticketOn(row.moveIn, today) !== undefined),
  archiveDue: ({ state }) => state === 'handedOver',
  done: ({ state }) => state === 'handedOver' || state === 'archived',
  all: () => true,
}

const rowsOf = (view: View, context: Context, batchId: string | null = null): readonly MoveInRow[] =>
  [...(batchId ? view.moveIns.where('batch', batchId) : view.moveIns.all())]
    .reverse()
    .map((moveIn) => moveInRow(view, moveIn, context))

/** The rows of a view, as they are searched and sorted on the screen. */
const found = (view: View, input: MoveInFilter, context: Context): Page<MoveInRow> => {
  const text = typed(input.search)
  return pageOf(
    rowsOf(view, context, input.batchId)
      .filter((row) => IN_VIEW[input.view](row, context.today))
      .filter(({ moveIn: { no, noticeNo, unitLabel, ownerNames } }) =>
        [no, noticeNo, unitLabel, ownerNames].some((each) => each.toLowerCase().includes(text)),
      ),
    {
      ...input,
      values: {
        no: ({ moveIn }) => moveIn.no,
        unitLabel: ({ moveIn }) => moveIn.unitLabel,
        appointment: ({ moveIn }) =>
          moveIn.appointment && `${moveIn.appointment.on}${moveIn.appointment.time}`,
        at: ({ moveIn }) => moveIn.at,
      },
    },
  )
}

type Said = Readonly<Record<string, string>>

const cells = (row: MoveInRow, said: Said): readonly SheetCell[] => {
  const { moveIn, state, steps, archiveDueAt: due } = row
  const { appointment } = moveIn
  const done = steps.filter((step) => step.state === 'done' || step.state === 'waived').length
  const next = state === 'underWay' ? nextStep(steps) : undefined
  return [
    moveIn.no,
    moveIn.unitLabel,
    moveIn.ownerNames,
    appointment ? `${appointment.on} ${appointment.time}` : '',
    done === 0 && state !== 'underWay'
      ? ''
      : `${done}/${steps.length} ${said[next?.code ?? ''] ?? ''}`.trim(),
    said[row.archiveOverdue ? 'archiveOverdue' : state] ?? state,
    state === 'handedOver' && due ? `${dayOf(due)} ${timeOf(due)}` : '',
  ]
}

type Lists = Pick<HandlersOf<typeof moveinsContract>, 'moveins.counts' | 'moveins.list' | 'moveins.export'>

export const moveinsLists: Lists = {
  'moveins.counts': (view, _input, context) => {
    const rows = rowsOf(view, context)
    const of = (name: MoveInView): number => rows.filter((row) => IN_VIEW[name](row, context.today)).length
    return {
      open: of('open'),
      today: of('today'),
      archiveDue: of('archiveDue'),
      done: of('done'),
      all: rows.length,
    }
  },

  'moveins.list': (view, input, context) => found(view, input, context),

  'moveins.export': prepared({
    prepare: async (view, { filter, headings, said, fileName }, context) => {
      const { rows } = found(view, { ...filter, page: 0, pageSize: Number.MAX_SAFE_INTEGER }, context)
      const sheet = await workbookOf(
        headings,
        masked(rows).map((row) => cells(row, said)),
      )
      return context.ports.files.save(fileName, sheet)
    },
    commit: (_draft, _input, saved: string | null) => saved,
  }),
}

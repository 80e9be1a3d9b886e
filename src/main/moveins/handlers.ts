import type { Day } from '../../shared/day'
import type { MoveInRow, MoveInView, moveinsContract } from '../../shared/moveins/contract'
import { ticketOn } from '../../shared/moveins/rules'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import { handlersFor } from '../handlers'
import { pageOf } from '../list'
import { typed } from '../people/search'
import { batchRow, boardOf, slotRows } from './board'
import { archive, close, voidMoveIn } from './closing'
import { batchOf, moveInFile, moveInOf, moveInRow } from './facts'
import { addBatch, book, changeBatch, invite, stamp, unbook } from './inviting'
import { arrive, callFamily, endCall, leaveQueue } from './queue'
import { checkIdentity, giveHandbooks, issueKeys, readMeters, signPapers, tick, untick } from './steps'

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

export const moveinsHandlers = handlersFor<typeof moveinsContract>()({
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

  'moveins.list': (view, input, context) => {
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
  },

  'moveins.file': (view, { moveInId }, context) => moveInFile(view, moveInOf(view, moveInId), context),

  'moveins.ofUnit': (view, { unitId }, context) =>
    [...view.moveIns.where('unit', unitId)].reverse().map((moveIn) => moveInRow(view, moveIn, context)),

  'moveins.batches': (view) => [...view.moveInBatches.all()].reverse().map((batch) => batchRow(view, batch)),

  'moveins.slots': (view, { batchId }) => slotRows(view, batchOf(view, batchId)),

  'moveins.board': (view, { batchId, on }, context) =>
    boardOf(view, batchOf(view, batchId), on ?? context.today, context),

  'moveins.addBatch': addBatch,
  'moveins.changeBatch': changeBatch,

  'moveins.endBatch': (draft, { batchId }, context) => {
    const batch = batchOf(draft, batchId)
    if (batch.ended) refuse('moveins.batchEnded', { name: batch.name })
    return draft.moveInBatches.update(batch.id, { ended: stamp(context) })
  },

  'moveins.invite': invite,
  'moveins.book': book,
  'moveins.unbook': unbook,
  'moveins.arrive': arrive,
  'moveins.call': callFamily,
  'moveins.endCall': endCall,
  'moveins.leaveQueue': leaveQueue,
  'moveins.checkIdentity': checkIdentity,
  'moveins.tick': tick,
  'moveins.signPapers': signPapers,
  'moveins.giveHandbooks': giveHandbooks,
  'moveins.readMeters': readMeters,
  'moveins.issueKeys': issueKeys,
  'moveins.untick': untick,
  'moveins.close': close,
  'moveins.archive': archive,
  'moveins.void': voidMoveIn,
})

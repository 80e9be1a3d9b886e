import type { moveinsContract } from '../../shared/moveins/contract'
import { refuse } from '../../shared/problem'
import { handlersFor } from '../handlers'
import { batchRow, boardOf, slotRows } from './board'
import { archive, close, voidMoveIn } from './closing'
import { batchOf, moveInFile, moveInOf, moveInRow } from './facts'
import { addBatch, book, changeBatch, invite, stamp, unbook } from './inviting'
import { moveinsLists } from './listing'
import { arrive, callFamily, endCall, leaveQueue } from './queue'
import { checkIdentity, giveHandbooks, issueKeys, readMeters, signPapers, tick, untick } from './steps'

export const moveinsHandlers = handlersFor<typeof moveinsContract>()({
  ...moveinsLists,

  'moveins.file': (view, { moveInId }, context) => moveInFile(view, moveInOf(view, moveInId), context),

  'moveins.ofUnit': (view, { unitId }, context) =>
    [...view.moveIns.where('unit', unitId)].reverse().map((moveIn) => moveInRow(view, moveIn, context)),

  'moveins.batches': (view, _input, { today }) =>
    [...view.moveInBatches.all()].reverse().map((batch) => batchRow(view, batch, today)),

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

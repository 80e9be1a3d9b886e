import { isOpenMoveIn } from '../../shared/moveins/rules'
import { MoveIn, MoveInBatch } from '../../shared/moveins/schema'
import { collection } from '../store/types'

export const moveinsCollections = {
  moveInBatches: collection<MoveInBatch>()({
    schema: MoveInBatch,
    indexes: { no: (batch) => batch.no },
    unique: ['no'],
  }),
  moveIns: collection<MoveIn>()({
    schema: MoveIn,
    indexes: {
      no: (moveIn) => moveIn.no,
      noticeNo: (moveIn) => moveIn.noticeNo,
      unit: (moveIn) => moveIn.unitId,
      batch: (moveIn) => moveIn.batchId ?? undefined,
      /** One move-in of a unit at a time. */
      open: (moveIn) => (isOpenMoveIn(moveIn) ? moveIn.unitId : undefined),
      /** Handed over, papers not filed yet. */
      archiveDue: (moveIn) => (moveIn.closed && !moveIn.archived && !moveIn.voided ? 'due' : undefined),
      appointmentOn: (moveIn) => (isOpenMoveIn(moveIn) && !moveIn.begun ? moveIn.appointment?.on : undefined),
    },
    unique: ['no', 'noticeNo', 'open'],
    partition: (moveIn) => moveIn.at.slice(0, 4),
  }),
} as const

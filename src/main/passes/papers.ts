import type { VisitorCard, WorkerCard } from '../../shared/passes/papers'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import { qrOf } from '../proof/source'
import { openPicture } from '../sealing'
import { centerFacts, destinationOf } from './facts'
import { passesProofs } from './proof'

export const passesPapers = {
  visitorPass: (view: View, passId: string, context: Context): VisitorCard => {
    const pass = view.visitorPasses.get(passId) ?? refuse('passes.unknown')
    const { no, name, organisation, people, inAt, validUntil } = pass
    return {
      ...centerFacts(view),
      no,
      name,
      organisation,
      destination: destinationOf(view, pass),
      people,
      inAt,
      validUntil,
      qr: qrOf(view, context, 'visitorPass', passesProofs.visitorPass, passId),
    }
  },
  workerPass: (view: View, passId: string, context: Context): WorkerCard => {
    const pass = view.workerPasses.get(passId) ?? refuse('passes.unknown')
    const { no, name, gender, trade, contractor, unitLabel, validFromOn, validToOn } = pass
    return {
      ...centerFacts(view),
      no,
      photo: openPicture(view, context, pass.photoId),
      name,
      gender,
      trade,
      contractor,
      unitLabel,
      validFromOn,
      validToOn,
      qr: qrOf(view, context, 'workerPass', passesProofs.workerPass, passId),
    }
  },
} as const

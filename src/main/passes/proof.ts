import { dayOf, instantOf } from '../../shared/day'
import { visitorState, type WorkerState, workerState } from '../../shared/passes/rules'
import { refuse } from '../../shared/problem'
import type { Standing } from '../../shared/proof/rules'
import type { ProofSource } from '../proof/source'
import { destinationOf } from './facts'

const VISITOR = { inside: 'good', overstayed: 'expired', left: 'returned' } as const

const visitorPass: ProofSource = {
  find: (view, no) => view.visitorPasses.where('no', no)[0]?.id,
  look: (view, id, context) => {
    const pass = view.visitorPasses.get(id) ?? refuse('passes.unknown')
    return {
      facts: {
        no: pass.no,
        unit: (pass.unitId && view.units.get(pass.unitId)?.label) || destinationOf(view, pass),
        issuedOn: dayOf(pass.inAt),
        until: pass.validUntil,
        amountFen: null,
        edition: 0,
      },
      standing: VISITOR[visitorState(pass, context.now)],
      holder: pass.name,
      endedAt: pass.outAt,
      path: `/passes?view=visitors&pass=${id}`,
    }
  },
}

const WORKER: Readonly<Record<WorkerState, Standing>> = {
  valid: 'good',
  notYet: 'notYet',
  expired: 'expired',
  returned: 'returned',
  lost: 'void',
  confiscated: 'void',
}

const workerPass: ProofSource = {
  find: (view, no) => view.workerPasses.where('no', no)[0]?.id,
  look: (view, id, context) => {
    const pass = view.workerPasses.get(id) ?? refuse('passes.unknown')
    return {
      facts: {
        no: pass.no,
        unit: pass.unitLabel,
        issuedOn: pass.validFromOn,
        until: instantOf(pass.validToOn, '23:59'),
        amountFen: null,
        edition: 0,
      },
      standing: WORKER[workerState(pass, context.today)],
      holder: pass.name,
      endedAt: pass.ended?.at ?? null,
      path: `/passes?view=workers&pass=${id}`,
    }
  },
}

export const passesProofs = { visitorPass, workerPass } as const

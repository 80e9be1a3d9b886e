import { chainFor } from '../../shared/approvals/rules'
import type { Day } from '../../shared/day'
import type { MoveInStepsAsk } from '../../shared/moveins/approvals'
import { waiverProblem } from '../../shared/moveins/rules'
import type { MoveIn } from '../../shared/moveins/schema'
import { stepStates } from '../../shared/moveins/steps'
import { refuse, refuseIf } from '../../shared/problem'
import type { ApprovalKind } from '../approvals/kind'
import type { View } from '../collections'
import { factsOf, moveInOf, rulesOn } from './facts'
import { stamp } from './inviting'

const standOf = (view: View, moveIn: MoveIn, today: Day) => {
  const facts = factsOf(view, moveIn.unitId, today)
  return [facts, stepStates(moveIn, facts, rulesOn(view, today))] as const
}

/** domain.md §2.1: which steps block is the center's rule; an exception is the manager's, with a reason. */
const moveInSteps: ApprovalKind<MoveInStepsAsk> = {
  subject: (view, ask, context) => {
    const moveIn = moveInOf(view, ask.moveInId)
    const { openFen } = factsOf(view, moveIn.unitId, context.today)
    return {
      id: moveIn.id,
      title: `${moveIn.no} · ${moveIn.ownerNames}`.slice(0, 160),
      unitLabel: moveIn.unitLabel,
      amountFen: ask.steps.includes('fees') && openFen > 0 ? openFen : null,
    }
  },

  chain: (_view, _ask, amountFen) => ({ steps: chainFor(amountFen, null, false), limitFen: null }),

  obstacle: (view, ask, context) => {
    const moveIn = moveInOf(view, ask.moveInId)
    return waiverProblem(moveIn, ask.steps, ...standOf(view, moveIn, context.today))
  },

  facts: (view, ask) => {
    const moveIn = moveInOf(view, ask.moveInId)
    return [
      { label: 'moveins.field.unit', value: moveIn.unitLabel, as: 'text' },
      { label: 'moveins.field.owners', value: moveIn.ownerNames, as: 'text' },
      ...ask.steps.map((step) => ({
        label: `moveins.step.${step}` as const,
        value: '',
        as: 'text' as const,
      })),
    ]
  },

  past: () => [],

  path: (ask) => `/moveins/${ask.moveInId}`,

  carryOut: (draft, ask, { request, agreedByName }, context) => {
    const moveIn = moveInOf(draft, ask.moveInId)
    const facts = factsOf(draft, moveIn.unitId, context.today)
    refuseIf(waiverProblem(moveIn, ask.steps, ...standOf(draft, moveIn, context.today)))
    // What came up after it was asked was not agreed to.
    if (ask.steps.includes('fees') && facts.openFen > (request.amountFen ?? 0))
      refuse('moveins.grewMeanwhile')
    const { at } = stamp(context)
    draft.moveIns.update(moveIn.id, {
      waivers: [
        ...moveIn.waivers,
        {
          steps: [...ask.steps],
          approvalNo: request.no,
          reason: request.reason,
          agreedByName,
          openFen: ask.steps.includes('fees') ? facts.openFen : 0,
          at,
        },
      ].slice(-10),
    })
    return moveIn.no
  },
}

export const moveinsApprovals = { moveInSteps } as const

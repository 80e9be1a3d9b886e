import { awaited, isOpen } from '../../shared/approvals/rules'
import type { ApprovalRequest, Decision, StepRole } from '../../shared/approvals/schema'

export interface ChainRow {
  readonly role: StepRole
  readonly decision: Decision | undefined
  readonly state: 'waits' | 'later' | 'skipped'
}

/** Each step with the voice that settled it; one voice may settle several. */
export const chainRows = (request: ApprovalRequest): readonly ChainRow[] => {
  const voices = request.decisions.flatMap((decision) =>
    Array.from({ length: decision.verdict === 'approved' ? decision.steps : 1 }, () => decision),
  )
  const next = awaited(request)
  return request.chain.map((role, place) => ({
    role,
    decision: voices[place],
    state: !isOpen(request) ? 'skipped' : role === next ? 'waits' : 'later',
  }))
}

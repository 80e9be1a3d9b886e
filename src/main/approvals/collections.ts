import { isOpen } from '../../shared/approvals/rules'
import { ApprovalRequest, Delegation } from '../../shared/approvals/schema'
import { collection } from '../store/types'

export const approvalsCollections = {
  approvals: collection<ApprovalRequest>()({
    schema: ApprovalRequest,
    indexes: {
      no: (request) => request.no,
      open: (request) => (isOpen(request) ? 'open' : undefined),
      openSubject: (request) => (isOpen(request) ? `${request.ask.kind}|${request.subjectId}` : undefined),
      asker: (request) => request.byId,
    },
    unique: ['no', 'openSubject'],
    partition: (request) => request.at.slice(0, 4),
  }),
  delegations: collection<Delegation>()({
    schema: Delegation,
    indexes: { to: (delegation) => delegation.toId, from: (delegation) => delegation.fromId },
  }),
} as const

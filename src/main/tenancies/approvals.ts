import { chainFor } from '../../shared/approvals/rules'
import { refuse, refuseIf } from '../../shared/problem'
import type { MoveOutAsk } from '../../shared/tenancies/approvals'
import { canAskOverride, uncovered } from '../../shared/tenancies/rules'
import type { ApprovalKind } from '../approvals/kind'
import { blockersOf, tenancyOf } from './facts'

/** domain.md §2.4, §5: arrears are shown and recorded, and the manager decides whether the tenant may leave. */
const moveOut: ApprovalKind<MoveOutAsk> = {
  subject: (view, ask, context) => {
    const tenancy = tenancyOf(view, ask.tenancyId)
    const fees = blockersOf(view, tenancy, context).find(({ kind }) => kind === 'fees')
    return {
      id: tenancy.id,
      title: `${tenancy.no} · ${tenancy.tenantName}`,
      unitLabel: tenancy.unitLabel,
      amountFen: fees?.amountFen ?? null,
    }
  },

  chain: (_view, _ask, amountFen) => ({ steps: chainFor(amountFen, null, false), limitFen: null }),

  obstacle: (view, ask, context) => {
    const tenancy = tenancyOf(view, ask.tenancyId)
    return canAskOverride(tenancy, blockersOf(view, tenancy, context))
  },

  facts: (view, ask) => {
    const tenancy = tenancyOf(view, ask.tenancyId)
    const { notice, inspection } = tenancy
    return [
      { label: 'tenancies.field.unit', value: tenancy.unitLabel, as: 'text' },
      { label: 'tenancies.field.tenant', value: tenancy.tenantName, as: 'text' },
      { label: 'tenancies.field.toOn', value: tenancy.toOn, as: 'day' },
      ...(notice
        ? [{ label: 'tenancies.field.leavingOn', value: notice.leavingOn, as: 'day' as const }]
        : []),
      ...(inspection
        ? [{ label: 'tenancies.field.damage', value: inspection.damage, as: 'text' as const }]
        : []),
    ]
  },

  past: () => [],

  path: (ask) => `/tenancies?tenancy=${ask.tenancyId}`,

  carryOut: (draft, ask, { request, agreedByName }, context) => {
    const tenancy = tenancyOf(draft, ask.tenancyId)
    const blockers = blockersOf(draft, tenancy, context)
    refuseIf(canAskOverride(tenancy, blockers))
    // What came up after it was asked was not agreed to.
    const open = uncovered(blockers, tenancy)
    const fees = open.find(({ kind }) => kind === 'fees')
    if ((fees?.amountFen ?? 0) > (request.amountFen ?? 0)) refuse('tenancies.grewMeanwhile')
    draft.tenancies.update(tenancy.id, {
      override: {
        approvalNo: request.no,
        reason: request.reason,
        agreedByName,
        at: context.now,
        blockers: [...blockers],
      },
    })
    return tenancy.no
  },
}

export const tenanciesApprovals = { moveOut } as const

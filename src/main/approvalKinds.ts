import type { Ask, AskKind, AskOf } from '../shared/approvalKinds'
import type { ApprovalKind } from './approvals/kind'
import { arrearsApprovals } from './arrears/approvals'
import { feesApprovals } from './fees/approvals'
import { feeRate } from './fees/rateApproval'
import { keysApprovals } from './keys/approvals'
import { ledgerApprovals } from './ledger/approvals'
import { moveinsApprovals } from './moveins/approvals'
import { tenanciesApprovals } from './tenancies/approvals'

/** Who knows what each kind of request means: one line per area. */
const kinds: { readonly [K in AskKind]: ApprovalKind<AskOf<K>> } = {
  ...feesApprovals,
  feeRate,
  ...keysApprovals,
  ...ledgerApprovals,
  ...moveinsApprovals,
  ...tenanciesApprovals,
  ...arrearsApprovals,
}

export const kindOf = (ask: Ask): ApprovalKind<Ask> => kinds[ask.kind] as ApprovalKind<Ask>

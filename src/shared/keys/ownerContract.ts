import { z } from 'zod'
import { Day } from '../day'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { everyone } from '../permission'
import { command, query } from '../route'
import { idLast4, note } from './inputs'
import { LoanPurpose } from './loanSchema'
import { type KeyCommission, type KeyIssue, ProxyCall, Relation } from './ownerSchema'

export const IssueInput = z.strictObject({
  keyIds: z.array(id('key')).min(1, 'keys.chooseKeys').max(30),
  receivedBy: z.string().trim().min(1, 'keys.receiverNeeded').max(40),
  relation: Relation,
  idLast4,
  /** For a proxy: the written commission is kept, and the owner was called. */
  commissionSeen: z.boolean(),
  proxy: ProxyCall.nullable(),
  accessCards: z.string().trim().max(100),
  note,
})
export type IssueInput = z.infer<typeof IssueInput>

export const CustodyInput = z.strictObject({
  keyId: id('key'),
  ownerName: z.string().trim().min(1, 'keys.ownerNeeded').max(40),
  idLast4,
  /** Both copies carry the owner's signature. */
  signed: z.boolean(),
  signedOn: Day,
  untilOn: Day.nullable(),
  purposes: z.array(LoanPurpose).max(8),
  /** Where it hangs from now on; empty: where it hung. */
  slot: z.string().trim().max(30),
  note,
})
export type CustodyInput = z.infer<typeof CustodyInput>

export const ownerContract = {
  'keys.issues': query<Page<KeyIssue>>()(
    everyone,
    z.strictObject(listInput(['no', 'unitLabel', 'receivedBy', 'at'])),
  ),
  'keys.issueToOwner': command<KeyIssue>()(everyone, IssueInput),
  'keys.takeIntoCustody': command<KeyCommission>()(everyone, CustodyInput),
} as const

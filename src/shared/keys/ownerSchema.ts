import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'
import { LoanPurpose } from './loanSchema'
import { KeyClass } from './schema'

/** 与业主关系 (domain.md §1.1 C). */
export const Relation = z.enum(['owner', 'family', 'tenant', 'proxy'])
export type Relation = z.infer<typeof Relation>

/** 代领: the commission is kept, and the owner was called before the keys left the hand. */
export const ProxyCall = z.strictObject({
  ownerName: z.string().trim().min(1, 'keys.ownerNeeded').max(40),
  calledAt: Instant,
  note: z.string().trim().max(200),
})
export type ProxyCall = z.infer<typeof ProxyCall>

/** 钥匙领用登记: keys of one unit handed over for good (domain.md §1.1 C). Never edited. */
export const KeyIssue = z.strictObject({
  id: id('keyissue'),
  no: z.string(),
  unitId: id('unit'),
  unitLabel: z.string(),
  ownerNames: z.string(),
  lines: z.array(z.strictObject({ keyId: id('key'), code: z.string(), keyClass: KeyClass, pieces: z.int() })),
  receivedBy: z.string().min(1).max(40),
  relation: Relation,
  /** Last four of the paper that was shown; nothing else of it is kept. */
  idLast4: z.string().regex(/^[0-9A-Za-z]{4}$/),
  proxy: ProxyCall.nullable(),
  accessCards: z.string().max(100),
  note: z.string().max(300),
  at: Instant,
  byName: z.string(),
})
export type KeyIssue = z.infer<typeof KeyIssue>

/** 钥匙代管委托书: what the owner signed when leaving a key with the center (domain.md §1.1 E). */
export const KeyCommission = z.strictObject({
  id: id('keycommission'),
  no: z.string(),
  keyId: id('key'),
  keyCode: z.string(),
  pieces: z.int(),
  unitId: id('unit'),
  unitLabel: z.string(),
  ownerName: z.string().min(1).max(40),
  /** Empty once its period is over and it was purged. */
  idLast4: z.string().regex(/^([0-9A-Za-z]{4})?$/),
  /** For what the key may be used; empty: whatever the owner agrees to each time. */
  purposes: z.array(LoanPurpose).max(8),
  signedOn: Day,
  untilOn: Day.nullable(),
  note: z.string().max(300),
  at: Instant,
  byName: z.string(),
  /** The owner took the key back and signed for it. */
  ended: z.strictObject({ at: Instant, byName: z.string(), issueNo: z.string() }).nullable(),
})
export type KeyCommission = z.infer<typeof KeyCommission>

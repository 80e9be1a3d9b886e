import { z } from 'zod'
import { Instant } from '../day'
import { id } from '../id'
import { Fen } from '../money'

/** 处理 (domain.md §1.1 G): turned up, lock or its core changed, a copy cut, or nothing to replace. */
export const LossRemedy = z.enum(['found', 'lockChanged', 'coreChanged', 'recut', 'writtenOff'])
export type LossRemedy = z.infer<typeof LossRemedy>

export const CostBearer = z.enum(['borrower', 'owner', 'center', 'none'])
export type CostBearer = z.infer<typeof CostBearer>

/** 遗失/换锁单 (domain.md §1.1 G). Open until the key is found, replaced or written off. */
export const KeyLoss = z.strictObject({
  id: id('keyloss'),
  no: z.string(),
  keyId: id('key'),
  keyCode: z.string(),
  keyPlace: z.string(),
  pieces: z.int(),
  loanId: id('keyloan').nullable(),
  /** Who lost it; empty when nobody knows. */
  borrowerName: z.string().max(40),
  borrowerOrg: z.string().max(60),
  phone: z.string().max(30),
  circumstances: z.string().max(300),
  reportedTo: z.string().max(40),
  at: Instant,
  byName: z.string(),
  closed: z
    .strictObject({
      at: Instant,
      /** 批准人: the supervisor or manager who closed it. */
      byName: z.string(),
      remedy: LossRemedy,
      costFen: Fen,
      bearer: CostBearer,
      /** The bill that charges the cost, when it was billed. */
      billId: id('bill').nullable(),
      /** The receipt, when whoever lost it paid at the desk. */
      receiptId: id('receipt').optional(),
      newKeyId: id('key').nullable(),
      newCode: z.string().max(30),
      note: z.string().max(300),
    })
    .nullable(),
})
export type KeyLoss = z.infer<typeof KeyLoss>

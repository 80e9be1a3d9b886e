import { z } from 'zod'
import { Instant } from '../day'
import { id } from '../id'
import { KeyStatus } from './schema'

/** What becomes of a difference once it is approved (domain.md §1.1 F 处理). */
export const CountRemedy = z.enum(['lost', 'turnedUp', 'takenBack', 'found', 'noted'])
export type CountRemedy = z.infer<typeof CountRemedy>

/** 盘点表. Counting goes on while the desk works; what is not counted at the end is missing. */
export const KeyStocktake = z.strictObject({
  id: id('keystocktake'),
  no: z.string(),
  cabinetId: id('keycabinet').nullable(),
  cabinetName: z.string(),
  startedAt: Instant,
  startedById: id('staff'),
  startedByName: z.string(),
  /** 监盘人. */
  witness: z.string().max(40),
  finished: z
    .strictObject({
      at: Instant,
      byName: z.string(),
      /** Pieces: 应有, of them found to agree, 在柜, 借出, 托管. */
      expected: z.int(),
      matched: z.int(),
      inCabinet: z.int(),
      out: z.int(),
      inCustody: z.int(),
      differences: z.int(),
    })
    .nullable(),
  closed: z.strictObject({ at: Instant, byName: z.string(), approvalNo: z.string() }).nullable(),
  cancelled: z.strictObject({ at: Instant, byName: z.string(), reason: z.string() }).nullable(),
})
export type KeyStocktake = z.infer<typeof KeyStocktake>

/** One key in a stock-take: what should hang there at that moment and what did. */
export const KeyCount = z.strictObject({
  id: id('keycount'),
  stocktakeId: id('keystocktake'),
  keyId: id('key'),
  keyCode: z.string(),
  place: z.string(),
  slot: z.string(),
  status: KeyStatus,
  expected: z.int().min(0).max(50),
  counted: z.int().min(0).max(50),
  at: Instant,
  byName: z.string(),
  reason: z.string().max(200),
  remedy: CountRemedy.nullable(),
})
export type KeyCount = z.infer<typeof KeyCount>

import { z } from 'zod'
import { Day } from '../day'
import { id } from '../id'
import { PositiveFen } from '../money'
import { LegalStage } from './schema'

const debtor = { unitId: id('unit'), owedBy: z.string().max(200).default('') }

/** 缓缴/分期申请 (domain.md §4.7 hardship): instalments that are the overdue debt to the fen. */
export const ArrearsPlanAsk = z.strictObject({
  kind: z.literal('arrearsPlan'),
  ...debtor,
  instalments: z
    .array(z.strictObject({ dueOn: Day, fen: PositiveFen }))
    .min(1)
    .max(24),
})
export type ArrearsPlanAsk = z.infer<typeof ArrearsPlanAsk>

/** 律师函/支付令/诉讼申请 (domain.md §4.7, 5): the company decides. */
export const ArrearsLegalAsk = z.strictObject({
  kind: z.literal('arrearsLegal'),
  ...debtor,
  stage: LegalStage,
})
export type ArrearsLegalAsk = z.infer<typeof ArrearsLegalAsk>

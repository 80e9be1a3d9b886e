import { z } from 'zod'
import { Instant } from '../day'
import { id } from '../id'
import { PAPER_KINDS, type PaperKind } from '../papers'
import { PROFILE_IDS, type ProfileId } from './profiles'

export const PaperKindSchema = z.enum(PAPER_KINDS as [PaperKind, ...PaperKind[]])
export const ProfileSchema = z.enum(PROFILE_IDS as [ProfileId, ...ProfileId[]])
export const PaperLanguage = z.enum(['zh-CN', 'en'])

/** A paper on its way to a printer. Kept, so that it survives a restart and can be looked at. */
export const PrintJob = z.strictObject({
  id: id('job'),
  kind: PaperKindSchema,
  subjectId: z.string().max(60),
  title: z.string().max(120),
  language: PaperLanguage,
  profile: ProfileSchema,
  printer: z.string().min(1).max(120),
  copies: z.int().min(1).max(20),
  /** 1 for the first time this paper leaves the desk, 2 for its first reprint. */
  printNo: z.int().min(1),
  state: z.enum(['queued', 'sent', 'failed', 'cancelled']),
  /** Refusal code of the failure. */
  reason: z.string().max(60),
  at: Instant,
  byName: z.string(),
})
export type PrintJob = z.infer<typeof PrintJob>

/** What a center has chosen for a kind of paper. */
export const PaperChoice = z.strictObject({
  id: z.string().regex(/^paper_[A-Za-z]+$/),
  kind: PaperKindSchema,
  profile: ProfileSchema,
  printer: z.string().max(120),
  copies: z.int().min(1).max(20),
})
export type PaperChoice = z.infer<typeof PaperChoice>

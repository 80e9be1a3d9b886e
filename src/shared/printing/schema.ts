import { z } from 'zod'
import { Instant } from '../day'
import { id } from '../id'
import { PAPER_KINDS, type PaperKind } from '../papers'
import { PROFILE_IDS, type ProfileId } from './profiles'

export const PaperKindSchema = z.enum(PAPER_KINDS as [PaperKind, ...PaperKind[]])
export const ProfileSchema = z.enum(PROFILE_IDS as [ProfileId, ...ProfileId[]])
/** One language, or Chinese first with small English beside it (domain.md §0.4 g). */
export const PaperLanguage = z.enum(['zh-CN', 'en', 'both'])
export type PaperLanguage = z.infer<typeof PaperLanguage>

/** What a paper's record is called in its own feature: `receipt_…`. */
export const SubjectId = z.string().min(1).max(60)

/** How one kind of paper is put on its printer. Lengths are 0.1 mm. */
export const PaperSetup = z.strictObject({
  /** To the right; negative: to the left. */
  offsetX: z.int().min(-200).max(200),
  /** Down; negative: up. */
  offsetY: z.int().min(-200).max(200),
  /** Instead of the size's own. */
  margins: z
    .strictObject({
      top: z.int().min(0).max(500),
      right: z.int().min(0).max(500),
      bottom: z.int().min(0).max(500),
      left: z.int().min(0).max(500),
    })
    .nullable(),
  /** No grey, no colour. */
  blackOnly: z.boolean(),
  /** `dataOnly` for forms that are printed already, `formOnly` to print such forms. */
  fill: z.enum(['whole', 'dataOnly', 'formOnly']),
  /** The spooler's name of a paper source; empty: the printer's own choice. */
  tray: z.string().trim().max(60),
})
export type PaperSetup = z.infer<typeof PaperSetup>

export const PLAIN_SETUP: PaperSetup = {
  offsetX: 0,
  offsetY: 0,
  margins: null,
  blackOnly: false,
  fill: 'whole',
  tray: '',
}

/** What a center has chosen for a kind of paper. */
export const PaperChoice = z.strictObject({
  id: z.string().regex(/^paper_[A-Za-z0-9]+$/),
  kind: PaperKindSchema,
  profile: ProfileSchema,
  printer: z.string().max(120),
  copies: z.int().min(1).max(20),
  language: PaperLanguage.optional(),
  setup: PaperSetup.optional(),
})
export type PaperChoice = z.infer<typeof PaperChoice>

/** A paper, or many of one kind, on its way to a printer or a file. Kept: it survives a restart and can be looked at. */
export const PrintJob = z.strictObject({
  id: id('job'),
  kind: PaperKindSchema,
  subjectId: SubjectId,
  title: z.string().max(120),
  language: PaperLanguage,
  profile: ProfileSchema,
  /** Empty when it goes to a file. */
  printer: z.string().max(120),
  copies: z.int().min(1).max(20),
  /** 1 for the first time this paper leaves the desk, 2 for its first reprint. */
  printNo: z.int().min(1),
  state: z.enum(['queued', 'sent', 'failed', 'cancelled']),
  /** Refusal code of the failure. */
  reason: z.string().max(60),
  at: Instant,
  byName: z.string(),
  /** Many papers in one job; the first is `subjectId`. */
  items: z.array(z.strictObject({ subjectId: SubjectId, printNo: z.int().min(1) })).optional(),
  /** The file it is saved as. */
  savePath: z.string().max(1000).optional(),
  /** Papers of it that could not be drawn, by number; the others came out. */
  left: z.array(z.string().max(120)).optional(),
  /** What the system's own queue calls it. */
  spoolId: z.string().max(200).optional(),
  sentAt: Instant.optional(),
})
export type PrintJob = z.infer<typeof PrintJob>

const Printed = z.strictObject({
  /** 1: the first. */
  no: z.int().min(1),
  at: Instant,
  byName: z.string(),
  jobId: id('job').nullable(),
})

/** A numbered paper as it was issued. Its words never change again; every time it leaves the desk is written down. */
export const IssuedPaper = z.strictObject({
  id: z.string().regex(/^issued_[A-Za-z0-9]+_[A-Za-z0-9_]+$/),
  kind: PaperKindSchema,
  subjectId: SubjectId,
  no: z.string().max(120),
  /** All that it says, but what may still become of it; of that only what its own record does not keep. */
  data: z.record(z.string(), z.unknown()).nullable(),
  logoId: id('logo').nullable(),
  issuedAt: Instant,
  byName: z.string(),
  prints: z.array(Printed),
})
export type IssuedPaper = z.infer<typeof IssuedPaper>

/** The center's own mark, printed beside its name. Never changed: a new one is added. */
export const Logo = z.strictObject({
  id: id('logo'),
  /** A small PNG or SVG-free JPEG as an address; empty: no mark from here on. */
  image: z.string().max(200_000),
  at: Instant,
  byName: z.string(),
})
export type Logo = z.infer<typeof Logo>

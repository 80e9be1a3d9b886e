import { z } from 'zod'
import { Instant } from '../day'
import { id } from '../id'

/**
 * What a file can belong to. A new kind of record is one line here and one in main/attachments/subjects.ts; the feature
 * that has it needs nothing else to show and take files.
 */
export const AttachmentSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unit'), id: id('unit') }),
  z.strictObject({ kind: z.literal('person'), id: id('person') }),
  z.strictObject({ kind: z.literal('defect'), id: id('defect') }),
  z.strictObject({ kind: z.literal('inspection'), id: id('inspection') }),
  z.strictObject({ kind: z.literal('arrearsStep'), id: id('arrearsstep') }),
  z.strictObject({ kind: z.literal('movein'), id: id('movein') }),
  z.strictObject({ kind: z.literal('reading'), id: id('reading') }),
])
export type AttachmentSubject = z.infer<typeof AttachmentSubject>
export type AttachmentSubjectKind = AttachmentSubject['kind']

/** Told by the first bytes, never by the name. */
export const AttachmentType = z.enum(['jpeg', 'png', 'webp', 'pdf'])
export type AttachmentType = z.infer<typeof AttachmentType>

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A scan, photo or PDF that belongs to a record. The bytes stand in the folder of kept files; never deleted, only voided. */
export const Attachment = z.strictObject({
  id: id('attachment'),
  subject: AttachmentSubject,
  /** The unit in whose file it stands; null for what belongs to no unit. */
  unitId: id('unit').nullable(),
  /** Which paper of its subject's list it is, a code of that feature; empty for none. */
  doc: z.string().max(40),
  name: z.string().min(1).max(120),
  type: AttachmentType,
  bytes: z.int().min(1),
  /** SHA-256 of what was given: the same scan is known again even where it is sealed. */
  hash: Sha256,
  /** Name of the kept file: `hash`, or that of the sealed bytes. */
  file: Sha256,
  /** Kept file of the small picture (JPEG); null for PDFs and for what is sealed. */
  thumb: Sha256.nullable(),
  /** Shows identity: encrypted on disk, opened with a reason that is kept (domain.md §0.3). */
  sealed: z.boolean(),
  at: Instant,
  byId: id('staff'),
  byName: z.string(),
  voided: z
    .strictObject({ at: Instant, byId: id('staff'), byName: z.string(), reason: z.string().max(300) })
    .nullable(),
})
export type Attachment = z.infer<typeof Attachment>

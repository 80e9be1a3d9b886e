import { z } from 'zod'
import { id } from '../id'
import { UnmaskReason } from '../people/unmask'
import { clerks, everyone } from '../permission'
import { command, inClear, query } from '../route'
import { type Attachment, AttachmentSubject, type AttachmentType } from './schema'

/** A file as it is shown: what it is called, what it is, its bytes. */
export interface OpenedFile {
  readonly name: string
  readonly type: AttachmentType
  readonly base64: string
}

export interface Thumb {
  readonly id: Attachment['id']
  /** A small JPEG. */
  readonly base64: string
}

/** 20 MB in base64 and the longest name: the setting decides below it. */
const LARGEST_TEXT = 28_000_000
const base64 = (most: number) =>
  z
    .string()
    .max(most, 'attachments.muchTooLarge')
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'attachments.unreadable')

const attachmentId = id('attachment')

export const attachmentsContract = {
  'attachments.list': query<readonly Attachment[]>()(
    everyone,
    z.strictObject({ subject: AttachmentSubject, voided: z.boolean().default(false) }),
  ),
  'attachments.ofUnit': query<readonly Attachment[]>()(everyone, z.strictObject({ unitId: id('unit') })),
  'attachments.thumbs': query<readonly Thumb[]>()(
    everyone,
    z.strictObject({ ids: z.array(attachmentId).max(60) }),
  ),
  'attachments.read': query<OpenedFile>()(everyone, z.strictObject({ attachmentId })),
  'attachments.openSealed': inClear(
    command<OpenedFile>()(
      clerks,
      z
        .strictObject({ attachmentId, reason: UnmaskReason, note: z.string().trim().max(200) })
        .refine(({ reason, note }) => reason !== 'other' || note.length >= 2, {
          path: ['note'],
          message: 'people.reasonNeeded',
        }),
      { confirm: 'pin' },
    ),
  ),
  'attachments.add': command<Attachment>()(
    everyone,
    z.strictObject({
      subject: AttachmentSubject,
      doc: z.string().max(40),
      name: z.string().trim().min(1, 'attachments.nameNeeded').max(120, 'attachments.nameTooLong'),
      content: base64(LARGEST_TEXT),
      /** The small picture made by the page; empty for PDFs. */
      thumb: base64(60_000),
      sealed: z.boolean(),
    }),
  ),
  'attachments.void': command<Attachment>()(
    everyone,
    z.strictObject({
      attachmentId,
      reason: z.string().trim().min(2, 'attachments.reasonNeeded').max(300),
    }),
    { confirm: 'pin' },
  ),
  /** Writes a copy where the person says; answers the path, null when they declined. */
  'attachments.saveCopy': command<string | null>()(everyone, z.strictObject({ attachmentId })),
} as const

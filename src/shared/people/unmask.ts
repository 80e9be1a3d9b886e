import { z } from 'zod'
import { Instant } from '../day'
import { id } from '../id'

/** Whose numbers: a person of the owner files, or whoever left a number on another record. */
export const UnmaskSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), id: id('person') }),
  z.strictObject({ kind: z.literal('keyLoan'), id: id('keyloan') }),
  z.strictObject({ kind: z.literal('visitorPass'), id: id('visitor') }),
  z.strictObject({ kind: z.literal('workerPass'), id: id('worker') }),
  z.strictObject({ kind: z.literal('tour'), id: id('tour') }),
  z.strictObject({ kind: z.literal('attachment'), id: id('attachment') }),
  z.strictObject({ kind: z.literal('care'), id: id('care') }),
])
export type UnmaskSubject = z.infer<typeof UnmaskSubject>

/** One group of fields at a time: who must telephone need not see an identity number. */
export const UnmaskGroup = z.enum(['phone', 'idNo', 'address', 'photo', 'file', 'care'])
export type UnmaskGroup = z.infer<typeof UnmaskGroup>

export const UnmaskReason = z.enum(['contact', 'identity', 'paperwork', 'correction', 'authority', 'other'])
export type UnmaskReason = z.infer<typeof UnmaskReason>

/** Which groups a kind of record has. */
export const GROUPS_OF: Readonly<Record<UnmaskSubject['kind'], readonly UnmaskGroup[]>> = {
  person: ['phone', 'idNo', 'address'],
  keyLoan: ['phone'],
  visitorPass: ['phone'],
  workerPass: ['phone', 'photo'],
  tour: ['phone'],
  // Sealed files are opened by `attachments.openSealed`, which writes the same record.
  attachment: [],
  care: ['care'],
}

/** What is shown for a short while: a line per number, or a picture. */
export interface Unmasked {
  readonly lines: readonly { readonly name: string; readonly text: string }[]
  /** data:image/jpeg;base64,… or empty. */
  readonly picture: string
}

/** How long the window shows it: long enough to dial or to copy by hand, not to be left on the screen. */
export const SHOWN_SECONDS = 60

/** Somebody looked at masked fields, and why (domain.md §0.3). */
export const Reveal = z.strictObject({
  id: id('reveal'),
  subject: UnmaskSubject,
  subjectName: z.string().max(120),
  group: UnmaskGroup,
  reason: UnmaskReason,
  note: z.string().max(200),
  byId: id('staff'),
  byName: z.string(),
  at: Instant,
})
export type Reveal = z.infer<typeof Reveal>

import type { Day, Instant } from '../day'
import { dayOf } from '../day'
import type { Role } from '../permission'
import { type Problem, problem } from '../problem'
import type { Attachment, AttachmentType } from './schema'

const MARKS: readonly (readonly [AttachmentType, number, readonly number[]])[] = [
  ['jpeg', 0, [0xff, 0xd8, 0xff]],
  ['png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['pdf', 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
]

/** What a file is by its first bytes; undefined for what the desk does not keep. */
export const sniff = (bytes: Uint8Array): AttachmentType | undefined =>
  MARKS.find(([, at, mark]) => mark.every((byte, place) => bytes[at + place] === byte))?.[0]

export const MIME: Readonly<Record<AttachmentType, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
}

export const MEGABYTE = 1024 * 1024

/** Whether a file may be kept. Refuses `attachments.typeUnknown`, `attachments.tooLarge`. `largestMb` in megabytes. */
export const fileProblem = (name: string, bytes: Uint8Array, largestMb: number): Problem | undefined => {
  if (!sniff(bytes)) return problem('attachments.typeUnknown', { name })
  if (bytes.length > largestMb * MEGABYTE) return problem('attachments.tooLarge', { name, mb: largestMb })
  return undefined
}

/** Papers that show an identity are sealed, whatever was ticked. The codes of all features stand here. */
export const SEALED_DOCS: readonly string[] = ['idCard', 'licence', 'identity', 'title']

export const mustSeal = (doc: string): boolean => SEALED_DOCS.includes(doc)

interface Voiding {
  readonly attachment: Pick<Attachment, 'name' | 'voided' | 'byId' | 'byName' | 'at'>
  readonly byId: string
  readonly role: Role
  readonly now: Instant
}

/**
 * A clerk takes back what they added themselves the same day; later, or what a colleague added, a supervisor does.
 * Refuses `attachments.alreadyVoided`, `attachments.voidNotYours`.
 */
export const voidProblem = ({ attachment, byId, role, now }: Voiding): Problem | undefined => {
  if (attachment.voided) return problem('attachments.alreadyVoided', { name: attachment.name })
  const today: Day = dayOf(now)
  const own = attachment.byId === byId && dayOf(attachment.at) === today
  if (role === 'clerk' && !own)
    return problem('attachments.voidNotYours', { name: attachment.name, by: attachment.byName })
  return undefined
}

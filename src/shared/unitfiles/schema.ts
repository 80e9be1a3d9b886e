import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'

/** What a unit's file should hold (domain.md §2.3). Editable data; what was filed under a retired one stays readable. */
export const FileContent = z.strictObject({
  id: id('filecontent'),
  /** Stands on attachments and filed items; never changed. */
  code: z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{1,30}$/),
  name: z.string().min(1).max(40),
  nameEn: z.string().max(60),
  /** Counts towards completeness of units that have been handed over. */
  required: z.boolean(),
  place: z.int().min(1).max(99),
  retired: z.boolean(),
})
export type FileContent = z.infer<typeof FileContent>

/** 卷: one per ownership. A transfer closes it for ever and opens the next (domain.md §2.5). */
export const FileVolume = z.strictObject({
  id: id('volume'),
  unitId: id('unit'),
  /** `DA-3-1-1102`. */
  no: z.string().min(1).max(60),
  volume: z.int().min(1).max(99),
  /** Cabinet and shelf of the paper file. */
  location: z.string().max(40),
  openedOn: Day,
  closedOn: Day.nullable(),
  /** Why it was closed: the number of the transfer. */
  closedBy: z.string().max(60),
})
export type FileVolume = z.infer<typeof FileVolume>

/** One paper in the file: `-01` … `-99` of its volume. Never removed, only void. */
export const FileItem = z.strictObject({
  id: id('fileitem'),
  volumeId: id('volume'),
  unitId: id('unit'),
  seq: z.int().min(1).max(999),
  code: z.string(),
  title: z.string().min(1).max(80),
  pages: z.int().min(1).max(999),
  original: z.boolean(),
  filedOn: Day,
  note: z.string().max(200),
  at: Instant,
  byName: z.string(),
  voided: z.strictObject({ at: Instant, byName: z.string(), reason: z.string() }).nullable(),
})
export type FileItem = z.infer<typeof FileItem>

/** 档案借阅登记: who has the paper file, why, until when. */
export const FileLoan = z.strictObject({
  id: id('fileloan'),
  no: z.string(),
  unitId: id('unit'),
  volumeId: id('volume'),
  unitLabel: z.string(),
  borrower: z.string().min(1).max(40),
  department: z.string().max(40),
  purpose: z.string().min(1).max(100),
  outAt: Instant,
  dueOn: Day,
  lentByName: z.string(),
  returned: z.strictObject({ at: Instant, byName: z.string(), note: z.string().max(200) }).nullable(),
})
export type FileLoan = z.infer<typeof FileLoan>

/** 定期核对: the file was gone through on a day. */
export const FileReview = z.strictObject({
  id: id('filereview'),
  unitId: id('unit'),
  on: Day,
  note: z.string().max(200),
  at: Instant,
  byName: z.string(),
})
export type FileReview = z.infer<typeof FileReview>

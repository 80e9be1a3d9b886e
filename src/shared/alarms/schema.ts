import { z } from 'zod'
import { Instant } from '../day'
import { id } from '../id'

/** What the program noticed about its own records: each is something no person at the desk can have done in it. */
export const AlarmKind = z.enum([
  /** The records were made on another PC: this one has not their key. */
  'otherPc',
  /** The last acts are gone: an older folder was put in place, or lines were taken out. */
  'rolledBack',
  /** A line of the journal is not the one this PC wrote. */
  'historyChanged',
  /** An older file of the journal is not what it was, or gone. */
  'fileChanged',
  /** The snapshots are not those this PC wrote. */
  'recordsChanged',
  /** A colleague's record (name, role, PIN) was not written by this program. */
  'staffChanged',
  /** The record of the recovery code was not. */
  'codeChanged',
  /** The folder was damaged, and a copy was put in its place. */
  'rescued',
  /** A copy was put in place that this center's PC did not make. */
  'foreignCopy',
])
export type AlarmKind = z.infer<typeof AlarmKind>

/** 异常提示: stays until a manager has looked into it and said what it was. */
export const Alarm = z.strictObject({
  id: id('alarm'),
  kind: AlarmKind,
  /** Put into the sentence: whose record, which file, which copy. */
  about: z.string().max(200),
  noticedAt: Instant,
  answer: z
    .strictObject({ byName: z.string().max(40), at: Instant, note: z.string().min(1).max(200) })
    .nullable(),
})
export type Alarm = z.infer<typeof Alarm>

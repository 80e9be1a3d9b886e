import type { Instant } from '../day'

/** How the record behind a paper stands today. */
export type Standing = 'good' | 'notYet' | 'expired' | 'void' | 'returned'

/**
 * What a code is worth. `altered`: its signature does not fit; `foreign`: signed by no key of this center; `replaced`:
 * genuine once, but the record now says something else; `unknown`: genuine, but the record is not in this folder;
 * `unreadable`: no code of ours, or only part of one.
 */
export type Verdict = Standing | 'altered' | 'foreign' | 'replaced' | 'unknown' | 'unreadable'

/** Whether the paper may be taken for what it says. */
export const isGenuine = (verdict: Verdict): boolean =>
  !['altered', 'foreign', 'unknown', 'unreadable'].includes(verdict)

/** Past its minute, whatever else: what can be known without any record. */
export const isPast = (until: Instant | null, now: Instant): boolean => until !== null && until < now

import type { ReceiptPaper } from './fees/papers'
import type { KeyLoanSlip } from './keys/papers'
import type { VisitorCard, WorkerCard } from './passes/papers'
import type { ProfileId } from './printing/profiles'
import type { GuardSheet } from './proof/papers'
import type { RecoverySheet } from './staff/papers'
import type { RunSheet } from './tours/papers'

/** What each kind of paper says. A new paper is one line here, one source in main and one component in the renderer. */
export interface PaperData {
  readonly receipt: ReceiptPaper
  readonly keyLoanSlip: KeyLoanSlip
  readonly runSheet: RunSheet
  readonly visitorPass: VisitorCard
  readonly workerPass: WorkerCard
  readonly recoveryCode: RecoverySheet
  readonly guardSheet: GuardSheet
}

export type PaperKind = keyof PaperData

/** The sizes each paper is made for; the first is the usual one. */
export const PAPER_PROFILES: Readonly<Record<PaperKind, readonly [ProfileId, ...ProfileId[]]>> = {
  receipt: ['241x93', 'a5'],
  keyLoanSlip: ['a5', '241x140'],
  runSheet: ['a4'],
  visitorPass: ['card'],
  workerPass: ['card'],
  recoveryCode: ['a4'],
  guardSheet: ['a4'],
}

export const PAPER_KINDS = Object.keys(PAPER_PROFILES) as readonly PaperKind[]

/** What a job is called in a file name and a spooler: letters and digits only. */
export const fileNameOf = (title: string): string => title.replace(/[\\/:*?"<>|\s]+/g, '-').slice(0, 80)

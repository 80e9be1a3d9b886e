import type { AuditSheet } from './audit/papers'
import type { BuildingMapPaper } from './buildingMap/papers'
import type { RectificationNotice } from './defects/papers'
import type { ReceiptPaper } from './fees/papers'
import type { PriceList } from './fees/priceList'
import type { CollectionReport, DayCloseSheet, PaymentNotice, RefundSlip } from './fees/slips'
import type { AccountStatement } from './fees/statement'
import type { InspectionSheet } from './inspections/papers'
import type {
  KeyCommissionPaper,
  KeyEmergencyPaper,
  KeyIssuePaper,
  KeyLabelsPaper,
  KeyLoanSlip,
  KeyReminder,
  KeyStocktakePaper,
  KeysOut,
  KeyTakeoverPaper,
} from './keys/papers'
import type { PublishedSheet } from './ledger/publications'
import type { MoveInNotice, MoveInSheet, QueueTicket } from './moveins/papers'
import type { VisitorCard, WorkerCard } from './passes/papers'
import type { TestPage } from './printing/papers'
import { PROFILE_IDS, type ProfileId } from './printing/profiles'
import type { PrivacyNotice } from './privacy/papers'
import type { GuardSheet } from './proof/papers'
import type { RecoverySheet } from './staff/papers'
import type { MoveOutSheet } from './tenancies/papers'
import type { NameCards, PostTaskCards, RunSheet, VehiclePasses } from './tours/papers'
import type { TransferSheet } from './transfers/papers'
import type { UnitFilePaper } from './unitfiles/papers'

/** What each kind of paper says. A new paper is one line here, one source in main and one component in the renderer. */
export interface PaperData {
  readonly receipt: ReceiptPaper
  readonly keyLoanSlip: KeyLoanSlip
  readonly keyIssue: KeyIssuePaper
  readonly keyCommission: KeyCommissionPaper
  readonly keyLabels: KeyLabelsPaper
  readonly keyReminder: KeyReminder
  readonly keysOut: KeysOut
  readonly keyTakeover: KeyTakeoverPaper
  readonly keyStocktake: KeyStocktakePaper
  readonly keyEmergency: KeyEmergencyPaper
  readonly runSheet: RunSheet
  readonly visitorPass: VisitorCard
  readonly workerPass: WorkerCard
  readonly recoveryCode: RecoverySheet
  readonly guardSheet: GuardSheet
  readonly privacyNotice: PrivacyNotice
  readonly testPage: TestPage
  readonly rectification: RectificationNotice
  readonly inspectionSheet: InspectionSheet
  readonly moveInNotice: MoveInNotice
  readonly moveInSheet: MoveInSheet
  readonly queueTicket: QueueTicket
  readonly moveOutSheet: MoveOutSheet
  readonly transferSheet: TransferSheet
  readonly fileCover: UnitFilePaper
  readonly fileIndex: UnitFilePaper
  readonly auditSheet: AuditSheet
  readonly depositReceipt: ReceiptPaper
  readonly depositReturnSlip: RefundSlip
  readonly refundSlip: RefundSlip
  readonly dayCloseSheet: DayCloseSheet
  readonly paymentNotice: PaymentNotice
  readonly arrearsNotice: PaymentNotice
  readonly collectionReport: CollectionReport
  readonly publication: PublishedSheet
  readonly accountStatement: AccountStatement
  readonly priceList: PriceList
  readonly vehiclePass: VehiclePasses
  readonly postTaskCard: PostTaskCards
  readonly nameCards: NameCards
  readonly buildingMap: BuildingMapPaper
}

export type PaperKind = keyof PaperData

/** The sizes each paper is made for; the first is the usual one. */
export const PAPER_PROFILES: Readonly<Record<PaperKind, readonly [ProfileId, ...ProfileId[]]>> = {
  receipt: ['241x93', '241x140', '241x279', 'a5'],
  keyLoanSlip: ['a5', '241x140', 'roll80', 'roll58'],
  keyIssue: ['a5', 'a4'],
  keyCommission: ['a4', 'a5'],
  keyLabels: ['label', 'labelsA4'],
  keyReminder: ['a5', 'a4', '241x140'],
  keysOut: ['a4'],
  keyTakeover: ['a4'],
  keyStocktake: ['a4'],
  keyEmergency: ['a4'],
  runSheet: ['a4'],
  visitorPass: ['card', 'cardsA4', 'roll80', 'roll58'],
  workerPass: ['card', 'cardsA4'],
  recoveryCode: ['a4'],
  guardSheet: ['a4'],
  privacyNotice: ['a4'],
  testPage: PROFILE_IDS as [ProfileId, ...ProfileId[]],
  rectification: ['a4'],
  inspectionSheet: ['a4'],
  moveInNotice: ['a4', 'a5'],
  moveInSheet: ['a4'],
  queueTicket: ['roll80', 'roll58'],
  moveOutSheet: ['a4'],
  transferSheet: ['a4'],
  fileCover: ['a4'],
  fileIndex: ['a4'],
  auditSheet: ['a4'],
  depositReceipt: ['241x93', '241x140', '241x279', 'a5'],
  depositReturnSlip: ['241x140', '241x93', 'a5'],
  refundSlip: ['241x140', '241x93', 'a5'],
  dayCloseSheet: ['a4'],
  paymentNotice: ['a5', 'a4'],
  arrearsNotice: ['a4', 'a5'],
  collectionReport: ['a4'],
  publication: ['a4'],
  accountStatement: ['a4'],
  priceList: ['a4'],
  vehiclePass: ['a5'],
  postTaskCard: ['a5'],
  nameCards: ['a4'],
  buildingMap: ['a4'],
}

export const PAPER_KINDS = Object.keys(PAPER_PROFILES) as readonly PaperKind[]

/**
 * Numbered papers: their words are frozen when they are issued, at the latest when first printed, and every print is
 * counted on the paper (domain.md §4.9, §0.4).
 */
export const NUMBERED: ReadonlySet<PaperKind> = new Set([
  'receipt',
  'keyLoanSlip',
  'keyIssue',
  'keyCommission',
  'visitorPass',
  'workerPass',
  'inspectionSheet',
  'moveInNotice',
  'moveInSheet',
  'moveOutSheet',
  'rectification',
  'depositReceipt',
  'depositReturnSlip',
  'refundSlip',
  'dayCloseSheet',
  'publication',
  'arrearsNotice',
  'runSheet',
  'transferSheet',
  'keyTakeover',
  'keyStocktake',
])

/** Their record already holds every word they say: keeping it twice would take room, and outlive a purge of names. */
export const KEPT_BY_RECORD: ReadonlySet<PaperKind> = new Set([
  'receipt',
  'visitorPass',
  'workerPass',
  'keyIssue',
  'inspectionSheet',
  'keyCommission',
  'depositReceipt',
  'depositReturnSlip',
  'refundSlip',
  'dayCloseSheet',
  'publication',
  'runSheet',
])

/** What such a record does not hold, frozen beside it: how the center was called when the paper was issued. */
export const FROZEN_BESIDE: Readonly<Partial<Record<PaperKind, readonly string[]>>> = {
  inspectionSheet: ['centerName', 'failed'],
  keyIssue: ['centerName'],
  keyCommission: ['centerName'],
  visitorPass: ['centerName', 'centerPhone'],
  workerPass: ['centerName', 'centerPhone'],
  runSheet: ['centerName', 'qr'],
}

/**
 * Fields of a frozen paper that tell what became of it since, each written once and never changed after. `voided` is one
 * on every paper that has it.
 */
export const STILL_LIVE: Readonly<Partial<Record<PaperKind, readonly string[]>>> = {
  // The same slip lies in the drawer until the key is back; a deposit may be taken after the key went out.
  keyLoanSlip: ['returnedAt', 'depositFen', 'depositNo'],
  // The notice goes out first, the day is booked by telephone; printed again it is the owner's reminder of that day.
  moveInNotice: ['appointment'],
  // Signed for by the builder on the day it is handed over, which may be after it was printed.
  rectification: ['received'],
}

/**
 * Papers with a number that are not frozen. A file grows with what is put into it; vehicle passes and task cards follow
 * their visit, and the gate refuses the code of an older plate; an emergency list can be printed on its own day only; a
 * reminder and a key label name the number of another paper.
 */
export const FOLLOWING: ReadonlySet<PaperKind> = new Set([
  'fileCover',
  'fileIndex',
  'vehiclePass',
  'postTaskCard',
  'nameCards',
  'keyEmergency',
  'keyReminder',
  'keyLabels',
])

/** What a job is called in a file name and a spooler: letters and digits only. */
export const fileNameOf = (title: string): string => title.replace(/[\\/:*?"<>|\s]+/g, '-').slice(0, 80)

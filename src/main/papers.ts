import { NUMBERED, type PaperData, type PaperKind } from '../shared/papers'
import type { PrintJob } from '../shared/printing/schema'
import { arrearsPapers } from './arrears/papers'
import { auditPapers } from './audit/sheets'
import { buildingMapPapers, buildingMapTitle } from './buildingMap/papers'
import type { Draft, View } from './collections'
import type { Context } from './context'
import { defectsPapers } from './defects/papers'
import { feesPapers, printsOnReceipt } from './fees/papers'
import { statementTitle } from './fees/statementPapers'
import { inspectionsPapers, inspectionTitle } from './inspections/papers'
import { keysPapers, keysTitles, slipOfLoan } from './keys/papers'
import { ledgerPapers } from './ledger/papers'
import { moveinsPapers } from './moveins/papers'
import { passesPapers } from './passes/papers'
import { type Issue, notePrint, printsOf, uncountPrint, wordsOf } from './printing/issued'
import { printingPapers } from './printing/papers'
import { privacyPapers } from './privacy/papers'
import { proofPapers } from './proof/papers'
import { staffPapers } from './staff/papers'
import { tenanciesPapers } from './tenancies/papers'
import { isDraftSheet, runSheetTitle, sheetOfTour, toursPapers } from './tours/papers'
import { transfersPapers } from './transfers/papers'
import { unitfilesPapers } from './unitfiles/papers'

/** Where the data of each paper comes from: one line per paper. */
const sources: {
  readonly [K in PaperKind]: (view: View, id: string, context: Context) => PaperData[K]
} = {
  ...feesPapers,
  ...arrearsPapers,
  ...ledgerPapers,
  ...keysPapers,
  ...toursPapers,
  ...passesPapers,
  ...staffPapers,
  ...proofPapers,
  ...privacyPapers,
  ...printingPapers,
  ...tenanciesPapers,
  ...defectsPapers,
  ...inspectionsPapers,
  ...moveinsPapers,
  ...unitfilesPapers,
  ...transfersPapers,
  ...auditPapers,
  ...buildingMapPapers,
}

const TITLES: Readonly<Record<PaperKind, (view: View, id: string) => string | undefined>> = {
  receipt: (view, id) => view.receipts.get(id)?.no,
  ...keysTitles,
  runSheet: runSheetTitle,
  visitorPass: (view, id) => view.visitorPasses.get(id)?.no,
  workerPass: (view, id) => view.workerPasses.get(id)?.no,
  moveOutSheet: (view, id) => view.tenancies.get(id)?.moveOut?.no,
  rectification: (view, id) => view.dispatches.get(id)?.no,
  inspectionSheet: inspectionTitle,
  moveInNotice: (view, id) => view.moveIns.get(id)?.noticeNo,
  moveInSheet: (view, id) => view.moveIns.get(id)?.no,
  queueTicket: (view, id) => view.moveIns.get(id)?.no,
  buildingMap: buildingMapTitle,
  transferSheet: (view, id) => view.transfers.get(id)?.no,
  fileCover: (view, id) => view.units.get(id)?.label,
  fileIndex: (view, id) => view.units.get(id)?.label,
  recoveryCode: (view, id) => view.recoveries.get(id)?.madeAt.slice(0, 10),
  auditSheet: (view) => [...view.center.all()][0]?.name,
  privacyNotice: (view) => [...view.center.all()][0]?.name,
  guardSheet: (view) => [...view.center.all()][0]?.name,
  testPage: (_view, id) => id,
  depositReceipt: (view, id) => view.receipts.get(id)?.no,
  depositReturnSlip: (view, id) => view.depositReturns.get(id)?.no,
  refundSlip: (view, id) => view.refunds.get(id)?.no,
  dayCloseSheet: (view, id) => view.dayCloses.get(id)?.no,
  paymentNotice: (view, id) => view.units.get(id)?.label,
  arrearsNotice: (view, id) => view.arrearsSteps.get(id)?.no,
  collectionReport: (_view, id) => id,
  publication: (view, id) => view.publications.get(id)?.no,
  accountStatement: statementTitle,
  priceList: (view, id) => view.sites.get(id)?.name,
  vehiclePass: (view, id) => view.tours.get(id)?.no,
  postTaskCard: (view, id) => view.tours.get(id)?.no,
  nameCards: (view, id) => view.tours.get(id)?.no,
}

/** A slip may be asked for by any of its keys, a run sheet by its visit: it is one paper all the same, issued once. */
const ONE_PAPER: Readonly<Partial<Record<PaperKind, (view: View, id: string) => string>>> = {
  keyLoanSlip: slipOfLoan,
  runSheet: sheetOfTour,
}

/** Printed before they are signed or approved, as drafts: neither frozen nor counted until then. */
const DRAFTS: Readonly<Partial<Record<PaperKind, (view: View, id: string) => boolean>>> = {
  runSheet: isDraftSheet,
  transferSheet: (view, id) => !view.transfers.get(id)?.signed,
  keyTakeover: (view, id) => !view.keyTakeovers.get(id)?.signed,
  keyStocktake: (view, id) => !view.keyStocktakes.get(id)?.closed,
}

const isCounted = (view: View, kind: PaperKind, subjectId: string): boolean =>
  NUMBERED.has(kind) && !DRAFTS[kind]?.(view, subjectId)

const subjectOf = (view: View, kind: PaperKind, id: string): string => ONE_PAPER[kind]?.(view, id) ?? id

/** A paper as it is to be drawn: frozen words where it was issued. Refuses as its source does. */
export const paperOf = (view: View, kind: PaperKind, id: string, context: Context): Issue => {
  const subjectId = subjectOf(view, kind, id)
  return {
    kind,
    subjectId,
    no: TITLES[kind](view, subjectId) ?? '',
    data: wordsOf(view, kind, subjectId, sources[kind](view, subjectId, context)),
  }
}

/** What a job is called: `receipt-0000101`. */
export const paperTitle = ({ kind, no }: Pick<Issue, 'kind' | 'no'>): string => `${kind}-${no}`

/** Records that show on screen how often their paper was printed. */
const SHOWN_COUNTS: Readonly<
  Partial<
    Record<
      PaperKind,
      { read(view: View, id: string): number; write(draft: Draft, id: string, n: number): void }
    >
  >
> = { receipt: printsOnReceipt, depositReceipt: printsOnReceipt }

/** Which print the next one is: 1 the first, 2 its first reprint. */
export const nextPrintOf = (view: View, kind: PaperKind, id: string): number => {
  const subjectId = subjectOf(view, kind, id)
  if (!isCounted(view, kind, subjectId)) return 1
  return Math.max(printsOf(view, kind, subjectId), SHOWN_COUNTS[kind]?.read(view, subjectId) ?? 0) + 1
}

/** Counts a print of a numbered paper, and freezes its words by the first. Answers which print it is. */
export const countPrint = (
  draft: Draft,
  context: Context,
  issue: Issue,
  jobId: PrintJob['id'] | null,
): number => {
  const { kind, subjectId } = issue
  const no = nextPrintOf(draft, kind, subjectId)
  if (!isCounted(draft, kind, subjectId)) return no
  notePrint(draft, context, issue, no, jobId)
  SHOWN_COUNTS[kind]?.write(draft, subjectId, no)
  return no
}

/** A print called off before it left the desk. */
export const takeBackPrint = (draft: Draft, kind: PaperKind, id: string, jobId: PrintJob['id']): void => {
  const subjectId = subjectOf(draft, kind, id)
  if (!uncountPrint(draft, kind, subjectId, jobId)) return
  SHOWN_COUNTS[kind]?.write(draft, subjectId, nextPrintOf(draft, kind, subjectId) - 1)
}

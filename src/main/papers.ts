import type { PaperData, PaperKind } from '../shared/papers'
import type { Draft, View } from './collections'
import type { Context } from './context'
import { countPrint, feesPapers, nextPrintOf } from './fees/papers'
import { keysPapers } from './keys/papers'
import { passesPapers } from './passes/papers'
import { proofPapers } from './proof/papers'
import { staffPapers } from './staff/papers'
import { toursPapers } from './tours/papers'

/** Where the data of each paper comes from: one line per paper. */
const sources: {
  readonly [K in PaperKind]: (view: View, id: string, context: Context, printNo: number) => PaperData[K]
} = {
  ...feesPapers,
  ...keysPapers,
  ...toursPapers,
  ...passesPapers,
  ...staffPapers,
  ...proofPapers,
}

const TITLES: Readonly<Record<PaperKind, (view: View, id: string) => string | undefined>> = {
  receipt: (view, id) => view.receipts.get(id)?.no,
  keyLoanSlip: (view, id) => view.keyLoans.get(id)?.no,
  runSheet: (view, id) => view.tours.get(id)?.no,
  visitorPass: (view, id) => view.visitorPasses.get(id)?.no,
  workerPass: (view, id) => view.workerPasses.get(id)?.no,
  recoveryCode: (view, id) => view.recoveries.get(id)?.madeAt.slice(0, 10),
  guardSheet: (view) => [...view.center.all()][0]?.name,
}

export const paperData = (
  view: View,
  kind: PaperKind,
  id: string,
  context: Context,
  printNo: number,
): PaperData[PaperKind] => sources[kind](view, id, context, printNo)

export const paperTitle = (view: View, kind: PaperKind, id: string): string =>
  `${kind}-${TITLES[kind](view, id) ?? ''}`

/** Papers whose every print is counted; the others may be printed as often as needed. */
export const printNoOf = (view: View, kind: PaperKind, id: string): number =>
  kind === 'receipt' ? nextPrintOf(view, id) : 1

export const notePrint = (draft: Draft, kind: PaperKind, id: string): void => {
  if (kind === 'receipt') countPrint(draft, id)
}

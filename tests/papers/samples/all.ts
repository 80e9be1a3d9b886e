import type { PaperKind } from '../../../src/shared/papers'
import { arrearsNoticeSamples, collectionReportSamples, paymentNoticeSamples } from './notices'
import {
  guardSheetSamples,
  keyLoanSlipSamples,
  recoveryCodeSamples,
  visitorPassSamples,
  workerPassSamples,
} from './passes'
import { depositReceiptSamples, receiptSamples } from './receipt'
import type { Samples } from './sample'
import { dayCloseSheetSamples, depositReturnSlipSamples, refundSlipSamples } from './slips'
import { testPageSamples } from './testPage'
import { nameCardsSamples, postTaskCardSamples, runSheetSamples, vehiclePassSamples } from './tours'

/** Made-up data of every paper: one line each. */
export const SAMPLES: { readonly [K in PaperKind]?: Samples<K> } = {
  receipt: receiptSamples,
  depositReceipt: depositReceiptSamples,
  depositReturnSlip: depositReturnSlipSamples,
  refundSlip: refundSlipSamples,
  dayCloseSheet: dayCloseSheetSamples,
  paymentNotice: paymentNoticeSamples,
  arrearsNotice: arrearsNoticeSamples,
  collectionReport: collectionReportSamples,
  keyLoanSlip: keyLoanSlipSamples,
  runSheet: runSheetSamples,
  vehiclePass: vehiclePassSamples,
  postTaskCard: postTaskCardSamples,
  nameCards: nameCardsSamples,
  visitorPass: visitorPassSamples,
  workerPass: workerPassSamples,
  recoveryCode: recoveryCodeSamples,
  guardSheet: guardSheetSamples,
  testPage: testPageSamples,
}

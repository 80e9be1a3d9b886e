import type { PaperKind } from '../../../src/shared/papers'
import { buildingMapSamples } from './buildingMap'
import { moveOutSheetSamples, transferSheetSamples } from './handing'
import { inspectionSheetSamples } from './inspections'
import {
  keyCommissionSamples,
  keyEmergencySamples,
  keyIssueSamples,
  keyLabelsSamples,
  keyReminderSamples,
  keyStocktakeSamples,
  keysOutSamples,
  keyTakeoverSamples,
} from './keys'
import { moveInNoticeSamples, moveInSheetSamples, queueTicketSamples } from './moveins'
import { arrearsNoticeSamples, collectionReportSamples, paymentNoticeSamples } from './notices'
import {
  guardSheetSamples,
  keyLoanSlipSamples,
  recoveryCodeSamples,
  visitorPassSamples,
  workerPassSamples,
} from './passes'
import { priceListSamples } from './priceList'
import { publicationSamples } from './publication'
import { depositReceiptSamples, receiptSamples } from './receipt'
import {
  auditSheetSamples,
  fileCoverSamples,
  fileIndexSamples,
  privacyNoticeSamples,
  rectificationSamples,
} from './records'
import type { Samples } from './sample'
import { dayCloseSheetSamples, depositReturnSlipSamples, refundSlipSamples } from './slips'
import { accountStatementSamples } from './statement'
import { testPageSamples } from './testPage'
import { nameCardsSamples, postTaskCardSamples, runSheetSamples, vehiclePassSamples } from './tours'

/** Made-up data of every paper: one line each. */
export const SAMPLES: { readonly [K in PaperKind]: Samples<K> } = {
  receipt: receiptSamples,
  depositReceipt: depositReceiptSamples,
  depositReturnSlip: depositReturnSlipSamples,
  refundSlip: refundSlipSamples,
  dayCloseSheet: dayCloseSheetSamples,
  paymentNotice: paymentNoticeSamples,
  arrearsNotice: arrearsNoticeSamples,
  collectionReport: collectionReportSamples,
  accountStatement: accountStatementSamples,
  inspectionSheet: inspectionSheetSamples,
  publication: publicationSamples,
  priceList: priceListSamples,
  moveInNotice: moveInNoticeSamples,
  moveInSheet: moveInSheetSamples,
  queueTicket: queueTicketSamples,
  buildingMap: buildingMapSamples,
  keyLoanSlip: keyLoanSlipSamples,
  keyTakeover: keyTakeoverSamples,
  keyStocktake: keyStocktakeSamples,
  keyLabels: keyLabelsSamples,
  keyIssue: keyIssueSamples,
  keyCommission: keyCommissionSamples,
  keyReminder: keyReminderSamples,
  keysOut: keysOutSamples,
  keyEmergency: keyEmergencySamples,
  runSheet: runSheetSamples,
  vehiclePass: vehiclePassSamples,
  postTaskCard: postTaskCardSamples,
  nameCards: nameCardsSamples,
  visitorPass: visitorPassSamples,
  workerPass: workerPassSamples,
  recoveryCode: recoveryCodeSamples,
  guardSheet: guardSheetSamples,
  testPage: testPageSamples,
  moveOutSheet: moveOutSheetSamples,
  transferSheet: transferSheetSamples,
  rectification: rectificationSamples,
  fileCover: fileCoverSamples,
  fileIndex: fileIndexSamples,
  auditSheet: auditSheetSamples,
  privacyNotice: privacyNoticeSamples,
}

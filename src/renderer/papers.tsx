import type { ReactNode } from 'react'
import type { PaperData, PaperKind } from '../shared/papers'
import { AuditPaper } from './audit/AuditPaper'
import { BuildingMapPaper } from './buildingMap/BuildingMapPaper'
import { RectificationPaper } from './defects/RectificationPaper'
import { DayClosePaper } from './fees/paper/DayClosePaper'
import { NoticePaper } from './fees/paper/NoticePaper'
import { PriceListPaper } from './fees/paper/PriceListPaper'
import { RefundPaper } from './fees/paper/RefundPaper'
import { ReportPaper } from './fees/paper/ReportPaper'
import { StatementPaper } from './fees/paper/StatementPaper'
import { ReceiptSheet } from './fees/ReceiptSheet'
import { InspectionPaper } from './inspections/InspectionPaper'
import { CommissionPaper } from './keys/CommissionPaper'
import { EmergencyPaper } from './keys/EmergencyPaper'
import { IssuePaper } from './keys/IssuePaper'
import { KeysOutPaper } from './keys/KeysOutPaper'
import { LabelsPaper } from './keys/LabelsPaper'
import { LoanSlip } from './keys/LoanSlip'
import { ReminderPaper } from './keys/ReminderPaper'
import { StocktakePaper } from './keys/StocktakePaper'
import { TakeoverPaper } from './keys/TakeoverPaper'
import { PublicationPaper } from './ledger/PublicationPaper'
import { NoticePaper as MoveInNoticePaper } from './moveins/NoticePaper'
import { SheetPaper as MoveInSheetPaper } from './moveins/SheetPaper'
import { TicketPaper } from './moveins/TicketPaper'
import { VisitorPassCard } from './passes/VisitorPassCard'
import { WorkerPassCard } from './passes/WorkerPassCard'
import { TestPagePaper } from './printing/TestPagePaper'
import { PrivacyNoticePaper } from './privacy/PrivacyNoticePaper'
import { GuardPaper } from './proof/GuardPaper'
import { RecoveryPaper } from './staff/RecoveryPaper'
import { MoveOutPaper } from './tenancies/MoveOutPaper'
import { NameCardPaper } from './tours/NameCardPaper'
import { RunSheetPaper } from './tours/RunSheetPaper'
import { TaskCardPaper } from './tours/TaskCardPaper'
import { VehiclePassPaper } from './tours/VehiclePassPaper'
import { TransferPaper } from './transfers/TransferPaper'
import { FileCoverPaper, FileIndexPaper } from './unitfiles/UnitFilePapers'

/** Who draws each paper: one line per paper. */
const components: { readonly [K in PaperKind]: (props: { readonly data: PaperData[K] }) => ReactNode } = {
  receipt: ReceiptSheet,
  keyLoanSlip: LoanSlip,
  keyIssue: IssuePaper,
  keyCommission: CommissionPaper,
  keyLabels: LabelsPaper,
  keyReminder: ReminderPaper,
  keysOut: KeysOutPaper,
  keyTakeover: TakeoverPaper,
  keyStocktake: StocktakePaper,
  keyEmergency: EmergencyPaper,
  runSheet: RunSheetPaper,
  visitorPass: VisitorPassCard,
  workerPass: WorkerPassCard,
  recoveryCode: RecoveryPaper,
  guardSheet: GuardPaper,
  privacyNotice: PrivacyNoticePaper,
  testPage: TestPagePaper,
  rectification: RectificationPaper,
  inspectionSheet: InspectionPaper,
  moveInNotice: MoveInNoticePaper,
  moveInSheet: MoveInSheetPaper,
  queueTicket: TicketPaper,
  moveOutSheet: MoveOutPaper,
  transferSheet: TransferPaper,
  fileCover: FileCoverPaper,
  fileIndex: FileIndexPaper,
  auditSheet: AuditPaper,
  depositReceipt: ReceiptSheet,
  depositReturnSlip: RefundPaper,
  refundSlip: RefundPaper,
  dayCloseSheet: DayClosePaper,
  paymentNotice: NoticePaper,
  arrearsNotice: NoticePaper,
  collectionReport: ReportPaper,
  publication: PublicationPaper,
  accountStatement: StatementPaper,
  priceList: PriceListPaper,
  vehiclePass: VehiclePassPaper,
  postTaskCard: TaskCardPaper,
  nameCards: NameCardPaper,
  buildingMap: BuildingMapPaper,
}

export const drawPaperOf = (kind: PaperKind, data: unknown): ReactNode => {
  const Component = components[kind] as (props: { readonly data: unknown }) => ReactNode
  return <Component data={data} />
}

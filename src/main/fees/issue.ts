import { capitals } from '../../shared/capitals'
import type { Day } from '../../shared/day'
import { changeOf, checkOneKind, checkPayments, mayBackDate } from '../../shared/fees/rules'
import type { Party, Payment, Receipt, ReceiptLine } from '../../shared/fees/schema'
import type { UnitId } from '../../shared/id'
import { LARGEST_FEN, sumFen } from '../../shared/money'
import { refuse, refuseIf } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { Draft } from '../collections'
import { actor, type Context } from '../context'
import { holdDeposits } from './holding'
import { mustBeOpen } from './openDay'
import { takeReceiptNumber } from './receiptNumbers'

/** How something is paid for: the same for every receipt, whoever pays. */
export interface Paying {
  readonly requestId: string
  readonly payer: string
  readonly payments: readonly Payment[]
  readonly cashReceivedFen: number
  readonly remark: string
  /** The day the money came in, when that was earlier. */
  readonly receivedOn?: Day | null
}

/** Whom a receipt is for: a unit, or the party that pays without one. */
export interface For {
  readonly unitId: UnitId | null
  readonly label: string
  readonly party?: Party
}

/** A double click and a replay after a power cut ask again with the same id: they get the receipt that exists. */
export const alreadyIssued = (
  draft: Draft,
  requestId: string,
  unitId: UnitId | null,
  totalFen: number,
): Receipt | undefined => {
  const [receipt] = draft.receipts.where('request', requestId)
  if (!receipt) return undefined
  const same = receipt.unitId === unitId && receipt.totalFen === totalFen
  return same ? receipt : refuse('fees.requestUsed', { no: receipt.no })
}

/** domain.md §4.5: written down later than it came in, by who may, within the days the center allows. */
const backDated = (draft: Draft, receivedOn: Day | null, context: Context): { readonly receivedOn?: Day } => {
  if (receivedOn === null || receivedOn === context.today) return {}
  const days = Number(settingOn(draft, 'fees.backDateDays', context.today))
  refuseIf(mayBackDate(receivedOn, context.today, days, actor(context).role))
  return { receivedOn }
}

/** Number, receipt and deposits in one commit: all of it, or none (domain.md §0.4 a). */
export const issueReceipt = (
  draft: Draft,
  { unitId, label, party }: For,
  lines: readonly ReceiptLine[],
  paying: Paying,
  context: Context,
): Receipt => {
  const totalFen = sumFen(lines.map((line) => line.amountFen))
  mustBeOpen(draft, context.today)
  if (totalFen > LARGEST_FEN) refuse('money.tooLarge')
  refuseIf(checkOneKind(lines))
  refuseIf(checkPayments(totalFen, paying.payments, paying.cashReceivedFen))
  const staff = actor(context)
  const receipt = draft.receipts.insert({
    id: context.newId('receipt'),
    no: takeReceiptNumber(draft, context),
    requestId: paying.requestId,
    centerName: [...draft.center.all()][0]?.name ?? '',
    unitId,
    unitLabel: label,
    ...(party ? { party } : {}),
    payer: paying.payer,
    lines: [...lines],
    totalFen,
    capitals: capitals(totalFen),
    payments: [...paying.payments],
    cashReceivedFen: paying.cashReceivedFen,
    changeFen: changeOf(paying.payments, paying.cashReceivedFen),
    remark: paying.remark,
    issuedOn: context.today,
    ...backDated(draft, paying.receivedOn ?? null, context),
    at: context.now,
    byId: staff.id,
    byName: staff.name,
    voided: null,
    prints: 0,
  })
  holdDeposits(draft, receipt, context)
  return receipt
}

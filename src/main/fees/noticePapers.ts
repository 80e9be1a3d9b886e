import { capitals } from '../../shared/capitals'
import { addDays, addToMonth, type YearMonth } from '../../shared/day'
import { openOf } from '../../shared/fees/allocation'
import { collectionRates } from '../../shared/fees/collection-rate'
import type { Bill } from '../../shared/fees/schema'
import type { CollectionReport, NoticeLine, NoticeStage, PaymentNotice } from '../../shared/fees/slips'
import { sumFen } from '../../shared/money'
import { refuse } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import { actor, type Context } from '../context'
import { moneyOfMonth, monthsOfMoney, ownersOf } from './facts'
import { collectionFacts } from './rates'

const lineOf = (view: View, bill: Bill): NoticeLine => ({
  item: bill.tariffName,
  itemEn: view.tariffs.get(bill.tariffId)?.nameEn ?? '',
  fromOn: bill.fromOn,
  toOn: bill.toOn,
  priceE4: bill.priceE4,
  quantityCenti: bill.quantityCenti,
  unitName: bill.unitName,
  billedFen: bill.amountFen,
  openFen: openOf(bill),
  dueOn: bill.dueOn,
})

const byDue = (a: Bill, b: Bill): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)

/** What a unit owes as a letter to its owner. Refuses `fees.nothingOwed`. */
const noticeOf = (
  view: View,
  unitId: string,
  context: Context,
  stage: NoticeStage,
  isOn: (bill: Bill) => boolean,
): PaymentNotice => {
  const unit = view.units.get(unitId) ?? refuse('fees.unknownUnit')
  const bills = [...view.bills.where('openOfUnit', unitId).filter(isOn)].sort(byDue)
  if (bills.length === 0) refuse('fees.nothingOwed', { unit: unit.label })
  const [center] = [...view.center.all()]
  const totalFen = sumFen(bills.map(openOf))
  return {
    centerName: center?.name ?? '',
    centerPhone: center?.phone ?? '',
    centerAddress: center?.address ?? '',
    no: '',
    stage,
    ownerName: ownersOf(view, unitId, context.today)[0]?.name ?? '',
    unitLabel: unit.label,
    lines: bills.map((bill) => lineOf(view, bill)),
    lateFen: 0,
    lateFormula: '',
    totalFen,
    capitals: capitals(totalFen),
    issuedOn: context.today,
    payByOn: addDays(context.today, settingOn(view, 'fees.noticeDays', context.today)),
    agreement: settingOn(view, 'fees.noticeAgreement', context.today),
    clause: settingOn(view, 'fees.noticeClause', context.today),
    byName: actor(context).name,
  }
}

/** Every fen of a month's bills by item; deposits, void bills and what was waived are not due (domain.md §4.8). */
const byItem = (view: View, month: YearMonth): CollectionReport['byItem'] => {
  const items = new Map<
    string,
    { item: string; itemEn: string; dueFen: number; paidFen: number; openFen: number }
  >()
  for (const bill of view.bills.where('month', month)) {
    if (bill.voided || bill.kind === 'deposit') continue
    const known = items.get(bill.tariffName) ?? {
      item: bill.tariffName,
      itemEn: view.tariffs.get(bill.tariffId)?.nameEn ?? '',
      dueFen: 0,
      paidFen: 0,
      openFen: 0,
    }
    items.set(bill.tariffName, {
      ...known,
      dueFen: known.dueFen + bill.paidFen + openOf(bill),
      paidFen: known.paidFen + bill.paidFen,
      openFen: known.openFen + openOf(bill),
    })
  }
  return [...items.values()]
}

const MONTHS_COMPARED = 6

/** The subject of a report is its month. */
const collectionReport = (view: View, month: string, context: Context): CollectionReport => {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || month > addToMonth(context.today.slice(0, 7), 12))
    refuse('day.notAMonth')
  const facts = collectionFacts(view, month)
  const { currentBp, recoveryBp, overallBp, householdsBp } = collectionRates(facts)
  const money = moneyOfMonth(view, month)
  return {
    centerName: [...view.center.all()][0]?.name ?? '',
    month,
    ...facts,
    currentBp,
    recoveryBp,
    overallBp,
    householdsBp,
    targetPercent: settingOn(view, 'fees.collectionTargetPercent', context.today),
    byItem: byItem(view, month),
    byMethod: money.byMethod,
    receivedFen: money.receivedFen,
    capitals: capitals(money.receivedFen),
    receipts: money.receipts,
    voided: money.voided,
    months: monthsOfMoney(view, month, MONTHS_COMPARED),
  }
}

/** Their subject is a unit; a reminder holds only what is overdue. */
export const noticePapers = {
  paymentNotice: (view: View, unitId: string, context: Context): PaymentNotice =>
    noticeOf(view, unitId, context, 'payment', () => true),
  arrearsNotice: (view: View, unitId: string, context: Context): PaymentNotice =>
    noticeOf(view, unitId, context, 'first', (bill) => bill.dueOn < context.today),
  collectionReport,
} as const

import { capitals } from '../../shared/capitals'
import { addDays } from '../../shared/day'
import { openOf } from '../../shared/fees/allocation'
import type { Bill } from '../../shared/fees/schema'
import type { NoticeLine, NoticeStage, PaymentNotice } from '../../shared/fees/slips'
import { sumFen } from '../../shared/money'
import { refuse } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import { actor, type Context } from '../context'
import { ownersOf } from './facts'

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

/** Their subject is a unit; a reminder holds only what is overdue. */
export const noticePapers = {
  paymentNotice: (view: View, unitId: string, context: Context): PaymentNotice =>
    noticeOf(view, unitId, context, 'payment', () => true),
  arrearsNotice: (view: View, unitId: string, context: Context): PaymentNotice =>
    noticeOf(view, unitId, context, 'first', (bill) => bill.dueOn < context.today),
} as const

import { capitals } from '../../shared/capitals'
import { addDays } from '../../shared/day'
import { openOf } from '../../shared/fees/allocation'
import type { Bill } from '../../shared/fees/schema'
import type { NoticeLine, PaymentNotice } from '../../shared/fees/slips'
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

/** A letter to whoever owes some bills: what it says besides them. */
export interface Letter
  extends Pick<
    PaymentNotice,
    | 'no'
    | 'stage'
    | 'unitLabel'
    | 'ownerName'
    | 'issuedOn'
    | 'payByOn'
    | 'byName'
    | 'payWithinDays'
    | 'voided'
  > {
  readonly bills: readonly Bill[]
  /** What was agreed for being late, with how it is reckoned (domain.md §4.6: shown on the notice). */
  readonly late?: { readonly fen: number; readonly formula: string }
}

/** Bills as a letter to who owes them, the oldest first (domain.md §4.7, our wording). */
export const letterOf = (view: View, { bills, late, ...letter }: Letter, context: Context): PaymentNotice => {
  const [center] = [...view.center.all()]
  const inOrder = [...bills].sort(byDue)
  const lateFen = late?.fen ?? 0
  const totalFen = sumFen(inOrder.map(openOf)) + lateFen
  return {
    centerName: center?.name ?? '',
    centerPhone: center?.phone ?? '',
    centerAddress: center?.address ?? '',
    ...letter,
    lines: inOrder.map((bill) => lineOf(view, bill)),
    lateFen,
    lateFormula: late?.formula ?? '',
    totalFen,
    capitals: capitals(totalFen),
    agreement: settingOn(view, 'fees.noticeAgreement', context.today),
    clause: settingOn(view, 'fees.noticeClause', context.today),
  }
}

/** What a unit owes as a letter to its owner. Refuses `fees.unknownUnit`, `fees.nothingOwed`. */
const paymentNotice = (view: View, unitId: string, context: Context): PaymentNotice => {
  const unit = view.units.get(unitId) ?? refuse('fees.unknownUnit')
  const bills = view.bills.where('openOfUnit', unitId)
  if (bills.length === 0) refuse('fees.nothingOwed', { unit: unit.label })
  const { today } = context
  const letter = {
    no: '',
    stage: 'payment',
    unitLabel: unit.label,
    ownerName: ownersOf(view, unitId, today)[0]?.name ?? '',
    bills,
    issuedOn: today,
    payByOn: addDays(today, settingOn(view, 'fees.noticeDays', today)),
    byName: actor(context).name,
  } as const
  return letterOf(view, letter, context)
}

/** Its subject is a unit; the notices that follow it are steps of `arrears`. */
export const noticePapers = { paymentNotice } as const

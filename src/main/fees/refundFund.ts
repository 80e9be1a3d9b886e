import { canTopUp, type FundTopUp, fundReaches } from '../../shared/fees/refundFund'
import { sumFen } from '../../shared/money'
import { refuseIf } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { takeNumber } from '../numbers'
import { monthMustBeOpen } from './openDay'

/** Cash paid out of the refund fund that finance has not made up yet, in fen. */
export const fundOwed = (view: View): number =>
  sumFen(view.depositReturns.where('method', 'cash').map((each) => each.amountFen)) +
  sumFen(view.refunds.where('method', 'cash').map((each) => each.totalFen)) -
  sumFen([...view.fundTopUps.all()].map((each) => each.amountFen))

/** What the refund fund still holds today, in fen: its fixed amount less what was paid out of it. */
export const fundLeft = (view: View, today: string): number =>
  Number(settingOn(view, 'fees.refundFundFen', today)) - fundOwed(view)

/** Looks whether a payment can go out: cash only from the fund. */
export const spendFund = (
  view: View,
  { method, amountFen }: { readonly method: string; readonly amountFen: number },
  { today }: Context,
): void => {
  if (method === 'cash') refuseIf(fundReaches(fundLeft(view, today), amountFen))
}

/** Finance made up the fund. */
export const topUpFund = (
  draft: Draft,
  { amountFen, fromName }: Pick<FundTopUp, 'amountFen' | 'fromName'>,
  context: Context,
): FundTopUp => {
  monthMustBeOpen(draft, context.today)
  refuseIf(canTopUp(fundOwed(draft), amountFen))
  return draft.fundTopUps.insert({
    id: context.newId('fundtopup'),
    no: takeNumber(draft, context, 'fundTopUp'),
    amountFen,
    fromName,
    on: context.today,
    at: context.now,
    byName: actor(context).name,
  })
}

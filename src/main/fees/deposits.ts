import { capitals } from '../../shared/capitals'
import { priceOn } from '../../shared/fees/charge'
import {
  canDeduct,
  canReturn,
  type Deposit,
  type DepositDeduction,
  type DepositPurpose,
  type DepositReturn,
  heldOf,
  type PayOutMethod,
  type ReturnFacts,
} from '../../shared/fees/deposits'
import { stillCharged } from '../../shared/fees/rules'
import type { Receipt, ReceiptLine, Tariff } from '../../shared/fees/schema'
import { countCharge } from '../../shared/money'
import { refuse, refuseIf } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { againstReturn } from '../depositGuards'
import { takeNumber } from '../numbers'
import { bindDeposit } from './holding'
import { alreadyIssued, type For, issueReceipt, type Paying } from './issue'
import { monthMustBeOpen, mustBeOpen } from './openDay'
import { spendFund } from './refundFund'

/** Deposit items of a site that are charged each time: what a key loan or a pass may ask for. */
export const depositItems = (view: View, siteId: string, today: string): readonly Tariff[] =>
  view.tariffs
    .where('site', siteId)
    .filter(
      (tariff) => tariff.kind === 'deposit' && tariff.formula === 'each' && !stillCharged(tariff, today),
    )

/** One line of an item charged on the spot, at the price of the day; `quantity` counts whole things. */
export const spotLine = (view: View, tariffId: string, quantity: number, today: string): ReceiptLine => {
  const tariff = view.tariffs.get(tariffId) ?? refuse('fees.unknownTariff')
  if (tariff.formula !== 'each') refuse('fees.onlyEachTime', { item: tariff.name }, 'tariffId')
  refuseIf(stillCharged(tariff, today))
  const priceE4 =
    priceOn(view.tariffPrices.where('tariff', tariff.id), today) ??
    refuse('fees.noPrice', { item: tariff.name, day: today })
  const amountFen = countCharge(quantity, priceE4)
  if (amountFen === 0) refuse('fees.noCharge', { item: tariff.name })
  return {
    billId: null,
    tariffId: tariff.id,
    item: tariff.name,
    itemEn: tariff.nameEn,
    unitName: tariff.unitName,
    kind: tariff.kind,
    fromOn: today,
    toOn: today,
    priceE4,
    quantityCenti: quantity * 100,
    amountFen,
  }
}

export interface DepositAsk extends Paying {
  readonly whom: For
  readonly tariffId: string
  readonly quantity: number
  readonly purpose: DepositPurpose
}

/**
 * Takes a deposit with its own receipt, for another area inside its own commit. The amount is the item's price of the day ×
 * `quantity`; payments must make it up. The same `requestId` again answers what was taken the first time.
 */
export const takeDeposit = (
  draft: Draft,
  ask: DepositAsk,
  context: Context,
): { readonly receipt: Receipt; readonly deposit: Deposit } => {
  const line = spotLine(draft, ask.tariffId, ask.quantity, context.today)
  if (line.kind !== 'deposit') refuse('fees.notDeposit', { item: line.item }, 'tariffId')
  const before = alreadyIssued(draft, ask.requestId, ask.whom.unitId, line.amountFen)
  const receipt = before ?? issueReceipt(draft, ask.whom, [line], ask, context)
  return { receipt, deposit: bindDeposit(draft, receipt, ask.purpose) }
}

export interface ReturnAsk extends ReturnFacts {
  readonly requestId: string
  readonly depositId: string
  readonly method: PayOutMethod
  readonly reference: string
  readonly remark: string
}

export const depositOf = (view: View, depositId: string): Deposit =>
  view.deposits.get(depositId) ?? refuse('fees.unknownDeposit')

/** The deposits that stand behind a record of another area, voided ones among them. */
export const depositsFor = (view: View, purpose: Pick<DepositPurpose, 'kind' | 'id'>): readonly Deposit[] =>
  view.deposits.where('purpose', `${purpose.kind}|${purpose.id}`)

/** Pays a deposit back, in whole or in part, with a slip of its own number (domain.md §3.6, §4.5). */
export const returnDeposit = (draft: Draft, ask: ReturnAsk, context: Context): DepositReturn => {
  const [before] = draft.depositReturns.where('request', ask.requestId)
  if (before) return before
  const deposit = depositOf(draft, ask.depositId)
  refuseIf(canReturn(deposit, ask))
  refuseIf(againstReturn(draft, deposit))
  mustBeOpen(draft, context.today)
  spendFund(draft, ask, context)
  const { amountFen, proof, proxyName, method, reference, remark } = ask
  const after = draft.deposits.update(deposit.id, { returnedFen: deposit.returnedFen + amountFen })
  const staff = actor(context)
  return draft.depositReturns.insert({
    id: context.newId('depositreturn'),
    no: takeNumber(draft, context, 'depositReturn'),
    requestId: ask.requestId,
    depositId: deposit.id,
    receiptId: deposit.receiptId,
    receiptNo: deposit.receiptNo,
    centerName: [...draft.center.all()][0]?.name ?? '',
    unitId: deposit.unitId,
    unitLabel: deposit.unitLabel,
    payer: deposit.payer,
    item: deposit.item,
    itemEn: deposit.itemEn,
    takenFen: deposit.amountFen,
    takenOn: deposit.takenOn,
    deductedFen: deposit.deductedFen,
    amountFen,
    capitals: capitals(amountFen),
    leftFen: heldOf(after),
    proof,
    proxyName,
    method,
    reference: method === 'cash' ? '' : reference,
    remark,
    on: context.today,
    at: context.now,
    byId: staff.id,
    byName: staff.name,
  })
}

export interface Deduction {
  readonly depositId: string
  readonly amountFen: number
  readonly clause: string
  readonly reason: string
  readonly approvalNo: string
  readonly askedByName: string
  readonly agreedByName: string
}

/** Keeps part of a deposit back for good, once it was agreed to. */
export const deductDeposit = (draft: Draft, ask: Deduction, context: Context): DepositDeduction => {
  const { depositId, ...facts } = ask
  const deposit = depositOf(draft, depositId)
  refuseIf(canDeduct(deposit, ask.amountFen))
  monthMustBeOpen(draft, context.today)
  draft.deposits.update(deposit.id, { deductedFen: deposit.deductedFen + ask.amountFen })
  return draft.depositDeductions.insert({
    id: context.newId('deduction'),
    no: takeNumber(draft, context, 'depositDeduction'),
    depositId: deposit.id,
    receiptNo: deposit.receiptNo,
    unitId: deposit.unitId,
    unitLabel: deposit.unitLabel,
    payer: deposit.payer,
    item: deposit.item,
    ...facts,
    on: context.today,
    at: context.now,
  })
}

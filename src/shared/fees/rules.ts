import { type Day, diffDays } from '../day'
import { formatFen, sumFen } from '../money'
import type { Role } from '../permission'
import { type Problem, problem } from '../problem'
import { dueFenOf, openOf } from './allocation'
import type { Tier } from './bill-details'
import type { Bill, Payment, Receipt, ReceiptLine, Tariff } from './schema'
import { hasPrice } from './scope'

/** The cash among some payments, in fen. */
export const cashOf = (payments: readonly Pick<Payment, 'method' | 'amountFen'>[]): number =>
  sumFen(payments.filter((payment) => payment.method === 'cash').map((payment) => payment.amountFen))

/**
 * Payments must make up exactly what is collected; change is given on cash only. `cashReceivedFen` 0 means exact.
 * Refuses `fees.paymentsDiffer`, `fees.cashTooLittle`, `fees.noCashPart` (domain.md §4.9).
 */
export const checkPayments = (
  totalFen: number,
  payments: readonly Pick<Payment, 'method' | 'amountFen'>[],
  cashReceivedFen: number,
): Problem | undefined => {
  const paid = sumFen(payments.map((payment) => payment.amountFen))
  if (paid > totalFen)
    return problem(
      'fees.paidTooMuch',
      { total: formatFen(totalFen), over: formatFen(paid - totalFen) },
      'payments',
    )
  if (paid < totalFen)
    return problem(
      'fees.paymentsDiffer',
      { total: formatFen(totalFen), short: formatFen(totalFen - paid) },
      'payments',
    )
  const cash = cashOf(payments)
  if (cashReceivedFen !== 0 && cash === 0) return problem('fees.noCashPart', {}, 'cashReceivedFen')
  if (cashReceivedFen !== 0 && cashReceivedFen < cash)
    return problem(
      'fees.cashTooLittle',
      { cash: formatFen(cash), short: formatFen(cash - cashReceivedFen) },
      'cashReceivedFen',
    )
  return undefined
}

/** A deposit has a receipt of its own: it is returned against it (domain.md §4.9, one kind of money). Refuses `fees.depositApart`. */
export const checkOneKind = (lines: readonly Pick<ReceiptLine, 'kind' | 'item'>[]): Problem | undefined => {
  const deposit = lines.find((line) => line.kind === 'deposit')
  return deposit && lines.some((line) => line.kind !== 'deposit')
    ? problem('fees.depositApart', { item: deposit.item }, 'lines')
    : undefined
}

/**
 * Money that came in before it was written down keeps the day it came; its receipt is of today. Only a manager may say so,
 * and only some days back. Refuses `fees.backDateManager`, `fees.backDateFuture`, `fees.backDateTooFar`.
 */
export const mayBackDate = (
  receivedOn: Day,
  today: Day,
  mostDays: number,
  role: Role,
): Problem | undefined => {
  if (receivedOn > today) return problem('fees.backDateFuture', { today }, 'receivedOn')
  if (role !== 'manager') return problem('fees.backDateManager', {}, 'receivedOn')
  return diffDays(receivedOn, today) > mostDays
    ? problem('fees.backDateTooFar', { days: mostDays }, 'receivedOn')
    : undefined
}

/** The change to give back, in fen. */
export const changeOf = (
  payments: readonly Pick<Payment, 'method' | 'amountFen'>[],
  cashReceivedFen: number,
): number => (cashReceivedFen === 0 ? 0 : Math.max(0, cashReceivedFen - cashOf(payments)))

/** domain.md §4.9: the same calendar day, all copies in hand. Refuses `fees.alreadyVoid`, `fees.voidOnlySameDay`, `fees.copiesNeeded`. */
export const canVoid = (
  receipt: Pick<Receipt, 'no' | 'voided' | 'issuedOn'>,
  today: Day,
  allCopiesInHand: boolean,
): Problem | undefined => {
  if (receipt.voided) return problem('fees.alreadyVoid', { no: receipt.no })
  if (receipt.issuedOn !== today)
    return problem('fees.voidOnlySameDay', { no: receipt.no, day: receipt.issuedOn })
  if (!allCopiesInHand) return problem('fees.copiesNeeded', { no: receipt.no }, 'allCopiesInHand')
  return undefined
}

/**
 * After its day a receipt is voided only with a second person's consent, all copies in hand (domain.md §4.9). Refuses
 * `fees.alreadyVoid`, `fees.voidYourself`, `fees.copiesNeeded`.
 */
export const canVoidLate = (
  receipt: Pick<Receipt, 'no' | 'voided' | 'issuedOn'>,
  today: Day,
  allCopiesInHand: boolean,
): Problem | undefined => {
  if (receipt.voided) return problem('fees.alreadyVoid', { no: receipt.no })
  if (receipt.issuedOn === today) return problem('fees.voidYourself', { no: receipt.no })
  if (!allCopiesInHand) return problem('fees.copiesNeeded', { no: receipt.no }, 'allCopiesInHand')
  return undefined
}

/** No more is waived than is open, and a deposit is nobody's to waive (fen > 0). Refuses `fees.billVoid`, `fees.depositNotWaived`, `fees.waiveTooMuch`. */
export const canWaive = (
  bill: Parameters<typeof openOf>[0] & Pick<Bill, 'kind' | 'tariffName' | 'unitLabel'>,
  amountFen: number,
): Problem | undefined => {
  const about = { item: bill.tariffName, unit: bill.unitLabel }
  if (bill.voided) return problem('fees.billVoid', about)
  if (bill.kind === 'deposit') return problem('fees.depositNotWaived', about)
  const open = openOf(bill)
  return amountFen > open
    ? problem('fees.waiveTooMuch', { ...about, open: formatFen(open) }, 'amountFen')
    : undefined
}

/** A bill leaves the books only while nothing of it is paid. Refuses `fees.billVoid`, `fees.billPaid`. */
export const canVoidBill = (
  bill: Pick<Bill, 'voided' | 'paidFen' | 'tariffName' | 'unitLabel'>,
): Problem | undefined => {
  const about = { item: bill.tariffName, unit: bill.unitLabel }
  if (bill.voided) return problem('fees.billVoid', about)
  return bill.paidFen > 0 ? problem('fees.billPaid', about) : undefined
}

/** Whether an item is still charged on a day. Refuses `fees.tariffRetired`. */
export const stillCharged = (tariff: Pick<Tariff, 'name' | 'retiredOn'>, day: Day): Problem | undefined =>
  tariff.retiredOn !== null && tariff.retiredOn <= day
    ? problem('fees.tariffRetired', { item: tariff.name })
    : undefined

/**
 * An item has what its formula reckons with: a first price unless it comes from elsewhere, its meters, and steps that rise.
 * Refuses `fees.priceNeeded`, `fees.meterKindNeeded`, `fees.tiersOnlyMetered`, `fees.tiersOutOfOrder`, `fees.lateFeeIncome`.
 */
export const canPrice = (
  tariff: Pick<Tariff, 'formula' | 'kind' | 'meterKind'>,
  priceE4: number | null,
  tiers: readonly Tier[] = [],
): Problem | undefined => {
  if (hasPrice(tariff.formula) && priceE4 === null) return problem('fees.priceNeeded', {}, 'priceE4')
  if (tariff.formula === 'metered' && !tariff.meterKind)
    return problem('fees.meterKindNeeded', {}, 'meterKind')
  if (tariff.formula === 'lateFee' && tariff.kind !== 'income')
    return problem('fees.lateFeeIncome', {}, 'kind')
  if (tiers.length > 0 && tariff.formula !== 'metered') return problem('fees.tiersOnlyMetered', {}, 'tiers')
  const falls = tiers.findIndex((tier, place) => tier.aboveCenti <= (tiers[place - 1]?.aboveCenti ?? 0))
  return falls === -1 ? undefined : problem('fees.tiersOutOfOrder', {}, `tiers.${falls}.aboveCenti`)
}

/**
 * A correction changes something and leaves at least what was paid or given up: money comes back by a refund, not by a
 * correction, and a deposit is billed anew. Refuses `fees.billVoid`, `fees.depositNotCorrected`, `fees.correctsNothing`, `fees.paidBeyond`.
 */
export const canCorrect = (bill: Bill, rightFen: number): Problem | undefined => {
  const about = { item: bill.tariffName, unit: bill.unitLabel }
  if (bill.voided) return problem('fees.billVoid', about)
  if (bill.kind === 'deposit') return problem('fees.depositNotCorrected', about)
  if (rightFen === dueFenOf(bill)) return problem('fees.correctsNothing', about, 'rightFen')
  const settledFen = bill.paidFen + (bill.writtenOffFen ?? 0)
  return rightFen < settledFen
    ? problem('fees.paidBeyond', { ...about, paid: formatFen(settledFen) }, 'rightFen')
    : undefined
}

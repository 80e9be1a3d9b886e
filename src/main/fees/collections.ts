import { dayOf } from '../../shared/day'
import { bookedOn, openOf } from '../../shared/fees/allocation'
import { CommonCost } from '../../shared/fees/common-cost'
import { RateGrant } from '../../shared/fees/rate-grants'
import { Adjustment, Bill, BillRun, Receipt, Tariff, TariffPrice } from '../../shared/fees/schema'
import { collection } from '../store/types'
import { depositCollections } from './depositCollections'
import { moneyCollections } from './moneyCollections'

/** What may stand only once: an item of a unit from one day on, of each meter, step and late bill, unless voided. */
export const billKey = (
  bill: Pick<Bill, 'unitId' | 'tariffId' | 'fromOn' | 'toOn' | 'meterId' | 'tier' | 'late'>,
): string => {
  const key = `${bill.unitId}|${bill.tariffId}|${bill.fromOn}`
  if (bill.late) return `${key}|${bill.late.billId}|${bill.toOn}`
  return bill.meterId ? `${key}|${bill.meterId}|${bill.tier ?? 0}` : key
}

/** The day a receipt was voided, when that is not the day it was issued: its own day had been handed over by then. */
export const voidedLaterOn = (receipt: Receipt): string | undefined => {
  const day = receipt.voided ? dayOf(receipt.voided.at) : undefined
  return day !== undefined && day > receipt.issuedOn ? day : undefined
}

export const feesCollections = {
  ...depositCollections,
  ...moneyCollections,
  tariffs: collection<Tariff>()({ schema: Tariff, indexes: { site: (tariff) => tariff.siteId } }),
  tariffPrices: collection<TariffPrice>()({
    schema: TariffPrice,
    indexes: { tariff: (price) => price.tariffId },
  }),
  billRuns: collection<BillRun>()({
    schema: BillRun,
    indexes: { month: (run) => run.month, no: (run) => run.no },
    unique: ['no'],
  }),
  bills: collection<Bill>()({
    schema: Bill,
    indexes: {
      unit: (bill) => bill.unitId,
      /** Bills with something left to pay: what the desk asks for all day. */
      open: (bill) => (openOf(bill) > 0 ? 'open' : undefined),
      openOfUnit: (bill) => (openOf(bill) > 0 ? bill.unitId : undefined),
      run: (bill) => bill.runId ?? undefined,
      tariff: (bill) => bill.tariffId,
      month: (bill) => bill.month,
      /** When it enters the books, and when it leaves them again. */
      bookedMonth: (bill) => (bill.kind === 'deposit' ? undefined : bookedOn(bill).slice(0, 7)),
      voidedMonth: (bill) => (bill.voided ? dayOf(bill.voided.at).slice(0, 7) : undefined),
      /** All that a unit was ever charged of one item: what a run looks through for gaps. */
      unitItem: (bill) => (bill.voided ? undefined : `${bill.unitId}|${bill.tariffId}`),
      /** What was billed of a reading, of a common cost, and of one bill's lateness. */
      reading: (bill) => (bill.voided ? undefined : bill.readingId),
      cost: (bill) => (bill.voided ? undefined : bill.costId),
      lateOf: (bill) => (bill.voided ? undefined : bill.late?.billId),
      period: (bill) => (bill.voided || bill.runId === null ? undefined : billKey(bill)),
    },
    unique: ['period'],
    /** What is owed stays together, however old: the desk asks for it all day. */
    partition: (bill) => (openOf(bill) > 0 ? 'open' : bill.month),
    cold: (part) => part !== 'open',
  }),
  receipts: collection<Receipt>()({
    schema: Receipt,
    indexes: {
      no: (receipt) => receipt.no,
      request: (receipt) => receipt.requestId,
      unit: (receipt) => receipt.unitId ?? undefined,
      day: (receipt) => receipt.issuedOn,
      month: (receipt) => receipt.issuedOn.slice(0, 7),
      bill: (receipt) => receipt.lines.flatMap((line) => line.billId ?? []),
      voidedLaterOn,
      voidedMonth: (receipt) => (receipt.voided ? dayOf(receipt.voided.at).slice(0, 7) : undefined),
    },
    unique: ['no', 'request'],
    partition: (receipt) => receipt.issuedOn.slice(0, 7),
    cold: () => true,
  }),
  adjustments: collection<Adjustment>()({
    schema: Adjustment,
    indexes: {
      no: (adjustment) => adjustment.no,
      bill: (adjustment) => adjustment.billId,
      month: (adjustment) => dayOf(adjustment.at).slice(0, 7),
    },
    unique: ['no'],
    partition: (adjustment) => adjustment.at.slice(0, 4),
  }),
  rateGrants: collection<RateGrant>()({
    schema: RateGrant,
    indexes: { no: (grant) => grant.no, unit: (grant) => grant.unitId },
    unique: ['no'],
  }),
  commonCosts: collection<CommonCost>()({
    schema: CommonCost,
    indexes: { tariffMonth: (cost) => `${cost.tariffId}|${cost.month}`, month: (cost) => cost.month },
  }),
} as const

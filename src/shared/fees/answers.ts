import type { Day } from '../day'
import type { Page } from '../list'
import type { ReceiptRun } from './receipt-run'
import type { Adjustment, Bill, BillRun, FeeKind, PayMethod, Receipt, Tariff, TariffPrice } from './schema'

export interface TariffRow {
  readonly tariff: Tariff
  readonly siteName: string
  /** In force today, null before the first price begins. */
  readonly priceE4: number | null
  /** Newest first. */
  readonly prices: readonly TariffPrice[]
}

/** Why a unit gets no bill of an item in a run. */
export const LEFT_OUT = [
  'billedAlready',
  'notHandedOver',
  'vacant',
  'noSpace',
  'noPrice',
  'noCharge',
  'noMeter',
  'noReading',
  'noCost',
  'nothingLate',
  'lateOff',
] as const
export type LeftOut = (typeof LEFT_OUT)[number]

export interface PreviewRow {
  readonly unitLabel: string
  readonly tariffId: Tariff['id']
  readonly item: string
  readonly unitName: string
  readonly fromOn: Day
  readonly toOn: Day
  readonly quantityCenti: number
  readonly priceE4: number
  readonly amountFen: number
  /** What this unit was billed of the item the month before. */
  readonly lastMonthFen: number
  readonly percent?: number
  readonly payer?: string
}

export interface RunPreview {
  readonly totalFen: number
  readonly bills: number
  readonly units: number
  readonly byTariff: readonly {
    readonly tariffId: Tariff['id']
    readonly name: string
    readonly bills: number
    readonly totalFen: number
    /** What runs billed of the item a month before. */
    readonly lastMonthFen: number
  }[]
  readonly lastMonthFen: number
  readonly leftOut: readonly {
    readonly reason: LeftOut
    readonly units: number
    readonly sample: readonly string[]
  }[]
  readonly rows: readonly PreviewRow[]
  /** How many rows there are to page through: all, or those that changed. */
  readonly rowsFound: number
  /** Units that were billed an item the month before and are not now. */
  readonly gone: { readonly units: number; readonly fen: number; readonly sample: readonly string[] }
  /** What was previewed; posting refuses when the facts have changed since. */
  readonly fingerprint: string
}

export interface RunRow {
  readonly run: BillRun
  readonly siteName: string
  readonly paidFen: number
}

export interface BillQuote {
  readonly priceE4: number
  readonly quantityCenti: number
  readonly amountFen: number
}

/** One bill and what was taken off it, newest first. */
export interface BillFile {
  readonly bill: Bill
  readonly adjustments: readonly Adjustment[]
}

/** A bill of the register: what was taken off it, told apart; billed = paid + waiver + corrected + returned + written off + open. */
export type BillRow = Bill & {
  /** 减免: agreed by others. */
  readonly waiverFen: number
  /** 冲减: it was billed wrongly. */
  readonly correctedFen: number
}

/** Totals of all that fit the filter, void bills left out. */
export interface BillList extends Page<BillRow> {
  readonly amountFen: number
  readonly paidFen: number
  readonly waiverFen: number
  readonly correctedFen: number
  readonly returnedFen: number
  readonly writtenOffFen: number
  readonly openFen: number
}

export interface Account {
  readonly unitId: Bill['unitId']
  readonly unitLabel: string
  readonly siteName: string
  /** Owners first, then tenants: who is likely to pay. */
  readonly payers: readonly string[]
  readonly openFen: number
  readonly overdueFen: number
  /** Open bills, oldest first. */
  readonly bills: readonly Bill[]
  /** Newest first, voided ones among them. */
  readonly receipts: readonly Receipt[]
  readonly standingInstruction: string
}

export interface ReceiptList extends Page<Receipt> {
  readonly validFen: number
  readonly voided: number
}

export interface DayTotal {
  readonly day: Day
  readonly totalFen: number
  readonly byMethod: readonly { readonly method: PayMethod; readonly count: number; readonly fen: number }[]
  readonly byItem: readonly {
    readonly item: string
    readonly itemEn: string
    readonly kind: FeeKind
    readonly count: number
    readonly fen: number
  }[]
  readonly byClerk: readonly { readonly name: string; readonly count: number; readonly fen: number }[]
  readonly run: ReceiptRun | null
  /** In order of number; at most 500. */
  readonly receipts: readonly Receipt[]
  /** Receipts of earlier days voided on this one: their own day keeps them, since it was handed over with them. */
  readonly takenBack: readonly (Pick<Receipt, 'id' | 'no' | 'issuedOn' | 'totalFen'> & {
    readonly reason: string
  })[]
}

import type { Day, Instant } from '../day'
import type { Voided } from './schema'

/** How the right to a deposit was shown: the receipt itself, or a signed statement that it is lost. */
export type ProofOfReturn = 'original' | 'lossStatement'

/** One item of money going back. */
export interface RefundLine {
  readonly item: string
  readonly itemEn: string
  /** Days it was paid for; null where it has none. */
  readonly period: { readonly fromOn: Day; readonly toOn: Day } | null
  /** Taken on the receipt, kept back by clause and consent, going out now; all fen. */
  readonly takenFen: number
  readonly deductedFen: number
  readonly amountFen: number
}

/** 押金退还单 and 退款单: their own number, the receipt they belong to, a positive figure (domain.md §4.5, §19). */
export interface RefundSlip {
  readonly centerName: string
  readonly no: string
  readonly on: Day
  readonly receiptNo: string
  readonly takenOn: Day | null
  readonly unitLabel: string
  readonly payer: string
  /** Who takes the money, when not the payer. */
  readonly payee: string
  readonly lines: readonly RefundLine[]
  readonly totalFen: number
  readonly capitals: string
  /** Still held afterwards; null on a refund that is no deposit. */
  readonly leftFen: number | null
  /** Null until it is paid out. */
  readonly method: 'cash' | 'transfer' | 'wechat' | 'alipay' | null
  readonly reference: string
  readonly proof: ProofOfReturn | null
  readonly reason: string
  readonly approvalNo: string
  readonly agreedByName: string
  readonly byName: string
  readonly qr: string
}

export interface CountedFen {
  readonly count: number
  readonly fen: number
}

/** 日结单 / 交款单 (domain.md §4.10): what a day came to, as it was closed. */
export interface DayCloseSheet {
  readonly centerName: string
  readonly no: string
  readonly day: Day
  readonly totalFen: number
  readonly capitals: string
  readonly byMethod: readonly (CountedFen & { readonly method: string })[]
  readonly byItem: readonly (CountedFen & { readonly item: string; readonly itemEn: string })[]
  readonly byClerk: readonly (CountedFen & { readonly name: string })[]
  readonly runs: readonly {
    readonly first: string
    readonly last: string
    readonly used: number
    readonly valid: number
    readonly voided: readonly string[]
    readonly missing: readonly string[]
  }[]
  readonly openingFen: number
  readonly cashInFen: number
  readonly floatFen: number
  readonly handedInFen: number
  readonly expectedFen: number
  readonly notes: readonly { readonly noteFen: number; readonly count: number }[]
  readonly countedFen: number
  /** Below 0 短款, above 0 长款. */
  readonly differenceFen: number
  readonly reason: string
  readonly handInFen: number
  readonly keptFen: number
  readonly receivedBy: string
  readonly remark: string
  readonly byName: string
  readonly at: Instant
}

/** Which notice it is (domain.md §4.7): the bill itself, two reminders, the statement a visit brings, the formal demand. */
export type NoticeStage = 'payment' | 'first' | 'second' | 'visit' | 'demand'

export interface NoticeLine {
  readonly item: string
  readonly itemEn: string
  readonly fromOn: Day
  readonly toOn: Day
  readonly priceE4: number
  readonly quantityCenti: number
  readonly unitName: string
  readonly billedFen: number
  /** Still to pay. */
  readonly openFen: number
  readonly dueOn: Day
}

/** 缴费通知单, 催缴通知单 (domain.md §4.7, our wording): no threat of any utility, nothing for the public to see. */
export interface PaymentNotice {
  readonly centerName: string
  readonly centerPhone: string
  readonly centerAddress: string
  /** Empty where it has no number of its own. */
  readonly no: string
  readonly stage: NoticeStage
  readonly ownerName: string
  readonly unitLabel: string
  readonly lines: readonly NoticeLine[]
  /** What was agreed for being late; 0 where nothing was (domain.md §4.6: off unless agreed). */
  readonly lateFen: number
  /** How it was reckoned, in figures; empty without. */
  readonly lateFormula: string
  readonly totalFen: number
  readonly capitals: string
  readonly issuedOn: Day
  readonly payByOn: Day
  /** Days from receipt, where the deadline runs from there; absent or 0: `payByOn` holds. */
  readonly payWithinDays?: number
  readonly voided?: Voided | null
  /** The agreement and its clause on late payment; empty: not mentioned. */
  readonly agreement: string
  readonly clause: string
  readonly byName: string
}

/** 月度收费报表: a month's collection by item, method and day, with the rates of domain.md §4.8. */
export interface CollectionReport {
  readonly centerName: string
  readonly month: string
  readonly dueFen: number
  readonly paidOfDueFen: number
  readonly oldArrearsFen: number
  readonly recoveredFen: number
  readonly householdsDue: number
  readonly householdsPaid: number
  /** In hundredths of a percent; null where there is nothing to divide by. */
  readonly currentBp: number | null
  readonly recoveryBp: number | null
  readonly overallBp: number | null
  readonly householdsBp: number | null
  readonly targetPercent: number
  readonly byItem: readonly {
    readonly item: string
    readonly itemEn: string
    readonly dueFen: number
    readonly paidFen: number
    readonly openFen: number
  }[]
  readonly byMethod: readonly (CountedFen & { readonly method: string })[]
  readonly receivedFen: number
  readonly capitals: string
  readonly receipts: number
  readonly voided: number
  readonly months: readonly {
    readonly month: string
    readonly dueFen: number
    readonly receivedFen: number
    readonly currentBp: number | null
  }[]
}

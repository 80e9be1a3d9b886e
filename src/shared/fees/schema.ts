import { z } from 'zod'
import { Day, Instant, YearMonth } from '../day'
import { UnitUse } from '../estate/schema'
import { id } from '../id'
import { MeterKind } from '../meters/schema'
import { Fen, PositiveFen, PriceE4 } from '../money'
import { billDetails, Rounding, TierBasis, Tiers } from './bill-details'

/** Never deleted: marked, by whom and why (domain.md §0.2). */
export const Voided = z.strictObject({ at: Instant, byName: z.string(), reason: z.string() })
export type Voided = z.infer<typeof Voided>

/** domain.md §4.1: what the center earns, keeps for somebody, or passes on. */
export const FeeKind = z.enum(['income', 'deposit', 'agency'])
export type FeeKind = z.infer<typeof FeeKind>

/**
 * How an amount comes about (domain.md §4.2): a month's price × area, one amount a month, a month's price × parking spaces,
 * what a meter counted × price, a share of a common cost by area or alike, 违约金 on what is late, or a price each time.
 */
export const Formula = z.enum([
  'areaMonthly',
  'fixedMonthly',
  'spaceMonthly',
  'metered',
  'sharedByArea',
  'sharedEqually',
  'lateFee',
  'each',
])
export type Formula = z.infer<typeof Formula>

/** domain.md §4.2: how a part of a month is charged. */
export const Proration = z.enum(['actualDays', 'thirtyDays', 'halfMonth', 'wholeMonth'])
export type Proration = z.infer<typeof Proration>

/** 收费标准: nothing can be billed or collected that is not one of these. */
export const Tariff = z.strictObject({
  id: id('tariff'),
  name: z.string().min(1).max(40),
  nameEn: z.string().max(60),
  kind: FeeKind,
  formula: Formula,
  proration: Proration,
  /** What one of it is called on papers: ㎡, 个, 次. */
  unitName: z.string().min(1).max(10),
  siteId: id('site'),
  /** Which units a monthly item is billed to. Empty: every use, every building, every unit. */
  uses: z.array(UnitUse).max(10),
  buildingIds: z.array(id('building')).max(200),
  unitIds: z.array(id('unit')).max(500),
  /** Whether units that stand vacant are charged in a billing run. */
  chargesVacant: z.boolean(),
  /** Day of the billed month on which it falls due. */
  dueDay: z.int().min(1).max(31),
  retiredOn: Day.nullable(),
  createdAt: Instant,
  /** To what an amount is rounded; absent: to the fen. */
  rounding: Rounding.optional(),
  /** Which meters a metered item is reckoned from, and over what its tiers are counted. */
  meterKind: MeterKind.optional(),
  tierBasis: TierBasis.optional(),
})
export type Tariff = z.infer<typeof Tariff>

/** A price from a day on. Prices are added, never changed, once anything was billed with them. */
export const TariffPrice = z.strictObject({
  id: id('price'),
  tariffId: id('tariff'),
  priceE4: PriceE4,
  fromOn: Day,
  createdAt: Instant,
  /** Dearer steps of a metered item, above `priceE4`, the lowest first. */
  tiers: Tiers.optional(),
})
export type TariffPrice = z.infer<typeof TariffPrice>

/** One billing of the estate, undone as a whole until something of it is paid. */
export const BillRun = z.strictObject({
  id: id('run'),
  no: z.string(),
  siteId: id('site'),
  month: YearMonth,
  tariffIds: z.array(id('tariff')),
  bills: z.int(),
  totalFen: Fen,
  byName: z.string(),
  at: Instant,
  undone: Voided.nullable(),
})
export type BillRun = z.infer<typeof BillRun>

/** 应收账单 (domain.md §4.3). `paidFen` only moves with a receipt or its void. */
export const Bill = z.strictObject({
  id: id('bill'),
  siteId: id('site'),
  unitId: id('unit'),
  unitLabel: z.string(),
  tariffId: id('tariff'),
  tariffName: z.string(),
  unitName: z.string(),
  kind: FeeKind,
  month: YearMonth,
  fromOn: Day,
  toOn: Day,
  priceE4: PriceE4,
  /** Area in 0.01 ㎡ or a count × 100, as the formula says. */
  quantityCenti: z.int().min(0),
  amountFen: PositiveFen,
  paidFen: Fen,
  /** Taken off by adjustments, each with its own number; billed = paid + waived + open. Absent: nothing. */
  waivedFen: Fen.optional(),
  /** Charges taken back by refunds and transfers: billed = paid + waived + returned + written off + open. Absent: nothing. */
  returnedFen: Fen.optional(),
  /** 坏账: given up, agreed by the company. Absent: nothing. */
  writtenOffFen: Fen.optional(),
  /** The last day still charged, when the rest of the period was taken back. */
  cutOn: Day.optional(),
  /** Made ahead of its month by a prepayment (domain.md §4.5 预交): the price is that of the day it was paid. */
  ahead: z.literal(true).optional(),
  /** Whose debt it is when not the present owners': names of those who sold the unit (domain.md §2.5). */
  owedBy: z.string().max(200).optional(),
  dueOn: Day,
  runId: id('run').nullable(),
  /** 单笔账单 have a number of their own; those of a run stand under the run's. Absent: made before there were such numbers. */
  no: z.string().optional(),
  note: z.string().max(200),
  createdAt: Instant,
  voided: Voided.nullable(),
  ...billDetails,
})
export type Bill = z.infer<typeof Bill>

/**
 * 减免单, or 冲减单 when what was billed was wrong: what is taken off a bill, which itself keeps its amount (domain.md §0.4 b,
 * §4.3, §4.5). Never edited.
 */
export const Adjustment = z.strictObject({
  id: id('adjustment'),
  no: z.string(),
  billId: id('bill'),
  unitLabel: z.string(),
  item: z.string(),
  amountFen: PositiveFen,
  reason: z.string(),
  approvalNo: z.string(),
  askedByName: z.string(),
  agreedByName: z.string(),
  at: Instant,
  /** Absent: a waiver. */
  kind: z.literal('correction').optional(),
})
export type Adjustment = z.infer<typeof Adjustment>

/** domain.md §4.9 收款方式. */
export const PayMethod = z.enum(['cash', 'wechat', 'alipay', 'transfer', 'pos'])
export type PayMethod = z.infer<typeof PayMethod>

export const Payment = z.strictObject({
  method: PayMethod,
  amountFen: PositiveFen,
  reference: z.string().max(60),
})
export type Payment = z.infer<typeof Payment>

export const ReceiptLine = z.strictObject({
  /** Null: charged and paid on the spot, with no bill between. */
  billId: id('bill').nullable(),
  tariffId: id('tariff'),
  item: z.string(),
  itemEn: z.string(),
  unitName: z.string(),
  kind: FeeKind,
  fromOn: Day,
  toOn: Day,
  priceE4: PriceE4,
  quantityCenti: z.int(),
  amountFen: PositiveFen,
})
export type ReceiptLine = z.infer<typeof ReceiptLine>

/** 已换开发票: the receipt proves nothing beside its invoice (domain.md §4.11). */
export const Invoice = z.strictObject({
  no: z.string().min(1).max(40),
  issuedOn: Day,
  title: z.string().min(1).max(120),
  taxNo: z.string().max(30),
  at: Instant,
  byName: z.string(),
  /** 红字发票: the invoice was taken back by another. */
  withdrawn: z.strictObject({ redNo: z.string(), at: Instant, byName: z.string() }).nullable(),
})
export type Invoice = z.infer<typeof Invoice>

/** Who pays where no unit does: somebody on file, a vehicle, or whoever came to the counter. */
export const PartyKind = z.enum(['person', 'vehicle', 'casual'])
export type PartyKind = z.infer<typeof PartyKind>
export const Party = z.strictObject({ kind: PartyKind, id: z.string().max(60).nullable() })
export type Party = z.infer<typeof Party>

/** 收据: frozen when issued; only its void and its count of prints are ever added (domain.md §4.9). */
export const Receipt = z.strictObject({
  id: id('receipt'),
  no: z.string(),
  requestId: z.string().min(8).max(60),
  centerName: z.string(),
  /** Null: paid by a person, a vehicle or a casual payer, whose `unitLabel` then says which. */
  unitId: id('unit').nullable(),
  unitLabel: z.string(),
  party: Party.optional(),
  payer: z.string().min(1).max(120),
  lines: z.array(ReceiptLine).min(1),
  totalFen: PositiveFen,
  capitals: z.string(),
  payments: z.array(Payment).min(1),
  cashReceivedFen: Fen,
  changeFen: Fen,
  remark: z.string().max(200),
  issuedOn: Day,
  /** The day the money had come in, when that was before it was written down. */
  receivedOn: Day.optional(),
  invoice: Invoice.optional(),
  at: Instant,
  byId: id('staff'),
  byName: z.string(),
  voided: Voided.nullable(),
  /** Times it was printed; from the second on the paper says which reprint it is. */
  prints: z.int().min(0),
})
export type Receipt = z.infer<typeof Receipt>

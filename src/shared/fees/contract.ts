import { z } from 'zod'
import { Day, YearMonth } from '../day'
import { UnitUse } from '../estate/schema'
import { id } from '../id'
import { listInput } from '../list'
import { MeterKind } from '../meters/schema'
import { Fen, PositiveFen, PriceE4 } from '../money'
import { clerks, everyone, managers } from '../permission'
import { command, query } from '../route'
import type {
  Account,
  BillFile,
  BillList,
  BillQuote,
  DayTotal,
  ReceiptList,
  RunPreview,
  RunRow,
  TariffRow,
} from './answers'
import { Rounding, TierBasis, Tiers } from './bill-details'
import { billingContract } from './billing-contract'
import { Payer } from './payer'
import {
  type Bill,
  type BillRun,
  FeeKind,
  Formula,
  PayMethod,
  Payment,
  Proration,
  type Receipt,
  type Tariff,
  type TariffPrice,
} from './schema'

const reason = z.string().trim().min(2, 'fees.reasonNeeded').max(300, 'fees.textTooLong')
const note = z.string().trim().max(200, 'fees.textTooLong')

export const RunInput = z.strictObject({
  siteId: id('site'),
  month: YearMonth,
  tariffIds: z.array(id('tariff')).min(1, 'fees.chooseItems').max(50),
})
export type RunInput = z.infer<typeof RunInput>

const tariffFacts = {
  name: z.string().trim().min(1, 'fees.nameNeeded').max(40, 'fees.nameTooLong'),
  nameEn: z.string().trim().max(60, 'fees.nameTooLong'),
  proration: Proration,
  unitName: z.string().trim().min(1, 'fees.unitNameNeeded').max(10, 'fees.nameTooLong'),
  uses: z.array(UnitUse).max(10),
  buildingIds: z.array(id('building')).max(200),
  unitIds: z.array(id('unit')).max(500),
  chargesVacant: z.boolean(),
  dueDay: z.int().min(1).max(31),
  rounding: Rounding.optional(),
  tierBasis: TierBasis.optional(),
}

const Price = PriceE4.min(1, 'fees.pricePositive')

/** What a tariff is made with; kind, formula and site stay as they are for ever. */
export const TariffInput = z.strictObject({
  ...tariffFacts,
  kind: FeeKind,
  formula: Formula,
  siteId: id('site'),
  meterKind: MeterKind.optional(),
  /** The first price; null for an item whose amount comes from elsewhere. */
  priceE4: Price.nullable(),
  tiers: Tiers.optional(),
  fromOn: Day,
})
export type TariffInput = z.infer<typeof TariffInput>

export const CollectInput = z.strictObject({
  /** Made once per payment by the window: the same one again answers the receipt already issued. */
  requestId: z.string().min(8).max(60),
  unitId: id('unit'),
  payer: Payer,
  lines: z
    .array(z.strictObject({ billId: id('bill'), amountFen: PositiveFen }))
    .min(1, 'fees.chooseLines')
    .max(300),
  payments: z.array(Payment).min(1, 'fees.chooseMethod').max(5),
  /** Cash handed over, to reckon the change; 0 when exact. */
  cashReceivedFen: Fen,
  remark: note,
  /** The day the money came in, when that was earlier; null: today. */
  receivedOn: Day.nullable().default(null),
})
export type CollectInput = z.infer<typeof CollectInput>

const singleBill = {
  unitId: id('unit'),
  tariffId: id('tariff'),
  /** Whole things: one card, three passes. Monthly items reckon their own quantity. */
  quantity: z.int().min(1).max(9999),
  fromOn: Day,
  toOn: Day,
}

export const SingleBill = z.strictObject({ ...singleBill, dueOn: Day, note })
export type SingleBill = z.infer<typeof SingleBill>

const billFilter = {
  ...listInput(['unitLabel', 'tariffName', 'fromOn', 'dueOn', 'amountFen', 'openFen']),
  state: z.enum(['open', 'overdue', 'paid', 'voided', 'all']).default('open'),
  month: YearMonth.nullable().default(null),
  siteId: id('site').nullable().default(null),
  tariffId: id('tariff').nullable().default(null),
  runId: id('run').nullable().default(null),
}
export const BillFilter = z.strictObject(billFilter)
export type BillFilter = z.infer<typeof BillFilter>

const receiptFilter = {
  ...listInput(['no', 'unitLabel', 'payer', 'totalFen', 'at', 'byName']),
  fromOn: Day.nullable().default(null),
  toOn: Day.nullable().default(null),
  method: PayMethod.nullable().default(null),
  state: z.enum(['valid', 'voided', 'reprinted', 'all']).default('all'),
}
export const ReceiptFilter = z.strictObject(receiptFilter)
export type ReceiptFilter = z.infer<typeof ReceiptFilter>

/** The words of the sheet, in the language on screen: main itself knows none. */
const sheet = z.strictObject({
  fileName: z.string().trim().min(1).max(80),
  headings: z.array(z.string().max(40)).max(20),
  words: z.record(z.string().max(40), z.string().max(60)),
})

export const feesContract = {
  ...billingContract,
  'fees.tariffs': query<readonly TariffRow[]>()(
    everyone,
    z.strictObject({ withRetired: z.boolean().default(false) }),
  ),
  'fees.addTariff': command<Tariff>()(managers, TariffInput),
  'fees.changeTariff': command<Tariff>()(
    managers,
    z.strictObject({ ...tariffFacts, tariffId: id('tariff') }),
  ),
  'fees.addPrice': command<TariffPrice>()(
    managers,
    z.strictObject({ tariffId: id('tariff'), priceE4: Price, tiers: Tiers.optional(), fromOn: Day }),
  ),
  'fees.dropPrice': command<null>()(managers, z.strictObject({ priceId: id('price') })),
  'fees.retireTariff': command<Tariff>()(managers, z.strictObject({ tariffId: id('tariff') })),

  'fees.previewRun': query<RunPreview>()(
    clerks,
    z.strictObject({
      ...RunInput.shape,
      page: z.int().min(0).max(100_000).default(0),
      /** Only bills that differ from what the unit was billed of the item the month before. */
      changedOnly: z.boolean().default(false),
    }),
  ),
  'fees.postRun': command<BillRun>()(
    clerks,
    z.strictObject({ ...RunInput.shape, fingerprint: z.string().max(100) }),
  ),
  'fees.runs': query<readonly RunRow[]>()(clerks, z.strictObject({})),
  'fees.undoRun': command<BillRun>()(managers, z.strictObject({ runId: id('run'), reason })),

  'fees.bills': query<BillList>()(clerks, BillFilter),
  'fees.exportBills': command<string | null>()(clerks, z.strictObject({ filter: BillFilter, sheet }), {
    confirm: 'pin',
  }),
  'fees.bill': query<BillFile>()(clerks, z.strictObject({ billId: id('bill') })),
  'fees.quoteBill': query<BillQuote>()(clerks, z.strictObject(singleBill)),
  'fees.addBill': command<Bill>()(clerks, SingleBill),
  'fees.voidBill': command<Bill>()(clerks, z.strictObject({ billId: id('bill'), reason }), {
    confirm: 'pin',
  }),

  'fees.account': query<Account>()(everyone, z.strictObject({ unitId: id('unit') })),
  'fees.collect': command<Receipt>()(clerks, CollectInput),

  'fees.receipts': query<ReceiptList>()(clerks, ReceiptFilter),
  'fees.receipt': query<Receipt>()(everyone, z.strictObject({ receiptId: id('receipt') })),
  'fees.voidReceipt': command<Receipt>()(
    clerks,
    z.strictObject({ receiptId: id('receipt'), reason, allCopiesInHand: z.boolean() }),
    { confirm: 'pin' },
  ),
  'fees.day': query<DayTotal>()(clerks, z.strictObject({ day: Day })),

  'fees.exportReceipts': command<string | null>()(clerks, z.strictObject({ filter: ReceiptFilter, sheet }), {
    confirm: 'pin',
  }),
} as const

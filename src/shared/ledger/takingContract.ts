import { z } from 'zod'
import { Day } from '../day'
import { Payer } from '../fees/payer'
import { PartyKind, Payment, type Receipt } from '../fees/schema'
import { id } from '../id'
import { Fen, PositiveFen } from '../money'
import type { Vehicle } from '../people/schema'
import { clerks } from '../permission'
import { command, query } from '../route'

const text = (most: number) => z.string().trim().max(most, 'ledger.textTooLong')
const needed = (most: number) =>
  z.string().trim().min(1, 'ledger.fieldNeeded').max(most, 'ledger.textTooLong')

const paying = {
  /** Made once per payment by the window: the same one again answers the receipt already issued. */
  requestId: z.string().min(8).max(60),
  payer: Payer,
  payments: z.array(Payment).min(1, 'fees.chooseMethod').max(5),
  cashReceivedFen: Fen,
  remark: text(200),
  receivedOn: Day.nullable().default(null),
}

const prepayment = {
  unitId: id('unit'),
  tariffId: id('tariff'),
  months: z.int().min(1).max(36),
}

export interface PrepayQuote {
  readonly months: readonly {
    readonly month: string
    readonly fromOn: Day
    readonly toOn: Day
    readonly priceE4: number
    readonly quantityCenti: number
    readonly amountFen: number
    /** Of the price, where the unit has a rate of its own. */
    readonly percent?: number | undefined
  }[]
  readonly totalFen: number
}

export const PrepayInput = z.strictObject({ ...prepayment, ...paying, totalFen: PositiveFen })
export type PrepayInput = z.infer<typeof PrepayInput>

export interface VehicleChoice {
  readonly id: Vehicle['id']
  readonly plate: string
  readonly unitLabel: string
}

export const DirectInput = z.strictObject({
  party: PartyKind,
  /** The person or vehicle on file; null for whoever came. */
  partyId: z.union([id('person'), id('vehicle')]).nullable(),
  /** What stands on the receipt where a unit would: a plate, a firm. */
  label: text(40),
  lines: z
    .array(z.strictObject({ tariffId: id('tariff'), quantity: z.int().min(1).max(9999) }))
    .min(1, 'fees.chooseLines')
    .max(20),
  ...paying,
})
export type DirectInput = z.infer<typeof DirectInput>

export const InvoiceInput = z.strictObject({
  receiptId: id('receipt'),
  no: needed(40),
  issuedOn: Day,
  title: needed(120),
  taxNo: text(30),
  originalInHand: z.boolean(),
})

export const takingRoutes = {
  'ledger.quotePrepay': query<PrepayQuote>()(clerks, z.strictObject(prepayment)),
  'ledger.prepay': command<Receipt>()(clerks, PrepayInput),
  'ledger.collectDirect': command<Receipt>()(clerks, DirectInput),
  'ledger.invoice': command<Receipt>()(clerks, InvoiceInput, { confirm: 'pin' }),
  'ledger.withdrawInvoice': command<Receipt>()(
    clerks,
    z.strictObject({ receiptId: id('receipt'), redNo: needed(40) }),
    { confirm: 'pin' },
  ),
  /** Vehicles on file by a part of their plate, to be paid for without their unit. */
  'ledger.findVehicles': query<readonly VehicleChoice[]>()(clerks, z.strictObject({ text: text(40) })),
  /** By its number, typed or scanned from the paper. */
  'ledger.findReceipt': query<Receipt | null>()(clerks, z.strictObject({ code: z.string().max(300) })),
} as const

import { z } from 'zod'
import { openDatabase } from '../../src/main/store/database'
import { collection, type Database, type Draft } from '../../src/main/store/types'

const Unit = z.strictObject({ id: z.string(), label: z.string(), areaCenti: z.int(), note: z.string() })
const Person = z.strictObject({ id: z.string(), name: z.string(), phone: z.string(), unitId: z.string() })
const Bill = z.strictObject({
  id: z.string(),
  number: z.string(),
  unitId: z.string(),
  feeCode: z.string(),
  month: z.string(),
  amountFen: z.int(),
  paidFen: z.int(),
  dueOn: z.string(),
  state: z.enum(['open', 'paid']),
  createdAt: z.string(),
  note: z.string(),
})
const Payment = z.strictObject({
  id: z.string(),
  billId: z.string(),
  receipt: z.string(),
  amountFen: z.int(),
  way: z.string(),
  paidAt: z.string(),
  staffId: z.string(),
})
const Line = z.strictObject({ id: z.string(), subjectId: z.string(), at: z.string(), what: z.string() })
export type Bill = z.infer<typeof Bill>
type Line = z.infer<typeof Line>

const lines = collection<Line>()({
  schema: Line,
  indexes: { subject: (line) => line.subjectId },
  partition: (line) => line.at.slice(0, 7),
})

/** The shapes of the measured estate: what grows is kept by month. */
export const collections = {
  units: collection<z.infer<typeof Unit>>()({
    schema: Unit,
    indexes: { label: (unit) => unit.label },
    unique: ['label'],
  }),
  people: collection<z.infer<typeof Person>>()({
    schema: Person,
    indexes: { unit: (person) => person.unitId },
  }),
  bills: collection<Bill>()({
    schema: Bill,
    indexes: { unit: (bill) => bill.unitId, open: (bill) => (bill.state === 'open' ? 'open' : undefined) },
    partition: (bill) => bill.month,
  }),
  payments: collection<z.infer<typeof Payment>>()({
    schema: Payment,
    indexes: { bill: (payment) => payment.billId },
    partition: (payment) => payment.paidAt.slice(0, 7),
  }),
  cases: lines,
  movements: lines,
  audit: lines,
} as const

export type Bench = typeof collections
export type BenchStore = Database<Bench>

export const openBench = (folder: string, checkpointBytes = 1e12): Promise<BenchStore> =>
  openDatabase({ folder, collections, version: 1, limits: { idleMs: 0, checkpointBytes } })

export const at = (n: number): string => new Date(Date.UTC(2021, 0, 1) + n * 61_007).toISOString()
export const monthOf = (month: number): string =>
  `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'
const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文辉力'
const letter = (text: string, n: number): string => text[n % text.length] as string
// Every text distinct, as real ones are: shared strings would flatter the memory figures.
const remark = (n: number): string =>
  `第${n}号备注：${letter(given, n)}${letter(given, n * 7 + 3)}来电说明${(n * 7919) % 100_003}`

export const billOf = (n: number, unit: number, month: string, open: boolean): Bill => ({
  id: `bill_${n.toString(36)}`,
  number: `${month.replace('-', '')}-${String(n).padStart(7, '0')}`,
  unitId: `unit_${unit}`,
  feeCode: 'propertyFee',
  month,
  amountFen: 20_000 + ((n * 7919) % 30_011),
  paidFen: 0,
  dueOn: `${month}-28`,
  state: open ? 'open' : 'paid',
  createdAt: at(n),
  note: n % 5 === 0 ? remark(n) : '',
})

export const paymentOf = (n: number, billId: string, paidAt: string) => ({
  id: `payment_${n.toString(36)}`,
  billId,
  receipt: `SJ${String(n).padStart(8, '0')}`,
  amountFen: 20_000 + ((n * 104_729) % 30_011),
  way: letter('cwatp', n),
  paidAt,
  staffId: `staff_${n % 9}`,
})

export const lineOf = (kind: string, n: number, month: string): Line => ({
  id: `${kind}_${n.toString(36)}`,
  subjectId: `unit_${(n * 31) % 10_000}`,
  at: `${month}-${String((n % 28) + 1).padStart(2, '0')}T08:00:00.000Z`,
  what: remark(n),
})

const command = { route: 'bench.fill', staffId: 'staff_1', at: at(0) }

const fillMonth = (draft: Draft<Bench>, month: number, units: number): void => {
  const name = monthOf(month)
  for (let unit = 0; unit < units; unit++) {
    const n = month * units + unit
    const open = month > 55 ? unit % 10 === 0 : unit % 50 === 0
    draft.bills.insert(billOf(n, unit, name, open))
    if (unit % 3 !== 2)
      draft.payments.insert(paymentOf(n, `bill_${n.toString(36)}`, `${name}-15T09:00:00.000Z`))
    if (unit % 10 === 0) draft.cases.insert(lineOf('case', n, name))
    if (unit % 20 === 0) draft.movements.insert(lineOf('move', n, name))
    if (unit % 3 === 0) draft.audit.insert(lineOf('audit', n, name))
  }
}

/** Fills a store with five years of an estate. M: 10,000 units, 600,000 bills, 400,000 payments. */
export const fill = async (store: BenchStore, units: number): Promise<void> => {
  await store.transact(command, (draft) => {
    for (let n = 0; n < units; n++) {
      draft.units.insert({
        id: `unit_${n}`,
        label: `${1 + (n % 40)}-${1 + (n % 3)}-${n}`,
        areaCenti: 5_000 + (n % 9_000),
        note: remark(n),
      })
    }
    for (let n = 0; n < units * 1.2; n++) {
      const name = letter(surnames, n) + letter(given, n * 3) + letter(given, n * 11 + 1)
      draft.people.insert({
        id: `person_${n}`,
        name,
        phone: `13${String(800_000_000 + n * 7)}`,
        unitId: `unit_${n % units}`,
      })
    }
  })
  for (let month = 0; month < 60; month++)
    await store.transact(command, (draft) => fillMonth(draft, month, units))
}

import { capitals } from '../../shared/capitals'
import { addDays, addToMonth, dayInMonth, firstOf, instantOf, monthOf, type YearMonth } from '../../shared/day'
import { chargesFor } from '../../shared/fees/charge'
import type { Bill, PayMethod, Tariff } from '../../shared/fees/schema'
import type { Unit, UnitUse } from '../../shared/estate/schema'
import { sumFen } from '../../shared/money'
import type { DemoEstate } from '../center/demo/estate'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { takeNumber } from '../numbers'

interface Item {
  readonly name: string
  readonly nameEn: string
  readonly kind: Tariff['kind']
  readonly formula: Tariff['formula']
  readonly uses: readonly UnitUse[]
  readonly priceE4: number
}

const HOME: readonly Item[] = [
  { name: '物业服务费', nameEn: 'Property service fee', kind: 'income', formula: 'areaMonthly', uses: ['home'], priceE4: 28_500 },
  { name: '商铺物业服务费', nameEn: 'Shop service fee', kind: 'income', formula: 'areaMonthly', uses: ['shop'], priceE4: 56_000 },
  { name: '公摊水电费', nameEn: 'Shared utilities', kind: 'agency', formula: 'fixedMonthly', uses: ['home'], priceE4: 185_000 },
  { name: '车位管理费', nameEn: 'Parking management fee', kind: 'income', formula: 'each', uses: [], priceE4: 800_000 },
  { name: '装修押金', nameEn: 'Renovation deposit', kind: 'deposit', formula: 'each', uses: [], priceE4: 20_000_000 },
  { name: '出入证工本费', nameEn: 'Pass card cost', kind: 'income', formula: 'each', uses: [], priceE4: 50_000 },
  { name: '门禁卡', nameEn: 'Access card', kind: 'income', formula: 'each', uses: [], priceE4: 200_000 },
]
const OFFICE: readonly Item[] = [
  { name: '写字楼物业服务费', nameEn: 'Office service fee', kind: 'income', formula: 'areaMonthly', uses: ['office'], priceE4: 85_000 },
]

const METHODS: readonly PayMethod[] = ['wechat', 'wechat', 'wechat', 'alipay', 'alipay', 'cash', 'transfer', 'pos']

const addTariff = (draft: Draft, context: Context, siteId: Tariff['siteId'], item: Item, fromOn: string): Tariff => {
  const { priceE4, uses, ...facts } = item
  const tariff = draft.tariffs.insert({
    id: context.newId('tariff'),
    ...facts,
    uses: [...uses],
    proration: 'actualDays',
    siteId,
    dueDay: 15,
    retiredOn: null,
    createdAt: context.now,
  })
  draft.tariffPrices.insert({ id: context.newId('price'), tariffId: tariff.id, priceE4, fromOn, createdAt: context.now })
  return tariff
}

const billMonth = (draft: Draft, context: Context, demo: DemoEstate, tariffs: readonly Tariff[], month: YearMonth): Bill[] => {
  const bills: Bill[] = []
  for (const siteId of new Set(tariffs.map((tariff) => tariff.siteId))) {
    const monthly = tariffs.filter((tariff) => tariff.siteId === siteId && tariff.formula !== 'each')
    const runId = context.newId('run')
    const made: Bill[] = []
    for (const unit of demo.units)
      if (unit.siteId === siteId) made.push(...billUnit(draft, context, unit, monthly, month, runId))
    draft.billRuns.insert({
      id: runId,
      no: takeNumber(draft, context, 'billRun'),
      siteId,
      month,
      tariffIds: monthly.map((tariff) => tariff.id),
      bills: made.length,
      totalFen: sumFen(made.map((bill) => bill.amountFen)),
      byName: demo.clerks[0]?.name ?? '',
      at: instantOf(`${month}-05`, '09:00'),
      undone: null,
    })
    bills.push(...made)
  }
  return bills
}

const billUnit = (draft: Draft, context: Context, unit: Unit, tariffs: readonly Tariff[], month: YearMonth, runId: NonNullable<Bill['runId']>): Bill[] =>
  tariffs
    .filter((tariff) => tariff.uses.includes(unit.use))
    .flatMap((tariff) =>
      chargesFor(tariff, draft.tariffPrices.where('tariff', tariff.id), month, unit.areaCenti).map((charge) =>
        draft.bills.insert({
          id: context.newId('bill'),
          unitId: unit.id,
          unitLabel: unit.label,
          tariffId: tariff.id,
          tariffName: tariff.name,
          kind: tariff.kind,
          month,
          ...charge,
          paidFen: 0,
          dueOn: dayInMonth(month, tariff.dueDay),
          runId,
          note: '',
          createdAt: context.now,
          voided: null,
        }),
      ),
    )

const pay = (draft: Draft, context: Context, demo: DemoEstate, unit: Unit, bills: readonly Bill[], at: string, issuedOn: string): void => {
  const { random } = demo
  const totalFen = sumFen(bills.map((bill) => bill.amountFen))
  const clerk = random.pick(demo.clerks)
  for (const bill of bills) draft.bills.update(bill.id, { paidFen: bill.amountFen })
  const method = random.pick(METHODS)
  draft.receipts.insert({
    id: context.newId('receipt'),
    no: takeNumber(draft, context, 'receipt'),
    requestId: context.newId('request'),
    centerName: [...draft.center.all()][0]?.name ?? '',
    unitId: unit.id,
    unitLabel: unit.label,
    payer: demo.ownerOf.get(unit.id)?.name ?? '开发商',
    lines: bills.map((bill) => ({
      billId: bill.id,
      item: bill.tariffName,
      kind: bill.kind,
      fromOn: bill.fromOn,
      toOn: bill.toOn,
      priceE4: bill.priceE4,
      quantityCenti: bill.quantityCenti,
      amountFen: bill.amountFen,
    })),
    totalFen,
    capitals: capitals(totalFen),
    payments: [{ method, amountFen: totalFen, reference: '' }],
    cashReceivedFen: 0,
    changeFen: 0,
    remark: '',
    issuedOn,
    at,
    byId: clerk.id,
    byName: clerk.name,
    voided: null,
    prints: 1,
  })
}

interface Due {
  readonly unit: Unit
  readonly bills: readonly Bill[]
  readonly on: string
  readonly minute: number
}

/** When each unit pays: most soon after billing, some late, a few not at all. */
const payments = (demo: DemoEstate, bills: readonly Bill[], month: YearMonth, today: string): readonly Due[] => {
  const { random } = demo
  const byUnit = new Map<string, Bill[]>()
  for (const bill of bills) byUnit.set(bill.unitId, [...(byUnit.get(bill.unitId) ?? []), bill])
  return demo.units.flatMap((unit): readonly Due[] => {
    const owed = byUnit.get(unit.id)
    if (!owed) return []
    const never = Number(unit.id.slice(-2).replace(/\D/g, '7')) % 13 === 0
    if (never || random.chance(0.06)) return []
    const on = addDays(`${month}-05`, random.between(0, 24))
    return on > today ? [] : [{ unit, bills: owed, on, minute: random.between(0, 479) }]
  })
}

/** Tariffs, four months of bills and the receipts of those who paid. */
export const seedFees = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const thisMonth = monthOf(context.today)
  const start = firstOf(addToMonth(thisMonth, -12))
  const tariffs = [
    ...HOME.map((item) => addTariff(draft, context, demo.home.id, item, start)),
    ...OFFICE.map((item) => addTariff(draft, context, demo.office.id, item, start)),
  ]
  const due: Due[] = []
  for (let back = -3; back <= 0; back += 1) {
    const month = addToMonth(thisMonth, back)
    if (back === 0 && context.today < `${month}-05`) continue
    const bills = billMonth(draft, context, demo, tariffs, month)
    due.push(...payments(demo, bills, month, context.today))
  }
  due.sort((a, b) => a.on.localeCompare(b.on) || a.minute - b.minute)
  for (const each of due) {
    const time = `${String(9 + Math.floor(each.minute / 60)).padStart(2, '0')}:${String(each.minute % 60).padStart(2, '0')}`
    const at = instantOf(each.on, time)
    if (at <= context.now) pay(draft, context, demo, each.unit, each.bills, at, each.on)
  }
}

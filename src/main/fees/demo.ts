import { addDays, addToMonth, dayOf, firstOf, instantOf, monthOf, type YearMonth } from '../../shared/day'
import type { Unit } from '../../shared/estate/schema'
import { allocateOldestFirst, openOf } from '../../shared/fees/allocation'
import type { PayMethod, Payment, Receipt, Tariff } from '../../shared/fees/schema'
import { sumFen } from '../../shared/money'
import type { DemoEstate } from '../center/demo/estate'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { addBill } from './billHandlers'
import { fingerprintOf, planRun } from './billing'
import { collect, voidReceipt } from './collectHandlers'
import { addBillingTariffs, seedCosts, seedRates } from './demoBilling'
import { addTariff, HOME_ITEMS, OFFICE_ITEMS } from './demoTariffs'
import { printsOnReceipt } from './papers'
import { postRun } from './runHandlers'

const METHODS: readonly PayMethod[] = [
  'wechat',
  'wechat',
  'wechat',
  'alipay',
  'alipay',
  'cash',
  'cash',
  'transfer',
  'pos',
]
const VOID_REASONS = ['收款方式选错，重开', '交款人姓名写错，重开', '少收一个月，重开']

/** The same act, at another time, by another person. */
const moment = (context: Context, at: string, staff: DemoEstate['manager']): Context => ({
  ...context,
  now: at,
  today: dayOf(at),
  staff: { id: staff.id, name: staff.name, role: staff.role },
})

const minutesLater = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()

const bookedMonth = (
  draft: Draft,
  context: Context,
  demo: DemoEstate,
  tariffs: readonly Tariff[],
  month: YearMonth,
): void => {
  const at = instantOf(firstOf(month), '08:40')
  if (at > context.now) return
  for (const [place, site] of [demo.home, demo.office].entries()) {
    const tariffIds = tariffs
      .filter((tariff) => tariff.siteId === site.id && tariff.formula !== 'each')
      .map((tariff) => tariff.id)
    const ask = { siteId: site.id, month, tariffIds }
    const plan = planRun(draft, ask, dayOf(at))
    if (plan.bills.length > 0)
      postRun(
        draft,
        { ...ask, fingerprint: fingerprintOf(plan) },
        moment(context, minutesLater(at, place * 4), demo.manager),
      )
  }
}

const paymentsOf = (demo: DemoEstate, totalFen: number): Payment[] => {
  const method = demo.random.pick(METHODS)
  const reference =
    method === 'transfer' || method === 'pos' ? String(demo.random.between(100_000, 999_999)) : ''
  if (method === 'wechat' && totalFen > 60_000 && demo.random.chance(0.05))
    return [
      { method: 'cash', amountFen: 20_000, reference: '' },
      { method, amountFen: totalFen - 20_000, reference },
    ]
  return [{ method, amountFen: totalFen, reference }]
}

interface Visit {
  readonly unit: Unit
  readonly at: string
  /** Pays a part only. */
  readonly part: boolean
}

const take = (draft: Draft, context: Context, demo: DemoEstate, visit: Visit): Receipt | undefined => {
  const known = draft.bills.where('openOfUnit', visit.unit.id).filter((bill) => bill.createdAt <= visit.at)
  const deposits = known.filter((bill) => bill.kind === 'deposit')
  const owed = deposits.length > 0 ? deposits : known
  const openFen = sumFen(owed.map(openOf))
  if (openFen === 0) return undefined
  const wanted = visit.part && openFen > 40_000 ? Math.floor(openFen / 20_000) * 10_000 : openFen
  const { shares } = allocateOldestFirst(wanted, owed)
  const totalFen = sumFen(shares.map((share) => share.amountFen))
  const payments = paymentsOf(demo, totalFen)
  const cash = payments.find((payment) => payment.method === 'cash')?.amountFen ?? 0
  const receipt = collect(
    draft,
    {
      requestId: context.newId('request'),
      unitId: visit.unit.id,
      payer: demo.ownerOf.get(visit.unit.id)?.name ?? '开发商',
      lines: shares.map((share) => ({ ...share })),
      payments,
      cashReceivedFen: cash === 0 ? 0 : Math.ceil(cash / 10_000) * 10_000,
      remark: '',
      receivedOn: null,
    },
    moment(context, visit.at, demo.random.pick(demo.clerks)),
  )
  printsOnReceipt.write(draft, receipt.id, 1)
  return receipt
}

/** A receipt now and then is written wrongly, voided on the spot and issued anew; another is printed twice. */
const serve = (draft: Draft, context: Context, demo: DemoEstate, visit: Visit): Visit | undefined => {
  const receipt = take(draft, context, demo, visit)
  if (!receipt) return undefined
  const soon = minutesLater(visit.at, 4)
  if (demo.random.chance(0.012) && soon < context.now && dayOf(soon) === receipt.issuedOn) {
    const voiding = { receiptId: receipt.id, reason: demo.random.pick(VOID_REASONS), allCopiesInHand: true }
    voidReceipt(draft, voiding, moment(context, minutesLater(visit.at, 2), demo.random.pick(demo.clerks)))
    return { ...visit, at: soon }
  }
  if (demo.random.chance(0.03)) printsOnReceipt.write(draft, receipt.id, 2)
  const isDeposit = receipt.lines[0]?.kind === 'deposit'
  return isDeposit && soon < context.now ? { ...visit, at: soon } : undefined
}

/** In order of time; who must come again stands in line again. */
const serveAll = (draft: Draft, context: Context, demo: DemoEstate, visits: readonly Visit[]): void => {
  const line = visits.filter((visit) => visit.at < context.now).sort((a, b) => (a.at < b.at ? -1 : 1))
  for (let visit = line.shift(); visit; visit = line.shift()) {
    const again = serve(draft, context, demo, visit)
    if (!again) continue
    const place = line.findIndex((each) => each.at > again.at)
    line.splice(place === -1 ? line.length : place, 0, again)
  }
}

/** Most pay within the month, some every other month, some in parts, a few not at all. */
const visitsOf = (
  demo: DemoEstate,
  month: YearMonth,
  place: number,
  nature: ReadonlyMap<string, number>,
): Visit[] =>
  demo.units.flatMap((unit) => {
    const kind = nature.get(unit.id) ?? 0
    const comes = kind < 0.8 ? demo.random.chance(0.93) : kind < 0.93 && place % 2 === 1
    if (!comes) return []
    const day = addDays(firstOf(month), Math.min(demo.random.between(1, 26), demo.random.between(1, 26)))
    const minutes = demo.random.between(0, 509)
    return { unit, at: minutesLater(instantOf(day, '08:45'), minutes), part: kind > 0.88 }
  })

/** A few come in the last hour and a half, so that today is not empty. */
const visitsToday = (demo: DemoEstate, context: Context): Visit[] =>
  Array.from({ length: 9 }, () => ({
    unit: demo.random.pick(demo.units),
    at: minutesLater(context.now, -demo.random.between(3, 95)),
    part: false,
  })).filter((visit) => dayOf(visit.at) === context.today)

const seedRenovation = (
  draft: Draft,
  context: Context,
  demo: DemoEstate,
  tariffs: readonly Tariff[],
): void => {
  const tariffId = (name: string): Tariff['id'] =>
    tariffs.find((tariff) => tariff.name === name)?.id as Tariff['id']
  for (const unit of demo.units.filter((each) => each.occupancy === 'renovating').slice(0, 12)) {
    const day = addDays(context.today, -demo.random.between(2, 60))
    const passes = demo.random.between(3, 8)
    const charges: readonly (readonly [string, number])[] = [
      ['装修押金', 1],
      ['装修垃圾清运费', 1],
      ['出入证工本费', passes],
      ['出入证押金', passes],
    ]
    const at = moment(context, instantOf(day, '10:05'), demo.manager)
    for (const [name, quantity] of charges)
      addBill(
        draft,
        { unitId: unit.id, tariffId: tariffId(name), quantity, fromOn: day, toOn: day, dueOn: day, note: '' },
        at,
      )
  }
}

/** Tariffs with their price history, four months of bills, and the receipts of those who paid. */
export const seedFees = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const thisMonth = monthOf(context.today)
  const begins = [firstOf(addToMonth(thisMonth, -30)), firstOf(addToMonth(thisMonth, -10))]
  const tariffs = [
    ...HOME_ITEMS.map((item) => addTariff(draft, context, demo.home.id, item, begins)),
    ...OFFICE_ITEMS.map((item) => addTariff(draft, context, demo.office.id, item, begins)),
    ...addBillingTariffs(draft, context, demo, begins[1] ?? context.today),
  ]
  const asManager = moment(context, context.now, demo.manager)
  seedCosts(draft, asManager, tariffs)
  seedRates(draft, asManager, demo, tariffs)
  const months = [-3, -2, -1, 0].map((back) => addToMonth(thisMonth, back))
  for (const month of months) bookedMonth(draft, context, demo, tariffs, month)
  seedRenovation(draft, context, demo, tariffs)
  const nature = new Map(demo.units.map((unit) => [unit.id, demo.random.next()]))
  const visits = [
    ...months.flatMap((month, place) => visitsOf(demo, month, place, nature)),
    ...visitsToday(demo, context),
  ]
  serveAll(draft, context, demo, visits)
}

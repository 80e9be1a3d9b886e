import {
  addDays,
  addToMonth,
  type Day,
  diffDays,
  instantOf,
  lastOf,
  monthOf,
  type YearMonth,
} from '../../shared/day'
import type { Unit } from '../../shared/estate/schema'
import type { Meter } from '../../shared/meters/schema'
import { attachPicture } from '../attachments/demo'
import type { DemoEstate } from '../center/demo/estate'
import { seededRandom } from '../center/demo/random'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { readingsOf } from './facts'
import { addMeter } from './meterHandlers'
import { keepReading, weigh } from './reading'

/** The towers of the first two buildings have water meters; the rest pays the supplier directly. */
const METERED_BUILDINGS = 2
const MONTHS_BACK = 4

const meterOf = (
  draft: Draft,
  context: Context,
  unit: Unit,
  place: number,
  startOn: Day,
  startCenti: number,
): Meter =>
  addMeter(
    draft,
    {
      siteId: unit.siteId,
      no: `W${unit.label.replace(/\D/g, '').padStart(7, '0')}`,
      kind: 'coldWater',
      unitId: unit.id,
      place: '水表井',
      route: `${unit.label.split('-')[0]} 栋`,
      order: place,
      digits: 5,
      factor: 1,
      startCenti,
      startOn,
    },
    context,
  )

const commonOf = (draft: Draft, context: Context, demo: DemoEstate, name: string, startOn: Day): Meter =>
  addMeter(
    draft,
    {
      siteId: demo.home.id,
      no: `D-${name}-DT`,
      kind: 'electricity',
      unitId: null,
      place: `${name} 栋电梯机房`,
      route: `${name} 栋`,
      order: 9000,
      digits: 6,
      factor: 40,
      startCenti: 318_200,
      startOn,
    },
    context,
  )

const read = (
  draft: Draft,
  context: Context,
  meter: Meter,
  month: YearMonth,
  readOn: Day,
  used: number,
): void => {
  const given = { month, readOn, valueCenti: 0, ranOver: false, estimated: false, note: '' }
  const { last } = weigh(draft, meter, given, context)
  const known = { ...given, valueCenti: last.valueCenti + used }
  const weighed = weigh(draft, meter, known, context)
  if (!weighed.problem) keepReading(draft, meter, known, weighed, context)
}

const rounds = (context: Context): readonly (readonly [YearMonth, Day])[] => {
  const month = monthOf(context.today)
  return Array.from({ length: MONTHS_BACK }, (_, place) => addToMonth(month, place - MONTHS_BACK)).map(
    (each) => [each, addDays(lastOf(each), -1)],
  )
}

/** One meter in so many shows what a leak looks like. */
const LEAKING = 9
const LEAK = 300

/** Whoever reads a figure that nobody believes takes a picture of it. */
const photograph = (draft: Draft, context: Context, demo: DemoEstate, meter: Meter): void => {
  const reading = readingsOf(draft, meter.id).at(-1)
  const [picture] = demo.pictures
  const [by = demo.manager] = demo.clerks
  if (!reading || !picture) return
  attachPicture(draft, context, {
    subject: { kind: 'reading', id: reading.id },
    picture,
    name: `${meter.no}.png`,
    at: context.now,
    by,
  })
}

/** Water meters with four rounds behind them and this month's begun, common meters of the lifts. */
export const seedMeters = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const random = seededRandom(4_402)
  const buildings = [
    ...new Set(demo.units.filter((unit) => unit.use === 'home').map((unit) => unit.buildingId)),
  ]
  const metered = new Set<string>(buildings.slice(0, METERED_BUILDINGS))
  const past = rounds(context)
  const startOn = addDays(lastOf(addToMonth(past[0]?.[0] ?? monthOf(context.today), -1)), -1)
  const clerk = demo.clerks[0]
  const by: Context = clerk
    ? { ...context, staff: { id: clerk.id, name: clerk.name, role: clerk.role } }
    : context
  const homes = demo.units.filter((unit) => metered.has(unit.buildingId) && unit.use === 'home')
  const meters = homes.map((unit, place) =>
    meterOf(draft, by, unit, place + 1, startOn, random.between(12_000, 960_000)),
  )
  const names = [...new Set(homes.map((unit) => unit.label.split('-')[0] ?? ''))]
  const lifts = names.map((name) => commonOf(draft, by, demo, name, startOn))
  for (const [month, readOn] of past) {
    const then = { ...by, now: instantOf(readOn, '16:20') }
    for (const meter of meters) read(draft, then, meter, month, readOn, random.between(450, 1900))
    for (const meter of lifts) read(draft, then, meter, month, readOn, random.between(9_000, 12_000))
  }
  const today = { ...by, now: instantOf(context.today, '08:31') }
  const days = diffDays(past.at(-1)?.[1] ?? context.today, context.today)
  for (const [place, meter] of meters.slice(0, 18).entries()) {
    const aDay = place % LEAKING === LEAKING - 1 ? LEAK : random.between(15, 45)
    read(draft, today, meter, monthOf(context.today), context.today, aDay * days)
    if (aDay === LEAK) photograph(draft, today, demo, meter)
  }
}

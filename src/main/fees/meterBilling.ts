import { lastOf, type YearMonth } from '../../shared/day'
import type { Unit } from '../../shared/estate/schema'
import type { Charge } from '../../shared/fees/charge'
import { usageCharges } from '../../shared/fees/metered'
import type { Tariff, TariffPrice } from '../../shared/fees/schema'
import type { UnitCharge } from '../../shared/fees/scope'
import type { Meter, Reading } from '../../shared/meters/schema'
import { sumFen } from '../../shared/money'
import type { View } from '../collections'
import { metersOf, readingsOf } from '../meters/facts'

interface Ask {
  readonly tariff: Tariff
  readonly prices: readonly TariffPrice[]
  readonly unit: Unit
  readonly month: YearMonth
}

/** Readings of a meter and of those it took the place of: a new counter does not empty the steps of the year. */
const chainOf = (view: View, meter: Meter): readonly Reading[] => {
  const before = metersOf(view, meter.unitId ?? '', meter.kind).find(
    (each) => each.replacedById === meter.id && each.id !== meter.id,
  )
  return [...(before ? chainOf(view, before) : []), ...readingsOf(view, meter.id)]
}

/** Of the item in the year of a reading, before it: where steps are counted by the year they are filled up already. */
const usedBefore = (view: View, tariff: Tariff, meter: Meter, reading: Reading): number =>
  tariff.tierBasis === 'year'
    ? sumFen(
        chainOf(view, meter)
          .filter(
            (each) => each.readOn < reading.readOn && each.readOn.slice(0, 4) === reading.readOn.slice(0, 4),
          )
          .map((each) => each.usageCenti),
      )
    : 0

const chargesOf = (view: View, ask: Ask, meter: Meter, reading: Reading): readonly Charge[] =>
  usageCharges(ask.tariff, ask.prices, {
    fromOn: reading.fromOn,
    toOn: reading.readOn,
    usageCenti: reading.usageCenti,
    beforeCenti: usedBefore(view, ask.tariff, meter, reading),
  }).map((charge) => ({ ...charge, meterId: meter.id, readingId: reading.id }))

/** What was used until the hand-over, as the opening reading of the move-in says, is not the owner's (domain.md §2.1). */
const isOpening = (view: View, unit: Unit, reading: Reading): boolean =>
  view.moveIns
    .where('unit', unit.id)
    .some(({ meters, voided }) => !voided && meters.some(({ readingId }) => readingId === reading.id))

/**
 * Readings of a unit up to the month that no bill stands for yet, so that none is billed twice and one entered late is
 * still billed; what was read before the unit was handed over was not its owner's. A meter without a reading for the month
 * leaves the unit out, with the reason.
 */
export const meterCharges = (view: View, ask: Ask): UnitCharge => {
  const kind = ask.tariff.meterKind
  const meters = kind ? metersOf(view, ask.unit.id, kind) : []
  if (meters.length === 0) return { leftOut: 'noMeter' }
  const found = meters.map((meter) => ({ meter, readings: readingsOf(view, meter.id) }))
  const before = ask.unit.handedOverOn ?? ''
  const due = found.flatMap(({ meter, readings }) =>
    readings
      .filter(
        (reading) =>
          reading.month <= ask.month &&
          reading.readOn >= before &&
          !isOpening(view, ask.unit, reading) &&
          view.bills.countWhere('reading', reading.id) === 0,
      )
      .map((reading) => ({ meter, reading })),
  )
  if (due.length === 0) {
    if (before > lastOf(ask.month)) return { leftOut: 'notHandedOver' }
    const read = found.some(({ readings }) => readings.some((each) => each.month === ask.month))
    return { leftOut: read ? 'billedAlready' : 'noReading' }
  }
  if (!ask.prices.some((price) => due.some(({ reading }) => price.fromOn <= reading.readOn)))
    return { leftOut: 'noPrice' }
  const charges = due.flatMap(({ meter, reading }) => chargesOf(view, ask, meter, reading))
  return charges.length === 0 ? { leftOut: 'noCharge' } : { charges }
}

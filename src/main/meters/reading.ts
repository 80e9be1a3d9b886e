import type { Day, YearMonth } from '../../shared/day'
import { canRead, isUnusual, type Standing, usageOf } from '../../shared/meters/rules'
import type { Meter, Reading } from '../../shared/meters/schema'
import { formatArea } from '../../shared/money'
import { type Problem, problem, refuse } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { nextFrom, readingsOf, standingOf } from './facts'

export const meterOf = (view: View, meterId: string): Meter =>
  view.meters.get(meterId) ?? refuse('meters.unknown')

export interface Given {
  readonly month: YearMonth
  readonly readOn: Day
  readonly valueCenti: number
  readonly ranOver: boolean
  readonly estimated: boolean
  readonly note: string
}

export interface Weighed {
  readonly last: Standing
  readonly fromOn: Day
  readonly usageCenti: number
  readonly unusual: boolean
  readonly problem: Problem | undefined
}

/** What a reading would come to: its use, whether that is unusual, and why it may not be kept. */
export const weigh = (view: View, meter: Meter, given: Given, context: Context): Weighed => {
  const readings = readingsOf(view, meter.id)
  const last = standingOf(meter, readings)
  const fromOn = nextFrom(last, readings)
  const again = readings.find((reading) => reading.month === given.month && !reading.final)
  const found = again
    ? problem('meters.readAlready', {
        meter: meter.no,
        month: given.month,
        value: formatArea(again.valueCenti),
        name: again.byName,
      })
    : canRead(meter, last, given, context.today)
  if (found) return { last, fromOn, usageCenti: 0, unusual: false, problem: found }
  const usageCenti = usageOf(meter, last.valueCenti, given.valueCenti, given.ranOver)
  const percent = Number(settingOn(view, 'meters.unusualPercent', context.today))
  const unusual = isUnusual({ usageCenti, fromOn, readOn: given.readOn }, readings, percent)
  return { last, fromOn, usageCenti, unusual, problem: undefined }
}

/** Keeps a reading that has been weighed. */
export const keepReading = (
  draft: Draft,
  meter: Meter,
  given: Given,
  weighed: Weighed,
  context: Context,
  final = false,
): Reading =>
  draft.readings.insert({
    id: context.newId('reading'),
    meterId: meter.id,
    meterNo: meter.no,
    kind: meter.kind,
    unitId: meter.unitId,
    unitLabel: meter.unitLabel,
    fromOn: weighed.fromOn,
    previousCenti: weighed.last.valueCenti,
    ...given,
    usageCenti: weighed.usageCenti,
    final,
    unusual: weighed.unusual,
    byName: actor(context).name,
    at: context.now,
    voided: null,
  })

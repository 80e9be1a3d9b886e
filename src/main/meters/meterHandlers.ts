import type { MeterInput, metersContract } from '../../shared/meters/contract'
import { canShow } from '../../shared/meters/rules'
import type { Meter } from '../../shared/meters/schema'
import { refuse, refuseIf } from '../../shared/problem'
import type { Draft } from '../collections'
import type { Context } from '../context'
import type { HandlersOf } from '../handlers'
import { meterKey } from './collections'
import { photosOf, readingsOf, standingOf } from './facts'
import { keepReading, meterOf, weigh } from './reading'

type Meters = Pick<
  HandlersOf<typeof metersContract>,
  'meters.add' | 'meters.move' | 'meters.replace' | 'meters.takeDown' | 'meters.file'
>

const numberFree = (draft: Draft, siteId: string, no: string): void => {
  const [known] = draft.meters.where('siteNo', `${siteId}|${meterKey(no)}`)
  if (known) refuse('meters.noTaken', { meter: known.no, unit: known.unitLabel }, 'no')
}

/** A new meter of a unit, or a common one. */
export const addMeter = (draft: Draft, input: MeterInput, context: Context): Meter => {
  if (!draft.sites.get(input.siteId)) refuse('meters.unknownSite')
  const unit = input.unitId === null ? undefined : draft.units.get(input.unitId)
  if (input.unitId !== null && unit?.siteId !== input.siteId) refuse('meters.unknownUnit', {}, 'unitId')
  numberFree(draft, input.siteId, input.no)
  if (input.startOn > context.today)
    refuse('meters.dayAhead', { meter: input.no, today: context.today }, 'startOn')
  refuseIf(canShow(input, input.startCenti, 'startCenti'))
  return draft.meters.insert({
    id: context.newId('meter'),
    ...input,
    unitLabel: unit?.label ?? '',
    endedOn: null,
    replacedById: null,
    createdAt: context.now,
  })
}

export const meterHandlers: Meters = {
  'meters.file': (view, { meterId }) => {
    const meter = meterOf(view, meterId)
    return {
      meter,
      siteName: view.sites.get(meter.siteId)?.name ?? '',
      readings: [...view.readings.where('meter', meter.id)]
        .sort((a, b) => (a.at < b.at ? 1 : -1))
        .map((reading) => ({
          ...reading,
          billed: view.bills.countWhere('reading', reading.id) > 0,
          photos: photosOf(view, reading),
        })),
    }
  },

  'meters.add': addMeter,

  'meters.move': (draft, { meterId, ...place }) => draft.meters.update(meterOf(draft, meterId).id, place),

  /** The old one is read a last time, the new one begins where it stands; both are billed in the month. */
  'meters.replace': (draft, { meterId, month, on, finalCenti, no, digits, factor, startCenti }, context) => {
    const meter = meterOf(draft, meterId)
    numberFree(draft, meter.siteId, no)
    refuseIf(canShow({ no, digits }, startCenti, 'startCenti'))
    const given = { month, readOn: on, valueCenti: finalCenti, ranOver: false, estimated: false, note: '' }
    const weighed = weigh(draft, meter, given, context)
    refuseIf(weighed.problem)
    keepReading(draft, meter, given, weighed, context, true)
    const next = draft.meters.insert({
      ...meter,
      id: context.newId('meter'),
      no,
      digits,
      factor,
      startCenti,
      startOn: on,
      createdAt: context.now,
    })
    draft.meters.update(meter.id, { endedOn: on, replacedById: next.id })
    return next
  },

  'meters.takeDown': (draft, { meterId, on }, context) => {
    const meter = meterOf(draft, meterId)
    if (meter.endedOn !== null) refuse('meters.gone', { meter: meter.no, day: meter.endedOn })
    const last = standingOf(meter, readingsOf(draft, meter.id))
    if (on < last.on) refuse('meters.dayBefore', { meter: meter.no, last: '', on: last.on }, 'on')
    if (on > context.today) refuse('meters.dayAhead', { meter: meter.no, today: context.today }, 'on')
    return draft.meters.update(meter.id, { endedOn: on })
  },
}

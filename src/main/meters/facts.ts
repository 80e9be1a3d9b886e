import { addDays, type Day } from '../../shared/day'
import type { Standing } from '../../shared/meters/rules'
import type { Meter, MeterKind, Reading } from '../../shared/meters/schema'
import { subjectKey } from '../attachments/collections'
import type { View } from '../collections'

/** Readings of a meter that count, the oldest first. */
export const readingsOf = (view: View, meterId: Meter['id']): readonly Reading[] =>
  view.readings
    .where('meter', meterId)
    .filter((reading) => !reading.voided)
    .sort((a, b) => (a.readOn < b.readOn ? -1 : a.readOn > b.readOn ? 1 : 0))

/** Where a meter stands: its last reading, else what it showed when it was put up. */
export const standingOf = (meter: Meter, readings: readonly Reading[]): Standing => {
  const last = readings.at(-1)
  return last
    ? { valueCenti: last.valueCenti, on: last.readOn, estimated: last.estimated }
    : { valueCenti: meter.startCenti, on: meter.startOn, estimated: false }
}

/** The first day a next reading speaks of. */
export const nextFrom = (standing: Standing, readings: readonly Reading[]): Day =>
  readings.length === 0 ? standing.on : addDays(standing.on, 1)

/** A unit's meters of a kind, those taken down among them. */
export const metersOf = (view: View, unitId: string, kind: MeterKind): readonly Meter[] =>
  view.meters.where('unit', unitId).filter((meter) => meter.kind === kind)

/** How many pictures of the counter stand behind a reading; 0 without one. */
export const photosOf = (view: View, reading: Pick<Reading, 'id'> | null): number =>
  reading
    ? view.attachments
        .where('subject', subjectKey({ subject: { kind: 'reading', id: reading.id } }))
        .filter(({ voided }) => !voided).length
    : 0

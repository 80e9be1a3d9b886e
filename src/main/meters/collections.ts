import { Meter, Reading } from '../../shared/meters/schema'
import { collection } from '../store/types'

/** A number on a plate is compared without case and blanks. */
export const meterKey = (no: string): string => no.normalize('NFKC').replace(/\s/g, '').toUpperCase()

export const metersCollections = {
  meters: collection<Meter>()({
    schema: Meter,
    indexes: {
      site: (meter) => meter.siteId,
      unit: (meter) => meter.unitId ?? undefined,
      siteNo: (meter) => `${meter.siteId}|${meterKey(meter.no)}`,
    },
    unique: ['siteNo'],
  }),
  readings: collection<Reading>()({
    schema: Reading,
    indexes: {
      meter: (reading) => reading.meterId,
      month: (reading) => reading.month,
    },
    partition: (reading) => reading.month,
  }),
} as const

import type { RouteInput } from '../../src/shared/contract'
import type { Meter } from '../../src/shared/meters/schema'
import { SITE } from '../fees/support'
import type { Desk } from '../support/desk'

export const meterInput = (facts: Partial<RouteInput<'meters.add'>> = {}): RouteInput<'meters.add'> => ({
  siteId: SITE,
  no: 'S-0101',
  kind: 'coldWater',
  unitId: 'unit_1101' as never,
  place: '水表井',
  route: '1 栋',
  order: 1,
  digits: 5,
  factor: 1,
  startCenti: 10_000,
  startOn: '2026-08-31',
  ...facts,
})

export const readInput = (
  meter: Pick<Meter, 'id'>,
  valueCenti: number,
  readOn: string,
  facts: Partial<RouteInput<'meters.read'>> = {},
): RouteInput<'meters.read'> => ({
  meterId: meter.id,
  month: readOn.slice(0, 7),
  readOn,
  valueCenti,
  ranOver: false,
  estimated: false,
  note: '',
  confirmed: true,
  ...facts,
})

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

/** A sheet of readings as a clerk brings it; the first line holds the headings. */
export const csvOf = (
  lines: readonly string[],
  facts: Partial<RouteInput<'meters.import'>> = {},
): RouteInput<'meters.import'> => ({
  siteId: SITE,
  month: '2026-11',
  readOn: '2026-11-20',
  fileName: '抄表.csv',
  contentBase64: base64(lines.join('\n')),
  ...facts,
})

export const standing = (desk: Desk) => [...desk.view.readings.all()].filter((reading) => !reading.voided)

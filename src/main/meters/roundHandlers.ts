import type { metersContract, RoundFilter, RoundRow } from '../../shared/meters/contract'
import { estimateOf } from '../../shared/meters/rules'
import { refuse, refuseIf } from '../../shared/problem'
import type { View } from '../collections'
import { actor, type Context } from '../context'
import { type HandlersOf, prepared } from '../handlers'
import { pageOf } from '../list'
import { areaCell, workbookOf } from '../workbook'
import { photosOf, readingsOf, standingOf } from './facts'
import { keepReading, meterOf, weigh } from './reading'

type Rounds = Pick<
  HandlersOf<typeof metersContract>,
  'meters.routes' | 'meters.round' | 'meters.read' | 'meters.reverse' | 'meters.saveList'
>

const has = (search: string, ...texts: readonly string[]): boolean => {
  const wanted = search.normalize('NFKC').trim().toLowerCase()
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted))
}

const rowsOf = (view: View, filter: RoundFilter, context: Context): readonly RoundRow[] =>
  view.meters
    .where('site', filter.siteId)
    .filter(
      (meter) =>
        (!filter.kind || meter.kind === filter.kind) &&
        (filter.route === null || meter.route === filter.route) &&
        has(filter.search, meter.no, meter.unitLabel, meter.place),
    )
    .flatMap((meter) => {
      const readings = readingsOf(view, meter.id)
      const reading = readings.find((each) => each.month === filter.month) ?? null
      if (meter.endedOn !== null && !reading) return []
      const last = standingOf(
        meter,
        reading ? readings.filter((each) => each.readOn < reading.readOn) : readings,
      )
      return {
        meter,
        last,
        reading,
        estimateCenti: estimateOf(meter, last, context.today, readings),
        photos: photosOf(view, reading),
      }
    })

const isIn = (row: RoundRow, state: RoundFilter['state']): boolean => {
  if (state === 'missing') return row.reading === null
  if (state === 'read') return row.reading !== null
  return state === 'all' || row.reading?.unusual === true
}

/** By route and place in it, as one walks. */
const walking = (a: RoundRow, b: RoundRow): number =>
  a.meter.route.localeCompare(b.meter.route) ||
  a.meter.order - b.meter.order ||
  a.meter.unitLabel.localeCompare(b.meter.unitLabel, 'zh-CN', { numeric: true }) ||
  a.meter.no.localeCompare(b.meter.no)

const values = {
  order: (row: RoundRow) => row.meter.order,
  no: (row: RoundRow) => row.meter.no,
  unitLabel: (row: RoundRow) => row.meter.unitLabel,
}

const listRows = (
  view: View,
  filter: RoundFilter,
  words: Readonly<Record<string, string>>,
  context: Context,
) =>
  rowsOf(view, filter, context)
    .filter((row) => isIn(row, filter.state))
    .sort(walking)
    .map(({ meter, last, reading }) => [
      meter.no,
      meter.unitLabel,
      words[meter.kind] ?? '',
      meter.place,
      meter.route,
      areaCell(last.valueCenti),
      last.on,
      reading ? areaCell(reading.valueCenti) : '',
      reading ? reading.readOn : '',
    ])

export const roundHandlers: Rounds = {
  'meters.routes': (view, { siteId }) =>
    [...new Set(view.meters.where('site', siteId).map((meter) => meter.route))].filter(Boolean).sort(),

  'meters.round': (view, filter, context) => {
    const all = rowsOf(view, filter, context)
    const found = all.filter((row) => isIn(row, filter.state)).sort(walking)
    return {
      ...pageOf(found, { ...filter, values }),
      read: all.filter((row) => row.reading).length,
      missing: all.filter((row) => !row.reading).length,
      unusual: all.filter((row) => row.reading?.unusual).length,
    }
  },

  'meters.read': (draft, { meterId, confirmed, ...given }, context) => {
    const meter = meterOf(draft, meterId)
    const weighed = weigh(draft, meter, given, context)
    refuseIf(weighed.problem)
    if (weighed.unusual && !confirmed)
      refuse(
        'meters.looksUnusual',
        { meter: meter.no, usage: (weighed.usageCenti / 100).toFixed(2) },
        'valueCenti',
      )
    return keepReading(draft, meter, given, weighed, context)
  },

  /** Only the last reading of a meter, and only while no bill stands for it: what follows rests on it. */
  'meters.reverse': (draft, { readingId, reason }, context) => {
    const reading = draft.readings.get(readingId) ?? refuse('meters.readingGone')
    if (reading.voided) refuse('meters.readingGone')
    const last = readingsOf(draft, reading.meterId).at(-1)
    if (last?.id !== reading.id)
      refuse('meters.notTheLast', { meter: reading.meterNo, on: last?.readOn ?? '' })
    if (reading.final) refuse('meters.finalStays', { meter: reading.meterNo })
    if (draft.bills.countWhere('reading', reading.id) > 0)
      refuse('meters.billed', { meter: reading.meterNo, month: reading.month })
    return draft.readings.update(reading.id, {
      voided: { at: context.now, byName: actor(context).name, reason },
    })
  },

  'meters.saveList': prepared({
    prepare: async (view, { filter, sheet }, context) =>
      context.ports.files.save(
        sheet.fileName,
        await workbookOf(sheet.headings, listRows(view, filter, sheet.words, context)),
      ),
    commit: (_draft, _input, saved: string | null) => saved,
  }),
}

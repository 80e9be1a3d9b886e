import type { Hit } from '../../shared/counter/contract'
import { isGone } from '../../shared/keys/rules'
import type { Key } from '../../shared/keys/schema'
import { numberInCode } from '../../shared/passes/rules'
import type { Vehicle } from '../../shared/people/schema'
import type { Tour } from '../../shared/tours/schema'
import type { View } from '../collections'
import type { Context } from '../context'
import { findUnits } from '../estate/search'
import { keyRow } from '../keys/facts'
import { plateKey } from '../people/collections'
import { tiesNow } from '../people/current'
import { ownerNames } from '../people/facts'
import { orderOf } from '../people/names'
import { findPeople, type RankedPerson, typed } from '../people/search'
import { bestOf, entriesOf } from '../reckoned'
import { defectHits } from './defects'
import { slipHits } from './slips'

const PER_KIND = 6

interface Ranked extends Hit {
  readonly rank: number
}

/** Exact 3, from the start 2, inside 1, not at all 0. `value` in small letters. */
const textRank = (value: string, text: string): number => {
  if (value === text) return 3
  if (value.startsWith(text)) return 2
  return value.includes(text) ? 1 : 0
}

const unitHits = (
  view: View,
  text: string,
  people: readonly RankedPerson[],
  context: Context,
): readonly Ranked[] =>
  findUnits(view, text, context.today, PER_KIND, false, people).map((unit, place) => ({
    kind: 'unit',
    id: unit.id,
    title: unit.label,
    subtitle: [ownerNames(view, unit.id, context.today), view.sites.get(unit.siteId)?.name]
      .filter(Boolean)
      .join(' · '),
    path: `/counter/${unit.id}`,
    rank: 10 - place,
  }))

const personHits = (view: View, people: readonly RankedPerson[], { today }: Context): readonly Ranked[] => {
  const unitNow = (personId: string) => {
    const [tie] = tiesNow(view, personId, today)
    return tie && view.units.get(tie.unitId)
  }
  const hits: Ranked[] = []
  for (const rank of [3, 2, 1])
    for (const { person, rank: found } of people) {
      if (found !== rank) continue
      if (hits.length === PER_KIND) return hits
      const unit = unitNow(person.id)
      if (!unit) continue
      const path = `/counter/${unit.id}`
      hits.push({ kind: 'person', id: person.id, title: person.name, subtitle: unit.label, path, rank })
    }
  return hits
}

const vehicles = entriesOf((vehicle: Vehicle) => {
  const plate = plateKey(vehicle.plate).toLowerCase()
  return { vehicle, plate, order: plate }
})

const vehicleHits = (view: View, text: string): readonly Ranked[] => {
  const wanted = plateKey(text).toLowerCase()
  if (wanted.length < 2) return []
  const rankOf = ({ vehicle, plate }: { readonly vehicle: Vehicle; readonly plate: string }): number => {
    const rank = vehicle.endedOn ? 0 : textRank(plate, wanted)
    return rank > 0 && view.units.get(vehicle.unitId) ? rank : 0
  }
  return bestOf(vehicles(view.vehicles), rankOf, PER_KIND).map(({ entry: { vehicle }, rank }) => ({
    kind: 'vehicle',
    id: vehicle.id,
    title: vehicle.plate,
    subtitle: view.units.get(vehicle.unitId)?.label ?? '',
    path: `/counter/${vehicle.unitId}`,
    rank,
  }))
}

const keys = entriesOf((key: Key) => {
  const code = key.code.toLowerCase()
  return { key, code, tag: (key.tag ?? '').toLowerCase(), order: code }
})

const keyHits = (view: View, text: string, context: Context): readonly Ranked[] => {
  type Entry = ReturnType<typeof keys>[number]
  const rankOf = ({ key, code, tag }: Entry): number =>
    isGone(key.status) ? 0 : Math.max(textRank(code, text), textRank(tag, text))
  return bestOf(keys(view.keys), rankOf, PER_KIND).map(({ entry: { key }, rank }) => {
    const row = keyRow(view, key, context.now)
    return {
      kind: 'key',
      id: key.id,
      title: key.code,
      subtitle: [row.place, row.loan?.borrowerName].filter(Boolean).join(' · '),
      path: `/keys?view=register&key=${key.id}`,
      rank,
    }
  })
}

/** A receipt is found by its number with or without its leading zeros. */
const receiptHits = (view: View, text: string): readonly Ranked[] => {
  if (!/^\d{1,12}$/.test(text)) return []
  const hits: Ranked[] = []
  for (const no of new Set([text, text.padStart(7, '0')]))
    for (const receipt of view.receipts.where('no', no))
      hits.push({
        kind: 'receipt',
        id: receipt.id,
        title: receipt.no,
        subtitle: `${receipt.unitLabel} · ${receipt.payer}`,
        path: `/fees/receipts?receipt=${receipt.id}`,
        rank: 3,
      })
  return hits
}

const passHits = (view: View, text: string): readonly Ranked[] => {
  const no = (numberInCode(text.toUpperCase()) ?? text).toUpperCase()
  const visitors = view.visitorPasses.where('no', no).map(
    (pass): Ranked => ({
      kind: 'pass',
      id: pass.id,
      title: pass.no,
      subtitle: pass.name,
      path: `/passes?view=visitors&pass=${pass.id}`,
      rank: 3,
    }),
  )
  const workers = view.workerPasses.where('no', no).map(
    (pass): Ranked => ({
      kind: 'pass',
      id: pass.id,
      title: pass.no,
      subtitle: `${pass.name} · ${pass.unitLabel}`,
      path: `/passes?view=workers&pass=${pass.id}`,
      rank: 3,
    }),
  )
  return [...visitors, ...workers]
}

const tours = entriesOf((tour: Tour) => {
  const { visitors } = tour.plan
  return { tour, no: tour.no.toLowerCase(), visitors: visitors.toLowerCase(), order: orderOf(visitors) }
})

const tourHits = (view: View, text: string): readonly Ranked[] =>
  bestOf(
    tours(view.tours),
    ({ no, visitors }) => Math.max(textRank(no, text), textRank(visitors, text)),
    PER_KIND,
  ).map(({ entry: { tour }, rank }) => ({
    kind: 'tour',
    id: tour.id,
    title: tour.plan.visitors,
    subtitle: tour.no,
    path: `/tours/${tour.id}`,
    rank,
  }))

const slipRanked = (view: View, text: string): readonly Ranked[] =>
  slipHits(view, text).map((hit) => ({ ...hit, rank: 3 }))

/** Numbers of papers are found as wholes; a receipt's also without its zeros, where a room may be meant. */
const isWhole = ({ kind, title }: Hit, text: string): boolean =>
  kind === 'receipt' ? title === text : kind === 'pass' || kind === 'slip' || kind === 'defect'

/** One box for everything (mission.md 1.1): nobody says beforehand what they are looking for. */
export const search = (view: View, text: string, context: Context): readonly Hit[] => {
  const wanted = typed(text)
  if (wanted === '') return []
  const people = findPeople(view, wanted)
  return [
    ...receiptHits(view, wanted),
    ...passHits(view, wanted),
    ...slipRanked(view, wanted),
    ...defectHits(view, wanted),
    ...unitHits(view, wanted, people, context),
    ...personHits(view, people, context),
    ...vehicleHits(view, wanted),
    ...keyHits(view, wanted, context),
    ...tourHits(view, wanted),
  ].map(({ rank: _rank, ...hit }) => (isWhole(hit, wanted) ? { ...hit, whole: true } : hit))
}

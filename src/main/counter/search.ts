import type { Hit } from '../../shared/counter/contract'
import { isGone } from '../../shared/keys/rules'
import { numberInCode } from '../../shared/passes/rules'
import type { View } from '../collections'
import type { Context } from '../context'
import { findUnits } from '../estate/search'
import { keyRow } from '../keys/facts'
import { plateKey } from '../people/collections'
import { isCurrent, ownerNames } from '../people/facts'
import { personRank, typed } from '../people/search'
import { defectHits } from './defects'
import { slipHits } from './slips'

const PER_KIND = 6

interface Ranked extends Hit {
  readonly rank: number
}

/** Exact 3, from the start 2, inside 1, not at all 0. */
const textRank = (value: string, text: string): number => {
  const lower = value.toLowerCase()
  if (lower === text) return 3
  if (lower.startsWith(text)) return 2
  return lower.includes(text) ? 1 : 0
}

const best = (hits: readonly Ranked[]): readonly Ranked[] =>
  [...hits]
    .sort((a, b) => b.rank - a.rank || a.title.localeCompare(b.title, 'zh-CN', { numeric: true }))
    .slice(0, PER_KIND)

const unitHits = (view: View, text: string, context: Context): readonly Ranked[] =>
  findUnits(view, text, context.today, PER_KIND).map((unit, place) => ({
    kind: 'unit',
    id: unit.id,
    title: unit.label,
    subtitle: [ownerNames(view, unit.id, context.today), view.sites.get(unit.siteId)?.name]
      .filter(Boolean)
      .join(' · '),
    path: `/counter/${unit.id}`,
    rank: 10 - place,
  }))

const personHits = (view: View, text: string, context: Context): readonly Ranked[] => {
  const hits: Ranked[] = []
  for (const person of view.people.all()) {
    const rank = personRank(person, text)
    if (rank === 0) continue
    const tie = view.ties.where('person', person.id).find((each) => isCurrent(each, context.today))
    const unit = tie && view.units.get(tie.unitId)
    if (unit)
      hits.push({
        kind: 'person',
        id: person.id,
        title: person.name,
        subtitle: unit.label,
        path: `/counter/${unit.id}`,
        rank,
      })
  }
  return best(hits)
}

const vehicleHits = (view: View, text: string): readonly Ranked[] => {
  const wanted = plateKey(text).toLowerCase()
  if (wanted.length < 2) return []
  const hits: Ranked[] = []
  for (const vehicle of view.vehicles.all()) {
    const rank = vehicle.endedOn ? 0 : textRank(plateKey(vehicle.plate), wanted)
    const unit = rank > 0 ? view.units.get(vehicle.unitId) : undefined
    if (unit)
      hits.push({
        kind: 'vehicle',
        id: vehicle.id,
        title: vehicle.plate,
        subtitle: unit.label,
        path: `/counter/${unit.id}`,
        rank,
      })
  }
  return best(hits)
}

const keyHits = (view: View, text: string, context: Context): readonly Ranked[] => {
  const hits: Ranked[] = []
  for (const key of view.keys.all()) {
    const rank = Math.max(textRank(key.code, text), textRank(key.tag ?? '', text))
    if (rank === 0 || isGone(key.status)) continue
    const row = keyRow(view, key, context.now)
    hits.push({
      kind: 'key',
      id: key.id,
      title: key.code,
      subtitle: [row.place, row.loan?.borrowerName].filter(Boolean).join(' · '),
      path: `/keys?view=register&key=${key.id}`,
      rank,
    })
  }
  return best(hits)
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

const tourHits = (view: View, text: string): readonly Ranked[] => {
  const hits: Ranked[] = []
  for (const tour of view.tours.all()) {
    const rank = Math.max(textRank(tour.no, text), textRank(tour.plan.visitors, text))
    if (rank > 0)
      hits.push({
        kind: 'tour',
        id: tour.id,
        title: tour.plan.visitors,
        subtitle: tour.no,
        path: `/tours/${tour.id}`,
        rank,
      })
  }
  return best(hits)
}

const slipRanked = (view: View, text: string): readonly Ranked[] =>
  slipHits(view, text).map((hit) => ({ ...hit, rank: 3 }))

/** Numbers of papers are found as wholes; a receipt's also without its zeros, where a room may be meant. */
const isWhole = ({ kind, title }: Hit, text: string): boolean =>
  kind === 'receipt' ? title === text : kind === 'pass' || kind === 'slip' || kind === 'defect'

/** One box for everything (mission.md 1.1): nobody says beforehand what they are looking for. */
export const search = (view: View, text: string, context: Context): readonly Hit[] => {
  const wanted = typed(text)
  if (wanted === '') return []
  return [
    ...receiptHits(view, wanted),
    ...passHits(view, wanted),
    ...slipRanked(view, wanted),
    ...defectHits(view, wanted),
    ...unitHits(view, wanted, context),
    ...personHits(view, wanted, context),
    ...vehicleHits(view, wanted),
    ...keyHits(view, wanted, context),
    ...tourHits(view, wanted),
  ].map(({ rank: _rank, ...hit }) => (isWhole(hit, wanted) ? { ...hit, whole: true } : hit))
}

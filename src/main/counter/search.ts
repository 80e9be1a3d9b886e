import type { Hit } from '../../shared/counter/contract'
import { numberInCode } from '../../shared/passes/rules'
import type { Person } from '../../shared/people/schema'
import type { View } from '../collections'
import type { Context } from '../context'
import { SHORT, unitsFor } from '../estate/search'
import { keyRow } from '../keys/facts'
import { firstInOrder } from '../list'
import { compareTexts } from '../natural'
import { plateKey } from '../people/collections'
import { isCurrent, ownerNames } from '../people/facts'
import { bestPeople, typed } from '../people/search'
import type { Ranked } from '../store/types'
import { keptText, rankedFew, textRank } from '../textRank'
import { defectHits } from './defects'
import { slipHits } from './slips'

const PER_KIND = 6

interface RankedHit extends Hit {
  readonly rank: number
}

/** The first of a kind: by how well they answer, then by name or number. */
const best = (hits: readonly RankedHit[]): readonly RankedHit[] =>
  firstInOrder(hits, PER_KIND, (a, b) => b.rank - a.rank || compareTexts(a.title, b.title))

const unitHits = (
  view: View,
  text: string,
  people: readonly Ranked<Person>[],
  context: Context,
): readonly RankedHit[] =>
  unitsFor(view, { text, people }, context.today, PER_KIND).map((unit, place) => ({
    kind: 'unit',
    id: unit.id,
    title: unit.label,
    subtitle: [ownerNames(view, unit.id, context.today), view.sites.get(unit.siteId)?.name]
      .filter(Boolean)
      .join(' · '),
    path: `/counter/${unit.id}`,
    rank: 10 - place,
  }))

const personHits = (view: View, people: readonly Ranked<Person>[], context: Context): readonly RankedHit[] =>
  people
    .flatMap(({ record: person, rank }) => {
      const tie = view.ties.where('person', person.id).find((each) => isCurrent(each, context.today))
      const unit = tie && view.units.get(tie.unitId)
      return unit
        ? {
            kind: 'person' as const,
            id: person.id,
            title: person.name,
            subtitle: unit.label,
            path: `/counter/${unit.id}`,
            rank,
          }
        : []
    })
    .slice(0, PER_KIND)

/** The best records of a collection for a text, as hits. */
const firstRanked = <R>(found: readonly Ranked<R>[], titleOf: (record: R) => string): readonly Ranked<R>[] =>
  firstInOrder(
    found,
    PER_KIND,
    (a, b) => b.rank - a.rank || compareTexts(titleOf(a.record), titleOf(b.record)),
  )

const vehicleHits = (view: View, text: string): readonly RankedHit[] => {
  const wanted = plateKey(text).toLowerCase()
  if (wanted.length < 2) return []
  const found = rankedFew(view.vehicles, [wanted], (kept) => textRank(kept, wanted))
  return firstRanked(found, ({ plate }) => plate).flatMap(({ record: vehicle, rank }) => {
    const unit = view.units.get(vehicle.unitId)
    return unit
      ? {
          kind: 'vehicle' as const,
          id: vehicle.id,
          title: vehicle.plate,
          subtitle: unit.label,
          path: `/counter/${unit.id}`,
          rank,
        }
      : []
  })
}

const keyHits = (view: View, text: string, context: Context): readonly RankedHit[] =>
  firstRanked(
    rankedFew(view.keys, [text], (kept) => textRank(kept, text)),
    ({ code }) => code,
  ).map(({ record: key, rank }) => {
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

/** A receipt is found by its number with or without its leading zeros. */
const receiptHits = (view: View, text: string): readonly RankedHit[] => {
  if (!/^\d{1,12}$/.test(text)) return []
  const hits: RankedHit[] = []
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

const passHits = (view: View, text: string): readonly RankedHit[] => {
  const no = (numberInCode(text.toUpperCase()) ?? text).toUpperCase()
  const visitors = view.visitorPasses.where('no', no).map(
    (pass): RankedHit => ({
      kind: 'pass',
      id: pass.id,
      title: pass.no,
      subtitle: pass.name,
      path: `/passes?view=visitors&pass=${pass.id}`,
      rank: 3,
    }),
  )
  const workers = view.workerPasses.where('no', no).map(
    (pass): RankedHit => ({
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

const tourHits = (view: View, text: string): readonly RankedHit[] => {
  const hits: RankedHit[] = []
  for (const tour of view.tours.all()) {
    const rank = textRank(keptText([tour.no, tour.plan.visitors]), text)
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

const slipRanked = (view: View, text: string): readonly RankedHit[] =>
  slipHits(view, text).map((hit) => ({ ...hit, rank: 3 }))

/** Numbers of papers are found as wholes; a receipt's also without its zeros, where a room may be meant. */
const isWhole = ({ kind, title }: Hit, text: string): boolean =>
  kind === 'receipt' ? title === text : kind === 'pass' || kind === 'slip' || kind === 'defect'

/** One box for everything (mission.md 1.1): nobody says beforehand what they are looking for. */
export const search = (view: View, text: string, context: Context): readonly Hit[] => {
  const wanted = typed(text)
  if (wanted === '') return []
  const people = bestPeople(view, wanted, SHORT)
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

import { addDays, type Day } from '../../shared/day'
import type { Unit } from '../../shared/estate/schema'
import { heldOf } from '../../shared/fees/deposits'
import { appliesTo } from '../../shared/fees/scope'
import { sumFen } from '../../shared/money'
import { workerState } from '../../shared/passes/rules'
import { ownerTies } from '../../shared/people/responsible'
import type { Tie } from '../../shared/people/schema'
import type { Obstacle } from '../../shared/reshapes/contract'
import { sameOwners } from '../../shared/reshapes/rules'
import type { ObstacleKind } from '../../shared/reshapes/schema'
import { tenancyState } from '../../shared/tenancies/rules'
import type { View } from '../collections'
import { balanceOf } from '../fees/facts'
import { standingOfUnit } from '../inspections/facts'
import { unusedOf } from '../ledger/correctionHandlers'
import { ownerNames } from '../people/facts'

/** Owners of a unit who have not ended. */
export const ownersNow = (view: View, unitId: string): readonly Tie[] =>
  ownerTies(view.ties.where('unit', unitId)).filter(({ endedOn }) => endedOn === null)

const found = (unit: Unit, kind: ObstacleKind, what: readonly string[], fen = 0): readonly Obstacle[] =>
  what.length === 0
    ? []
    : [
        {
          kind,
          unitId: unit.id,
          label: unit.label,
          count: what.length,
          fen,
          what: what.join('、').slice(0, 120),
        },
      ]

const money = (view: View, unit: Unit, onDay: Day, today: Day): readonly Obstacle[] => {
  const { openFen } = balanceOf(view, unit.id, today)
  const prepaid = unusedOf(view, unit.id, addDays(onDay, -1))
  const deposits = view.deposits.where('unit', unit.id).filter((deposit) => heldOf(deposit) > 0)
  const grants = view.rateGrants
    .where('unit', unit.id)
    .filter(({ ended, toOn }) => !ended && (toOn === null || toOn >= onDay))
  return [
    ...(openFen > 0 ? found(unit, 'debts', [''], openFen) : []),
    ...found(
      unit,
      'prepaid',
      prepaid.map(({ item }) => item),
      sumFen(prepaid.map(({ unusedFen }) => unusedFen)),
    ),
    ...found(
      unit,
      'deposits',
      deposits.map(({ item }) => item),
      sumFen(deposits.map(heldOf)),
    ),
    ...found(
      unit,
      'grants',
      grants.map(({ no }) => no),
    ),
  ]
}

/** A meter goes on with a successor once it was read on the day and what it counted before is billed. */
const unreadMeters = (view: View, unit: Unit, onDay: Day): readonly string[] =>
  view.meters
    .where('unit', unit.id)
    .filter(({ endedOn }) => endedOn === null)
    .filter((meter) => {
      const readings = view.readings.where('meter', meter.id).filter(({ voided }) => voided === null)
      const charged = [...view.tariffs.all()].some(
        (tariff) => tariff.retiredOn === null && tariff.meterKind === meter.kind && appliesTo(tariff, unit),
      )
      const read = meter.startOn >= onDay || readings.some(({ readOn }) => readOn >= onDay)
      return !read || (charged && readings.some(({ id }) => view.bills.countWhere('reading', id) === 0))
    })
    .map(({ no }) => no)

/** Works under way at the unit, by the numbers people know them by. */
const WORKS: readonly (readonly [
  ObstacleKind,
  (view: View, unitId: string, today: Day) => readonly string[],
])[] = [
  [
    'keysOut',
    (view, unitId) =>
      view.keys
        .where('unit', unitId)
        .filter(({ status }) => status === 'loaned' || status === 'lost')
        .map(({ code }) => code),
  ],
  [
    'tenancy',
    (view, unitId, today) =>
      view.tenancies
        .where('unit', unitId)
        .filter((tenancy) => !['left', 'voided'].includes(tenancyState(tenancy, today)))
        .map(({ no }) => no),
  ],
  ['transfer', (view, unitId) => view.transfers.where('open', unitId).map(({ no }) => no)],
  ['moveIn', (view, unitId) => view.moveIns.where('open', unitId).map(({ no }) => no)],
  [
    'inspection',
    (view, unitId) =>
      standingOfUnit(view, unitId)
        .filter(({ state }) => state === 'underWay' || state === 'refused')
        .map(({ inspection }) => inspection.no),
  ],
  [
    'passes',
    (view, unitId, today) =>
      view.workerPasses
        .where('unit', unitId)
        .filter((pass) => ['valid', 'notYet'].includes(workerState(pass, today)))
        .map(({ no }) => no),
  ],
  [
    'fileOut',
    (view, unitId) =>
      view.fileLoans
        .where('unit', unitId)
        .filter(({ returned }) => returned === null)
        .map(({ no }) => no),
  ],
]

const matters = (view: View, unit: Unit, onDay: Day, today: Day): readonly Obstacle[] => [
  ...WORKS.flatMap(([kind, find]) => found(unit, kind, find(view, unit.id, today))),
  ...found(unit, 'meters', unreadMeters(view, unit, onDay)),
]

/** Whatever would be left without a unit, unit by unit: debts with their ladder, money, and every work under way (after domain.md §2.5). */
export const obstaclesOf = (
  view: View,
  units: readonly Unit[],
  onDay: Day,
  today: Day,
): readonly Obstacle[] => {
  const [first] = units
  return units.flatMap((unit) => [
    ...(first && !sameOwners(ownersNow(view, first.id), ownersNow(view, unit.id))
      ? found(unit, 'owners', [ownerNames(view, unit.id, today)])
      : []),
    ...money(view, unit, onDay, today),
    ...matters(view, unit, onDay, today),
  ])
}

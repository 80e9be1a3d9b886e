import type { UnitCard } from '../../shared/counter/contract'
import type { Unit } from '../../shared/estate/schema'
import { heldOf } from '../../shared/fees/deposits'
import { isGone } from '../../shared/keys/rules'
import { sumFen } from '../../shared/money'
import { workerState } from '../../shared/passes/rules'
import type { View } from '../collections'
import type { Context } from '../context'
import { openDefectsOf } from '../defects/facts'
import { balanceOf } from '../fees/facts'
import { keyRow } from '../keys/facts'
import { readingsOf, standingOf } from '../meters/facts'
import { tiedPeople } from '../people/facts'

const still = ({ endedOn }: { readonly endedOn: string | null }): boolean => endedOn === null

/** Who was here before and is not now, the last one first; a wrong entry never was. */
const formerOf = (view: View, unitId: string, today: string): UnitCard['former'] =>
  tiedPeople(view, unitId, today)
    .filter(({ current, tie }) => !current && !tie.wrong && tie.endedOn !== null && tie.endedOn <= today)
    .map(({ name, tie }) => ({ tieId: tie.id, name, role: tie.role, untilOn: tie.endedOn ?? '' }))
    .sort((a, b) => b.untilOn.localeCompare(a.untilOn))

/** Everything that is asked at the counter about one door (mission.md 1.2). */
export const unitCardOf = (view: View, unit: Unit, context: Context): UnitCard => {
  const { today, now } = context
  const people = tiedPeople(view, unit.id, today)
  return {
    unit,
    siteName: view.sites.get(unit.siteId)?.name ?? '',
    people: people.filter(({ current }) => current),
    former: formerOf(view, unit.id, today),
    vehicles: view.vehicles.where('unit', unit.id).filter(still),
    pets: view.pets.where('unit', unit.id).filter(still),
    cares: view.cares.where('unit', unit.id).filter(still),
    balance: balanceOf(view, unit.id, today),
    depositsFen: sumFen(view.deposits.where('unit', unit.id).map(heldOf)),
    meters: view.meters
      .where('unit', unit.id)
      .filter(still)
      .map((meter) => ({
        meterId: meter.id,
        kind: meter.kind,
        no: meter.no,
        ...standingOf(meter, readingsOf(view, meter.id)),
      })),
    keys: view.keys
      .where('unit', unit.id)
      .filter((key) => !isGone(key.status))
      .map((key) => keyRow(view, key, now)),
    workers: view.workerPasses
      .where('unit', unit.id)
      .map((pass) => ({ pass, state: workerState(pass, today) }))
      .filter((row) => row.state === 'valid'),
    receipts: view.receipts.latest('unit', unit.id, 5),
    defects: openDefectsOf(view, unit.id, today),
  }
}

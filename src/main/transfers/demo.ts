import { addDays, instantOf } from '../../shared/day'
import type { Person } from '../../shared/people/schema'
import type { DemoEstate } from '../center/demo/estate'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { takeNumber } from '../numbers'

/** Somebody of the estate who buys a second flat. */
const neighbour = (draft: Draft, units: DemoEstate['units'], place: number): Person => {
  const tie = draft.ties
    .where('unit', units[40 + place]?.id ?? '')
    .find(({ role, endedOn }) => role === 'owner' && !endedOn)
  const person = draft.people.get(tie?.personId ?? '')
  if (!person) throw new Error('demo: nobody buys')
  return person
}

/** Three flats being sold: one just prepared, one signed, one given up. */
export const seedTransfers = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const { random } = demo
  const units = demo.units.filter(({ occupancy, use }) => use === 'home' && occupancy === 'ownerOccupied')
  units.slice(30, 33).forEach((unit, place) => {
    const owners = draft.ties
      .where('unit', unit.id)
      .filter(({ role, endedOn }) => role === 'owner' && !endedOn)
    const buyer = neighbour(draft, units, place)
    const on = addDays(context.today, -2)
    const clerk = random.pick(demo.clerks).name
    draft.transfers.insert({
      id: context.newId('transfer'),
      no: takeNumber(draft, context, 'transfer'),
      unitId: unit.id,
      unitLabel: unit.label,
      former: owners.map(({ personId, shareBp, relation }) => ({
        personId,
        name: draft.people.get(personId)?.name ?? '业主',
        shareBp,
        relation,
      })),
      next: [{ personId: buyer.id, name: buyer.name, shareBp: null, relation: '' }],
      transferOn: place === 0 ? addDays(context.today, 7) : on,
      proofKind: 'certificate',
      proofNo: `滨房证 2026-${String(4410 + place)}`,
      debts: 'formerKeeps',
      prepaid: 'handOver',
      deposits: 'handOver',
      keys: 3,
      cards: 2,
      endVehicles: true,
      endHousehold: true,
      note: '',
      at: instantOf(on, '10:10'),
      byName: clerk,
      signed:
        place === 1
          ? {
              former: draft.people.get(owners[0]?.personId ?? '')?.name.slice(0, 60) ?? '业主',
              new: buyer.name,
              on,
              at: instantOf(on, '11:00'),
              byName: clerk,
            }
          : null,
      done: null,
      voided: place === 2 ? { at: instantOf(on, '15:00'), byName: clerk, reason: '买卖未成' } : null,
    })
  })
}

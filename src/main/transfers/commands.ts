import type { Bill } from '../../shared/fees/schema'
import { badShares, stands } from '../../shared/people/responsible'
import { refuse, refuseIf } from '../../shared/problem'
import type { TransferInput, transfersContract } from '../../shared/transfers/contract'
import { canCarryOut, canSign, canVoid, changesOwners, sameMoney } from '../../shared/transfers/rules'
import type { Transfer, TransferOwner } from '../../shared/transfers/schema'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { takeNumber } from '../numbers'
import { isCurrent } from '../people/facts'
import { givenPerson } from '../people/handlers'
import { setOwners } from '../people/owners'
import { issuePaper } from '../printing/issued'
import { turnVolume } from '../unitfiles/volumes'
import { transferOf, unitMoney } from './facts'
import { transfersPapers } from './papers'
import type { TransferQueries } from './queries'

type Commands = Omit<HandlersOf<typeof transfersContract>, keyof TransferQueries>

const mark = (context: Context) => ({ at: context.now, byName: actor(context).name })

const formerOf = (view: View, unitId: string, context: Context): TransferOwner[] =>
  view.ties
    .where('unit', unitId)
    .filter((tie) => tie.role === 'owner' && isCurrent(tie, context.today))
    .map(({ personId, shareBp, relation }) => ({
      personId,
      name: view.people.get(personId)?.name ?? '',
      shareBp,
      relation,
    }))

const nextOf = (draft: Draft, input: TransferInput, context: Context): TransferOwner[] =>
  input.next.map(({ personId, person, shareBp, relation }) => {
    const owner = givenPerson(draft, personId, person, context)
    return { personId: owner.id, name: owner.name, shareBp, relation }
  })

const prepare: Commands['transfers.prepare'] = (draft, input, context) => {
  const unit = draft.units.get(input.unitId) ?? refuse('estate.unknownUnit', {}, 'unitId')
  const [open] = draft.transfers.where('open', unit.id)
  if (open) refuse('transfers.openAlready', { no: open.no })
  const former = formerOf(draft, unit.id, context)
  const next = nextOf(draft, input, context)
  refuseIf(badShares(next))
  refuseIf(changesOwners(former, next))
  return draft.transfers.insert({
    ...input,
    id: context.newId('transfer'),
    no: takeNumber(draft, context, 'transfer'),
    unitLabel: unit.label,
    former,
    next,
    ...mark(context),
    signed: null,
    done: null,
    voided: null,
  })
}

/** Bills the former owner keeps carry the name: they are not the new owner's (domain.md §2.5). */
const keepDebts = (draft: Draft, transfer: Transfer): readonly Bill['id'][] => {
  const open = draft.bills.where('openOfUnit', transfer.unitId)
  if (transfer.debts === 'formerKeeps') {
    const owedBy = transfer.former
      .map(({ name }) => name)
      .join('、')
      .slice(0, 200)
    for (const bill of open) draft.bills.update(bill.id, { owedBy })
  }
  return open.map(({ id }) => id)
}

/** Family, occupants and contacts of the former owners go with them; their vehicles where that was agreed. */
const endOthers = (draft: Draft, transfer: Transfer, context: Context): number => {
  const ties = draft.ties
    .where('unit', transfer.unitId)
    .filter(({ role }) => role === 'family' || role === 'occupant' || role === 'emergency')
    .filter((tie) => stands(tie) && tie.endedOn === null && (tie.fromOn ?? '') <= transfer.transferOn)
  if (transfer.endHousehold)
    for (const tie of ties) draft.ties.update(tie.id, { endedOn: transfer.transferOn })
  if (transfer.endVehicles)
    for (const vehicle of draft.vehicles.where('unit', transfer.unitId))
      if (vehicle.endedOn === null) draft.vehicles.update(vehicle.id, { endedOn: context.today })
  return transfer.endHousehold ? ties.length : 0
}

const carryOut: Commands['transfers.carryOut'] = (draft, { transferId }, context) => {
  const transfer = transferOf(draft, transferId)
  const unit = draft.units.get(transfer.unitId) ?? refuse('estate.unknownUnit')
  const before = unitMoney(draft, unit.id, transfer.transferOn, context.today)
  refuseIf(canCarryOut(transfer, before, context.today))
  const debtBills = keepDebts(draft, transfer)
  const next = transfer.next.map(({ personId, shareBp, relation }) => ({ personId, shareBp, relation }))
  setOwners(draft, context, unit.id, transfer.transferOn, next)
  const ended = endOthers(draft, transfer, context)
  const { closed, opened } = turnVolume(draft, unit, transfer.transferOn, transfer.no, context)
  const after = unitMoney(draft, unit.id, transfer.transferOn, context.today)
  if (!sameMoney(before, after)) throw new Error(`transfer ${transfer.no} would change the money of the unit`)
  return draft.transfers.update(transfer.id, {
    done: {
      before,
      after,
      debtBills: [...debtBills],
      endedTies: transfer.former.length + ended,
      closedVolume: `${closed.no}/${closed.volume}`,
      openedVolume: `${opened.no}/${opened.volume}`,
      ...mark(context),
    },
  })
}

export const transfersCommands: Commands = {
  'transfers.prepare': prepare,

  'transfers.sign': (draft, { transferId, ...signed }, context) => {
    const transfer = transferOf(draft, transferId)
    refuseIf(canSign(transfer, signed.on, context.today))
    const done = draft.transfers.update(transfer.id, { signed: { ...signed, ...mark(context) } })
    // What both parties signed stays as they signed it, whatever is paid from here on.
    const data = transfersPapers.transferSheet(draft, done.id, context)
    issuePaper(draft, context, { kind: 'transferSheet', subjectId: done.id, no: done.no, data })
    return done
  },

  'transfers.carryOut': carryOut,

  'transfers.void': (draft, { transferId, reason }, context) => {
    const transfer = transferOf(draft, transferId)
    refuseIf(canVoid(transfer))
    return draft.transfers.update(transfer.id, { voided: { ...mark(context), reason } })
  },
}

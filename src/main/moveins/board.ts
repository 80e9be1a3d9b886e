import { addDays, type Day } from '../../shared/day'
import type { BatchRow, Board, Family, SlotRow } from '../../shared/moveins/contract'
import { openCall, ticketText, waitingSince } from '../../shared/moveins/rules'
import type { MoveIn, MoveInBatch } from '../../shared/moveins/schema'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import type { Context } from '../context'
import { moveInRow } from './facts'
import { bookedIn } from './inviting'

/** A family with its number of a day. */
const familyOn = (view: View, moveIn: MoveIn, on: Day, context: Context): Family | undefined => {
  const ticket = moveIn.tickets.filter((each) => each.on === on).at(-1)
  if (!ticket) return undefined
  const call = ticket.leftAt ? undefined : openCall(ticket)
  return {
    ...moveInRow(view, moveIn, context),
    number: ticketText(ticket.n),
    waitingSince: ticket.leftAt || call ? null : waitingSince(ticket),
    desk: call?.desk ?? '',
    calledByName: call?.byName ?? '',
  }
}

const byWait = (a: Family, b: Family): number => (a.waitingSince ?? '').localeCompare(b.waitingSince ?? '')

export const boardOf = (view: View, batch: MoveInBatch, on: Day, context: Context): Board => {
  const families = view.moveIns
    .where('batch', batch.id)
    .flatMap((moveIn) => familyOn(view, moveIn, on, context) ?? [])
  return {
    batch,
    on,
    waitMinutes: Number(settingOn(view, 'moveins.waitMinutes', context.today)),
    waiting: families.filter((each) => each.waitingSince !== null).sort(byWait),
    atDesks: families
      .filter((each) => each.desk !== '')
      .sort((a, b) => batch.desks.indexOf(a.desk) - batch.desks.indexOf(b.desk)),
    gone: families.filter((each) => each.waitingSince === null && each.desk === ''),
    expected: bookedIn(view, batch.id)
      .filter(({ appointment }) => appointment?.on === on)
      .map((moveIn) => moveInRow(view, moveIn, context))
      .sort((a, b) => (a.moveIn.appointment?.time ?? '').localeCompare(b.moveIn.appointment?.time ?? '')),
  }
}

export const batchRow = (view: View, batch: MoveInBatch, today: Day): BatchRow => {
  const all = view.moveIns.where('batch', batch.id).filter(({ voided }) => !voided)
  const fromOn = batch.slots[0]?.on ?? today
  return {
    batch,
    fromOn,
    noticeBy: addDays(fromOn, -Number(settingOn(view, 'moveins.noticeDays', today))),
    toOn: batch.slots.at(-1)?.on ?? '',
    capacity: batch.slots.reduce((sum, { capacity }) => sum + capacity, 0),
    invited: all.length,
    booked: all.filter(({ appointment }) => appointment !== null).length,
    handedOver: all.filter(({ closed }) => closed !== null).length,
  }
}

export const slotRows = (view: View, batch: MoveInBatch): readonly SlotRow[] => {
  const booked = bookedIn(view, batch.id)
  return batch.slots.map((slot) => ({
    ...slot,
    taken: booked.filter(({ appointment }) => appointment?.on === slot.on && appointment.time === slot.time)
      .length,
  }))
}

import { addToMonth, type Day, monthOf } from '../../shared/day'
import { openOf } from '../../shared/fees/allocation'
import { heldOf } from '../../shared/fees/deposits'
import { appliesTo } from '../../shared/fees/scope'
import { isHere } from '../../shared/keys/rules'
import { sumFen } from '../../shared/money'
import type { MoveInFile, MoveInRow } from '../../shared/moveins/contract'
import { archiveDueAt, bookableFrom, closeProblem, feeStartOn, moveInState } from '../../shared/moveins/rules'
import type { MoveIn, MoveInBatch } from '../../shared/moveins/schema'
import { type MoveInFacts, type MoveInRules, stepStates } from '../../shared/moveins/steps'
import { refuse } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import type { Context } from '../context'
import { standingOfUnit } from '../inspections/facts'
import { readingsOf, standingOf } from '../meters/facts'
import { peopleIn } from '../people/facts'

export const moveInOf = (view: View, moveInId: string): MoveIn =>
  view.moveIns.get(moveInId) ?? refuse('moveins.unknown')

export const batchOf = (view: View, batchId: string): MoveInBatch =>
  view.moveInBatches.get(batchId) ?? refuse('moveins.unknownBatch')

export const rulesOn = (view: View, today: Day): MoveInRules => ({
  blocking: {
    identity: true,
    privacy: settingOn(view, 'moveins.privacyBlocks', today),
    forms: settingOn(view, 'moveins.formsBlock', today),
    signing: settingOn(view, 'moveins.signingBlocks', today),
    fees: settingOn(view, 'moveins.feesBlock', today),
    meters: settingOn(view, 'moveins.metersBlock', today),
    inspection: settingOn(view, 'moveins.inspectionBlocks', today),
    keys: true,
    handbooks: settingOn(view, 'moveins.handbooksBlock', today),
  },
  keysWaitForRepair: settingOn(view, 'moveins.keysWaitForRepair', today),
  keepRepairKey: settingOn(view, 'moveins.keepRepairKey', today),
  emergencyContact: settingOn(view, 'moveins.emergencyContact', today),
  prepayMonths: Number(settingOn(view, 'moveins.prepayMonths', today)),
  depositFen: Number(settingOn(view, 'moveins.depositFen', today)),
})

/** Whole months after this one that are paid, of the item charged by area of which the fewest are (domain.md §2.1). */
const prepaidMonths = (view: View, unitId: string, today: Day): number => {
  const unit = view.units.get(unitId)
  if (!unit) return 0
  const items = [...view.tariffs.all()].filter(
    (tariff) =>
      tariff.kind === 'income' &&
      tariff.formula === 'areaMonthly' &&
      tariff.retiredOn === null &&
      appliesTo(tariff, unit),
  )
  const paidOf = (tariffId: string): number => {
    const bills = view.bills.where('unitItem', `${unitId}|${tariffId}`)
    let months = 0
    while (
      months < 12 &&
      bills.some((bill) => bill.month === addToMonth(monthOf(today), months + 1) && openOf(bill) === 0)
    )
      months += 1
    return months
  }
  return items.length === 0 ? 0 : Math.min(...items.map(({ id }) => paidOf(id)))
}

/** What is open for days from the unit's first one on: what was owed before was the seller's. */
const openSince = (view: View, unitId: string): number => {
  const from = view.units.get(unitId)?.feesFromOn ?? ''
  return sumFen(
    view.bills
      .where('openOfUnit', unitId)
      .filter(({ toOn }) => toOn >= from)
      .map(openOf),
  )
}

export const factsOf = (view: View, unitId: string, today: Day): MoveInFacts => {
  const [walk] = standingOfUnit(view, unitId)
  return {
    openFen: openSince(view, unitId),
    prepaidMonths: prepaidMonths(view, unitId, today),
    depositFen: sumFen(view.deposits.where('unit', unitId).map(heldOf)),
    hasEmergencyContact: peopleIn(view, unitId, 'emergency', today).length > 0,
    inspection: walk ? { no: walk.inspection.no, state: walk.state, open: walk.open } : null,
  }
}

export const moveInRow = (view: View, moveIn: MoveIn, { today, now }: Context): MoveInRow => {
  const hours = Number(settingOn(view, 'moveins.archiveHours', today))
  const dueAt = archiveDueAt(moveIn, hours)
  const state = moveInState(moveIn)
  return {
    moveIn,
    state,
    steps: stepStates(moveIn, factsOf(view, moveIn.unitId, today), rulesOn(view, today)),
    archiveDueAt: dueAt,
    archiveOverdue: state === 'handedOver' && dueAt !== null && dueAt < now,
  }
}

export const moveInFile = (view: View, moveIn: MoveIn, context: Context): MoveInFile => {
  const { today } = context
  const row = moveInRow(view, moveIn, context)
  const { unitId } = moveIn
  return {
    ...row,
    batch: (moveIn.batchId && view.moveInBatches.get(moveIn.batchId)) || null,
    facts: factsOf(view, unitId, today),
    inspection: standingOfUnit(view, unitId)[0] ?? null,
    meters: view.meters
      .where('unit', unitId)
      .filter(({ endedOn }) => endedOn === null)
      .map((meter) => ({ meter, valueCenti: standingOf(meter, readingsOf(view, meter.id)).valueCenti })),
    keysHere: view.keys.where('unit', unitId).filter(({ status }) => isHere(status)),
    keyIssue: (moveIn.keyIssueId && view.keyIssues.get(moveIn.keyIssueId)) || null,
    feesFromOn: feeStartOn(today, Number(settingOn(view, 'moveins.feeStart', today))),
    bookableFrom: bookableFrom(moveIn, Number(settingOn(view, 'moveins.noticeDays', today))),
    held: closeProblem(moveIn, row.steps) ?? null,
  }
}

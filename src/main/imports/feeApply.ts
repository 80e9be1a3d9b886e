import type { Unit } from '../../shared/estate/schema'
import type { ImportBatch } from '../../shared/imports/schema'
import { formatFen } from '../../shared/money'
import { refuse } from '../../shared/problem'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { billMayEnter, billMayLeave } from '../importedBills'
import { takeNumber } from '../numbers'
import type { PlannedFee } from './feePlan'

/** The unpaid rest of a period of the other system becomes a bill of ours; it fell due when its period ended. */
const billRest = (draft: Draft, context: Context, row: PlannedFee, unit: Unit) => {
  const restFen = row.dueFen - row.paidFen
  const tariff = row.tariffId ? draft.tariffs.get(row.tariffId) : undefined
  if (restFen === 0) return null
  billMayEnter(draft, context.today)
  if (!tariff) return refuse('imports.noSuchItem', { item: row.item, rest: formatFen(restFen) })
  return draft.bills.insert({
    id: context.newId('bill'),
    siteId: unit.siteId,
    unitId: unit.id,
    unitLabel: unit.label,
    tariffId: tariff.id,
    tariffName: tariff.name,
    unitName: tariff.unitName,
    kind: tariff.kind,
    month: row.fromOn.slice(0, 7),
    fromOn: row.fromOn,
    toOn: row.toOn,
    priceE4: restFen * 100,
    quantityCenti: 100,
    amountFen: restFen,
    paidFen: 0,
    dueOn: row.toOn,
    runId: null,
    no: takeNumber(draft, context, 'singleBill'),
    note: row.note,
    createdAt: context.now,
    voided: null,
  }).id
}

export const addPast = (
  draft: Draft,
  context: Context,
  importId: ImportBatch['id'],
  row: PlannedFee,
): void => {
  if (row.state !== 'new' || !row.unit) return
  draft.feePast.insert({
    id: context.newId('past'),
    unitId: row.unit.id,
    item: row.item,
    fromOn: row.fromOn,
    toOn: row.toOn,
    dueFen: row.dueFen,
    paidFen: row.paidFen,
    paidOn: row.paidOn,
    cashier: row.cashier,
    note: row.note,
    billId: billRest(draft, context, row, row.unit),
    importId,
  })
}

/** Takes the history of an import back, with the bills of what was left unpaid; refuses once one of them was touched. */
export const removePast = (draft: Draft, importId: string): void => {
  const all = [...draft.feePast.where('import', importId)]
  for (const { billId } of all) {
    const bill = billId ? draft.bills.get(billId) : undefined
    if (!bill) continue
    if (!billMayLeave(draft, bill))
      refuse('imports.billUsed', { label: bill.unitLabel, item: bill.tariffName })
  }
  for (const { id, billId } of all) {
    draft.feePast.remove(id)
    if (billId && draft.bills.get(billId)) draft.bills.remove(billId)
  }
}

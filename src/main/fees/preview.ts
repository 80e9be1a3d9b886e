import { addToMonth } from '../../shared/day'
import type { PreviewRow, RunPreview } from '../../shared/fees/answers'
import type { RunInput } from '../../shared/fees/contract'
import type { Tariff } from '../../shared/fees/schema'
import { sumFen } from '../../shared/money'
import type { View } from '../collections'
import { fingerprintOf, type PlannedBill, type RunPlan } from './billing'

const PAGE = 100

/** What runs billed the month before: of each item, and of each unit and item. */
interface Before {
  readonly byItem: ReadonlyMap<string, number>
  readonly byUnitItem: ReadonlyMap<string, { readonly fen: number; readonly unitLabel: string }>
}

const keyOf = (unitId: string, tariffId: string): string => `${unitId}|${tariffId}`

const lastMonth = (view: View, ask: RunInput): Before => {
  const byItem = new Map<string, number>()
  const byUnitItem = new Map<string, { fen: number; unitLabel: string }>()
  for (const run of view.billRuns.where('month', addToMonth(ask.month, -1))) {
    if (run.siteId !== ask.siteId || run.undone) continue
    for (const bill of view.bills.where('run', run.id))
      if (!bill.voided) {
        byItem.set(bill.tariffId, (byItem.get(bill.tariffId) ?? 0) + bill.amountFen)
        const key = keyOf(bill.unitId, bill.tariffId)
        const known = byUnitItem.get(key)?.fen ?? 0
        byUnitItem.set(key, { fen: known + bill.amountFen, unitLabel: bill.unitLabel })
      }
  }
  return { byItem, byUnitItem }
}

interface ItemTotal {
  readonly tariff: Tariff
  bills: number
  totalFen: number
}

const itemTotals = (plan: RunPlan): readonly ItemTotal[] => {
  const totals = new Map<string, ItemTotal>()
  for (const { tariff, amountFen } of plan.bills) {
    const known = totals.get(tariff.id) ?? { tariff, bills: 0, totalFen: 0 }
    known.bills += 1
    known.totalFen += amountFen
    totals.set(tariff.id, known)
  }
  return [...totals.values()]
}

/** What a run bills each unit of each item, all its lines together. */
const nowOf = (plan: RunPlan): ReadonlyMap<string, number> => {
  const now = new Map<string, number>()
  for (const { unit, tariff, amountFen } of plan.bills) {
    const key = keyOf(unit.id, tariff.id)
    now.set(key, (now.get(key) ?? 0) + amountFen)
  }
  return now
}

const SAMPLE = 12

/** Billed the month before, and not now although its item is run: who forgot a reading shows here. */
const goneOf = (before: Before, now: ReadonlyMap<string, number>, chosen: ReadonlySet<string>) => {
  const gone = [...before.byUnitItem].filter(
    ([key]) => !now.has(key) && chosen.has(key.slice(key.indexOf('|') + 1)),
  )
  const labels = [...new Set(gone.map(([, each]) => each.unitLabel))]
  return {
    units: labels.length,
    fen: sumFen(gone.map(([, each]) => each.fen)),
    sample: labels.slice(0, SAMPLE),
  }
}

interface Paging {
  readonly page: number
  readonly changedOnly: boolean
}

const rowOf = ({ unit, tariff, ...charge }: PlannedBill, before: Before): PreviewRow => ({
  unitLabel: unit.label,
  tariffId: tariff.id,
  item: tariff.name,
  unitName: tariff.unitName,
  fromOn: charge.fromOn,
  toOn: charge.toOn,
  quantityCenti: charge.quantityCenti,
  priceE4: charge.priceE4,
  amountFen: charge.amountFen,
  lastMonthFen: before.byUnitItem.get(keyOf(unit.id, tariff.id))?.fen ?? 0,
  ...(charge.percent === undefined ? {} : { percent: charge.percent }),
  ...(charge.payer === undefined ? {} : { payer: charge.payer }),
})

/** What a run would do, for people: totals, change against last month, who is left out and why, and the bills page by page. */
export const previewOf = (
  view: View,
  ask: RunInput,
  plan: RunPlan,
  { page, changedOnly }: Paging,
): RunPreview => {
  const before = lastMonth(view, ask)
  const now = nowOf(plan)
  const chosen = new Set<string>(ask.tariffIds)
  const found = changedOnly
    ? plan.bills.filter(({ unit, tariff }) => {
        const key = keyOf(unit.id, tariff.id)
        return now.get(key) !== before.byUnitItem.get(key)?.fen
      })
    : plan.bills
  return {
    totalFen: sumFen(plan.bills.map((bill) => bill.amountFen)),
    bills: plan.bills.length,
    units: new Set(plan.bills.map((bill) => bill.unit.id)).size,
    byTariff: itemTotals(plan).map(({ tariff, bills, totalFen }) => ({
      tariffId: tariff.id,
      name: tariff.name,
      bills,
      totalFen,
      lastMonthFen: before.byItem.get(tariff.id) ?? 0,
    })),
    lastMonthFen: sumFen(
      [...before.byItem].flatMap(([tariffId, fen]) => (chosen.has(tariffId) ? [fen] : [])),
    ),
    leftOut: [...plan.leftOut].map(([reason, units]) => {
      const each = [...new Set(units)]
      return { reason, units: each.length, sample: each.slice(0, SAMPLE).map((unit) => unit.label) }
    }),
    gone: goneOf(before, now, chosen),
    rows: found.slice(page * PAGE, page * PAGE + PAGE).map((bill) => rowOf(bill, before)),
    rowsFound: found.length,
    fingerprint: fingerprintOf(plan),
  }
}

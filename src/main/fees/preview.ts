import { addToMonth } from '../../shared/day'
import type { RunPreview } from '../../shared/fees/answers'
import type { RunInput } from '../../shared/fees/contract'
import type { Tariff } from '../../shared/fees/schema'
import { sumFen } from '../../shared/money'
import type { View } from '../collections'
import { fingerprintOf, type RunPlan } from './billing'

const PAGE = 100

/** What runs billed of each item the month before. */
const lastMonth = (view: View, ask: RunInput): ReadonlyMap<string, number> => {
  const totals = new Map<string, number>()
  for (const run of view.billRuns.where('month', addToMonth(ask.month, -1))) {
    if (run.siteId !== ask.siteId || run.undone) continue
    for (const bill of view.bills.where('run', run.id))
      if (!bill.voided) totals.set(bill.tariffId, (totals.get(bill.tariffId) ?? 0) + bill.amountFen)
  }
  return totals
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

/** What a run would do, for people: totals, change against last month, who is left out and why, and the bills page by page. */
export const previewOf = (view: View, ask: RunInput, plan: RunPlan, page: number): RunPreview => {
  const before = lastMonth(view, ask)
  const chosen = new Set(ask.tariffIds)
  return {
    totalFen: sumFen(plan.bills.map((bill) => bill.amountFen)),
    bills: plan.bills.length,
    units: new Set(plan.bills.map((bill) => bill.unit.id)).size,
    byTariff: itemTotals(plan).map(({ tariff, bills, totalFen }) => ({
      tariffId: tariff.id,
      name: tariff.name,
      bills,
      totalFen,
      lastMonthFen: before.get(tariff.id) ?? 0,
    })),
    lastMonthFen: sumFen(
      [...before].flatMap(([tariffId, fen]) => (chosen.has(tariffId as Tariff['id']) ? [fen] : [])),
    ),
    leftOut: [...plan.leftOut].map(([reason, units]) => {
      const each = [...new Set(units)]
      return { reason, units: each.length, sample: each.slice(0, 12).map((unit) => unit.label) }
    }),
    rows: plan.bills.slice(page * PAGE, page * PAGE + PAGE).map(({ unit, tariff, ...charge }) => ({
      unitLabel: unit.label,
      tariffId: tariff.id,
      item: tariff.name,
      unitName: tariff.unitName,
      ...charge,
    })),
    fingerprint: fingerprintOf(plan),
  }
}

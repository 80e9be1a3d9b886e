import type { feesContract, RunInput } from '../../shared/fees/contract'
import type { Bill, BillRun } from '../../shared/fees/schema'
import { sumFen } from '../../shared/money'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { takeNumber } from '../numbers'
import {
  AT_A_TIME,
  dueOnOf,
  fingerprintOf,
  type PlannedBill,
  planRun,
  planRunSlowly,
  type RunPlan,
} from './billing'
import { monthMustBeOpen } from './openDay'
import { previewOf } from './preview'

type Runs = Pick<
  HandlersOf<typeof feesContract>,
  'fees.previewRun' | 'fees.postRun' | 'fees.undoRun' | 'fees.runs'
>

const billOf = ({ unit, tariff, ...charge }: PlannedBill, run: BillRun, context: Context): Bill => ({
  id: context.newId('bill'),
  siteId: unit.siteId,
  unitId: unit.id,
  unitLabel: unit.label,
  tariffId: tariff.id,
  tariffName: tariff.name,
  unitName: tariff.unitName,
  kind: tariff.kind,
  month: run.month,
  ...charge,
  paidFen: 0,
  dueOn: dueOnOf(tariff, run.month),
  runId: run.id,
  note: '',
  createdAt: context.now,
  voided: null,
})

type Posting = RunInput & { readonly fingerprint: string }

/** The run itself; its bills follow. What was previewed is what is posted, or nothing is. */
const beginRun = (draft: Draft, plan: RunPlan, input: Posting, context: Context): BillRun => {
  monthMustBeOpen(draft, context.today)
  if (plan.bills.length === 0) refuse('fees.nothingToBill', { month: input.month })
  if (fingerprintOf(plan) !== input.fingerprint) refuse('fees.previewStale')
  return draft.billRuns.insert({
    id: context.newId('run'),
    no: takeNumber(draft, context, 'billRun'),
    siteId: input.siteId,
    month: input.month,
    tariffIds: [...new Set(input.tariffIds)],
    bills: plan.bills.length,
    totalFen: sumFen(plan.bills.map((bill) => bill.amountFen)),
    byName: actor(context).name,
    at: context.now,
    undone: null,
  })
}

/** A run at once, for what is small or has nobody waiting. */
export const postRun = (draft: Draft, input: Posting, context: Context): BillRun => {
  const plan = planRun(draft, input, context.today)
  const run = beginRun(draft, plan, input, context)
  for (const bill of plan.bills) draft.bills.insert(billOf(bill, run, context))
  return run
}

/** Reckons on the very facts it commits on: other acts wait until this one is whole. */
const postRunInSlices = async (draft: Draft, input: Posting, context: Context): Promise<BillRun> => {
  const plan = await planRunSlowly(draft, input, context.today, context.ports)
  const run = beginRun(draft, plan, input, context)
  for (const [place, bill] of plan.bills.entries()) {
    if (place % AT_A_TIME === 0) await context.ports.breathe()
    draft.bills.insert(billOf(bill, run, context))
  }
  return run
}

const undoRun = async (
  draft: Draft,
  { runId, reason }: { readonly runId: string; readonly reason: string },
  context: Context,
): Promise<BillRun> => {
  const run = draft.billRuns.get(runId) ?? refuse('fees.unknownRun')
  if (run.undone) refuse('fees.runUndone', { no: run.no })
  monthMustBeOpen(draft, context.today)
  const bills = draft.bills.where('run', run.id).filter((bill) => !bill.voided)
  const paid = bills.find((bill) => bill.paidFen > 0)
  if (paid) refuse('fees.runPaid', { no: run.no, unit: paid.unitLabel, item: paid.tariffName })
  const undone = { at: context.now, byName: actor(context).name, reason }
  for (const [place, bill] of bills.entries()) {
    if (place % AT_A_TIME === 0) await context.ports.breathe()
    draft.bills.update(bill.id, { voided: undone })
  }
  return draft.billRuns.update(run.id, { undone })
}

const SHOWN_RUNS = 60

const paidOf = (view: View, run: BillRun): number =>
  run.undone ? 0 : sumFen(view.bills.where('run', run.id).map((bill) => bill.paidFen))

export const runHandlers: Runs = {
  'fees.previewRun': async (view, { page, changedOnly, ...ask }, context) =>
    previewOf(view, ask, await planRunSlowly(view, ask, context.today, context.ports), { page, changedOnly }),

  'fees.postRun': { inSlices: postRunInSlices },

  'fees.runs': (view) =>
    [...view.billRuns.all()]
      .sort((a, b) => b.at.localeCompare(a.at))
      .slice(0, SHOWN_RUNS)
      .map((run) => ({ run, siteName: view.sites.get(run.siteId)?.name ?? '', paidFen: paidOf(view, run) })),

  'fees.undoRun': { inSlices: undoRun },
}

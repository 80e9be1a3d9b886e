import type { Issued, IssuePreview } from '../../shared/arrears/answers'
import type { ArrearsFilter } from '../../shared/arrears/contract'
import { MOST_AT_ONCE } from '../../shared/arrears/contract'
import { canStep } from '../../shared/arrears/rules'
import { DESK_STAGES, type DeskStage, type Stage } from '../../shared/arrears/schema'
import { openOf } from '../../shared/fees/allocation'
import { sumFen } from '../../shared/money'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { type Debtor, overdueOf } from './debts'
import { readyOf, takeStep } from './issue'
import { findDebtors, inOrder } from './listing'
import { type Terms, termsOn } from './terms'

interface Batch {
  readonly filter: ArrearsFilter
  readonly keys: readonly string[]
}

interface Chosen extends Debtor {
  readonly unitLabel: string
}

/** Whom the batch is for: those ticked, or all that the filters find, by room. */
const chosenOf = (view: View, { filter, keys }: Batch, context: Context): readonly Chosen[] => {
  const wanted = new Set(keys)
  const all =
    keys.length > 0 ? { ...filter, show: 'all' as const, age: null, stage: null, search: '' } : filter
  const { found } = findDebtors(view, all, context.today)
  const rows = inOrder(found, { ...filter, sort: { by: 'unitLabel', descending: false } })
  return rows.filter((row) => wanted.size === 0 || wanted.has(row.key)).slice(0, MOST_AT_ONCE)
}

const isDesk = (stage: Stage | undefined): stage is DeskStage => DESK_STAGES.some((each) => each === stage)

type Look =
  | { readonly stage: DeskStage; readonly ready: ReturnType<typeof readyOf> }
  | { readonly code: string }

/** The step that is next for a debtor, or why none is to be taken now. */
const lookAt = (view: View, debtor: Debtor, terms: Terms, today: string): Look => {
  const ready = readyOf(view, debtor, terms, today)
  const stage = ready.position.next?.stage
  if (ready.position.standing === 'clear') return { code: 'arrears.nothingOverdue' }
  if (!isDesk(stage)) return { code: 'arrears.forCompany' }
  const found = canStep(ready.position.facts, stage, terms.ladder, today)
  return found ? { code: found.code } : { stage, ready }
}

const SAMPLE = 5

const leftOut = (looks: readonly { readonly label: string; readonly look: Look }[]): IssuePreview['left'] => {
  const byCode = new Map<string, string[]>()
  for (const { label, look } of looks)
    if ('code' in look) byCode.set(look.code, [...(byCode.get(look.code) ?? []), label])
  return [...byCode].map(([code, labels]) => ({ code, n: labels.length, sample: labels.slice(0, SAMPLE) }))
}

/** What a batch would issue today: each debtor's next step, and why the others get none. */
export const previewBatch = (view: View, batch: Batch, context: Context): IssuePreview => {
  const terms = termsOn(view, context.today)
  const looks = chosenOf(view, batch, context).map((debtor) => ({
    label: debtor.unitLabel,
    look: lookAt(view, debtor, terms, context.today),
  }))
  const byStage: Record<DeskStage, number> = { first: 0, second: 0, visit: 0, demand: 0 }
  let totalFen = 0
  for (const { look } of looks)
    if ('stage' in look) {
      byStage[look.stage] += 1
      totalFen += sumFen(overdueOf(look.ready.bills, context.today).map(openOf))
    }
  return { byStage, totalFen, debtors: looks.length, left: leftOut(looks) }
}

const AT_A_TIME = 20

/** Issues each debtor's next step in one commit, telling how far it has come. Refuses `arrears.nothingToIssue`. */
export const issueBatch = async (draft: Draft, batch: Batch, context: Context): Promise<Issued> => {
  const terms = termsOn(draft, context.today)
  const chosen = chosenOf(draft, batch, context)
  const stepIds: Issued['stepIds'][number][] = []
  for (const [place, debtor] of chosen.entries()) {
    if (place % AT_A_TIME === 0) {
      context.ports.progress(place, chosen.length)
      await context.ports.breathe()
    }
    const look = lookAt(draft, debtor, terms, context.today)
    if ('stage' in look) stepIds.push(takeStep(draft, debtor, look.stage, look.ready, '', context).id)
  }
  if (stepIds.length === 0) refuse('arrears.nothingToIssue')
  return { stepIds, left: chosen.length - stepIds.length }
}

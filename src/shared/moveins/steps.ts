import type { InspectionState } from '../inspections/schema'
import type { CameAs, DocCode, MoveIn, PaperCode, StepCode, WaivableStep } from './schema'
import { StepCode as Codes } from './schema'

/** The rules in force, as the center has set them. */
export interface MoveInRules {
  readonly blocking: Readonly<Record<StepCode, boolean>>
  readonly keysWaitForRepair: boolean
  readonly keepRepairKey: boolean
  readonly emergencyContact: boolean
  readonly prepayMonths: number
  readonly depositFen: number
}

/** What the other areas of the desk know about the unit at this moment; amounts in fen. */
export interface MoveInFacts {
  readonly openFen: number
  readonly prepaidMonths: number
  readonly depositFen: number
  readonly hasEmergencyContact: boolean
  readonly inspection: { readonly no: string; readonly state: InspectionState; readonly open: number } | null
}

/** Why a step cannot be done yet. The word for each stands under `moveins.blocker`. */
export type Blocker =
  | { readonly kind: 'step'; readonly step: StepCode }
  | { readonly kind: 'emergencyMissing' | 'inspectionMissing' | 'inspectionUnderWay' | 'ownerRefused' }
  | { readonly kind: 'feesOpen' | 'depositShort'; readonly amountFen: number }
  | { readonly kind: 'prepayShort'; readonly count: number }
  | { readonly kind: 'repairsOpen'; readonly count: number }

export interface StepState {
  readonly code: StepCode
  /** `again`: ticked off, and what it asked for does not hold any more. */
  readonly state: 'done' | 'again' | 'waived' | 'open' | 'blocked'
  /** Must be done or waived before the hand-over. */
  readonly blocking: boolean
  readonly blockers: readonly Blocker[]
}

/** Originals that must have been shown (domain.md §2.1 step 1). */
export const docsNeeded = (cameAs: CameAs): readonly DocCode[] => {
  if (cameAs === 'company') return ['licence', 'letter', 'contract']
  return cameAs === 'proxy' ? ['idCard', 'proxy', 'contract'] : ['idCard', 'contract']
}

/** Papers nobody moves in without (step 2); the others where they apply. */
export const PAPERS_NEEDED: readonly PaperCode[] = ['covenant', 'agreement', 'fireSafety']

const isDone = (moveIn: Pick<MoveIn, 'steps'>, code: StepCode): boolean =>
  moveIn.steps.some((step) => step.code === code)

/** Whether a manager has let them go on without it; a waiver of fees covers what was open then, not more. */
export const isWaived = (
  moveIn: Pick<MoveIn, 'waivers'>,
  code: StepCode,
  facts: Pick<MoveInFacts, 'openFen'>,
): boolean =>
  moveIn.waivers.some(
    ({ steps, openFen }) =>
      steps.includes(code as WaivableStep) && (code !== 'fees' || facts.openFen <= openFen),
  )

const feeBlockers = (facts: MoveInFacts, rules: MoveInRules): readonly Blocker[] => [
  ...(facts.openFen > 0 ? [{ kind: 'feesOpen' as const, amountFen: facts.openFen }] : []),
  ...(facts.prepaidMonths < rules.prepayMonths
    ? [{ kind: 'prepayShort' as const, count: rules.prepayMonths - facts.prepaidMonths }]
    : []),
  ...(facts.depositFen < rules.depositFen
    ? [{ kind: 'depositShort' as const, amountFen: rules.depositFen - facts.depositFen }]
    : []),
]

const inspectionBlockers = ({ inspection }: MoveInFacts): readonly Blocker[] => {
  if (!inspection) return [{ kind: 'inspectionMissing' }]
  if (inspection.state === 'underWay') return [{ kind: 'inspectionUnderWay' }]
  return inspection.state === 'refused' ? [{ kind: 'ownerRefused' }] : []
}

/** What each step needs from other areas, beside other steps. */
const ownBlockers = (code: StepCode, facts: MoveInFacts, rules: MoveInRules): readonly Blocker[] => {
  if (code === 'fees') return feeBlockers(facts, rules)
  if (code === 'inspection') return inspectionBlockers(facts)
  if (code === 'forms' && rules.emergencyContact && !facts.hasEmergencyContact)
    return [{ kind: 'emergencyMissing' }]
  const open = facts.inspection?.open ?? 0
  return code === 'keys' && rules.keysWaitForRepair && open > 0 ? [{ kind: 'repairsOpen', count: open }] : []
}

/** Keys need the fees, the meters and the inspection; everything needs to know who is there (domain.md §2.1 table). */
const BEFORE: Readonly<Partial<Record<StepCode, readonly StepCode[]>>> = {
  keys: ['fees', 'meters', 'inspection'],
}

/**
 * What a ticked step asks for is asked again until the hand-over: new debts, a deposit given back, an inspection begun anew.
 * Months that were prepaid when it was ticked stay prepaid, and keys that are out are out.
 */
const againBlockers = (
  moveIn: Pick<MoveIn, 'closed'>,
  code: StepCode,
  facts: MoveInFacts,
  rules: MoveInRules,
): readonly Blocker[] =>
  moveIn.closed || code === 'keys'
    ? []
    : ownBlockers(code, facts, rules).filter(({ kind }) => kind !== 'prepayShort')

/** Every step with where it stands and by what it is held up. */
export const stepStates = (
  moveIn: Pick<MoveIn, 'steps' | 'waivers' | 'closed'>,
  facts: MoveInFacts,
  rules: MoveInRules,
): readonly StepState[] => {
  const since = (code: StepCode): readonly Blocker[] => againBlockers(moveIn, code, facts, rules)
  const settled = (code: StepCode): boolean =>
    (isDone(moveIn, code) && since(code).length === 0) || isWaived(moveIn, code, facts)
  return Codes.options.map((code): StepState => {
    const blocking = rules.blocking[code]
    if (isDone(moveIn, code)) {
      const blockers = since(code)
      const state = blockers.length === 0 ? 'done' : isWaived(moveIn, code, facts) ? 'waived' : 'again'
      return { code, state, blocking, blockers }
    }
    const before: readonly StepCode[] = [
      ...(code === 'identity' ? [] : (['identity'] as const)),
      ...(BEFORE[code] ?? []).filter((step) => rules.blocking[step]),
    ].filter((step) => !settled(step))
    const blockers: readonly Blocker[] = [
      ...before.map((step) => ({ kind: 'step' as const, step })),
      ...ownBlockers(code, facts, rules),
    ]
    if (isWaived(moveIn, code, facts)) return { code, state: 'waived', blocking, blockers }
    return { code, state: blockers.length > 0 ? 'blocked' : 'open', blocking, blockers }
  })
}

/** Steps that hold up the hand-over, in order. */
export const holdingUp = (steps: readonly StepState[]): readonly StepState[] =>
  steps.filter(({ blocking, state }) => blocking && state !== 'done' && state !== 'waived')

/** What has to be done next before the hand-over; nothing once all that blocks is settled. */
export const nextStep = (steps: readonly StepState[]): StepState | undefined => holdingUp(steps)[0]

import type { Day } from '../day'
import type { ProblemCode } from '../problem'
import type { BorrowerType, KeyLoanRule, LoanStep } from './loanSchema'
import type { Key } from './schema'

type Table = Readonly<
  Record<BorrowerType, Pick<KeyLoanRule, 'sameDay' | 'overnight' | 'longer' | 'depositFen'>>
>

/** domain.md §1.3, defaults 〔I〕: the desk lends for the day, a supervisor for a night, a manager for more. */
export const DEFAULT_RULES: Table = {
  staff: { sameDay: 'none', overnight: 'supervisor', longer: 'manager', depositFen: 0 },
  developer: { sameDay: 'supervisor', overnight: 'manager', longer: 'manager', depositFen: 0 },
  builder: { sameDay: 'none', overnight: 'supervisor', longer: 'manager', depositFen: 10_000 },
  agent: { sameDay: 'none', overnight: 'manager', longer: 'manager', depositFen: 10_000 },
  other: { sameDay: 'none', overnight: 'manager', longer: 'manager', depositFen: 10_000 },
}

/** The row in force on a day: of several that begin on one day the last decided holds. */
export const ruleOn = (
  rules: readonly KeyLoanRule[],
  borrowerType: BorrowerType,
  day: Day,
): Table[BorrowerType] => {
  let newest: KeyLoanRule | undefined
  for (const rule of rules)
    if (rule.borrowerType === borrowerType && rule.fromOn <= day && (!newest || rule.fromOn >= newest.fromOn))
      newest = rule
  return newest ?? DEFAULT_RULES[borrowerType]
}

interface Asked {
  readonly key: Pick<Key, 'setType' | 'custody'>
  readonly nights: number
  readonly rule: Pick<KeyLoanRule, 'sameDay' | 'overnight' | 'longer'>
  readonly limits: { readonly custodyNeedsSupervisor: boolean }
}

export interface NeededStep {
  readonly step: Exclude<LoanStep, 'none'>
  readonly code: ProblemCode
}

const byTime = ({ nights, rule }: Asked): NeededStep | undefined => {
  const [step, supervisor, manager] =
    nights > 1
      ? ([rule.longer, 'keys.longLoanNeedsSupervisor', 'keys.longLoanNeedsManager'] as const)
      : nights === 1
        ? ([rule.overnight, 'keys.overnightNeedsSupervisor', 'keys.overnightNeedsManager'] as const)
        : ([rule.sameDay, 'keys.borrowerNeedsSupervisor', 'keys.borrowerNeedsManager'] as const)
  if (step === 'none') return undefined
  return { step, code: step === 'manager' ? manager : supervisor }
}

/** Whose agreement a loan needs, and why: by borrower and nights, by the owner's set, by custody; the highest counts. */
export const stepNeeded = (asked: Asked): NeededStep | undefined => {
  const time = byTime(asked)
  if (time?.step === 'manager') return time
  if (asked.key.setType === 'B') return { step: 'supervisor', code: 'keys.ownerSetNeedsSupervisor' }
  if (asked.key.custody && asked.limits.custodyNeedsSupervisor)
    return { step: 'supervisor', code: 'keys.custodyNeedsSupervisor' }
  return time
}

/** Refusals of `canLend` that another person's consent lifts: the desk asks for it (domain.md §1.3 批准人). */
export const LIFTED_BY_CONSENT: readonly string[] = [
  'keys.ownerSetNeedsSupervisor',
  'keys.custodyNeedsSupervisor',
  'keys.longLoanNeedsSupervisor',
  'keys.longLoanNeedsManager',
  'keys.overnightNeedsSupervisor',
  'keys.overnightNeedsManager',
  'keys.borrowerNeedsSupervisor',
  'keys.borrowerNeedsManager',
]

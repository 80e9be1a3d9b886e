import { type Day, dayOf } from '../day'
import { GONE } from '../mask'
import type { ArrearsContact, ArrearsPlan, ArrearsStep } from './schema'

const last = (days: readonly Day[]): Day => days.reduce((latest, day) => (day > latest ? day : latest), '')

/** The last day anything was done with a step: issued, or carried out. */
export const stepEndedOn = ({ on, deliveries }: Pick<ArrearsStep, 'on' | 'deliveries'>): Day =>
  last([on, ...deliveries.map((delivery) => delivery.on)])

/** The day a plan was called off, or its last instalment was due. */
export const planEndedOn = ({ instalments, ended }: Pick<ArrearsPlan, 'instalments' | 'ended'>): Day =>
  ended ? dayOf(ended.at) : last(instalments.map(({ dueOn }) => dueOn))

/** Long ago, and nothing is owed any more of what it asked for: until then its proofs may be needed (domain.md §4.7). */
export const stepIsDue = (step: ArrearsStep, owed: boolean, cutoff: Day): boolean =>
  !owed && stepEndedOn(step) < cutoff && step.debtorName !== GONE

export const planIsDue = (plan: ArrearsPlan, owed: boolean, cutoff: Day): boolean =>
  !owed && planEndedOn(plan) < cutoff && plan.debtorName !== GONE

/** `owed`: something that was due when they spoke is still open. */
export const contactIsDue = (contact: ArrearsContact, owed: boolean, cutoff: Day): boolean =>
  !owed && dayOf(contact.contactedAt) < cutoff && contact.debtorName !== GONE

/**
 * What is left of a step: number, stage, days, amounts, how and when it was served, by which of ours. Whose debt it was
 * when they sold the unit stays as the bills, which are books, say it.
 */
export const stepLeft = ({ deliveries }: ArrearsStep): Partial<ArrearsStep> => ({
  debtorName: GONE,
  deliveries: deliveries.map((delivery) => ({ ...delivery, person: '', tracking: '', note: '' })),
})

/** Time, way, what came of it and what was promised stay; who said what and why they could not pay goes. */
export const contactLeft = {
  debtorName: GONE,
  person: '',
  answer: '',
  attitude: 'unknown',
} as const satisfies Partial<ArrearsContact>

export const planLeft = { debtorName: GONE, reason: GONE } as const satisfies Partial<ArrearsPlan>

import type { Day } from '../day'
import { type Problem, problem } from '../problem'
import type { ArrearsStep, Delivery } from './schema'

type Attempt = Pick<Delivery, 'how' | 'on' | 'person' | 'tracking'>

/**
 * Whether an attempt to serve a paper can be written down (domain.md §4.7: the owner may argue that none was served).
 * Refuses `arrears.stepVoid`, `arrears.deliveryEarly`, `arrears.deliveryFuture`, `arrears.servedAlready`,
 * `arrears.signerNeeded`, `arrears.witnessNeeded`, `arrears.trackingNeeded`, `arrears.notPosted`.
 */
export const canDeliver = (
  step: Pick<ArrearsStep, 'no' | 'on' | 'deliveries' | 'voided'>,
  attempt: Attempt,
  today: Day,
): Problem | undefined => {
  const { how, on, person, tracking } = attempt
  if (step.voided) return problem('arrears.stepVoid', { no: step.no })
  if (on > today) return problem('arrears.deliveryFuture', { today }, 'on')
  const last = step.deliveries.at(-1)
  if (on < (last?.on ?? step.on))
    return problem('arrears.deliveryEarly', { no: step.no, day: last?.on ?? step.on }, 'on')
  if (how === 'returned') {
    const sent = last?.how === 'posted' || last?.how === 'left'
    return sent ? undefined : problem('arrears.notPosted', { no: step.no }, 'how')
  }
  if (last?.how === 'signed') return problem('arrears.servedAlready', { no: step.no, day: last.on })
  if (how === 'signed' && person === '') return problem('arrears.signerNeeded', {}, 'person')
  if (how === 'refused' && person === '') return problem('arrears.witnessNeeded', {}, 'person')
  if (how === 'posted' && tracking === '') return problem('arrears.trackingNeeded', {}, 'tracking')
  return undefined
}

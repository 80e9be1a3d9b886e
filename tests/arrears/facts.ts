import type { LadderFacts, LadderTerms } from '../../src/shared/arrears/rules'
import type { ArrearsStep, Stage } from '../../src/shared/arrears/schema'
import { type Day, instantOf } from '../../src/shared/day'

export const TERMS: LadderTerms = {
  listDay: 25,
  secondMonths: 1,
  secondAfterDay: 10,
  visitMonths: 2,
  demandMonths: 3,
  lawyerMonths: 6,
  courtMonths: 12,
  seniorVisit: true,
}

export type Step = LadderFacts['steps'][number]
export const signed = (on: Day, senior = true): ArrearsStep['deliveries'][number] => ({
  how: 'signed',
  on,
  carrier: '林晓芸',
  person: '王芳',
  tracking: '',
  note: '',
  at: instantOf(on, '10:00'),
  byName: '林晓芸',
  senior,
})
export const step = (stage: Stage, on: Day, facts: Partial<Step> = {}): Step => ({
  no: `CJ-${stage}`,
  stage,
  on,
  payByOn: on,
  days: 0,
  deliveries: [signed(on)],
  ...facts,
})
export const facts = (more: Partial<LadderFacts> = {}): LadderFacts => ({
  oldestDueOn: '2026-08-15',
  steps: [],
  promisedOn: null,
  planNo: null,
  dissatisfied: false,
  seniorVisited: true,
  ...more,
})

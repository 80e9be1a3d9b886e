import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canDeliver } from '../../src/shared/arrears/delivery'
import { limitationOf } from '../../src/shared/arrears/limitation'
import { canPlan, planProgress, splitDebt } from '../../src/shared/arrears/plans'
import { canContact, isOffHours, promiseState } from '../../src/shared/arrears/promises'
import {
  calendarOf,
  canStep,
  type LadderFacts,
  type LadderTerms,
  nextStep,
  standingOf,
} from '../../src/shared/arrears/rules'
import { type ArrearsStep, STAGES, type Stage } from '../../src/shared/arrears/schema'
import { arrearsSince, type Debt } from '../../src/shared/arrears/spell'
import { addDays, type Day, diffDays, instantOf } from '../../src/shared/day'

const TERMS: LadderTerms = {
  listDay: 25,
  secondMonths: 1,
  secondAfterDay: 10,
  visitMonths: 2,
  demandMonths: 3,
  lawyerMonths: 6,
  courtMonths: 12,
  seniorVisit: true,
}

type Step = LadderFacts['steps'][number]
const signed = (on: Day, senior = true): ArrearsStep['deliveries'][number] => ({
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
const step = (stage: Stage, on: Day, facts: Partial<Step> = {}): Step => ({
  no: `CJ-${stage}`,
  stage,
  on,
  payByOn: on,
  days: 0,
  deliveries: [signed(on)],
  ...facts,
})
const facts = (more: Partial<LadderFacts> = {}): LadderFacts => ({
  oldestDueOn: '2026-08-15',
  steps: [],
  promisedOn: null,
  planNo: null,
  dissatisfied: false,
  seniorVisited: true,
  ...more,
})

describe('the calendar of the ladder', () => {
  it('the first notice may go the day after the due day, and is due on the 25th', () => {
    expect(nextStep(facts(), TERMS)).toEqual({
      stage: 'first',
      earliestOn: '2026-08-16',
      dueOn: '2026-08-25',
      waits: null,
    })
    expect(nextStep(facts({ oldestDueOn: '2026-08-26' }), TERMS)?.dueOn).toBe('2026-09-25')
  })

  it('the second after the 10th of the next month, the visit after two months, the demand from three', () => {
    const days = STAGES.map((stage) => calendarOf(stage, '2026-08-15', TERMS))
    expect(days).toEqual(['2026-08-16', '2026-09-11', '2026-10-16', '2026-11-15', '2027-02-15', '2027-08-15'])
  })

  it('at the end of a month three months are three months', () => {
    expect(calendarOf('demand', '2026-11-30', TERMS)).toBe('2027-02-28')
    expect(calendarOf('visit', '2026-12-31', TERMS)).toBe('2027-03-01')
  })

  it('a paper that gives days from receipt holds the next step until they have passed', () => {
    const demand = step('demand', '2026-11-20', { days: 15, deliveries: [signed('2027-02-10')] })
    const until = facts({
      steps: [step('first', '2026-08-25'), step('second', '2026-09-11'), step('visit', '2026-10-20'), demand],
    })
    expect(nextStep(until, TERMS)).toMatchObject({ stage: 'lawyer', earliestOn: '2027-02-26' })
  })
})

describe('a step is refused', () => {
  const refused = (more: Partial<LadderFacts>, stage: Stage, today: Day) =>
    canStep(facts(more), stage, TERMS, today)?.code
  const two = [step('first', '2026-08-25'), step('second', '2026-09-11')]

  it('when nothing is overdue, when its day has not come, when it was taken', () => {
    expect(refused({ oldestDueOn: null }, 'first', '2026-11-23')).toBe('arrears.nothingOverdue')
    expect(refused({}, 'first', '2026-08-15')).toBe('arrears.tooEarly')
    expect(refused({}, 'first', '2026-08-16')).toBeUndefined()
    expect(refused({ steps: two }, 'first', '2026-11-23')).toBe('arrears.stageDone')
  })

  it('when one before it is left out', () => {
    for (const stage of ['second', 'visit', 'demand', 'lawyer', 'court'] as const)
      expect(refused({}, stage, '2028-01-01')).toBe('arrears.stageSkipped')
    expect(refused({ steps: two }, 'demand', '2028-01-01')).toBe('arrears.stageSkipped')
  })

  it('the court may follow the demand after a year, without a letter between', () => {
    const steps = [...two, step('visit', '2026-10-20'), step('demand', '2026-11-20')]
    expect(refused({ steps }, 'court', '2027-08-14')).toBe('arrears.tooEarly')
    expect(refused({ steps }, 'court', '2027-08-15')).toBeUndefined()
    expect(refused({ steps }, 'lawyer', '2027-02-15')).toBeUndefined()
  })

  it('while the paper before it has not been served, or came back', () => {
    const back = { ...signed('2026-08-28'), how: 'returned' as const }
    const sent = (deliveries: Step['deliveries']) => [step('first', '2026-08-25', { deliveries })]
    expect(refused({ steps: sent([]) }, 'second', '2026-11-23')).toBe('arrears.waits.delivery')
    expect(
      refused({ steps: sent([{ ...signed('2026-08-26'), how: 'posted' }, back]) }, 'second', '2026-11-23'),
    ).toBe('arrears.waits.delivery')
  })

  it('while a promise or a plan runs, while something must be put right first, before the manager was there', () => {
    expect(refused({ steps: two, promisedOn: '2026-12-01' }, 'visit', '2026-11-23')).toBe(
      'arrears.waits.promise',
    )
    expect(refused({ steps: two, planNo: 'FQ-1' }, 'visit', '2026-11-23')).toBe('arrears.waits.plan')
    const three = [...two, step('visit', '2026-10-20')]
    expect(refused({ steps: three, dissatisfied: true }, 'demand', '2026-11-23')).toBe(
      'arrears.waits.fixFirst',
    )
    expect(refused({ steps: three, seniorVisited: false }, 'demand', '2026-11-23')).toBe(
      'arrears.waits.seniorVisit',
    )
    expect(refused({ steps: two, dissatisfied: true }, 'visit', '2026-11-23')).toBeUndefined()
  })
})

describe('arrears last from the day after the due day until all is settled', () => {
  it('a part paid keeps them, all paid ends them, what falls due later begins anew', () => {
    const july: Debt = { dueOn: '2026-07-15', settledOn: '2026-09-01' }
    const august: Debt = { dueOn: '2026-08-15', settledOn: null }
    expect(arrearsSince([july, august], '2026-11-23')).toBe('2026-07-16')
    expect(arrearsSince([july, { dueOn: '2026-09-15', settledOn: null }], '2026-11-23')).toBe('2026-09-16')
    expect(arrearsSince([july, { ...august, settledOn: '2026-10-01' }], '2026-11-23')).toBeNull()
    expect(arrearsSince([{ dueOn: '2026-11-23', settledOn: null }], '2026-11-23')).toBeNull()
  })

  it('is never after today, never before the first due day, and null exactly when nothing is overdue', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-01-01', n))
    const debt = fc.record({ dueOn: day, settledOn: fc.option(day, { nil: null }) })
    fc.assert(
      fc.property(fc.array(debt, { maxLength: 12 }), day, (debts, today) => {
        const since = arrearsSince(debts, today)
        const overdue = debts.filter(
          ({ dueOn, settledOn }) => dueOn < today && (settledOn === null || settledOn > today),
        )
        expect(since !== null).toBe(overdue.length > 0)
        if (since === null) return
        expect(since <= today).toBe(true)
        expect(debts.some(({ dueOn }) => addDays(dueOn, 1) === since)).toBe(true)
        for (const { dueOn } of overdue) expect(since <= addDays(dueOn, 1)).toBe(true)
      }),
    )
  })
})

describe('promises', () => {
  const contact = (on: Day, promisedOn: Day, fen = 10_000) => ({
    contactedAt: instantOf(on, '10:00'),
    promise: { on: promisedOn, fen },
  })
  const made = contact('2026-11-10', '2026-11-20')
  const paid = (on: Day, fen: number) => ({ at: instantOf(on, '15:00'), fen })
  const state = (
    payments: readonly { at: string; fen: number }[],
    today: Day,
    later = [made],
    nothing = false,
  ) => promiseState(made, later, payments, nothing, today)

  it('are kept by money that came in from then until their day, in one sum or several', () => {
    expect(state([paid('2026-11-12', 4000), paid('2026-11-20', 6000)], '2026-12-01')).toBe('kept')
    expect(state([paid('2026-11-12', 4000), paid('2026-11-21', 6000)], '2026-12-01')).toBe('broken')
    expect(state([paid('2026-11-09', 10_000)], '2026-11-20')).toBe('dueToday')
    expect(state([], '2026-11-19')).toBe('open')
  })

  it('are replaced by another made before their day, and dropped when nothing is owed any more', () => {
    expect(state([], '2026-12-01', [made, contact('2026-11-18', '2026-11-30')])).toBe('replaced')
    expect(state([], '2026-12-01', [made, contact('2026-11-25', '2026-11-30')])).toBe('broken')
    expect(state([], '2026-11-15', [made], true)).toBe('dropped')
  })

  it('have a day that is not past and not too far, and no more money than is owed', () => {
    const terms = { promiseMostDays: 30, callFrom: '08:30', callUntil: '20:30' }
    const now = instantOf('2026-11-10', '11:00')
    const code = (promise: { on: Day; fen: number } | null, outcome: 'promised' | 'refused' = 'promised') =>
      canContact({ contactedAt: instantOf('2026-11-10', '10:00'), outcome, promise }, 10_000, terms, now)
        ?.code
    expect(code({ on: '2026-12-10', fen: 10_000 })).toBeUndefined()
    expect(code(null)).toBe('arrears.promiseNeeded')
    expect(code({ on: '2026-12-10', fen: 1 }, 'refused')).toBe('arrears.promiseNotPromised')
    expect(code({ on: '2026-11-09', fen: 1 })).toBe('arrears.promisePast')
    expect(code({ on: '2026-12-11', fen: 1 })).toBe('arrears.promiseTooFar')
    expect(code({ on: '2026-12-10', fen: 10_001 })).toBe('arrears.promiseTooMuch')
    expect(
      canContact(
        { contactedAt: instantOf('2026-11-10', '12:00'), outcome: 'refused', promise: null },
        1,
        terms,
        now,
      )?.code,
    ).toBe('arrears.contactFuture')
    expect(isOffHours(instantOf('2026-11-10', '20:31'), terms)).toBe(true)
    expect(isOffHours(instantOf('2026-11-10', '08:30'), terms)).toBe(false)
  })
})

describe('serving a paper', () => {
  const paper = { no: 'CJ-1', on: '2026-11-10', deliveries: [], voided: null }
  const code = (
    attempt: Partial<Parameters<typeof canDeliver>[1]>,
    deliveries: ArrearsStep['deliveries'] = [],
  ) =>
    canDeliver(
      { ...paper, deliveries },
      { how: 'left', on: '2026-11-11', person: '', tracking: '', ...attempt },
      '2026-11-23',
    )?.code

  it('needs what proves it', () => {
    expect(code({})).toBeUndefined()
    expect(code({ how: 'signed' })).toBe('arrears.signerNeeded')
    expect(code({ how: 'refused' })).toBe('arrears.witnessNeeded')
    expect(code({ how: 'posted' })).toBe('arrears.trackingNeeded')
    expect(code({ on: '2026-11-09' })).toBe('arrears.deliveryEarly')
    expect(code({ on: '2026-11-24' })).toBe('arrears.deliveryFuture')
  })

  it('only what was sent comes back, and what was signed for is served', () => {
    expect(code({ how: 'returned' })).toBe('arrears.notPosted')
    expect(
      code({ how: 'returned', on: '2026-11-13' }, [{ ...signed('2026-11-12'), how: 'posted' }]),
    ).toBeUndefined()
    expect(code({ on: '2026-11-13' }, [signed('2026-11-12')])).toBe('arrears.servedAlready')
  })
})

describe('limitation', () => {
  const bills = [
    { id: 'bill_1', dueOn: '2024-01-15' },
    { id: 'bill_2', dueOn: '2025-06-15' },
  ]
  const act = (on: Day, ...ids: string[]) => ({ on, billIds: new Set(ids) })

  it('runs from the due day, anew from what interrupts it, and tells the bill that lapses first', () => {
    expect(limitationOf(bills, [], 3, '2026-11-23')).toEqual({
      lapsesOn: '2027-01-15',
      daysLeft: 53,
      countedFrom: '2024-01-15',
    })
    expect(limitationOf(bills, [act('2026-01-10', 'bill_1')], 3, '2026-11-23')?.lapsesOn).toBe('2028-06-15')
    expect(limitationOf([], [], 3, '2026-11-23')).toBeNull()
  })

  it('is not brought back to life once it has run out', () => {
    expect(limitationOf(bills, [act('2027-02-01', 'bill_1')], 3, '2027-02-02')).toMatchObject({
      lapsesOn: '2027-01-15',
      daysLeft: -18,
    })
  })
})

describe('plans', () => {
  it('split a debt to the fen', () => {
    expect(splitDebt(10_001, 3)).toEqual([3335, 3333, 3333])
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 10_000_000 }), fc.integer({ min: 1, max: 24 }), (fen, count) => {
        const parts = splitDebt(fen, count)
        expect(parts.reduce((sum, each) => sum + each, 0)).toBe(fen)
        expect(Math.min(...parts)).toBeGreaterThan(0)
      }),
    )
  })

  const two = [
    { dueOn: '2026-12-10', fen: 6000 },
    { dueOn: '2027-01-10', fen: 4000 },
  ]
  const code = (instalments = two, fen = 10_000, running: string | null = null) =>
    canPlan(instalments, fen, running, { months: 2 }, '2026-11-23')?.code

  it('are the debt to the fen, in order, not past, within the months, one at a time', () => {
    expect(code()).toBeUndefined()
    expect(code(two, 10_001)).toBe('arrears.planSum')
    expect(code([...two].reverse())).toBe('arrears.planOrder')
    expect(code([{ dueOn: '2026-11-22', fen: 10_000 }])).toBe('arrears.planPast')
    expect(code([{ dueOn: '2027-01-24', fen: 10_000 }])).toBe('arrears.planTooLong')
    expect(code(two, 10_000, 'FQ-1')).toBe('arrears.planRunning')
    expect(code(two, 0)).toBe('arrears.nothingOverdue')
  })

  it('are broken by an instalment that passed unpaid, and run again once it is caught up', () => {
    const plan = { totalFen: 10_000, instalments: two, ended: null }
    expect(planProgress(plan, 10_000, '2026-12-10')).toEqual({ state: 'running', paidFen: 0, next: two[0] })
    expect(planProgress(plan, 5000, '2026-12-11')).toEqual({
      state: 'broken',
      paidFen: 5000,
      next: { dueOn: '2026-12-10', fen: 1000 },
    })
    expect(planProgress(plan, 4000, '2026-12-11')).toMatchObject({ state: 'running', next: two[1] })
    expect(planProgress(plan, 0, '2027-05-01')).toEqual({ state: 'done', paidFen: 10_000, next: null })
  })
})

/** Whatever bills, payments and steps come in whatever order. */
describe('any history gives one stage, and none that its dates do not allow', () => {
  const START = '2025-01-01'
  const act = fc.oneof(
    fc.record({ kind: fc.constant('bill' as const) }),
    fc.record({ kind: fc.constant('pay' as const), bill: fc.nat(20) }),
    fc.record({ kind: fc.constant('payAll' as const) }),
    fc.record({ kind: fc.constant('step' as const), stage: fc.constantFrom(...STAGES) }),
    fc.record({ kind: fc.constant('serve' as const) }),
    fc.record({ kind: fc.constant('promise' as const), days: fc.integer({ min: 0, max: 30 }) }),
    fc.record({ kind: fc.constant('plan' as const), days: fc.integer({ min: 0, max: 60 }) }),
  )
  const history = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 75 }), act }), { maxLength: 60 })

  it('over 400 histories', () => {
    fc.assert(
      fc.property(history, (acts) => {
        let today: Day = START
        let debts: Debt[] = []
        let steps: Step[] = []
        let promisedOn: Day | null = null
        let planUntil: Day | null = null
        const look = (): LadderFacts => {
          const since = arrearsSince(debts, today)
          const overdue = debts.filter(({ dueOn, settledOn }) => settledOn === null && dueOn < today)
          return facts({
            oldestDueOn: overdue.map(({ dueOn }) => dueOn).sort()[0] ?? null,
            steps: steps.filter(({ on }) => since !== null && on >= since),
            promisedOn: promisedOn !== null && promisedOn >= today ? promisedOn : null,
            planNo: planUntil !== null && planUntil >= today ? 'FQ-1' : null,
          })
        }
        for (const { wait, act: each } of acts) {
          today = addDays(today, wait)
          const before = look()
          if (each.kind === 'bill') debts.push({ dueOn: addDays(today, 10), settledOn: null })
          else if (each.kind === 'pay')
            debts = debts.map((debt, place) =>
              place === each.bill && !debt.settledOn ? { ...debt, settledOn: today } : debt,
            )
          else if (each.kind === 'payAll')
            debts = debts.map((debt) => ({ ...debt, settledOn: debt.settledOn ?? today }))
          else if (each.kind === 'promise') promisedOn = addDays(today, each.days)
          else if (each.kind === 'plan') planUntil = addDays(today, each.days)
          else if (each.kind === 'serve')
            steps = steps.map((done) =>
              done.deliveries.length ? done : { ...done, deliveries: [signed(today)] },
            )
          else if (!canStep(before, each.stage, TERMS, today)) {
            const standing = standingOf(before)
            const place = STAGES.indexOf(each.stage)
            // One rung at a time; only the court may follow the demand.
            const allowed =
              standing === 'none' ? place === 0 : place === STAGES.indexOf(standing as Stage) + 1
            expect(allowed || (each.stage === 'court' && standing === 'demand')).toBe(true)
            expect(
              diffDays(calendarOf(each.stage, before.oldestDueOn ?? today, TERMS), today),
            ).toBeGreaterThanOrEqual(0)
            expect(before.promisedOn).toBeNull()
            expect(before.planNo).toBeNull()
            steps.push(step(each.stage, today, { payByOn: addDays(today, 3), deliveries: [] }))
          }
          const after = look()
          const standing = standingOf(after)
          expect(standing === 'clear').toBe(after.oldestDueOn === null)
          const open = debts.some(({ dueOn, settledOn }) => settledOn === null && dueOn < today)
          if (!open) expect(standing).toBe('clear')
          const next = nextStep(after, TERMS)
          expect(next === null).toBe(standing === 'clear' || standing === 'court')
          if (next) expect(next.dueOn >= next.earliestOn).toBe(true)
          if (next && standing !== 'none')
            expect(STAGES.indexOf(next.stage)).toBe(STAGES.indexOf(standing as Stage) + 1)
        }
      }),
      { numRuns: 400 },
    )
  })
})

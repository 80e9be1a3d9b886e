import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf, canStep, type LadderFacts, nextStep, standingOf } from '../../src/shared/arrears/rules'
import { STAGES, type Stage } from '../../src/shared/arrears/schema'
import { arrearsSince, type Debt } from '../../src/shared/arrears/spell'
import { addDays, type Day, diffDays } from '../../src/shared/day'
import { facts, type Step, signed, step, TERMS } from './facts'

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

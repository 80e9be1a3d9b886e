import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  awaited,
  canDecide,
  canDelegate,
  chainFor,
  hasApprover,
  stepsCarried,
  voicesOf,
} from '../../src/shared/approvals/rules'
import type { ApprovalRequest, Decision, Delegation } from '../../src/shared/approvals/schema'
import type { Id } from '../../src/shared/id'
import type { Role } from '../../src/shared/permission'

const staffId = (name: string) => `staff_${name}` as Id<'staff'>

const request = (over: Partial<ApprovalRequest> = {}): ApprovalRequest => ({
  id: 'approval_1' as Id<'approval'>,
  no: 'SP-202611-0001',
  ask: { kind: 'waiver', billId: 'bill_1' as Id<'bill'>, amountFen: 100 },
  subjectId: 'bill_1',
  subject: '物业服务费 2026-11',
  unitLabel: '1-101',
  amountFen: 100,
  reason: '漏水补偿',
  byId: staffId('asker'),
  byName: '林晓芸',
  byRole: 'clerk',
  at: '2026-11-23T02:00:00.000Z',
  chain: ['supervisor', 'manager'],
  limitFen: 20_000,
  decisions: [],
  state: 'waiting',
  closed: null,
  resultNo: null,
  ...over,
})

const decision = (by: string, over: Partial<Decision> = {}): Decision => ({
  steps: 1,
  verdict: 'approved',
  opinion: '',
  at: '2026-11-23T02:00:00.000Z',
  byId: staffId(by),
  byName: by,
  forId: null,
  forName: '',
  company: null,
  ...over,
})

const person = (name: string, role: Role) => ({ id: staffId(name), role })
const own = (role: Role) => ({ role, forId: null, forName: '' })

describe('the chain by amount (domain.md §4.5, §13.1, P5)', () => {
  it.each([
    [20_000, 20_000, true, ['supervisor', 'manager']],
    [20_001, 20_000, true, ['supervisor', 'manager', 'company']],
    [20_001, 20_000, false, ['manager', 'company']],
    [1, 0, false, ['manager', 'company']],
    [99_999_999_999, null, false, ['manager']],
    [null, 0, false, ['manager']],
  ])('%s fen with a limit of %s, supervisor first %s: %j', (fen, limit, first, chain) => {
    expect(chainFor(fen, limit, first)).toEqual(chain)
  })
})

describe('who may decide', () => {
  const codeOf = (
    about: Partial<ApprovalRequest>,
    who: ReturnType<typeof person>,
    voice: Parameters<typeof canDecide>[2] = own(who.role),
  ) => canDecide(request(about), who, voice)?.code

  it.each<[string, string | undefined, Partial<ApprovalRequest>, ReturnType<typeof person>, string | null]>([
    ['the supervisor, first step', undefined, {}, person('sup', 'supervisor'), null],
    ['the manager, even before the supervisor', undefined, {}, person('man', 'manager'), null],
    ['a clerk', 'approvals.notYourStep', {}, person('other', 'clerk'), null],
    ['who asked', 'approvals.ownRequest', {}, person('asker', 'manager'), null],
    ['somebody standing in for who asked', 'approvals.ownRequest', {}, person('sup', 'supervisor'), 'asker'],
    [
      'the supervisor at the manager’s step',
      'approvals.notYourStep',
      { decisions: [decision('sup')] },
      person('sup2', 'supervisor'),
      null,
    ],
    [
      'the same person twice',
      'approvals.oneVoiceEach',
      { decisions: [decision('sup')] },
      person('sup', 'manager'),
      null,
    ],
    [
      'somebody for whom a stand-in has decided',
      'approvals.oneVoiceEach',
      { decisions: [decision('sup', { forId: staffId('man') })] },
      person('man', 'manager'),
      null,
    ],
    [
      'anybody once decided',
      'approvals.decidedAlready',
      { state: 'approved' },
      person('man', 'manager'),
      null,
    ],
    [
      'anybody once withdrawn',
      'approvals.decidedAlready',
      { state: 'withdrawn' },
      person('man', 'manager'),
      null,
    ],
    [
      'anybody while it is at the company',
      'approvals.atCompany',
      { state: 'atCompany', chain: ['manager', 'company'], decisions: [decision('man')] },
      person('man2', 'manager'),
      null,
    ],
  ])('%s: %s', (_name, code, about, who, forWhom) => {
    const voice = forWhom
      ? { role: 'manager' as const, forId: staffId(forWhom), forName: forWhom }
      : own(who.role)
    expect(codeOf(about, who, voice)).toBe(code)
  })

  it('a manager’s voice settles the supervisor’s step with it, never the company’s', () => {
    const about = request({ chain: ['supervisor', 'manager', 'company'] })
    expect(stepsCarried(about, 'manager')).toBe(2)
    expect(stepsCarried(about, 'supervisor')).toBe(1)
    expect(stepsCarried(about, 'clerk')).toBe(0)
    expect(awaited({ ...about, decisions: [decision('man', { steps: 2 })] })).toBe('company')
  })

  it('somebody else must be able to say the last word inside the center', () => {
    const staff = [
      { ...person('asker', 'manager'), active: true },
      { ...person('sup', 'supervisor'), active: true },
      { ...person('gone', 'manager'), active: false },
    ]
    expect(hasApprover(['supervisor', 'manager', 'company'], staff, staffId('asker'))).toBe(false)
    expect(hasApprover(['supervisor'], staff, staffId('asker'))).toBe(true)
    expect(hasApprover(['manager'], staff, staffId('sup'))).toBe(true)
  })
})

const delegation = (from: string, to: string, fromOn: string, toOn: string): Delegation => ({
  id: `delegation_${from}${to}` as Id<'delegation'>,
  fromId: staffId(from),
  fromName: from,
  toId: staffId(to),
  toName: to,
  fromOn,
  toOn,
  note: '',
  at: '2026-11-20T02:00:00.000Z',
  ended: null,
})

describe('standing in', () => {
  const to = (name: string, role: Role, active = true) => ({ ...person(name, role), name, active })
  const ask = (
    who: ReturnType<typeof to>,
    others: readonly Delegation[] = [],
    days = { fromOn: '2026-11-24', toOn: '2026-11-26' },
  ) => canDelegate(person('man', 'manager'), who, days, others, '2026-11-23')?.code

  it.each<[string, string | undefined, string | undefined]>([
    ['a supervisor', ask(to('sup', 'supervisor')), undefined],
    ['another manager', ask(to('man2', 'manager')), undefined],
    ['oneself', ask(to('man', 'manager')), 'approvals.delegateSelf'],
    ['a clerk', ask(to('clerk', 'clerk')), 'approvals.delegateClerk'],
    ['somebody retired', ask(to('sup', 'supervisor', false)), 'approvals.delegateClerk'],
    [
      'backwards',
      ask(to('sup', 'supervisor'), [], { fromOn: '2026-11-26', toOn: '2026-11-24' }),
      'approvals.daysBackwards',
    ],
    [
      'days that are over',
      ask(to('sup', 'supervisor'), [], { fromOn: '2026-11-20', toOn: '2026-11-22' }),
      'approvals.dayOver',
    ],
    [
      'twice for the same days',
      ask(to('sup', 'supervisor'), [delegation('man', 'man2', '2026-11-26', '2026-11-30')]),
      'approvals.delegatedAlready',
    ],
    [
      'somebody who is away',
      ask(to('sup', 'supervisor'), [delegation('sup', 'man2', '2026-11-20', '2026-11-24')]),
      'approvals.delegateAway',
    ],
    [
      'while standing in oneself: no chain of stand-ins',
      ask(to('sup', 'supervisor'), [delegation('man2', 'man', '2026-11-25', '2026-11-25')]),
      'approvals.standsInAlready',
    ],
    [
      'days that only touch',
      ask(to('sup', 'supervisor'), [delegation('man', 'man2', '2026-11-27', '2026-11-30')]),
      undefined,
    ],
  ])('%s', (_name, code, wanted) => expect(code).toBe(wanted))

  it('counts from its first day to its last, and with the post the absent one has now', () => {
    const lent = [delegation('man', 'sup', '2026-11-23', '2026-11-24')]
    const voices = (today: string, role: Role | undefined) =>
      voicesOf(person('sup', 'supervisor'), lent, () => role, today).map((voice) => voice.role)
    expect(voices('2026-11-22', 'manager')).toEqual(['supervisor'])
    expect(voices('2026-11-23', 'manager')).toEqual(['supervisor', 'manager'])
    expect(voices('2026-11-24', 'manager')).toEqual(['supervisor', 'manager'])
    expect(voices('2026-11-25', 'manager')).toEqual(['supervisor'])
    expect(voices('2026-11-23', undefined)).toEqual(['supervisor'])
    expect(voices('2026-11-23', 'clerk')).toEqual(['supervisor'])
  })

  it('gives a clerk no voice, whatever was lent', () => {
    const lent = [delegation('man', 'clerk', '2026-11-23', '2026-11-24')]
    expect(voicesOf(person('clerk', 'clerk'), lent, () => 'manager', '2026-11-23')).toEqual([])
  })
})

it('whoever speaks in whatever order: agreed only by others than the asker, each once, up to the highest step', () => {
  const names = ['asker', 'sup', 'sup2', 'man', 'man2'] as const
  const roles: Readonly<Record<string, Role>> = {
    asker: 'manager',
    sup: 'supervisor',
    sup2: 'supervisor',
    man: 'manager',
    man2: 'manager',
  }
  const act = fc.record({ who: fc.constantFrom(...names), forWhom: fc.option(fc.constantFrom(...names)) })
  const chain = fc.constantFrom<ApprovalRequest['chain'][]>(
    ['supervisor'],
    ['manager'],
    ['supervisor', 'manager'],
    ['supervisor', 'manager', 'company'],
  )
  fc.assert(
    fc.property(chain, fc.array(act, { maxLength: 12 }), (steps, acts) => {
      let now = request({ chain: steps })
      for (const { who, forWhom } of acts) {
        const role = roles[forWhom ?? who] ?? 'clerk'
        const voice = { role, forId: forWhom ? staffId(forWhom) : null, forName: '' }
        if (canDecide(now, person(who, roles[who] ?? 'clerk'), voice)) continue
        const voted = decision(who, { steps: stepsCarried(now, role), forId: voice.forId })
        const decisions = [...now.decisions, voted]
        const next = awaited({ ...now, decisions })
        const state = next === null ? 'approved' : next === 'company' ? 'atCompany' : 'waiting'
        now = { ...now, decisions, state }
      }
      const used = now.decisions.flatMap((each) => [each.byId, ...(each.forId ? [each.forId] : [])])
      expect(used).not.toContain(now.byId)
      const carried = now.decisions.reduce((sum, each) => sum + each.steps, 0)
      expect(carried).toBeLessThanOrEqual(now.chain.length)
      if (now.state === 'approved') {
        expect(carried).toBe(now.chain.length)
        expect(now.chain).not.toContain('company')
        const last = now.decisions.at(-1)
        const spoke = roles[String(last?.forId ?? last?.byId).replace('staff_', '')]
        if (now.chain.includes('manager')) expect(spoke).toBe('manager')
      }
    }),
    { numRuns: 500 },
  )
})

import { describe, expect, it } from 'vitest'
import type { Id } from '../../src/shared/id'
import { colleague } from '../approvals/support'
import { collectInput, openBills } from '../fees/support'
import { code, DEBTOR, desk, eachWithDebtors, file, issue, on, serve, twoNotices, UNIT } from './support'

eachWithDebtors()

describe('promises and plans', () => {
  const promise = (day: string, promisedOn: string, fen = 25_582) =>
    desk.done('arrears.contact', {
      ...DEBTOR,
      contactedAt: `${day}T02:00:00.000Z`,
      way: 'phone',
      outcome: 'promised',
      promise: { on: promisedOn, fen },
    })
  const today = async () => (await desk.done('counter.today', {})).map(({ kind }) => kind)

  it('a promise holds the next step, stands on Today when due and when broken, until somebody follows it up', async () => {
    await on('2026-06-25')
    await serve((await issue('first')).id, '2026-06-25')
    await on('2026-07-12')
    await promise('2026-07-12', '2026-07-20')
    expect(await code(desk.call('arrears.issue', { ...DEBTOR, stage: 'second' }))).toBe(
      'arrears.waits.promise',
    )
    await on('2026-07-20')
    expect(await today()).toContain('promiseDue')
    await on('2026-07-21', '03:00')
    expect(await today()).toContain('promiseBroken')
    expect((await desk.done('arrears.list', { show: 'promiseBroken' })).total).toBe(1)
    await desk.done('arrears.contact', {
      ...DEBTOR,
      contactedAt: '2026-07-21T02:30:00.000Z',
      way: 'phone',
      outcome: 'notReached',
    })
    expect(await today()).not.toContain('promiseBroken')
    expect((await issue('second')).no).toBe('CJ-202607-0001')
  })

  it('a kept promise is known from the receipt', async () => {
    await on('2026-07-12')
    await promise('2026-07-12', '2026-07-20')
    await on('2026-07-18')
    const [june] = await openBills(desk, UNIT.id)
    if (!june) throw new Error('a bill')
    await desk.done('fees.collect', collectInput(UNIT.id, [june]))
    expect((await file()).contacts.map(({ state }) => state)).toEqual(['kept'])
    await on('2026-07-31')
    const { promises } = await desk.done('arrears.figures', { fromMonth: '2026-07', toMonth: '2026-07' })
    expect(promises).toEqual({ made: 1, kept: 1, broken: 0, open: 0, keptBp: 10_000 })
  })

  it('rates without a denominator are nothing, not zero', async () => {
    await on('2026-05-31')
    const { promises, served, plans, stages } = await desk.done('arrears.figures', {
      fromMonth: '2026-05',
      toMonth: '2026-05',
    })
    expect([
      promises.keptBp,
      served.servedBp,
      plans.keptBp,
      ...stages.map((stage) => stage.recoveredBp),
    ]).toEqual(Array.from({ length: 10 }, () => null))
  })

  it('a call at night is written down as what it was', async () => {
    await on('2026-07-12', '14:00')
    await desk.done('arrears.contact', {
      ...DEBTOR,
      contactedAt: '2026-07-12T13:30:00.000Z',
      way: 'phone',
      outcome: 'refused',
    })
    await desk.done('arrears.contact', {
      ...DEBTOR,
      contactedAt: '2026-07-12T13:40:00.000Z',
      way: 'phone',
      outcome: 'willPay',
      theirs: true,
    })
    expect((await file()).contacts.map(({ contact }) => contact.offHours)).toEqual([false, true])
  })

  it('a plan is agreed by others, holds the ladder while kept, and is flagged when it is not', async () => {
    desk.signIn('clerk')
    await on('2026-07-20')
    const ask = (fen: number) => ({
      kind: 'arrearsPlan' as const,
      ...DEBTOR,
      instalments: [
        { dueOn: '2026-08-01', fen },
        { dueOn: '2026-09-01', fen: 25_582 },
      ],
    })
    await desk.arrange((draft) => {
      draft.staff.insert(colleague('staff_1' as Id<'staff'>, '黄主管', 'supervisor'))
      draft.staff.insert(colleague('staff_2' as Id<'staff'>, '孙经理', 'manager'))
    })
    expect(await code(desk.call('approvals.request', { ask: ask(25_581), reason: '失业' }))).toBe(
      'arrears.planSum',
    )
    const request = await desk.done('approvals.request', { ask: ask(25_582), reason: '失业' })
    expect(request.chain).toEqual(['supervisor', 'manager'])
    const decide = (seen: number) => ({
      approvalId: request.id,
      verdict: 'approved' as const,
      opinion: '',
      forId: null,
      seen,
    })
    desk.signIn('manager')
    await desk.done('approvals.decide', decide(0))
    expect(await file()).toMatchObject({
      plans: [{ progress: { state: 'running' }, plan: { no: 'FQ-202607-0001' } }],
    })
    await on('2026-07-25')
    expect(await code(desk.call('arrears.issue', { ...DEBTOR, stage: 'first' }))).toBe('arrears.waits.plan')
    await on('2026-08-02')
    expect(await today()).toContain('planBroken')
    expect((await issue('first')).stage).toBe('first')
    await desk.done('fees.collect', collectInput(UNIT.id, await openBills(desk, UNIT.id)))
    expect((await file()).plans[0]?.progress.state).toBe('done')
  })
})

describe('the last steps', () => {
  it('the lawyer is for the company to decide', async () => {
    await twoNotices()
    await on('2026-08-16')
    await serve((await issue('visit')).id, '2026-08-16')
    await on('2026-09-15')
    await serve((await issue('demand')).id, '2026-09-15')
    await on('2026-11-30')
    desk.signIn('supervisor')
    await desk.arrange((draft) => {
      draft.staff.insert(colleague('staff_2' as Id<'staff'>, '孙经理', 'manager'))
    })
    const ask = { kind: 'arrearsLegal' as const, ...DEBTOR, stage: 'lawyer' as const }
    expect(await code(desk.call('approvals.request', { ask, reason: '久拖不缴' }))).toBe('arrears.tooEarly')
    await on('2026-12-15')
    const request = await desk.done('approvals.request', { ask, reason: '久拖不缴' })
    expect(request.chain).toEqual(['manager', 'company'])
    desk.signIn('manager')
    await desk.done('approvals.decide', {
      approvalId: request.id,
      verdict: 'approved',
      opinion: '',
      forId: null,
      seen: 0,
    })
    await desk.done('approvals.recordCompany', {
      approvalId: request.id,
      verdict: 'approved',
      person: '法务 钱律师',
      answeredOn: '2026-12-15',
      reference: '公司批〔2026〕88 号',
      opinion: '',
    })
    expect((await file()).row).toMatchObject({ standing: 'lawyer', next: { stage: 'court' } })
  })

  it('the period of limitation runs anew from what was signed for, not from a letter box', async () => {
    await on('2026-11-23')
    expect((await file()).row?.limitation?.lapsesOn).toBe('2029-06-15')
    const step = await issue('first')
    await desk.done('arrears.deliver', { stepIds: [step.id], how: 'left', on: '2026-11-23', carrier: '周婷' })
    expect((await file()).row?.limitation?.lapsesOn).toBe('2029-06-15')
    await serve(step.id, '2026-11-23')
    expect((await file()).row?.limitation).toMatchObject({
      lapsesOn: '2029-11-23',
      countedFrom: '2026-11-23',
    })
    await on('2029-09-01')
    const rows = (await desk.done('arrears.list', { show: 'lapsing' })).rows
    expect(rows.map(({ unitLabel }) => unitLabel).sort()).toEqual(['1-101', '1-102'])
  })
})

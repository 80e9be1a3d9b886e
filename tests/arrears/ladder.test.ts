import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RouteInput, RouteOutput } from '../../src/shared/contract'
import type { Id } from '../../src/shared/id'
import { colleague } from '../approvals/support'
import { bill, collectInput, openBills, openFees, tariffInput, unitOf } from '../fees/support'
import type { Desk } from '../support/desk'

const UNIT = unitOf('1-101')
const OTHER = unitOf('1-102')
const DEBTOR = { unitId: UNIT.id, owedBy: '' }

let desk: Desk
let tariff: RouteOutput<'fees.addTariff'>
let billed = 0

/** Two units billed since June, due on the 15th; the owner of the first is 王芳. */
beforeEach(async () => {
  desk = await openFees([UNIT, OTHER], '2026-06-02T02:00:00.000Z')
  tariff = await desk.done('fees.addTariff', tariffInput())
  await desk.arrange((draft) => {
    draft.people.insert({
      id: 'person_1' as Id<'person'>,
      kind: 'person',
      name: '王芳',
      phones: ['13800138000'],
      idNo: null,
      idType: null,
      contactName: '',
      address: '',
      note: '',
      importId: null,
      createdAt: '2026-01-01T00:00:00.000Z',
    })
    draft.ties.insert({
      id: 'tie_1' as Id<'tie'>,
      unitId: UNIT.id,
      personId: 'person_1' as Id<'person'>,
      role: 'owner',
      shareBp: null,
      relation: '',
      fromOn: '2026-01-01',
      endedOn: null,
      importId: null,
    })
  })
  billed = 0
  await on('2026-06-02')
})
afterEach(() => desk.close())

const MONTHS = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']

/** Goes to a day; every month that has begun by then is billed on its second. */
const on = async (day: string, time = '02:00'): Promise<void> => {
  for (; `${MONTHS[billed] ?? '9999'}-02` <= day; billed += 1) {
    desk.setNow(`${MONTHS[billed]}-02T02:00:00.000Z`)
    await bill(desk, MONTHS[billed] ?? '', tariff)
  }
  desk.setNow(`${day}T${time}:00.000Z`)
}
const file = () => desk.done('arrears.file', DEBTOR)
const code = async (reply: ReturnType<Desk['call']>): Promise<string> => {
  const answer = await reply
  return answer.ok ? 'done' : answer.problem.code
}
const issue = (stage: RouteInput<'arrears.issue'>['stage']) =>
  desk.done('arrears.issue', { ...DEBTOR, stage })
const serve = (stepId: Id<'arrearsstep'>, day: string) =>
  desk.done('arrears.deliver', { stepIds: [stepId], how: 'signed', on: day, carrier: '周婷', person: '王芳' })

/** First and second notice, signed for. */
const twoNotices = async () => {
  await on('2026-06-25')
  await serve((await issue('first')).id, '2026-06-25')
  await on('2026-07-11')
  await serve((await issue('second')).id, '2026-07-11')
}

describe('the ladder', () => {
  it('goes step by step on its days, each with its number and its paper', async () => {
    await on('2026-06-15')
    expect(await code(desk.call('arrears.issue', { ...DEBTOR, stage: 'first' }))).toBe(
      'arrears.nothingOverdue',
    )
    await on('2026-06-25')
    const first = await issue('first')
    expect(first).toMatchObject({
      no: 'CJ-202606-0001',
      debtorName: '王芳',
      debtFen: 25_582,
      payByOn: '2026-07-02',
    })
    expect(await code(desk.call('arrears.issue', { ...DEBTOR, stage: 'first' }))).toBe('arrears.stageDone')
    await on('2026-07-11')
    expect(await code(desk.call('arrears.issue', { ...DEBTOR, stage: 'second' }))).toBe(
      'arrears.waits.delivery',
    )
    expect(await code(desk.call('arrears.issue', { ...DEBTOR, stage: 'demand' }))).toBe(
      'arrears.stageSkipped',
    )
    await serve(first.id, '2026-06-26')
    const second = await issue('second')
    expect(second).toMatchObject({ no: 'CJ-202607-0001', payByOn: '2026-07-14', debtFen: 25_582 })
    await serve(second.id, '2026-07-11')
    await on('2026-08-15')
    expect(await code(desk.call('arrears.issue', { ...DEBTOR, stage: 'visit' }))).toBe('arrears.tooEarly')
    await on('2026-08-16')
    const visit = await issue('visit')
    await serve(visit.id, '2026-08-16')
    await on('2026-09-15')
    const demand = await issue('demand')
    expect(demand).toMatchObject({ days: 15, debtFen: 3 * 25_582 })
    expect((await file()).row?.standing).toBe('demand')
  })

  it('a part paid keeps it, all paid ends it by itself, and what falls due later begins anew', async () => {
    await twoNotices()
    await on('2026-07-20')
    const [june, july] = await openBills(desk, UNIT.id)
    if (!june || !july) throw new Error('two bills')
    await desk.done('fees.collect', collectInput(UNIT.id, [june]))
    expect((await file()).row?.standing).toBe('second')
    await desk.done('fees.collect', collectInput(UNIT.id, [july]))
    expect((await file()).row).toBeNull()
    expect((await file()).steps.map(({ standing }) => standing)).toEqual([false, false])
    await on('2026-08-20')
    expect((await file()).row).toMatchObject({
      standing: 'none',
      next: { stage: 'first', dueOn: '2026-08-25' },
    })
  })

  it('a voided receipt brings the ladder back as it was', async () => {
    await twoNotices()
    await on('2026-07-12')
    const bills = await openBills(desk, UNIT.id)
    const receipt = await desk.done('fees.collect', collectInput(UNIT.id, bills))
    expect((await file()).row?.standing ?? 'clear').toBe('clear')
    await desk.done('fees.voidReceipt', { receiptId: receipt.id, reason: '写错了', allCopiesInHand: true })
    expect((await file()).row?.standing).toBe('second')
  })

  it('before a demand a supervisor or the manager was there', async () => {
    await twoNotices()
    desk.signIn('clerk')
    await on('2026-08-16')
    await serve((await issue('visit')).id, '2026-08-16')
    await on('2026-09-20')
    expect(await code(desk.call('arrears.issue', { ...DEBTOR, stage: 'demand' }))).toBe(
      'arrears.waits.seniorVisit',
    )
    desk.signIn('supervisor')
    await desk.done('arrears.contact', {
      ...DEBTOR,
      contactedAt: '2026-09-20T01:30:00.000Z',
      way: 'visit',
      outcome: 'refused',
    })
    expect((await issue('demand')).stage).toBe('demand')
  })

  it('former owners keep their debt and their ladder when the unit was sold', async () => {
    await on('2026-11-23')
    await desk.arrange((draft) => {
      for (const each of draft.bills.where('unit', UNIT.id))
        if (each.month < '2026-09') draft.bills.update(each.id, { owedBy: '李四' })
    })
    const { rows } = await desk.done('arrears.list', { search: '1-101' })
    expect(rows.map(({ owedBy, ownerName, openFen }) => [owedBy, ownerName, openFen]).sort()).toEqual([
      ['', '王芳', 3 * 25_582],
      ['李四', '李四', 3 * 25_582],
    ])
    const step = await desk.done('arrears.issue', { unitId: UNIT.id, owedBy: '李四', stage: 'first' })
    expect(step).toMatchObject({ debtorName: '李四', debtFen: 3 * 25_582, oldestDueOn: '2026-06-15' })
    expect((await file()).row?.standing).toBe('none')
  })
})

describe('a batch', () => {
  it('issues each debtor’s next paper, tells who is left out, and runs no number twice', async () => {
    await twoNotices()
    await on('2026-08-20')
    const preview = await desk.done('arrears.previewIssue', { filter: {} })
    expect(preview).toMatchObject({
      byStage: { first: 1, second: 0, visit: 1, demand: 0 },
      debtors: 2,
      left: [],
    })
    const { stepIds } = await desk.done('arrears.issueMany', { filter: {} })
    expect(stepIds.map((id) => desk.view.arrearsSteps.get(id)?.no)).toEqual([
      'CJ-202608-0001',
      'CJ-202608-0002',
    ])
    expect(await code(desk.call('arrears.issueMany', { filter: {} }))).toBe('arrears.nothingToIssue')
    const again = await desk.done('arrears.previewIssue', { filter: {} })
    expect(again.left).toEqual([{ code: 'arrears.waits.delivery', n: 2, sample: ['1-101', '1-102'] }])
  })

  it('the paper keeps its words when money comes in later', async () => {
    await on('2026-06-25')
    const step = await issue('first')
    const frozen = desk.view.issuedPapers.get(`issued_arrearsNotice_${step.id}`)
    expect(frozen?.data).toMatchObject({ no: step.no, totalFen: 25_582, ownerName: '王芳' })
    await desk.done('fees.collect', collectInput(UNIT.id, await openBills(desk, UNIT.id)))
    await desk.done('printing.preview', {
      kind: 'arrearsNotice',
      id: step.id,
      language: 'zh-CN',
      profile: 'a4',
    })
    expect(desk.drawn.at(-1)).toMatchObject({ totalFen: 25_582, lines: [{ openFen: 25_582 }] })
    await desk.done('arrears.voidStep', { stepId: step.id, reason: '已缴清' })
    await desk.done('printing.preview', {
      kind: 'arrearsNotice',
      id: step.id,
      language: 'zh-CN',
      profile: 'a4',
    })
    expect(desk.drawn.at(-1)).toMatchObject({ totalFen: 25_582, voided: { reason: '已缴清' } })
  })
})

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

it('the export is what is on screen, and asks for the PIN', async () => {
  await on('2026-11-23')
  const ask = { filter: {}, sheet: { fileName: 'a.xlsx', headings: ['x'], words: { total: '合计' } } }
  const bare = await desk.callUnproved('arrears.export', ask)
  expect(bare.ok ? '' : bare.problem.code).toBe('session.confirmFirst')
  expect(await desk.done('arrears.export', ask)).toBe('a.xlsx')
})

import { describe, expect, it } from 'vitest'
import { collectInput, openBills } from '../fees/support'
import { code, DEBTOR, desk, eachWithDebtors, file, issue, on, serve, twoNotices, UNIT } from './support'

eachWithDebtors()

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

it('the export is what is on screen, and asks for the PIN', async () => {
  await on('2026-11-23')
  const ask = { filter: {}, sheet: { fileName: 'a.xlsx', headings: ['x'], words: { total: '合计' } } }
  const bare = await desk.callUnproved('arrears.export', ask)
  expect(bare.ok ? '' : bare.problem.code).toBe('session.confirmFirst')
  expect(await desk.done('arrears.export', ask)).toBe('a.xlsx')
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../src/shared/id'
import type { MoveIn } from '../../src/shared/moveins/schema'
import { bill, openBills, tariffInput } from '../fees/support'
import { codeOf } from '../keys/support'
import {
  addManager,
  checkIdentity,
  inspect,
  invited,
  issueOf,
  type MoveInDesk,
  OTHER,
  openMoveIns,
  TODAY,
  UNIT,
  upToKeys,
  WATER,
} from './support'

describe('a family moves in', () => {
  let at: MoveInDesk
  beforeEach(async () => {
    at = await openMoveIns()
  })
  afterEach(() => at.desk.close())

  const stateOf = async (moveInId: MoveIn['id']) =>
    (await at.desk.done('moveins.file', { moveInId })).steps.map(({ code, state }) => `${code} ${state}`)

  it('is invited by a numbered notice, once; only units that are sold and not handed over', async () => {
    const moveIn = await invited(at.desk)
    expect(moveIn).toMatchObject({
      no: 'RH-202611-0001',
      noticeNo: 'RT-202611-0001',
      unitLabel: '1-101',
      ownerNames: '王明',
    })
    expect(codeOf(await at.desk.call('moveins.invite', { batchId: null, unitIds: [UNIT] }))).toBe(
      'moveins.openAlready',
    )
    await at.desk.arrange((draft) => draft.units.update(OTHER, { handedOverOn: '2025-01-01' }))
    expect(codeOf(await at.desk.call('moveins.invite', { batchId: null, unitIds: [OTHER] }))).toBe(
      'moveins.handedOverAlready',
    )
  })

  it('every step says what holds it up; nothing before the family is here and known', async () => {
    const { id: moveInId } = await invited(at.desk)
    expect(codeOf(await checkIdentity(at.desk, moveInId))).toBe('moveins.notHere')
    await at.desk.done('moveins.arrive', { moveInId })
    expect(await at.desk.call('moveins.tick', { moveInId, step: 'privacy' })).toMatchObject({
      problem: { code: 'moveins.stepBlocked', details: { by: 'step:identity' } },
    })
    expect(
      codeOf(
        await at.desk.call('moveins.checkIdentity', {
          moveInId,
          cameAs: 'proxy',
          name: '代办',
          idLast4: '1234',
          seen: ['idCard', 'contract'],
        }),
      ),
    ).toBe('moveins.docsMissing')
    await checkIdentity(at.desk, moveInId)
    expect(await stateOf(moveInId)).toEqual([
      'identity done',
      'privacy open',
      'forms open',
      'signing open',
      'fees open',
      'meters open',
      'inspection blocked',
      'keys blocked',
      'handbooks open',
    ])
    expect(
      codeOf(await at.desk.call('moveins.signPapers', { moveInId, papers: ['covenant', 'agreement'] })),
    ).toBe('moveins.papersMissing')
    expect(codeOf(await at.desk.call('moveins.close', { moveInId, occupancy: 'ownerOccupied' }))).toBe(
      'moveins.heldUp',
    )
  })

  it('keys wait for fees, meters and inspection (domain.md §2.1, step 6)', async () => {
    const { id: moveInId } = await invited(at.desk)
    await at.desk.done('moveins.arrive', { moveInId })
    await checkIdentity(at.desk, moveInId)
    expect(await at.desk.call('moveins.issueKeys', { moveInId, issue: issueOf(at.keys) })).toMatchObject({
      problem: { details: { by: 'step:fees,step:meters,step:inspection' } },
    })
    expect([...at.desk.view.keys.all()].map(({ status }) => status)).toEqual(['inCabinet', 'inCabinet'])
  })

  it('handed over: day, state, first day of fees, warranties, papers in the file; filed within the clock', async () => {
    const { id: moveInId } = await invited(at.desk)
    await upToKeys(at.desk, moveInId)
    await at.desk.done('moveins.issueKeys', { moveInId, issue: issueOf(at.keys) })
    const sheet = {
      kind: 'moveInSheet' as const,
      id: moveInId,
      language: 'zh-CN' as const,
      profile: 'a4' as const,
    }
    expect(codeOf(await at.desk.call('printing.preview', sheet))).toBe('moveins.notClosed')
    const closed = await at.desk.done('moveins.close', { moveInId, occupancy: 'renovating' })
    expect([...at.desk.view.issuedPapers.all()].map(({ kind, no }) => `${kind} ${no}`)).toEqual([
      'moveInNotice RT-202611-0001',
      'inspectionSheet YF-202611-0001',
      'keyIssue YL-202611-0001',
      'moveInSheet RH-202611-0001',
    ])
    expect(closed.closed).toMatchObject({ on: TODAY, feesFromOn: TODAY, occupancy: 'renovating' })
    expect(at.desk.view.units.get(UNIT)).toMatchObject({
      handedOverOn: TODAY,
      feesFromOn: TODAY,
      occupancy: 'renovating',
    })
    const file = await at.desk.done('unitfiles.file', { unitId: UNIT })
    expect(file.contents.filter(({ items }) => items.length > 0).map(({ content }) => content.code)).toEqual([
      'moveInNotice',
      'residentForm',
      'covenant',
      'agreement',
      'identity',
      'title',
      'inspection',
      'signOff',
      'fireSafety',
      'keyIssue',
      'privacyNotice',
    ])
    expect(codeOf(await at.desk.call('moveins.close', { moveInId, occupancy: 'let' }))).toBe(
      'moveins.closedAlready',
    )
    expect(codeOf(await at.desk.call('moveins.void', { moveInId, reason: '弄错' }))).toBe(
      'moveins.closedAlready',
    )
    at.desk.setNow('2026-11-24T02:00:01.000Z')
    expect(await at.desk.done('moveins.file', { moveInId })).toMatchObject({
      state: 'handedOver',
      archiveOverdue: true,
    })
    await at.desk.done('moveins.archive', { moveInId, location: 'A-01' })
    expect(await at.desk.done('moveins.file', { moveInId })).toMatchObject({
      state: 'archived',
      archiveOverdue: false,
    })
    expect((await at.desk.done('unitfiles.file', { unitId: UNIT })).location).toBe('A-01')
  })

  it('what was ticked is asked again until the hand-over: new debts hold up keys and hand-over', async () => {
    const { id: moveInId } = await invited(at.desk)
    await upToKeys(at.desk, moveInId)
    at.desk.signIn('manager')
    await bill(at.desk, '2026-11', await at.desk.done('fees.addTariff', tariffInput()))
    at.desk.signIn('clerk', '林晓芸')
    expect(await stateOf(moveInId)).toContain('fees again')
    expect(await at.desk.call('moveins.issueKeys', { moveInId, issue: issueOf(at.keys) })).toMatchObject({
      problem: { code: 'moveins.stepBlocked', details: { by: 'step:fees' } },
    })
    const unpaid = [...at.desk.view.bills.all()]
    await at.desk.arrange((draft) => {
      for (const { id } of unpaid) draft.bills.update(id, { paidFen: draft.bills.get(id)?.amountFen ?? 0 })
    })
    await at.desk.done('moveins.issueKeys', { moveInId, issue: issueOf(at.keys) })
    await at.desk.arrange((draft) => {
      for (const { id } of unpaid) draft.bills.update(id, { paidFen: 0 })
    })
    const close = { moveInId, occupancy: 'ownerOccupied' as const }
    expect(await at.desk.call('moveins.close', close)).toMatchObject({
      problem: { code: 'moveins.heldUp', details: { steps: 'fees' } },
    })
    await addManager(at.desk)
    at.desk.signIn('clerk', '林晓芸')
    const ask = { kind: 'moveInSteps' as const, moveInId, steps: ['fees' as const] }
    const asked = await at.desk.done('approvals.request', { ask, reason: '业主次日转账' })
    at.desk.signIn('manager', '赵敏')
    await at.desk.done('approvals.decide', {
      approvalId: asked.id,
      forId: null,
      verdict: 'approved',
      opinion: '',
      seen: 0,
    })
    expect((await at.desk.done('moveins.close', close)).closed).not.toBeNull()
    expect(await stateOf(moveInId)).toContain('fees done')
  })

  it('with something to be put right one key stays for the builder; warranty runs from the hand-over', async () => {
    const { id: moveInId } = await invited(at.desk)
    await upToKeys(at.desk, moveInId, 'bath.proof')
    expect(codeOf(await at.desk.call('moveins.issueKeys', { moveInId, issue: issueOf(at.keys) }))).toBe(
      'moveins.keepOneKey',
    )
    await at.desk.done('moveins.issueKeys', { moveInId, issue: issueOf(at.keys.slice(0, 1)) })
    expect(at.desk.view.keyIssues.count()).toBe(1)
    await at.desk.done('moveins.close', { moveInId, occupancy: 'ownerOccupied' })
    expect([...at.desk.view.defects.all()].map(({ warranty }) => warranty)).toEqual([
      { state: 'in', endsOn: '2031-11-22', handedOverOn: TODAY, basis: 'law' },
    ])
  })

  it('an owner who refuses is not moved in, and no manager can waive that', async () => {
    const { id: moveInId } = await invited(at.desk)
    await at.desk.done('moveins.arrive', { moveInId })
    await checkIdentity(at.desk, moveInId)
    await inspect(at.desk, 'bath.proof', 'refused')
    expect(await at.desk.call('moveins.tick', { moveInId, step: 'inspection' })).toMatchObject({
      problem: { details: { by: 'ownerRefused' } },
    })
    const ask = { kind: 'moveInSteps' as const, moveInId, steps: ['inspection' as const] }
    expect(codeOf(await at.desk.call('approvals.request', { ask, reason: '业主急住' }))).toBe(
      'moveins.refusedByOwner',
    )
  })

  it('fees that are open hold up the keys; the manager waives what was open, not what comes later', async () => {
    await addManager(at.desk)
    at.desk.signIn('manager')
    const fee = await at.desk.done('fees.addTariff', tariffInput())
    await bill(at.desk, '2026-11', fee)
    at.desk.signIn('clerk', '林晓芸')
    const { id: moveInId } = await invited(at.desk)
    await at.desk.done('moveins.arrive', { moveInId })
    await checkIdentity(at.desk, moveInId)
    expect(await at.desk.call('moveins.tick', { moveInId, step: 'fees' })).toMatchObject({
      problem: { details: { by: 'feesOpen' } },
    })
    const ask = { kind: 'moveInSteps' as const, moveInId, steps: ['fees' as const] }
    const asked = await at.desk.done('approvals.request', { ask, reason: '开发商代付在途' })
    expect(asked.amountFen).toBe(25_582)
    at.desk.signIn('manager', '赵敏')
    await at.desk.done('approvals.decide', {
      approvalId: asked.id,
      forId: null,
      verdict: 'approved',
      opinion: '',
      seen: 0,
    })
    expect((await stateOf(moveInId))[4]).toBe('fees waived')
    await bill(at.desk, '2026-12', fee)
    expect((await stateOf(moveInId))[4]).toBe('fees blocked')
  })

  it('prepayment and deposit as the rules ask for them', async () => {
    at.desk.signIn('manager')
    await at.desk.done('fees.addTariff', tariffInput())
    await at.desk.done('center.setSetting', { key: 'moveins.prepayMonths', value: 2, fromOn: TODAY })
    at.desk.signIn('clerk', '林晓芸')
    const { id: moveInId } = await invited(at.desk)
    await at.desk.done('moveins.arrive', { moveInId })
    await checkIdentity(at.desk, moveInId)
    expect(await at.desk.call('moveins.tick', { moveInId, step: 'fees' })).toMatchObject({
      problem: { details: { by: 'prepayShort' } },
    })
    const [tariff] = [...at.desk.view.tariffs.all()]
    const ask = { unitId: UNIT, tariffId: tariff?.id ?? ('' as never), months: 2 }
    const { totalFen } = await at.desk.done('ledger.quotePrepay', ask)
    const receipt = await at.desk.done('ledger.prepay', {
      ...ask,
      totalFen,
      requestId: 'move-in-prepay-1',
      payer: '王明',
      payments: [{ method: 'wechat', amountFen: totalFen, reference: '' }],
      cashReceivedFen: 0,
      remark: '',
    })
    const done = await at.desk.done('moveins.tick', { moveInId, step: 'fees' })
    expect(done.steps.at(-1)).toMatchObject({ code: 'fees', refs: [receipt.no], byName: '林晓芸' })
  })

  it('the first day of fees follows the rule, and a month billed begins there', async () => {
    at.desk.signIn('manager')
    await at.desk.done('center.setSetting', { key: 'moveins.feeStart', value: 2, fromOn: TODAY })
    const fee = await at.desk.done('fees.addTariff', tariffInput())
    at.desk.signIn('clerk', '林晓芸')
    const { id: moveInId } = await invited(at.desk)
    const { begun } = await at.desk.done('moveins.arrive', { moveInId })
    expect(begun).toMatchObject({ feesFromOn: '2026-11-16', beforeFeesFromOn: null })
    at.desk.signIn('manager')
    await bill(at.desk, '2026-11', fee)
    const [first] = await openBills(at.desk, UNIT)
    expect([first?.fromOn, first?.toOn, first?.amountFen]).toEqual(['2026-11-16', '2026-11-30', 12_791])
  })

  it('opening meters are readings of their own, once; nothing before them is the owner’s', async () => {
    at.desk.signIn('manager')
    const meter = await at.desk.done('meters.add', {
      siteId: 'site_1' as Id<'site'>,
      no: 'W1',
      kind: 'coldWater',
      unitId: UNIT,
      place: '',
      route: '',
      order: 1,
      digits: 5,
      factor: 1,
      startCenti: 100,
      startOn: '2026-10-01',
    })
    at.desk.signIn('clerk', '林晓芸')
    const { id: moveInId } = await invited(at.desk)
    await at.desk.done('moveins.arrive', { moveInId })
    await checkIdentity(at.desk, moveInId)
    expect(codeOf(await at.desk.call('moveins.readMeters', { moveInId, lines: [WATER] }))).toBe(
      'moveins.meterMissing',
    )
    const line = { meterId: meter.id, kind: 'coldWater' as const, no: 'W1', valueCenti: 1_250 }
    const read = await at.desk.done('moveins.readMeters', { moveInId, lines: [line] })
    expect([...at.desk.view.readings.all()].map(({ valueCenti, readOn }) => [valueCenti, readOn])).toEqual([
      [1_250, TODAY],
    ])
    expect(read.meters[0]?.readingId).toBe([...at.desk.view.readings.all()][0]?.id)
    expect(codeOf(await at.desk.call('moveins.readMeters', { moveInId, lines: [line] }))).toBe(
      'moveins.stepDone',
    )
    at.desk.signIn('manager')
    const water = await at.desk.done(
      'fees.addTariff',
      tariffInput({
        name: '水费',
        formula: 'metered',
        meterKind: 'coldWater',
        unitName: '吨',
        priceE4: 35_000,
      }),
    )
    const preview = await at.desk.done('fees.previewRun', {
      siteId: 'site_1' as Id<'site'>,
      month: '2026-11',
      tariffIds: [water.id],
    })
    expect(preview.totalFen).toBe(0)
  })

  it('void before the hand-over: the unit is as it was; with keys out they come back first', async () => {
    const { id: moveInId } = await invited(at.desk)
    await upToKeys(at.desk, moveInId)
    await at.desk.done('moveins.issueKeys', { moveInId, issue: issueOf(at.keys) })
    expect(codeOf(await at.desk.callUnproved('moveins.void', { moveInId, reason: '退房' }))).toBe(
      'session.confirmFirst',
    )
    expect(codeOf(await at.desk.call('moveins.void', { moveInId, reason: '退房' }))).toBe(
      'moveins.keysAreOut',
    )
    for (const key of at.keys)
      await at.desk.done('keys.takeIntoCustody', {
        keyId: key.id,
        ownerName: '王明',
        idLast4: '123X',
        signed: true,
        signedOn: TODAY,
        untilOn: null,
        purposes: [],
        slot: '',
        note: '',
      })
    await at.desk.done('moveins.void', { moveInId, reason: '退房' })
    expect(at.desk.view.units.get(UNIT)).toMatchObject({
      occupancy: 'vacant',
      handedOverOn: null,
      feesFromOn: null,
    })
    expect((await invited(at.desk)).no).toBe('RH-202611-0002')
  })
})

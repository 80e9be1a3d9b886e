import { afterEach, describe, expect, it } from 'vitest'
import { DEMO_FACE } from '../../src/main/passes/demoFace'
import type { UnitId } from '../../src/shared/id'
import type { PaperKind } from '../../src/shared/papers'
import { dispatchAll, leak, openDefects } from '../defects/support'
import { arrangeUnit, custodyInput, issueInput, keyInput, lendInput } from '../keys/support'
import type { Desk } from '../support/desk'
import { deskWithLoans, EPSON, slip } from './support'

let desk: Desk
afterEach(() => desk.close())

const open = async (count = 0): Promise<readonly string[]> => {
  const made = await deskWithLoans(count)
  desk = made.desk
  await arrangeUnit(desk)
  return made.loans
}

const ownersKey = () =>
  desk.done('keys.register', keyInput({ unitId: 'unit_1102' as UnitId, location: '', slot: 'B-01-01' }))

const preview = async (kind: PaperKind, id: string): Promise<{ printNo: number; said: object }> => {
  const { printNo } = await desk.done('printing.preview', { kind, id, language: 'both', profile: 'a4' })
  return { printNo, said: desk.drawn.at(-1) as object }
}

/** Years go by before anybody prints it: the center has another name by then. */
const expectFrozen = async (kind: PaperKind, id: string, expected: object): Promise<void> => {
  const [paper, ...more] = desk.view.issuedPapers.where('subject', id)
  expect([paper?.kind, paper?.prints, more]).toEqual([kind, [], []])
  const before = await preview(kind, id)
  await desk.arrange((draft) => {
    const [center] = [...draft.center.all()]
    if (center) draft.center.update(center.id, { name: '星河物业服务中心', phone: '000' })
  })
  const after = await preview(kind, id)
  expect(after).toEqual(before)
  expect(after.printNo).toBe(1)
  expect(after.said).toMatchObject(expected)
}

describe('a numbered paper is frozen by the act that issues it, not by its first print', () => {
  it('key loan slip: also when it is asked for by its second key, and counted once for both', async () => {
    await open()
    const [key, other] = await Promise.all([
      desk.done('keys.register', keyInput()),
      desk.done('keys.register', keyInput({ code: '3-2-1102-D2', slot: 'A-07-13' })),
    ])
    const loan = await desk.done('keys.lend', lendInput(key.id, { alsoKeyIds: [other.id] }))
    const second = desk.view.keyLoans.where('no', loan.no)[1]
    await expectFrozen('keyLoanSlip', loan.id, { no: loan.no, centerName: '阳光物业服务中心' })
    await desk.done('printing.print', { ...slip(second?.id ?? ''), ...EPSON })
    expect([
      (await preview('keyLoanSlip', loan.id)).printNo,
      (await preview('keyLoanSlip', second?.id ?? '')).printNo,
    ]).toEqual([2, 2])
  })

  it('key issue', async () => {
    await open()
    const issue = await desk.done('keys.issueToOwner', issueInput((await ownersKey()).id))
    await expectFrozen('keyIssue', issue.id, { no: issue.no, centerName: '阳光物业服务中心' })
  })

  it('key commission', async () => {
    await open()
    const made = await desk.done('keys.takeIntoCustody', custodyInput((await ownersKey()).id))
    await expectFrozen('keyCommission', made.id, { no: made.no, centerName: '阳光物业服务中心' })
  })

  it('visitor pass and worker pass keep the name of the center, and no name of a person twice', async () => {
    await open()
    const visitor = await desk.done('passes.admit', {
      name: '钱来访',
      organisation: '',
      phone: '',
      idType: 'residentId',
      idLast4: '',
      people: 2,
      unitId: null,
      host: '前台',
      purpose: '洽谈',
      hostConfirm: 'phone',
      belongings: '',
      plate: '',
      validUntil: null,
    })
    const worker = await desk.done('passes.issueWorker', {
      photo: DEMO_FACE,
      name: '王木工',
      gender: 'male',
      trade: '木工',
      idType: 'residentId',
      idLast4: '123X',
      contractor: '宏达装饰',
      unitId: 'unit_1102' as UnitId,
      foremanPhone: '',
      validFromOn: '2026-11-23',
      validToOn: '2026-12-22',
    })
    expect(JSON.stringify([...desk.view.issuedPapers.all()])).not.toMatch(/钱来访|王木工/)
    await expectFrozen('visitorPass', visitor.id, { no: visitor.no, centerName: '阳光物业服务中心' })
    const card = await preview('workerPass', worker.id)
    expect(card.said).toMatchObject({ no: worker.no, centerName: '阳光物业服务中心' })
  })

  it('rectification notice: what was written on it stays, who received it is added', async () => {
    const made = await openDefects()
    desk = made.desk
    const defect = await desk.done('defects.register', leak(made.unitId))
    const sheet = await dispatchAll(desk, made.party, [defect])
    await desk.arrange((draft) => {
      draft.defects.update(defect.id, { description: '另一句话' })
    })
    await expectFrozen('rectification', sheet.id, {
      no: sheet.no,
      received: null,
      lines: [{ description: '楼下顶板渗水' }],
    })
    await desk.done('defects.receive', { dispatchId: sheet.id, on: '2026-11-23', name: '邓师傅' })
    expect((await preview('rectification', sheet.id)).said).toMatchObject({
      received: { on: '2026-11-23', name: '邓师傅' },
      lines: [{ description: '楼下顶板渗水' }],
    })
  })
})

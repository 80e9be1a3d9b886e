import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RouteInput } from '../../src/shared/contract'
import { cellsOf } from '../../src/shared/inspections/rules'
import type { Inspection } from '../../src/shared/inspections/schema'
import { openDefects } from '../defects/support'
import { codeOf } from '../keys/support'

type At = Awaited<ReturnType<typeof openDefects>>

const cell = (code: string, result: 'pass' | 'fail' | 'na', remark = '') => {
  const [room = '', item = ''] = code.split('.')
  return { room, item, result, remark }
}

const ENDING = {
  on: '2026-11-23',
  ownerSide: '王明',
  centerSide: '林晓芸',
  engineer: '覃工',
  answer: 'accepted' as const,
  reason: '',
  keys: 3,
}

describe('a flat is looked at', () => {
  let at: At
  beforeEach(async () => {
    at = await openDefects(null)
    at.desk.signIn('clerk')
  })
  afterEach(() => at.desk.close())

  const begin = (): Promise<Inspection> => at.desk.done('inspections.begin', { unitId: at.unitId })
  const file = (inspectionId: Inspection['id']) => at.desk.done('inspections.file', { inspectionId })
  const markAll = async (
    inspection: Inspection,
    failing: Readonly<Record<string, string>>,
  ): Promise<void> => {
    const { template } = await file(inspection.id)
    await at.desk.done('inspections.mark', {
      inspectionId: inspection.id,
      cells: cellsOf(template).map((code) =>
        failing[code] === undefined ? cell(code, 'pass') : cell(code, 'fail', failing[code]),
      ),
    })
  }
  const end = (inspection: Inspection, over: Partial<RouteInput<'inspections.end'>> = {}) =>
    at.desk.call('inspections.end', { inspectionId: inspection.id, ...ENDING, ...over })

  it('begins with the grid of its kind, numbered; a second one is refused while it is open', async () => {
    const inspection = await begin()
    expect(inspection).toMatchObject({ no: 'YF-202611-0001', unitLabel: '3-1-1102' })
    expect((await file(inspection.id)).template).toMatchObject({ code: 'home', version: 1 })
    expect(await at.desk.call('inspections.begin', { unitId: at.unitId })).toMatchObject({
      problem: { code: 'inspections.openAlready', details: { no: 'YF-202611-0001' } },
    })
  })

  it('does not end before every cell is judged, nor with a failing one that says nothing', async () => {
    const inspection = await begin()
    expect(codeOf(await end(inspection))).toBe('inspections.notAllJudged')
    await markAll(inspection, { 'bath.proof': '' })
    expect(codeOf(await end(inspection, { answer: 'reserved' }))).toBe('inspections.failNeedsRemark')
    expect(at.desk.view.defects.count()).toBe(0)
  })

  it('failing cells are defects in the same act: party, category, warranty from the grid', async () => {
    const inspection = await begin()
    await markAll(inspection, { 'bath.proof': '地漏边渗水', 'living.walls': '空鼓一处' })
    expect(codeOf(await end(inspection))).toBe('inspections.acceptsOpen')
    expect(codeOf(await end(inspection, { answer: 'refused' }))).toBe('inspections.refusalNeedsReason')
    const before = at.desk.sequence
    await end(inspection, { answer: 'reserved' })
    expect(at.desk.sequence).toBe(before + 1)
    const found = await file(inspection.id)
    expect([found.state, found.open, found.ready]).toEqual(['reserved', 2, 0])
    expect(
      found.defects.map(({ defect }) => [
        defect.itemCode,
        defect.source,
        defect.part,
        defect.category,
        defect.severity,
        defect.warranty.state,
        defect.description,
      ]),
    ).toEqual([
      ['living.walls', 'inspection', 'livingRoom', 'surfaces', 'general', 'in', '墙面：空鼓一处'],
      ['bath.proof', 'inspection', 'bathroom', 'leakBath', 'leak', 'in', '防水：地漏边渗水'],
    ])
    const [defect] = found.defects
    const shown = await at.desk.done('defects.file', { defectId: defect?.defect.id ?? ('' as never) })
    expect(shown.inspectionNo).toBe('YF-202611-0001')
  })

  const mend = async (code: string): Promise<void> => {
    const defect = [...at.desk.view.defects.all()].find(({ itemCode }) => itemCode === code)
    if (!defect) throw new Error(`no defect ${code}`)
    if (defect.status === 'registered') {
      const sheet = await at.desk.done('defects.dispatch', {
        partyId: at.party.id,
        defectIds: [defect.id],
        dueOn: '2026-12-20',
        note: '',
      })
      await at.desk.done('defects.receive', { dispatchId: sheet.id, on: '2026-11-23', name: '邓师傅' })
    }
    await at.desk.done('defects.finish', { defectId: defect.id, worker: '老周', note: '' })
  }

  it('looked at again: only what failed and was put right; it fails once more, then the owner signs it off', async () => {
    const inspection = await begin()
    await markAll(inspection, { 'bath.proof': '地漏边渗水', 'living.walls': '空鼓一处' })
    await end(inspection, { answer: 'refused', reason: '渗水不收' })
    expect((await file(inspection.id)).state).toBe('refused')
    await mend('bath.proof')
    const again = await at.desk.done('inspections.again', { inspectionId: inspection.id })
    expect(again.rounds[1]).toMatchObject({ due: ['bath.proof'], waiting: ['living.walls'] })
    expect(
      codeOf(
        await at.desk.call('inspections.mark', {
          inspectionId: inspection.id,
          cells: [cell('living.walls', 'pass')],
        }),
      ),
    ).toBe('inspections.notThisCell')
    await at.desk.done('inspections.mark', {
      inspectionId: inspection.id,
      cells: [cell('bath.proof', 'fail', '仍渗')],
    })
    await end(inspection, { answer: 'refused', reason: '仍渗' })
    const status = () => [...at.desk.view.defects.all()].map((each) => [each.itemCode, each.status])
    expect(status()).toEqual([
      ['living.walls', 'registered'],
      ['bath.proof', 'underWay'],
    ])
    await mend('bath.proof')
    await mend('living.walls')
    await at.desk.done('inspections.again', { inspectionId: inspection.id })
    await at.desk.done('inspections.mark', {
      inspectionId: inspection.id,
      cells: [cell('bath.proof', 'pass'), cell('living.walls', 'pass')],
    })
    expect((await end(inspection)).ok).toBe(true)
    expect(status()).toEqual([
      ['living.walls', 'closed'],
      ['bath.proof', 'closed'],
    ])
    expect(await file(inspection.id)).toMatchObject({ state: 'passed', open: 0 })
    expect(codeOf(await at.desk.call('inspections.again', { inspectionId: inspection.id }))).toBe(
      'inspections.allPassed',
    )
  })

  it('a reservation is not looked at again while nothing was put right; a refusal may be thought over', async () => {
    const inspection = await begin()
    await markAll(inspection, { 'living.walls': '空鼓一处' })
    await end(inspection, { answer: 'refused', reason: '先修再收' })
    await at.desk.done('inspections.again', { inspectionId: inspection.id })
    expect((await end(inspection, { answer: 'reserved' })).ok).toBe(true)
    expect(codeOf(await at.desk.call('inspections.again', { inspectionId: inspection.id }))).toBe(
      'inspections.nothingReady',
    )
  })

  it('a changed grid is a new version; what is held keeps its own; nobody overwrites a colleague', async () => {
    const inspection = await begin()
    const { template } = await file(inspection.id)
    const { id: _id, version: _v, at: _at, byName: _by, ...facts } = template
    const items = facts.items.filter(({ code }) => code !== 'other')
    const change = { ...facts, items, after: 1 }
    expect(codeOf(await at.desk.call('inspections.setTemplate', change))).toBe('session.notAllowed')
    at.desk.signIn('supervisor')
    expect(await at.desk.done('inspections.setTemplate', change)).toMatchObject({ code: 'home', version: 2 })
    expect(codeOf(await at.desk.call('inspections.setTemplate', change))).toBe('inspections.changedMeanwhile')
    expect((await file(inspection.id)).template.items).toHaveLength(16)
    const wrong = { ...change, after: 2, rooms: [...facts.rooms, ...facts.rooms.slice(0, 1)] }
    expect(codeOf(await at.desk.call('inspections.setTemplate', wrong))).toBe('inspections.codeTwice')
    expect(
      codeOf(
        await at.desk.call('inspections.setTemplate', { ...change, after: 2, rooms: facts.rooms.slice(1) }),
      ),
    ).toBe('inspections.roomUnknown')
  })

  it('the list is exported as it stands on the screen, formulas disarmed', async () => {
    const inspection = await begin()
    await at.desk.arrange((draft) => {
      draft.inspections.update(inspection.id, { ownerNames: '=HYPERLINK("x")' })
    })
    const headings = ['验房单号', '房号', '业主', '开始', '最近一轮', '待整改', '状态']
    await at.desk.done('inspections.export', {
      filter: { view: 'all', search: '' },
      headings,
      said: { underWay: '验房中', roundOpen: '进行中' },
      fileName: '验房.xlsx',
    })
    const [head, row] = await readSheet(Buffer.from(at.desk.saved.get('验房.xlsx') ?? []))
    expect(head).toEqual(headings)
    expect(row?.slice(0, 3)).toEqual([inspection.no, inspection.unitLabel, '\'=HYPERLINK("x")'])
    expect(row?.slice(4)).toEqual(['1 · 进行中', 0, '验房中'])
  })

  it('void: its untouched defects go with it; with one under way it stays', async () => {
    const inspection = await begin()
    await markAll(inspection, { 'living.walls': '空鼓一处' })
    await end(inspection, { answer: 'reserved' })
    at.desk.signIn('supervisor')
    await mend('living.walls')
    expect(
      codeOf(await at.desk.call('inspections.void', { inspectionId: inspection.id, reason: '房号弄错' })),
    ).toBe('inspections.defectsUnderWay')
    await at.desk.close()
    at = await openDefects()
    at.desk.signIn('supervisor')
    const other = await begin()
    await markAll(other, { 'living.walls': '空鼓一处' })
    await end(other, { answer: 'reserved' })
    const gone = { inspectionId: other.id, reason: '房号弄错' }
    expect(codeOf(await at.desk.callUnproved('inspections.void', gone))).toBe('session.confirmFirst')
    await at.desk.done('inspections.void', gone)
    expect([...at.desk.view.defects.all()].map(({ status }) => status)).toEqual(['voided'])
    expect((await begin()).no).toBe('YF-202611-0002')
  })
})

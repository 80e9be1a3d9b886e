import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { masked } from '../../src/main/masking'
import { DEMO_FACE } from '../../src/main/passes/demoFace'
import type { Id } from '../../src/shared/id'
import type { VisitorInput, WorkerInput } from '../../src/shared/passes/contract'
import { checkValidity, lastDayOf, visitorState, workerState } from '../../src/shared/passes/rules'
import type { Reply } from '../../src/shared/problem'
import { unitOf } from '../fees/support'
import { type Desk, openDesk } from '../support/desk'

const NOW = '2026-11-23T02:00:00.000Z'
const UNITS = [unitOf('3-1-1102'), unitOf('3-1-1103')]
const code = (reply: Reply<unknown>): string => (reply.ok ? 'done' : reply.problem.code)

let desk: Desk
beforeEach(async () => {
  desk = await openDesk({ role: 'clerk', now: NOW })
  await desk.arrange((draft) => {
    for (const unit of UNITS) draft.units.insert(unit)
  })
})
afterEach(() => desk.close())

const worker = (over: Partial<WorkerInput> = {}): WorkerInput => ({
  photo: DEMO_FACE,
  name: '王木工',
  gender: 'male',
  trade: '木工',
  idType: 'residentId',
  idLast4: '123X',
  contractor: '宏达装饰',
  unitId: UNITS[0]?.id as Id<'unit'>,
  foremanPhone: '',
  validFromOn: '2026-11-23',
  validToOn: '2026-12-22',
  ...over,
})
const visitor = (over: Partial<VisitorInput> = {}): VisitorInput => ({
  name: '钱来访',
  organisation: '建材公司',
  phone: '',
  idType: 'residentId',
  idLast4: '',
  people: 2,
  unitId: UNITS[0]?.id as Id<'unit'>,
  host: '张三',
  purpose: '洽谈',
  hostConfirm: 'phone',
  belongings: '',
  plate: '粤B12345',
  validUntil: null,
  ...over,
})

describe('days of a pass', () => {
  it.each([
    ['2024-01-31', '2024-02-29'],
    ['2023-01-31', '2023-03-01'],
    ['2026-12-15', '2027-01-13'],
  ])('thirty days from %s, that day counted, end on %s', (from, to) => {
    expect(lastDayOf(from, 30)).toBe(to)
  })

  it('the last day is still good, the next one is not, the day before the first not yet', () => {
    const pass = { status: 'valid', validFromOn: '2026-11-23', validToOn: '2026-12-22' } as const
    expect(
      ['2026-11-22', '2026-11-23', '2026-12-22', '2026-12-23'].map((day) => workerState(pass, day)),
    ).toEqual(['notYet', 'valid', 'valid', 'expired'])
    expect(workerState({ ...pass, status: 'lost' }, '2026-11-22')).toBe('lost')
  })

  it('a pass of one day is a pass; one that ends before it begins, or lasts a day too long, is none', () => {
    expect(checkValidity('2026-11-23', '2026-11-23', 90)).toBeUndefined()
    expect(checkValidity('2026-11-23', lastDayOf('2026-11-23', 90), 90)).toBeUndefined()
    expect(checkValidity('2026-11-23', lastDayOf('2026-11-23', 91), 90)?.code).toBe('passes.tooLong')
    expect(checkValidity('2026-11-23', '2026-11-22', 90)?.code).toBe('passes.endsBeforeBegins')
  })

  it('the desk proposes thirty days and four hours', async () => {
    expect(await desk.done('passes.defaults', {})).toEqual({
      workerToOn: '2026-12-22',
      visitorUntil: '2026-11-23T06:00:00.000Z',
    })
  })
})

describe('worker passes', () => {
  it('says everything the card prints, and keeps of the identity number four signs', async () => {
    const { photo, ...facts } = worker()
    const { id: passId } = await desk.done('passes.issueWorker', worker())
    const pass = desk.view.workerPasses.get(passId)
    if (!pass) throw new Error('no pass')
    expect(pass).toEqual({
      ...facts,
      id: pass.id,
      no: 'SG-202611-0001',
      photoId: pass.photoId,
      unitLabel: '3-1-1102',
      status: 'valid',
      ended: null,
      issuedAt: NOW,
      issuedByName: 'clerk',
    })
    await desk.restart()
    expect(await desk.done('passes.worker', { passId: pass.id })).toEqual({
      pass: masked(pass),
      state: 'valid',
    })
    const look = {
      subject: { kind: 'workerPass' as const, id: pass.id },
      reason: 'identity' as const,
      note: '',
    }
    expect(await desk.done('people.unmask', { ...look, group: 'photo' })).toEqual({
      lines: [],
      picture: photo,
    })
  })

  it('one person and unit have one pass, but another unit or another person their own', async () => {
    await desk.done('passes.issueWorker', worker())
    const replies = [
      await desk.call('passes.issueWorker', worker()),
      await desk.call('passes.issueWorker', worker({ unitId: UNITS[1]?.id as Id<'unit'> })),
      await desk.call('passes.issueWorker', worker({ idLast4: '9999' })),
    ]
    expect(replies.map(code)).toEqual(['passes.hasOne', 'done', 'done'])
    expect(desk.view.photos.count()).toBe(3)
  })

  it('a pass that begins next week is a pass already: no second one beside it', async () => {
    const later = { validFromOn: '2026-11-30', validToOn: '2026-12-20' }
    await desk.done('passes.issueWorker', worker(later))
    expect(code(await desk.call('passes.issueWorker', worker(later)))).toBe('passes.hasOne')
    expect(code(await desk.call('passes.issueWorker', worker()))).toBe('passes.hasOne')
  })

  it('after it has run out a new one is issued, and the old one is not extended beside it', async () => {
    const old = await desk.done('passes.issueWorker', worker({ validToOn: '2026-11-24' }))
    desk.setNow('2026-11-25T02:00:00.000Z')
    await desk.done('passes.issueWorker', worker({ validFromOn: '2026-11-25' }))
    expect(code(await desk.call('passes.extendWorker', { passId: old.id, validToOn: '2026-12-20' }))).toBe(
      'passes.hasOne',
    )
    expect((await desk.done('passes.workers', { state: 'valid' })).total).toBe(1)
  })

  it('is made longer, never shorter, and not once it was handed back, lost or taken away', async () => {
    const pass = await desk.done('passes.issueWorker', worker())
    const extend = (validToOn: string) => desk.call('passes.extendWorker', { passId: pass.id, validToOn })
    expect(code(await extend('2026-12-22'))).toBe('passes.notLonger')
    expect(code(await extend('2027-12-22'))).toBe('passes.tooLong')
    expect(await extend('2026-12-31')).toEqual({ ok: true, value: { ...pass, validToOn: '2026-12-31' } })
    const end = (status: 'returned' | 'lost' | 'confiscated', note: string) =>
      desk.call('passes.endWorker', { passId: pass.id, status, note })
    expect(code(await end('lost', ''))).toBe('passes.noteNeeded')
    expect(await end('lost', '工地遗失')).toMatchObject({
      value: { status: 'lost', ended: { at: NOW, byName: 'clerk', note: '工地遗失' } },
    })
    expect([code(await end('returned', '找到了')), code(await extend('2027-01-01'))]).toEqual([
      'passes.ended',
      'passes.ended',
    ])
  })

  it.each([
    [
      'a picture of a megabyte',
      { photo: `data:image/jpeg;base64,${'A'.repeat(1_000_000)}` },
      'passes.photoTooLarge',
    ],
    ['a PNG', { photo: 'data:image/png;base64,iVBORw0KGgo=' }, 'passes.photoWrong'],
    ['a picture from the web', { photo: 'https://example.test/face.jpg' }, 'passes.photoWrong'],
    ['a picture with a script in it', { photo: 'data:image/svg+xml;base64,PHN2Zz4=' }, 'passes.photoWrong'],
    [
      'a pass that is over already',
      { validFromOn: '2026-11-01', validToOn: '2026-11-22' },
      'passes.untilPast',
    ],
    ['a room that is not on file', { unitId: 'unit_9' as Id<'unit'> }, 'passes.unknownUnit'],
    ['no trade', { trade: ' ' }, 'passes.tradeNeeded'],
    ['a day that does not exist', { validToOn: '2026-02-30' }, 'day.notADay'],
  ])('%s is refused and leaves no picture and no number behind', async (_what, over, wanted) => {
    expect(code(await desk.call('passes.issueWorker', worker(over)))).toBe(wanted)
    expect([desk.view.photos.count(), desk.view.workerPasses.count()]).toEqual([0, 0])
    expect((await desk.done('passes.issueWorker', worker())).no).toBe('SG-202611-0001')
  })
})

describe('visitors', () => {
  it('admitted, overstayed after four hours to the second, and gone with or without the card', async () => {
    const pass = await desk.done('passes.admit', visitor())
    expect(pass).toEqual({
      ...visitor(),
      id: pass.id,
      no: 'FK-202611-0001',
      inAt: NOW,
      validUntil: '2026-11-23T06:00:00.000Z',
      outAt: null,
      cardReturned: false,
      byName: 'clerk',
    })
    expect(visitorState(pass, '2026-11-23T06:00:00.000Z')).toBe('inside')
    expect(visitorState(pass, '2026-11-23T06:00:00.001Z')).toBe('overstayed')
    desk.setNow('2026-11-23T07:00:00.000Z')
    expect(await desk.done('passes.visitors', { state: 'overstayed' })).toEqual({
      rows: [{ pass, state: 'overstayed', destination: '3-1-1102 张三' }],
      total: 1,
      inside: 1,
    })
    expect(await desk.done('passes.leave', { passId: pass.id, cardReturned: false })).toEqual({
      ...pass,
      outAt: '2026-11-23T07:00:00.000Z',
      cardReturned: false,
    })
    expect(await desk.done('passes.visitors', { state: 'left' })).toMatchObject({ total: 1, inside: 0 })
  })

  it('a double press lets a visitor out once', async () => {
    const { id: passId } = await desk.done('passes.admit', visitor())
    const leave = () => desk.call('passes.leave', { passId, cardReturned: true })
    expect((await Promise.all([leave(), leave()])).map(code)).toEqual(['done', 'passes.alreadyLeft'])
  })

  it.each([
    ['a time gone by', { validUntil: '2026-11-23T01:59:00.000Z' }, 'passes.untilPast'],
    ['nobody to visit', { host: '' }, 'passes.hostNeeded'],
    ['no purpose', { purpose: '' }, 'passes.purposeNeeded'],
    ['nobody at all', { people: 0 }, 'passes.peopleNeeded'],
    ['a whole identity number', { idLast4: '440301199001011234' }, 'passes.last4Wrong'],
    ['a room that is not on file', { unitId: 'unit_9' as Id<'unit'> }, 'passes.unknownUnit'],
  ])('%s is refused and takes no number', async (_what, over, wanted) => {
    expect(code(await desk.call('passes.admit', visitor(over)))).toBe(wanted)
    expect((await desk.done('passes.admit', visitor())).no).toBe('FK-202611-0001')
  })

  it('is found by name, company, plate and room', async () => {
    await desk.done('passes.admit', visitor())
    for (const search of ['钱来', '建材', '粤b123', '3-1-1102'])
      expect((await desk.done('passes.visitors', { search })).total).toBe(1)
    expect((await desk.done('passes.visitors', { search: '3-1-1103' })).total).toBe(0)
  })
})

import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MoveIn, MoveInBatch } from '../../src/shared/moveins/schema'
import { codeOf } from '../keys/support'
import { invited, type MoveInDesk, OTHER, openMoveIns, TODAY, UNIT } from './support'

const SLOTS = [
  { on: TODAY, time: '09:00', capacity: 1 },
  { on: TODAY, time: '10:00', capacity: 1 },
]

describe('a day on which many move in', () => {
  let at: MoveInDesk
  let batch: MoveInBatch
  let first: MoveIn
  let second: MoveIn
  beforeEach(async () => {
    at = await openMoveIns()
    at.desk.signIn('supervisor')
    batch = await at.desk.done('moveins.addBatch', {
      name: '1 栋首批',
      place: '会所',
      noticeText: '',
      slots: SLOTS,
      desks: ['1号台', '2号台'],
    })
    at.desk.signIn('clerk', '林晓芸')
    first = await invited(at.desk, UNIT, batch.id)
    second = await invited(at.desk, OTHER, batch.id)
  })
  afterEach(() => at.desk.close())

  const book = (moveIn: MoveIn, time: string, on = TODAY) =>
    at.desk.call('moveins.book', { moveInId: moveIn.id, on, time, reason: '业主要求' })
  const call = (moveIn: MoveIn, desk: string) => at.desk.call('moveins.call', { moveInId: moveIn.id, desk })
  const endCall = (moveIn: MoveIn, how: 'served' | 'undone' | 'absent') =>
    at.desk.done('moveins.endCall', { moveInId: moveIn.id, how })
  const arrive = (moveIn: MoveIn) => at.desk.done('moveins.arrive', { moveInId: moveIn.id })
  const board = () => at.desk.done('moveins.board', { batchId: batch.id })

  it('sooner than the notice gives time for only with a word why, which stays with the appointment', async () => {
    const ask = { moveInId: first.id, on: TODAY, time: '09:00' }
    expect(await at.desk.call('moveins.book', { ...ask, reason: ' ' })).toMatchObject({
      problem: { code: 'moveins.noticeShort', details: { n: 30, day: '2026-12-23' }, field: 'reason' },
    })
    const booked = await at.desk.done('moveins.book', { ...ask, reason: '业主要求' })
    expect(booked.appointment).toMatchObject({ early: '业主要求' })
    expect((await at.desk.done('moveins.batches', {}))[0]?.noticeBy).toBe('2026-10-24')
    await at.desk.arrange((draft) => {
      draft.moveIns.update(first.id, { at: '2026-10-20T02:00:00.000Z', batchId: null })
    })
    const later = await at.desk.done('moveins.book', { ...ask, time: '10:00', reason: '' })
    expect(later.appointment?.early).toBeUndefined()
  })

  it('the list is exported as it stands on the screen', async () => {
    await book(first, '09:00')
    const filter = { view: 'open' as const, search: '1-101', batchId: batch.id }
    const headings = ['入伙单号', '房号', '业主', '预约', '步骤', '状态', '归档']
    await at.desk.done('moveins.export', {
      filter,
      headings,
      said: { booked: '已预约' },
      fileName: '入伙.xlsx',
    })
    const rows = await readSheet(Buffer.from(at.desk.saved.get('入伙.xlsx') ?? []))
    expect(rows).toEqual([headings, [first.no, '1-101', '王明', `${TODAY} 09:00`, null, '已预约', null]])
  })

  it('appointments hold as many families as there is room for; changing frees the place and stays readable', async () => {
    expect((await book(first, '09:00')).ok).toBe(true)
    expect(await book(second, '09:00')).toMatchObject({
      problem: { code: 'moveins.slotFull', details: { n: 1 } },
    })
    expect(codeOf(await book(second, '11:00'))).toBe('moveins.noSuchSlot')
    await at.desk.done('moveins.book', { moveInId: first.id, on: TODAY, time: '10:00', reason: '上班' })
    expect((await book(second, '09:00')).ok).toBe(true)
    expect(at.desk.view.moveIns.get(first.id)?.past).toMatchObject([
      { time: '09:00', what: 'changed', reason: '上班', byName: '林晓芸' },
    ])
    at.desk.signIn('supervisor')
    const { id: batchId, name, place, noticeText, desks } = batch
    expect(
      codeOf(
        await at.desk.call('moveins.changeBatch', {
          batchId,
          name,
          place,
          noticeText,
          desks,
          slots: SLOTS.slice(1),
        }),
      ),
    ).toBe('moveins.slotInUse')
  })

  it('who did not come is marked, not before the day, and can be booked again', async () => {
    at.desk.setNow('2026-11-22T02:00:00.000Z')
    await book(first, '09:00')
    const miss = { moveInId: first.id, what: 'noShow' as const, reason: '' }
    expect(codeOf(await at.desk.call('moveins.unbook', miss))).toBe('moveins.notDueYet')
    at.desk.setNow('2026-11-23T09:00:00.000Z')
    await at.desk.done('moveins.unbook', miss)
    expect(at.desk.view.moveIns.get(first.id)).toMatchObject({
      appointment: null,
      past: [{ what: 'noShow' }],
    })
    expect((await book(first, '10:00')).ok).toBe(true)
  })

  it('numbers run on; two clerks cannot call the same family, nor one desk two families', async () => {
    await arrive(first)
    await arrive(second)
    expect((await board()).waiting.map(({ number }) => number)).toEqual(['A001', 'A002'])
    expect((await call(first, '1号台')).ok).toBe(true)
    at.desk.signIn('clerk', '周婷')
    expect(await call(first, '2号台')).toMatchObject({
      problem: { code: 'moveins.calledAlready', details: { number: 'A001', desk: '1号台', name: '林晓芸' } },
    })
    expect(codeOf(await call(second, '1号台'))).toBe('moveins.deskTaken')
    expect(codeOf(await call(second, '9号台'))).toBe('moveins.noSuchDesk')
    expect((await call(second, '2号台')).ok).toBe(true)
  })

  it('a wrong call is undone without costing the place; who does not answer goes behind', async () => {
    await arrive(first)
    at.desk.setNow('2026-11-23T02:05:00.000Z')
    await arrive(second)
    at.desk.setNow('2026-11-23T02:10:00.000Z')
    await call(first, '1号台')
    at.desk.setNow('2026-11-23T02:15:00.000Z')
    await endCall(first, 'undone')
    expect((await board()).waiting.map(({ number }) => number)).toEqual(['A001', 'A002'])
    await call(first, '1号台')
    await endCall(first, 'absent')
    expect((await board()).waiting.map(({ number, waitingSince }) => [number, waitingSince])).toEqual([
      ['A002', '2026-11-23T02:05:00.000Z'],
      ['A001', '2026-11-23T02:15:00.000Z'],
    ])
  })

  it('leaving for today frees the number; the next day it is another one, and fees began on the first', async () => {
    await arrive(first)
    await at.desk.done('moveins.leaveQueue', { moveInId: first.id })
    expect((await board()).gone.map(({ number }) => number)).toEqual(['A001'])
    expect(codeOf(await call(first, '1号台'))).toBe('moveins.notInQueue')
    const again = await arrive(first)
    expect(again.tickets.map(({ n }) => n)).toEqual([1, 2])
    expect(again.begun?.on).toBe(TODAY)
  })
})

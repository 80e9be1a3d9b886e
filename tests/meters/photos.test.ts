import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Meter } from '../../src/shared/meters/schema'
import { photo } from '../attachments/support'
import { openFees, SITE } from '../fees/support'
import type { Desk } from '../support/desk'
import { meterInput, readInput } from './support'

let desk: Desk
let meter: Meter
beforeEach(async () => {
  desk = await openFees()
  meter = await desk.done('meters.add', meterInput())
})
afterEach(() => desk.close())

const round = async () =>
  (await desk.done('meters.round', { siteId: SITE, month: '2026-11' })).rows.map(({ photos }) => photos)
const take = (readingId: string, name = '表盘.jpg') =>
  desk.call('attachments.add', {
    subject: { kind: 'reading', id: readingId as never },
    doc: '',
    name,
    content: photo(name),
    thumb: photo('small'),
    sealed: false,
  })

it('a picture of the counter stands at its reading, in the round and in the meter’s file, not among the unit’s papers', async () => {
  const reading = await desk.done('meters.read', readInput(meter, 11_000, '2026-11-20'))
  expect(await round()).toEqual([0])
  expect(await take(reading.id)).toMatchObject({ ok: true, value: { unitId: null, byName: 'manager' } })
  expect(await take(reading.id, '近照.jpg')).toMatchObject({ ok: true })
  expect(await round()).toEqual([2])
  expect((await desk.done('meters.file', { meterId: meter.id })).readings).toMatchObject([
    { id: reading.id, photos: 2 },
  ])
  expect(await desk.done('attachments.ofUnit', { unitId: 'unit_1101' as never })).toEqual([])
  const [first] = [...desk.view.attachments.all()]
  await desk.done('attachments.void', { attachmentId: first?.id ?? '', reason: '拍糊了' } as never)
  expect(await round()).toEqual([1])
})

it('a reading read anew does not show the picture of the one that was reversed; that one keeps it', async () => {
  const wrong = await desk.done('meters.read', readInput(meter, 11_000, '2026-11-20'))
  await take(wrong.id)
  await desk.done('meters.reverse', { readingId: wrong.id, reason: '看错表' })
  await desk.done('meters.read', readInput(meter, 10_500, '2026-11-20'))
  expect(await round()).toEqual([0])
  const { readings } = await desk.done('meters.file', { meterId: meter.id })
  expect(readings.map(({ voided, photos }) => [voided !== null, photos]).sort()).toEqual([
    [false, 0],
    [true, 1],
  ])
})

it('belongs to a reading there is', async () => {
  expect(await take('reading_unknown')).toMatchObject({
    ok: false,
    problem: { code: 'attachments.unknownSubject' },
  })
})

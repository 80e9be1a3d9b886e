import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { collections } from '../../src/main/collections'
import { DATA_VERSION } from '../../src/main/migrations'
import { inspectFolder } from '../../src/main/store/inspect'
import type { Id } from '../../src/shared/id'
import { type Desk, openDesk } from '../support/desk'
import { addUnit, pdf, photo, scan } from './support'

let desk: Desk
let unitId: Id<'unit'>
beforeEach(async () => {
  desk = await openDesk({ role: 'manager' })
  unitId = await addUnit(desk)
  desk.signIn('clerk', '林晓芸')
})
afterEach(() => desk.close())

const keptFiles = async (): Promise<readonly string[]> =>
  (await readdir(join(desk.folder, 'files'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

const refused = (code: string, details: Record<string, unknown> = {}) => ({
  ok: false,
  problem: { code, details },
})

describe('a scan is kept with its record', () => {
  it('comes back byte for byte with who added it; the list shows the newest first', async () => {
    const deed = await desk.done(
      'attachments.add',
      scan(unitId, { name: '购房合同.pdf', content: pdf('deed') }),
    )
    const wall = await desk.done('attachments.add', scan(unitId, { name: '客厅.jpg' }))
    expect(await desk.done('attachments.list', { subject: { kind: 'unit', id: unitId } })).toEqual([
      wall,
      deed,
    ])
    expect(await desk.done('attachments.ofUnit', { unitId })).toEqual([wall, deed])
    expect(deed).toMatchObject({
      type: 'pdf',
      unitId,
      thumb: null,
      sealed: false,
      byName: '林晓芸',
      at: '2026-11-23T02:00:00.000Z',
      voided: null,
    })
    expect(await desk.done('attachments.read', { attachmentId: deed.id })).toEqual({
      name: '购房合同.pdf',
      type: 'pdf',
      base64: pdf('deed'),
    })
    expect(await desk.done('attachments.thumbs', { ids: [wall.id, deed.id] })).toEqual([
      { id: wall.id, base64: photo('small') },
    ])
    await desk.done('attachments.saveCopy', { attachmentId: wall.id })
    expect([...desk.saved].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])).toEqual([
      ['客厅.jpg', photo()],
    ])
  })

  it('the same scan on two records is one file; twice on one record is refused', async () => {
    const other = await addOther()
    await desk.done('attachments.add', scan(unitId))
    await desk.done('attachments.add', scan(other))
    expect(await keptFiles()).toHaveLength(2)
    expect(await desk.call('attachments.add', scan(unitId, { name: '又一次.jpg' }))).toEqual(
      refused('attachments.alreadyThere', { name: '扫描件.jpg' }),
    )
  })

  const addOther = async (): Promise<Id<'unit'>> => {
    desk.signIn('manager')
    const other = await addUnit(desk, '3-1-1103')
    desk.signIn('clerk', '林晓芸')
    return other
  }

  it('what is no picture and no PDF is refused by its bytes, whatever it is called', async () => {
    const program = Buffer.from('MZ\u0000\u0001 not a picture').toString('base64')
    expect(await desk.call('attachments.add', scan(unitId, { name: '照片.jpg', content: program }))).toEqual(
      refused('attachments.typeUnknown', { name: '照片.jpg' }),
    )
    for (const [more, code] of [
      [{ content: 'no base64!' }, 'attachments.unreadable'],
      [{ content: 'A'.repeat(28_000_001) }, 'attachments.muchTooLarge'],
      [{ name: ' ' }, 'attachments.nameNeeded'],
      [{ name: '长'.repeat(121) }, 'attachments.nameTooLong'],
    ] as const)
      expect(await desk.call('attachments.add', scan(unitId, more))).toMatchObject({
        ok: false,
        problem: { code },
      })
    expect(await desk.call('attachments.add', scan('unit_nobody' as Id<'unit'>))).toEqual(
      refused('attachments.unknownSubject'),
    )
    expect(desk.view.attachments.count()).toBe(0)
  })

  it('the largest size is the manager’s rule', async () => {
    desk.signIn('manager')
    await desk.done('center.setSetting', { key: 'attachments.largestMb', value: 1, fromOn: '2026-11-23' })
    const large = scan(unitId, { content: photo('', 1024 * 1024) })
    expect(await desk.call('attachments.add', large)).toEqual(
      refused('attachments.tooLarge', { name: '扫描件.jpg', mb: 1 }),
    )
    await desk.done('center.setSetting', { key: 'attachments.largestMb', value: 2, fromOn: '2026-11-23' })
    expect((await desk.call('attachments.add', large)).ok).toBe(true)
  })

  it('when the disk does not take the file there is no record that refers to it', async () => {
    await writeFile(join(desk.folder, 'files'), 'in the way')
    expect(await desk.call('attachments.add', scan(unitId))).toMatchObject({
      ok: false,
      problem: { code: 'store.ioError' },
    })
    expect(desk.view.attachments.count()).toBe(0)
  })
})

describe('what shows an identity', () => {
  it('is never on the disk in clear, opens after the PIN with a reason, and the reason is kept', async () => {
    const card = await desk.done('attachments.add', scan(unitId, { doc: 'idCard', name: '身份证.jpg' }))
    expect(card).toMatchObject({ sealed: true, thumb: null })
    const bytes = Buffer.from(photo(), 'base64')
    for (const entry of await readdir(desk.folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const content = await readFile(join(entry.path, entry.name))
      expect([entry.name, content.includes(bytes.subarray(100, 160))]).toEqual([entry.name, false])
    }
    expect(await desk.call('attachments.read', { attachmentId: card.id })).toEqual(
      refused('attachments.isSealed', { name: '身份证.jpg' }),
    )
    expect(await desk.call('attachments.saveCopy', { attachmentId: card.id })).toMatchObject({ ok: false })
    const ask = { attachmentId: card.id, reason: 'identity', note: '核对代领人' } as const
    expect(await desk.callUnproved('attachments.openSealed', ask)).toEqual(refused('session.confirmFirst'))
    expect(desk.view.reveals.count()).toBe(0)
    expect(await desk.done('attachments.openSealed', ask)).toEqual({
      name: '身份证.jpg',
      type: 'jpeg',
      base64: photo(),
    })
    expect([...desk.view.reveals.all()]).toMatchObject([
      {
        subject: { kind: 'attachment', id: card.id },
        subjectName: '身份证.jpg',
        group: 'file',
        reason: 'identity',
        note: '核对代领人',
        byName: '林晓芸',
      },
    ])
    await desk.restart()
    expect((await desk.done('attachments.openSealed', ask)).base64).toBe(photo())
  })

  it('is not for a supervisor, and needs a reason in words when it is another one', async () => {
    const licence = await desk.done('attachments.add', scan(unitId, { sealed: true }))
    const ask = { attachmentId: licence.id, reason: 'other', note: '' } as const
    expect(await desk.call('attachments.openSealed', ask)).toMatchObject({
      problem: { code: 'people.reasonNeeded' },
    })
    desk.signIn('supervisor')
    expect(await desk.call('attachments.openSealed', { ...ask, note: '看看' })).toMatchObject({
      problem: { code: 'session.notAllowed' },
    })
  })
})

describe('nothing is deleted', () => {
  it('a void says why and keeps the file; the scan may then be added anew', async () => {
    const wrong = await desk.done('attachments.add', scan(unitId))
    const voided = await desk.done('attachments.void', { attachmentId: wrong.id, reason: '放错房号' })
    expect(voided.voided).toMatchObject({ byName: '林晓芸', reason: '放错房号' })
    const subject = { kind: 'unit', id: unitId } as const
    expect(await desk.done('attachments.list', { subject })).toEqual([])
    expect(await desk.done('attachments.list', { subject, voided: true })).toEqual([voided])
    expect(await keptFiles()).toContain(wrong.file)
    expect(await desk.call('attachments.void', { attachmentId: wrong.id, reason: '再来' })).toEqual(
      refused('attachments.alreadyVoided', { name: '扫描件.jpg' }),
    )
    expect((await desk.call('attachments.add', scan(unitId))).ok).toBe(true)
  })

  it('a clerk voids their own of today only; a supervisor any', async () => {
    const mine = await desk.done('attachments.add', scan(unitId))
    const ask = { attachmentId: mine.id, reason: '模糊' }
    expect(await desk.call('attachments.void', { ...ask, reason: ' ' })).toMatchObject({
      problem: { code: 'attachments.reasonNeeded' },
    })
    desk.signIn('clerk', '周婷')
    const notYours = refused('attachments.voidNotYours', { name: '扫描件.jpg', by: '林晓芸' })
    expect(await desk.call('attachments.void', ask)).toEqual(notYours)
    desk.signIn('clerk', '林晓芸')
    desk.setNow('2026-11-23T16:00:01.000Z')
    expect(await desk.call('attachments.void', ask)).toEqual(notYours)
    desk.signIn('supervisor')
    expect((await desk.call('attachments.void', ask)).ok).toBe(true)
    expect(await desk.call('attachments.void', { ...ask, attachmentId: 'attachment_none' as never })).toEqual(
      refused('attachments.unknown'),
    )
  })
})

it('the check of a folder names a scan that is gone, and opening it says so in words', async () => {
  const deed = await desk.done('attachments.add', scan(unitId))
  const check = async () =>
    (await inspectFolder({ folder: desk.folder, collections, version: DATA_VERSION })).problems
  await desk.restart()
  expect(await check()).toEqual([])
  const file = `files/${deed.file.slice(0, 2)}/${deed.file}`
  await rm(join(desk.folder, file))
  expect(await check()).toEqual([
    { where: `attachments/${deed.id}`, what: `its file ${file} is missing or damaged` },
  ])
  expect(await desk.call('attachments.read', { attachmentId: deed.id })).toMatchObject({
    problem: { code: 'store.damaged', details: { file } },
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk({ now: '2026-11-23T06:00:00.000Z' })
  await desk.done('center.tryDemo', {})
  desk.signIn('manager')
})
afterEach(() => desk.close())

const first = <T>(found: Iterable<T>, fits: (each: T) => boolean = () => true): T => {
  for (const each of found) if (fits(each)) return each
  throw new Error('the demo lacks a record')
}

const seen = async () => {
  const { groups } = await desk.done('privacy.preview', {})
  return Object.fromEntries(groups.map(({ group, count }) => [group, count])) as {
    visitors: number
    workers: number
    people: number
    keys: number
    arrears: number
  }
}

describe('personal data over its period', () => {
  it('a visitor: nothing before the ninetieth day, the personal columns after it, the register keeps its figures', async () => {
    const pass = first(desk.view.visitorPasses.all(), (each) => each.outAt !== null)
    const count = desk.view.visitorPasses.count()
    desk.setNow('2027-02-21T06:00:00.000Z')
    expect((await seen()).visitors).toBe(0)
    desk.setNow('2027-02-22T06:00:00.000Z')
    const due = await seen()
    expect(due.visitors).toBeGreaterThan(0)
    const made = await desk.done('privacy.purge', { seen: due })
    expect(made).toMatchObject({ ...due, byName: 'manager', cutoffs: { visitors: '2026-11-24' } })
    expect(desk.view.visitorPasses.get(pass.id)).toEqual({
      ...pass,
      name: '***',
      phone: '',
      idLast4: '',
      host: '***',
      plate: '',
      belongings: '',
    })
    expect(desk.view.visitorPasses.count()).toBe(count)
    expect([...desk.view.visitorPasses.where('inside', 'inside')].every((each) => each.name !== '***')).toBe(
      true,
    )
    expect(
      await desk.call('privacy.purge', { seen: { visitors: 0, workers: 0, people: 0, keys: 0, arrears: 0 } }),
    ).toMatchObject({
      problem: { code: 'privacy.nothingDue' },
    })
    expect((await desk.done('privacy.state', {})).purges).toEqual([made])
  })

  it('a worker: last four and picture a year after the pass ended; the picture opens nowhere any more', async () => {
    const pass = first(desk.view.workerPasses.where('valid', 'valid'))
    const photo = desk.view.photos.get(pass.photoId)
    await desk.done('passes.endWorker', { passId: pass.id, status: 'returned', note: '完工' })
    desk.setNow('2027-11-23T06:00:00.000Z')
    desk.signIn('manager')
    expect(desk.view.workerPasses.get(pass.id)?.idLast4).not.toBe('')
    desk.setNow('2027-11-25T06:00:00.000Z')
    const due = await seen()
    await desk.done('privacy.purge', { seen: due })
    expect(desk.view.workerPasses.get(pass.id)).toMatchObject({
      name: pass.name,
      idLast4: '',
      foremanPhone: '',
    })
    expect(desk.view.photos.get(pass.photoId)).toBeUndefined()
    // As in an old copy: the record is back, its slot is not.
    await desk.arrange((draft) => {
      if (photo) draft.photos.insert(photo)
    })
    expect(
      await desk.call('people.unmask', {
        subject: { kind: 'workerPass', id: pass.id },
        group: 'photo',
        reason: 'identity',
        note: '',
      } as never),
    ).toMatchObject({ ok: false, problem: { code: 'privacy.erased' } })
  })

  it('an owner: three years after the last tie to any unit ended, not while one holds, not who never had one', async () => {
    const person = first(
      desk.view.people.all(),
      (each) => each.idNo !== null && desk.view.ties.countWhere('person', each.id) === 1,
    )
    const tie = first(desk.view.ties.where('person', person.id))
    await desk.arrange((draft) => {
      draft.ties.update(tie.id, { endedOn: '2024-01-31' })
    })
    desk.setNow('2027-01-31T06:00:00.000Z')
    expect(await seen()).toMatchObject({ people: 0 })
    desk.setNow('2027-02-01T06:00:00.000Z')
    const preview = await desk.done('privacy.preview', {})
    expect(preview.groups.find(({ group }) => group === 'people')).toMatchObject({
      count: 1,
      cutoffOn: '2024-02-01',
      sample: [{ name: person.name, endedOn: '2024-01-31' }],
    })
    await desk.done('privacy.purge', { seen: await seen() })
    expect(desk.view.people.get(person.id)).toMatchObject({
      name: person.name,
      idNo: null,
      phones: [],
      address: '',
    })
  })

  it('asks for the PIN, and stops when something changed after the preview', async () => {
    desk.setNow('2027-06-01T06:00:00.000Z')
    const due = await seen()
    expect(await desk.callUnproved('privacy.purge', { seen: due })).toMatchObject({
      problem: { code: 'session.confirmFirst' },
    })
    const before = [...desk.view.visitorPasses.all()]
    expect(await desk.call('privacy.purge', { seen: { ...due, visitors: due.visitors + 1 } })).toMatchObject({
      problem: { code: 'privacy.previewChanged' },
    })
    expect([...desk.view.visitorPasses.all()]).toEqual(before)
  })

  it('follows the rules of the center: thirty days kept, thirty-one not', async () => {
    await desk.done('center.setSetting', { key: 'privacy.visitorDays', value: 30, fromOn: '2026-11-23' })
    desk.setNow('2026-12-24T06:00:00.000Z')
    expect((await seen()).visitors).toBeGreaterThan(0)
  })
})

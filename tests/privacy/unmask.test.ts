import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PersonInput } from '../../src/shared/people/contract'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk({ role: 'clerk', now: '2026-11-23T02:00:00.000Z' })
})
afterEach(() => desk.close())

const OWNER: PersonInput = {
  kind: 'person',
  name: '王秀英',
  phones: ['13800138000', '0755-8888 1234'],
  idType: 'residentId',
  idNo: '440301199001011234',
  contactName: '',
  address: '滨海市南山路 12 号 3 栋',
  note: '',
}

const addOwner = async () => {
  desk.signIn('manager')
  const site = await desk.done('estate.addSite', { name: '阳光花园', kind: 'residential', address: '' })
  const unit = await desk.done('estate.addUnit', {
    siteId: site.id,
    buildingName: '3',
    entranceName: '1',
    label: '3-1-1102',
    room: '1102',
    floor: 11,
    use: 'home',
    layout: '',
    areaCenti: 8976,
    innerAreaCenti: null,
    occupancy: 'ownerOccupied',
    handedOverOn: null,
    standingInstruction: '',
    note: '',
  })
  desk.signIn('clerk')
  const tie = await desk.done('people.addToUnit', {
    unitId: unit.id,
    personId: null,
    person: OWNER,
    role: 'owner',
    shareBp: null,
    relation: '',
    fromOn: null,
  })
  return { unit, personId: tie.personId }
}

describe('a person of the owner files', () => {
  it('is shown masked in the file of the unit, on the counter and in the list', async () => {
    const { unit } = await addOwner()
    const shown = { phones: ['138****8000', '********1234'], idNo: '440***********1234' }
    expect((await desk.done('estate.unit', { unitId: unit.id })).people[0]).toMatchObject(shown)
    expect((await desk.done('counter.unitCard', { unitId: unit.id })).people[0]).toMatchObject(shown)
    expect((await desk.done('people.list', {})).rows[0]?.phone).toBe('138****8000')
  })

  it('a changed record answers masked as well', async () => {
    const { personId } = await addOwner()
    const { idNo: _idNo, ...facts } = OWNER
    const changed = await desk.done('people.change', { personId, ...facts, phones: ['13900139000'] })
    expect(JSON.stringify(changed)).not.toMatch(/13900139000|440301199001011234/)
  })

  it('is unmasked one group at a time, with who, what and why on record before the answer', async () => {
    const { personId } = await addOwner()
    const subject = { kind: 'person' as const, id: personId }
    const ask = { subject, reason: 'contact' as const, note: '水管爆裂' }
    expect(await desk.done('people.unmask', { ...ask, group: 'phone' })).toEqual({
      lines: [
        { name: '王秀英', text: '13800138000' },
        { name: '王秀英', text: '0755-8888 1234' },
      ],
      picture: '',
    })
    expect((await desk.done('people.unmask', { ...ask, group: 'idNo' })).lines).toEqual([
      { name: '王秀英', text: '440301199001011234' },
    ])
    expect([...desk.view.reveals.all()].map(({ id: _id, byId: _byId, ...rest }) => rest)).toEqual(
      ['phone', 'idNo'].map((group) => ({
        subject,
        subjectName: '王秀英',
        group,
        reason: 'contact',
        note: '水管爆裂',
        byName: 'clerk',
        at: '2026-11-23T02:00:00.000Z',
      })),
    )
  })

  it('"other" is no reason by itself, and a refused look leaves no record', async () => {
    const { personId } = await addOwner()
    const subject = { kind: 'person' as const, id: personId }
    expect(
      await desk.call('people.unmask', { subject, group: 'phone', reason: 'other', note: '' }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'people.reasonNeeded', field: 'note' },
    })
    expect(
      await desk.call('people.unmask', { subject, group: 'photo', reason: 'contact', note: '' }),
    ).toMatchObject({ ok: false, problem: { code: 'people.noSuchGroup' } })
    desk.signIn('supervisor')
    expect(
      await desk.call('people.unmask', { subject, group: 'idNo', reason: 'identity', note: '' }),
    ).toMatchObject({ ok: false, problem: { code: 'session.notAllowed' } })
    expect([...desk.view.reveals.all()]).toEqual([])
  })
})

describe('a form that was shown a masked number', () => {
  const lendInput = (keyId: string, phone: string) => ({
    keyId,
    borrowerType: 'builder' as const,
    borrowerName: '李师傅',
    borrowerOrg: '宏达装饰',
    phone,
    purpose: 'inspection' as const,
    purposeNote: '',
    ownerConsent: null,
    dueAt: '2026-11-23T09:30:00.000Z',
  })
  const addKey = (code: string) =>
    desk.done('keys.register', {
      code,
      unitId: null,
      location: '2 号楼天台门',
      keyClass: 'publicDoor',
      pieces: 1,
      slot: `A-${code}`,
      setType: null,
      spare: false,
      lendable: true,
      custody: false,
      remark: '',
    })

  it('lends to a known borrower under the number on record, not under asterisks', async () => {
    const [one, two] = [await addKey('K-1'), await addKey('K-2')]
    const loan = await desk.done('keys.lend', lendInput(one.id, '13700137001') as never)
    expect(loan.phone).toBe('137****7001')
    const [known] = await desk.done('keys.borrowers', { search: '李' })
    expect(known?.phone).toBe('137****7001')
    const again = await desk.done('keys.lend', lendInput(two.id, known?.phone ?? '') as never)
    expect(desk.view.keyLoans.get(again.id)?.phone).toBe('13700137001')
  })

  it('refuses a mask that stands for nobody', async () => {
    const key = await addKey('K-3')
    expect(await desk.call('keys.lend', lendInput(key.id, '139****0000') as never)).toMatchObject({
      ok: false,
      problem: { code: 'keys.phoneWrong', field: 'phone' },
    })
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEMO_FACE } from '../../src/main/passes/demoFace'
import type { Id } from '../../src/shared/id'
import { bill, collectInput, openBills, openFees, tariffInput, unitOf } from '../fees/support'
import { keyInput, lendInput } from '../keys/support'
import type { Desk } from '../support/desk'
import { planOf } from '../tours/support'

const HOME = 'unit_311102' as Id<'unit'>
const SHOP = 'unit_02' as Id<'unit'>
let desk: Desk

const addPerson = (unitId: Id<'unit'>, name: string, phone: string, role: 'owner' | 'tenant' = 'owner') =>
  desk.done('people.addToUnit', {
    unitId,
    personId: null,
    person: {
      kind: 'person',
      name,
      phones: [phone],
      idType: null,
      idNo: '',
      contactName: '',
      address: '',
      note: '',
    },
    role,
    shareBp: null,
    relation: '',
    fromOn: null,
  })

beforeEach(async () => {
  desk = await openFees([
    unitOf('3-1-1102'),
    unitOf('B-02', { use: 'shop', standingInstruction: '夜间有狗' }),
  ])
  await addPerson(HOME, '单雄信', '13800138000')
  await addPerson(SHOP, '欧阳娜娜', '13912345678')
  await desk.done('people.addVehicle', { unitId: HOME, plate: '粤B·12345', space: 'B1-07' })
})
afterEach(() => desk.close())

const hits = async (text: string) =>
  (await desk.done('counter.search', { text })).map(({ kind, title }) => `${kind} ${title}`)

describe('one box finds', () => {
  it.each(['311102', '1102', '3-1-1102', '3 1 1102', '3栋1单元1102室', '３-１-１１０２'])(
    'the room by %s',
    async (text) => {
      expect((await hits(text))[0]).toBe('unit 3-1-1102')
    },
  )

  it.each(['单雄信', 'shanxiongxin', 'sxx', 'SXX', '8000', '13800138000', '雄信'])(
    'its owner by %s, surname read as a surname',
    async (text) => {
      expect(await hits(text)).toContain('person 单雄信')
      expect(await hits(text)).toContain('unit 3-1-1102')
    },
  )

  it.each(['12345', '粤B12345', '粤b·123', 'B12345'])('the car by %s', async (text) => {
    expect(await hits(text)).toContain('vehicle 粤B·12345')
  })

  it('a shop without entrance, small letters and all', async () => {
    for (const text of ['b-02', 'B02', 'oynn']) expect(await hits(text)).toContain('unit B-02')
  })

  it('a receipt by its number without zeros, a pass by its scanned code, a key by its tag, a tour by its guests', async () => {
    const tariff = await desk.done('fees.addTariff', tariffInput())
    await bill(desk, '2026-11', tariff)
    await desk.done('fees.collect', collectInput(HOME, await openBills(desk, HOME)))
    const key = await desk.done('keys.register', keyInput({ code: 'GG-07' }))
    await desk.done('tours.plan', { plan: planOf() })
    const pass = await desk.done('passes.admit', {
      name: '钱来访',
      organisation: '',
      phone: '',
      idType: 'residentId',
      idLast4: '',
      people: 1,
      unitId: HOME,
      host: '单雄信',
      purpose: '探访',
      hostConfirm: 'phone',
      belongings: '',
      plate: '',
      validUntil: null,
    })
    expect(await hits('1')).toContain('receipt 0000001')
    expect(await hits(`SCD1|FK|${pass.no}|2026-11-23`)).toContain(`pass ${pass.no}`)
    expect(await hits(pass.no.toLowerCase())).toContain(`pass ${pass.no}`)
    expect(await desk.done('counter.search', { text: 'gg-07' })).toEqual([
      {
        kind: 'key',
        id: key.id,
        title: 'GG-07',
        subtitle: '3 栋 2 单元 1102',
        path: `/keys?view=register&key=${key.id}`,
      },
    ])
    expect(await hits('市机关')).toEqual(['tour 市机关事务局'])
  })

  it('a whole number, as a scanner reads it, marked as such: a phone may end like a receipt', async () => {
    const tariff = await desk.done('fees.addTariff', tariffInput())
    await bill(desk, '2026-11', tariff)
    await desk.done('fees.collect', collectInput(HOME, await openBills(desk, HOME)))
    await addPerson(SHOP, '尤巧合', '13800000001', 'tenant')
    const found = async (text: string) =>
      (await desk.done('counter.search', { text })).map(({ kind, whole = false }) => [kind, whole])
    expect(await found('0000001')).toEqual([
      ['receipt', true],
      ['unit', false],
      ['person', false],
    ])
    expect((await found('1')).filter(([, whole]) => whole)).toEqual([])
  })

  it('nothing for nothing, and nobody who has moved out', async () => {
    for (const text of ['', '   ', '不存在的人', '%', '.*', '\\', '9-9-999'])
      expect(await hits(text)).toEqual([])
    const [tie] = desk.view.ties.where('unit', HOME)
    await desk.arrange((draft) => {
      if (tie) draft.ties.update(tie.id, { endedOn: '2026-11-23' })
    })
    expect(await hits('sxx')).toEqual([])
  })

  it('a search shows no whole phone number to anybody', async () => {
    desk.signIn('supervisor')
    expect(JSON.stringify(await desk.done('counter.search', { text: '13800138000' }))).not.toContain(
      '13800138000',
    )
  })
})

describe('the card of a unit', () => {
  it('says people masked, cars, balance, keys with their borrower, passes and last receipts', async () => {
    const tariff = await desk.done('fees.addTariff', tariffInput())
    for (const month of ['2026-10', '2026-11']) await bill(desk, month, tariff)
    const [oldest] = await openBills(desk, HOME)
    const receipt = await desk.done(
      'fees.collect',
      collectInput(HOME, [{ id: oldest?.id ?? '', fen: 10_000 }]),
    )
    const key = await desk.done('keys.register', keyInput({ unitId: HOME, location: '' }))
    const loan = await desk.done('keys.lend', lendInput(key.id))
    const pass = await desk.done('passes.issueWorker', {
      photo: DEMO_FACE,
      name: '王木工',
      gender: 'male',
      trade: '木工',
      idType: 'residentId',
      idLast4: '1234',
      contractor: '宏达装饰',
      unitId: HOME,
      foremanPhone: '',
      validFromOn: '2026-11-23',
      validToOn: '2026-12-22',
    })
    const card = await desk.done('counter.unitCard', { unitId: HOME })
    const account = await desk.done('fees.account', { unitId: HOME })
    expect(card).toMatchObject({
      unit: { label: '3-1-1102' },
      siteName: '阳光花园',
      people: [{ name: '单雄信', phones: ['138****8000'], current: true }],
      vehicles: [{ plate: '粤B·12345' }],
      keys: [{ key: { ...key, status: 'loaned' }, place: '3-1-1102', loan, overdue: false }],
      workers: [{ pass, state: 'valid' }],
      receipts: [receipt],
    })
    expect(card.balance).toEqual({
      openFen: account.openFen,
      overdueFen: account.overdueFen,
      oldestDueOn: account.bills[0]?.dueOn,
      bills: account.bills.length,
    })
    expect(card.balance.openFen).toBe(2 * 25_582 - 10_000)
    const other = await desk.done('counter.unitCard', { unitId: SHOP })
    expect([other.keys, other.workers, other.receipts, other.vehicles]).toEqual([[], [], [], []])
    expect(other.unit.standingInstruction).toBe('夜间有狗')
  })

  it('a unit that is not on file is said so', async () => {
    expect(await desk.call('counter.unitCard', { unitId: 'unit_9' })).toMatchObject({
      ok: false,
      problem: { code: 'estate.unknownUnit' },
    })
  })
})

describe('what is to be done today', () => {
  it('keys to come back, guests who stay too long, passes that run out, the most urgent first', async () => {
    const key = await desk.done('keys.register', keyInput())
    await desk.done('keys.lend', lendInput(key.id))
    await desk.done('passes.issueWorker', {
      photo: DEMO_FACE,
      name: '王木工',
      gender: 'male',
      trade: '木工',
      idType: 'residentId',
      idLast4: '1234',
      contractor: '宏达装饰',
      unitId: HOME,
      foremanPhone: '',
      validFromOn: '2026-11-01',
      validToOn: '2026-11-26',
    })
    const today = async () => (await desk.done('counter.today', {})).map(({ kind, title }) => [kind, title])
    expect(await today()).toEqual([
      ['keyDueToday', '3-2-1102-D1'],
      ['passExpiring', '王木工'],
    ])
    expect(await desk.done('counter.badges', {})).toEqual({
      '/approvals': 0,
      '/keys': 0,
      '/tours': 0,
      '/arrears': 0,
      '/passes': 0,
      '/tenancies': 0,
      '/defects': 0,
      '/moveins': 0,
      '/inspections': 0,
      '/today': 2,
    })
    desk.setNow('2026-11-23T09:31:00.000Z')
    expect(await today()).toEqual([
      ['keyOverdue', '3-2-1102-D1'],
      ['passExpiring', '王木工'],
    ])
    expect(await desk.done('counter.badges', {})).toEqual({
      '/approvals': 0,
      '/keys': 1,
      '/tours': 0,
      '/arrears': 0,
      '/passes': 0,
      '/tenancies': 0,
      '/defects': 0,
      '/moveins': 0,
      '/inspections': 0,
      '/today': 2,
    })
  })

  it('a plan waiting for approval is the manager’s to do, and nobody else’s', async () => {
    desk.signIn('clerk')
    const { id: tourId } = await desk.done('tours.plan', {
      plan: planOf({
        startAt: '2026-11-25T01:00:00.000Z',
        endAt: '2026-11-25T03:00:00.000Z',
        posts: [{ ...planOf().posts[0], arriveAt: '2026-11-25T00:00:00.000Z' } as never],
      }),
    })
    await desk.done('tours.sendToPartyA', { tourId })
    await desk.done('tours.partyAConfirmed', { tourId, opinion: '' })
    expect(await desk.done('counter.today', {})).toEqual([])
    desk.signIn('manager')
    expect((await desk.done('counter.today', {})).map(({ kind, path }) => [kind, path])).toEqual([
      ['tourApproval', `/tours/${tourId}`],
    ])
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Defect } from '../../src/shared/defects/schema'
import { type DefectDesk, dispatchAll, leak, openDefects, refused, underWay } from './support'

let at: DefectDesk
beforeEach(async () => {
  at = await openDefects()
})
afterEach(() => at.desk.close())

const now = async (defect: Defect): Promise<Defect> =>
  (await at.desk.done('defects.file', { defectId: defect.id })).defect

describe('a defect from the first look to the owner’s signature', () => {
  it('fails the recheck, is mended, accepted, comes back once and is closed for good', async () => {
    const { desk, unitId, party } = at
    const defect = await desk.done('defects.register', leak(unitId))
    expect(defect).toMatchObject({
      no: 'ZG-202611-0001',
      status: 'registered',
      dueOn: null,
      reopened: 0,
      warranty: { state: 'in', endsOn: '2030-05-31', handedOverOn: '2025-06-01', basis: 'law' },
    })
    const sheet = await dispatchAll(desk, party, [defect])
    expect(sheet).toMatchObject({ no: 'ZT-202611-0001', partyName: party.name, received: null })
    await desk.done('defects.receive', { dispatchId: sheet.id, on: '2026-11-23', name: '邓师傅' })
    const defectId = defect.id
    await desk.done('defects.finish', { defectId, worker: '老周班组', note: '' })
    await desk.done('defects.recheck', { defectId, ok: false, note: '地漏口仍渗' })
    expect((await now(defect)).status).toBe('underWay')
    await desk.done('defects.finish', { defectId, worker: '老周班组', note: '' })
    await desk.done('defects.recheck', { defectId, ok: true, note: '' })
    const confirm = { defectId, on: '2026-11-23', name: '王芳', how: 'signature', note: '' } as const
    expect(await desk.done('defects.confirm', confirm)).toMatchObject({
      status: 'closed',
      closedOn: '2026-11-23',
    })
    desk.setNow('2026-12-01T02:00:00.000Z')
    expect(await desk.done('defects.reopen', { defectId, reason: '雨后又渗', dueOn: null })).toMatchObject({
      status: 'underWay',
      reopened: 1,
      closedOn: null,
      confirmed: null,
      dueOn: '2026-12-31',
    })
    await desk.done('defects.finish', { defectId, worker: '老周班组', note: '' })
    await desk.done('defects.recheck', { defectId, ok: true, note: '闭水 48 小时' })
    await desk.done('defects.confirm', { ...confirm, on: '2026-12-01' })
    const file = await desk.done('defects.file', { defectId })
    expect(file.moves.map((move) => move.kind).reverse()).toEqual([
      'registered',
      'dispatched',
      'received',
      'finished',
      'failed',
      'finished',
      'passed',
      'confirmed',
      'reopened',
      'finished',
      'passed',
      'confirmed',
    ])
    expect(file.defect).toMatchObject({
      reopened: 1,
      status: 'closed',
      rechecks: [{ ok: false }, { ok: true }, { ok: true }],
    })
    expect((await desk.done('defects.statistics', {})).all).toMatchObject({
      total: 1,
      closed: 1,
      reopened: 1,
      doneBp: 10_000,
      inTimeBp: 10_000,
      firstPassBp: 0,
    })
  })

  it('an owner who does not accept sends it back, counted', async () => {
    const defect = await underWay(at)
    const { desk } = at
    await desk.done('defects.finish', { defectId: defect.id, worker: '老周', note: '' })
    await desk.done('defects.recheck', { defectId: defect.id, ok: true, note: '' })
    const back = await desk.done('defects.reopen', {
      defectId: defect.id,
      reason: '颜色不对',
      dueOn: '2026-11-30',
    })
    expect(back).toMatchObject({ status: 'underWay', reopened: 1, dueOn: '2026-11-30', finished: null })
    const { moves } = await desk.done('defects.file', { defectId: defect.id })
    expect(moves[0]).toMatchObject({ kind: 'notAccepted', note: '颜色不对' })
  })

  it('one sheet holds defects of one party; what was withdrawn from it is not started by its signature', async () => {
    const { desk, unitId, party } = at
    const [one, two] = [
      await desk.done('defects.register', leak(unitId)),
      await desk.done('defects.register', leak(unitId, { place: '客卫' })),
    ] as const
    const sheet = await dispatchAll(desk, party, [one, two])
    await desk.done('defects.withdraw', { defectId: two.id, reason: '改派总包' })
    await desk.done('defects.receive', { dispatchId: sheet.id, on: '2026-11-23', name: '邓师傅' })
    expect([(await now(one)).status, (await now(two)).status]).toEqual(['underWay', 'registered'])
    expect((await now(two)).dueOn).toBeNull()
    expect((await desk.done('defects.dispatches', {})).rows).toMatchObject([{ open: 1 }])
    const again = await dispatchAll(desk, party, [two])
    expect(again.no).toBe('ZT-202611-0002')
  })

  it('a dispute and a paid repair are flags: the work goes on, and both stand in the history', async () => {
    const { desk } = at
    const defect = await underWay(at)
    const ask = { defectId: defect.id, reason: '称业主自行开槽' }
    await desk.done('defects.dispute', ask)
    expect(await desk.call('defects.dispute', ask)).toEqual(
      refused('defects.disputedAlready', { no: defect.no }),
    )
    expect((await desk.done('defects.list', { view: 'disputed' })).total).toBe(1)
    await desk.done('defects.pay', { defectId: defect.id, how: 'retention', note: '责任单位拒修，另请施工' })
    await desk.done('defects.settle', { defectId: defect.id, reason: '现场三方认定' })
    expect(await desk.call('defects.settle', ask)).toEqual(refused('defects.notDisputed', { no: defect.no }))
    expect(await now(defect)).toMatchObject({
      status: 'underWay',
      disputed: null,
      paid: { how: 'retention', byName: 'manager' },
    })
  })
})

describe('what the desk refuses', () => {
  it('steps out of turn, in words, with nothing changed', async () => {
    const { desk, unitId } = at
    const { id: defectId, no } = await desk.done('defects.register', leak(unitId))
    const notNow = (act: string) => refused('defects.notNow', { no, status: 'registered', act })
    expect(await desk.call('defects.finish', { defectId, worker: '老周', note: '' })).toEqual(
      notNow('finish'),
    )
    expect(await desk.call('defects.recheck', { defectId, ok: true, note: '' })).toEqual(notNow('recheck'))
    expect(await desk.call('defects.reopen', { defectId, reason: '还在', dueOn: null })).toEqual(
      notNow('reopen'),
    )
    expect(await desk.call('defects.extend', { defectId, dueOn: '2026-12-30', reason: '材料未到' })).toEqual(
      notNow('extend'),
    )
    const voided = await desk.done('defects.void', { defectId, reason: '登记错房号' })
    expect(voided).toMatchObject({ status: 'voided', no })
    expect((await desk.done('defects.register', leak(unitId))).no).toBe('ZG-202611-0002')
  })

  it('days, names and reasons that cannot be', async () => {
    const { desk, unitId, party } = at
    const defect = await underWay(at)
    const defectId = defect.id
    const sheets = (await desk.done('defects.dispatches', {})).rows
    const dispatchId = sheets[0]?.dispatch.id as never
    const fresh = await desk.done('defects.register', leak(unitId))
    const send = { partyId: party.id, defectIds: [fresh.id], dueOn: '2026-11-23', note: '' }
    const cases = [
      ['defects.register', leak(unitId, { foundOn: '2026-11-24' }), 'defects.foundLater'],
      ['defects.register', leak('unit_none' as never), 'defects.unknownUnit'],
      ['defects.register', leak(unitId, { partyId: 'party_none' as never }), 'defects.unknownParty'],
      ['defects.register', leak(unitId, { description: '漏' }), 'defects.descriptionNeeded'],
      ['defects.file', { defectId: 'defect_none' }, 'defects.unknown'],
      ['defects.dispatch', { ...send, defectIds: [] }, 'defects.chooseSome'],
      ['defects.dispatch', { ...send, dueOn: '2026-11-22' }, 'defects.dueInPast'],
      [
        'defects.receive',
        { dispatchId: 'dispatch_none', on: '2026-11-23', name: '甲' },
        'defects.unknownSheet',
      ],
      ['defects.receive', { dispatchId, on: '2026-11-23', name: '甲' }, 'defects.sheetReceived'],
      ['defects.receive', { dispatchId, on: '2026-11-23', name: ' ' }, 'defects.nameNeeded'],
      ['defects.finish', { defectId, worker: '', note: '' }, 'defects.workerNeeded'],
      ['defects.extend', { defectId, dueOn: '2026-12-23', reason: '材料未到' }, 'defects.notLater'],
      ['defects.extend', { defectId, dueOn: '2026-12-30', reason: ' ' }, 'defects.reasonNeeded'],
      ['defects.reopen', { defectId, reason: '还在', dueOn: null }, 'defects.notNow'],
      [
        'defects.setTerm',
        {
          category: 'hvac',
          period: { unit: 'seasons', count: 2, from: '02-30', to: '03-15' },
          basis: 'law',
          fromOn: '2026-11-23',
        },
        'defects.seasonWrong',
      ],
    ] as const
    const before = desk.sequence
    for (const [route, input, code] of cases)
      expect([code, await desk.send(route, input)]).toMatchObject([code, { ok: false, problem: { code } }])
    expect(desk.sequence).toBe(before)
    await desk.done('defects.finish', { defectId, worker: '老周', note: '' })
    expect(await desk.call('defects.recheck', { defectId, ok: false, note: '' })).toEqual(
      refused('defects.failNeedsNote', {}, 'note'),
    )
    await desk.done('defects.recheck', { defectId, ok: true, note: '' })
    expect(
      await desk.call('defects.confirm', {
        defectId,
        on: '2026-11-24',
        name: '王芳',
        how: 'phone',
        note: '',
      }),
    ).toEqual(refused('defects.dayLater', {}, 'on'))
  })

  it('the party’s own: no twin names, a masked phone stays, an inactive one gets no work', async () => {
    const { desk, unitId, party } = at
    const { id: partyId, createdAt: _at, ...facts } = party
    const change = { ...facts, partyId, phone: '138****8000' }
    await desk.done('defects.changeParty', { ...change, active: false })
    expect(desk.view.parties.get(partyId)).toMatchObject({ phone: '13800138000', active: false })
    const defect = await desk.done('defects.register', leak(unitId))
    expect(
      await desk.call('defects.dispatch', { partyId, defectIds: [defect.id], dueOn: '2026-12-23', note: '' }),
    ).toEqual(refused('defects.partyInactive', { party: party.name }, 'partyId'))
    expect(await desk.call('defects.changeParty', { ...change, phone: '139****0000' })).toEqual(
      refused('defects.phoneWrong', {}, 'phone'),
    )
    const { active: _active, ...again } = facts
    expect(await desk.call('defects.addParty', again)).toEqual(
      refused('defects.partyTwice', { party: party.name }, 'name'),
    )
    expect(await desk.call('defects.addParty', { ...again, name: '' })).toMatchObject({
      problem: { code: 'defects.partyNameNeeded' },
    })
  })

  it('work is not reported finished while a key lent for it is out', async () => {
    const { desk, unitId } = at
    const defect = await underWay(at)
    const key = await desk.done('keys.register', {
      code: '3-1-1102-D1',
      unitId,
      location: '',
      keyClass: 'entry',
      pieces: 2,
      slot: 'A-07-12',
      setType: 'A',
      spare: false,
      lendable: true,
      custody: false,
      remark: '',
    })
    const loan = await desk.done('keys.lend', {
      keyId: key.id,
      borrowerType: 'builder',
      borrowerName: '老周',
      borrowerOrg: '固邦防水',
      phone: '13900139000',
      purpose: 'rectification',
      purposeNote: '',
      link: { kind: 'defect', id: defect.id, no: defect.no },
      ownerConsent: null,
      dueAt: '2026-11-23T09:30:00.000Z',
    })
    const finish = { defectId: defect.id, worker: '老周', note: '' }
    expect(await desk.call('defects.finish', finish)).toEqual(
      refused('defects.keyStillOut', { code: key.code, borrower: '老周', no: loan.no }),
    )
    expect((await desk.done('defects.file', { defectId: defect.id })).loans).toMatchObject([{ no: loan.no }])
    await desk.done('keys.return', {
      loanId: loan.id,
      broughtBy: '老周',
      checks: ['count'],
      note: '漏水返修，先看过现场',
    })
    expect((await desk.call('defects.finish', finish)).ok).toBe(true)
  })
})

it('lists, counts and the workbook say the same', async () => {
  const { desk, unitId, party } = at
  const first = await underWay(at)
  await desk.done('defects.register', leak(unitId, { place: '客卫', category: 'lamps' }))
  desk.setNow('2026-12-24T02:00:00.000Z')
  expect(await desk.done('defects.counts', {})).toEqual({
    open: 2,
    registered: 1,
    overdue: 1,
    awaitingRecheck: 0,
    awaitingOwner: 0,
    disputed: 0,
    closed: 0,
    all: 2,
  })
  expect((await desk.done('defects.list', { view: 'overdue' })).rows).toMatchObject([
    { defect: { id: first.id }, overdue: true, daysLeft: -1, party: party.name, unitLabel: '3-1-1102' },
  ])
  expect((await desk.done('defects.parties', {}))[0]).toMatchObject({
    figures: { open: 1, overdue: 1, inTimeBp: 0 },
    ages: [0, 0, 0, 1, 0],
    oldestDueOn: '2026-12-23',
  })
  const headings = Array.from({ length: 14 }, (_, place) => `列${place}`)
  await desk.done('defects.export', { search: '', view: 'open', headings, said: {}, fileName: '整改.xlsx' })
  expect([...desk.saved.keys()]).toEqual(['整改.xlsx'])
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AuditFilter, auditContract } from '../../src/shared/audit/contract'
import { contract } from '../../src/shared/contract'
import type { Route } from '../../src/shared/route'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk({ role: 'manager', now: '2026-11-23T02:00:00.000Z' })
})
afterEach(() => desk.close())

const trail = async (filter: Partial<AuditFilter> = {}) => {
  desk.signIn('manager')
  await desk.writeRefusals()
  return (await desk.done('audit.list', filter)).rows
}

const addUnit = async (room = '1102') => {
  const [known] = [...desk.view.sites.all()]
  const site =
    known ?? (await desk.done('estate.addSite', { name: '阳光花园', kind: 'residential', address: '' }))
  return desk.done('estate.addUnit', {
    siteId: site.id,
    buildingName: '3',
    entranceName: '1',
    label: `3-1-${room}`,
    room,
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
}

describe('a refused call leaves a line', () => {
  it('with who, what and why, although it left nothing else', async () => {
    const clerk = desk.signIn('clerk')
    await desk.arrange((draft) => {
      draft.staff.insert({
        id: clerk,
        name: '林晓芸',
        role: 'clerk',
        secret: { algorithm: 'scrypt', cost: 1, blockSize: 1, parallel: 1, salt: '', hash: '' },
        mustChangeSecret: false,
        wrongAttempts: 0,
        blockedUntil: null,
        active: true,
        createdAt: '2026-11-23T02:00:00.000Z',
      })
    })
    desk.setNow('2026-11-23T03:00:00.000Z')
    expect((await desk.call('fees.undoRun', {} as never)).ok).toBe(false)
    const [row] = await trail()
    expect(row).toEqual({
      sequence: desk.sequence,
      at: '2026-11-23T03:00:00.000Z',
      staffName: '林晓芸',
      route: 'fees.undoRun',
      kind: 'refused',
      problem: { code: 'session.notAllowed', details: { roles: 'manager' } },
      times: 1,
      wrongPin: false,
      subjects: [],
      changeCount: 0,
    })
  })

  it('before sign-in, after lock, for what does not exist, and for wrong input', async () => {
    desk.signOut()
    await desk.send('keys.lend', {})
    desk.signIn('manager')
    desk.lock()
    await desk.send('fees.collect', {})
    desk.signIn('manager')
    await desk.send('staff.becomeManager', {})
    await desk.send('staff.create', { name: 'x'.repeat(5000) })
    expect((await trail({ kind: 'refused' })).map((row) => [row.route, row.problem?.code])).toEqual([
      ['staff.create', 'staff.nameTooLong'],
      ['audit.unknownRoute', 'input.unknownRoute'],
      ['fees.collect', 'session.locked'],
      ['keys.lend', 'session.signInFirst'],
    ])
  })

  it('the same a thousand times in a row is one line with its count; a flood keeps sixty and the number of the rest', async () => {
    desk.signIn('clerk')
    const before = desk.sequence
    for (let n = 0; n < 1000; n += 1) await desk.send('fees.undoRun', {})
    await desk.writeRefusals()
    expect(desk.sequence).toBe(before + 1)
    desk.signIn('clerk')
    for (let n = 0; n < 100; n += 1) await desk.send(`made.up${n}`, {})
    const rows = await trail({ kind: 'refused' })
    expect(rows.find((row) => row.route === 'fees.undoRun')?.times).toBe(1000)
    expect(rows.filter((row) => row.route === 'audit.unknownRoute')).toHaveLength(60)
    expect(rows.find((row) => row.route === 'audit.flood')?.times).toBe(40)
  })

  it('a page that asks again and again is told of once, and a question for the PIN not at all', async () => {
    desk.signIn('clerk')
    const before = desk.sequence
    for (let n = 0; n < 5; n += 1) {
      await desk.send('dashboard.overview', {})
      await desk.writeRefusals()
    }
    expect(desk.sequence).toBe(before + 1)
    desk.signIn('manager')
    await desk.callUnproved('proof.renewKey', {})
    await desk.writeRefusals()
    expect(desk.sequence).toBe(before + 1)
  })
})

describe('the trail', () => {
  it('says what an act changed from what to what, masked, with ids as names', async () => {
    const unit = await addUnit()
    const tie = await desk.done('people.addToUnit', {
      unitId: unit.id,
      personId: null,
      person: {
        kind: 'person',
        name: '王秀英',
        phones: ['13800138000'],
        idType: 'residentId',
        idNo: '440301199001011234',
        contactName: '',
        address: '',
        note: '',
      },
      role: 'owner',
      shareBp: null,
      relation: '',
      fromOn: null,
    })
    const person = desk.view.people.get(tie.personId)
    await desk.done('people.change', {
      personId: tie.personId,
      kind: 'person',
      name: '王秀英',
      phones: ['13900139000'],
      idType: 'residentId',
      contactName: '',
      address: '南山路 12 号',
      note: '',
    })
    const [row] = await trail()
    const act = await desk.done('audit.act', { sequence: row?.sequence ?? 0 })
    expect(act.changes).toEqual([
      {
        subject: { collection: 'people', id: person?.id, label: '王秀英' },
        how: 'changed',
        differences: [
          { path: 'phones', before: '138****8000', after: '139****9000' },
          { path: 'address', before: '', after: '南山路 12 号' },
        ],
      },
    ])
    const history = await desk.done('audit.record', { recordId: tie.id })
    expect(history.entries.map(({ change }) => change.how)).toEqual(['made'])
    expect(history.entries[0]?.change.differences).toContainEqual({
      path: 'unitId',
      before: null,
      after: '3-1-1102',
    })
    expect(JSON.stringify([act, history])).not.toMatch(/13800138000|13900139000|440301199001011234|s1\./)
  })

  it('is filtered by person, unit, day, act and kind, and read on page by page', async () => {
    const [one, two] = [await addUnit('1101'), await addUnit('1102')]
    desk.setNow('2026-11-24T02:00:00.000Z')
    await desk.done('estate.changeUnit', { ...unitInput(one.id), note: '一' } as never).catch(() => undefined)
    const routes = async (filter: Partial<AuditFilter>) => (await trail(filter)).map((row) => row.route)
    expect(await routes({ unitId: two.id })).toEqual(['estate.addUnit'])
    expect(await routes({ route: 'estate.addSite' })).toEqual(['estate.addSite'])
    expect(await routes({ toOn: '2026-11-22' })).toEqual([])
    expect(await routes({ fromOn: '2026-11-23', toOn: '2026-11-23', kind: 'acts' })).toContain(
      'estate.addUnit',
    )
    for (let n = 0; n < 130; n += 1) await desk.arrange(() => undefined)
    const first = await desk.done('audit.list', {})
    expect(first.rows).toHaveLength(100)
    const next = await desk.done('audit.list', { before: first.next })
    expect(next.rows[0]?.sequence).toBe((first.rows.at(-1)?.sequence ?? 0) - 1)
    const last = await desk.done('audit.list', { before: next.next ?? 1 })
    expect(last.next).toBeNull()
  })

  it('shows a look at a number, a print, an export and the export of the trail itself', async () => {
    await desk.done('audit.export', {
      filter: {},
      sheet: { fileName: '操作记录.xlsx', headings: ['时间', '人', '事', '果', '对象', '说明'], words: {} },
    })
    expect(desk.saved.has('操作记录.xlsx')).toBe(true)
    expect((await trail({ kind: 'export' })).map((row) => row.route)).toEqual(['audit.export'])
    expect(
      await desk.callUnproved('audit.export', {
        filter: {},
        sheet: { fileName: 'x', headings: ['1', '2', '3', '4', '5', '6'], words: {} },
      }),
    ).toMatchObject({ ok: false })
  })

  it('prints what was filtered; a list nobody holds any more is refused', async () => {
    await addUnit()
    const id = await desk.done('audit.prepareSheet', { route: 'estate.addUnit' })
    const paper = { kind: 'auditSheet', language: 'zh-CN', profile: 'a4' } as const
    await desk.done('printing.preview', { ...paper, id })
    expect((desk.drawn.at(-1) as { rows: { route: string }[] }).rows.map((row) => row.route)).toEqual([
      'estate.addUnit',
    ])
    expect(await desk.call('printing.preview', { ...paper, id: 'auditsheet_gone' })).toMatchObject({
      problem: { code: 'audit.sheetGone' },
    })
    expect(await desk.call('audit.act', { sequence: 99_999 })).toMatchObject({
      problem: { code: 'audit.unknown' },
    })
  })

  it('cannot be written by anybody: the routes of the trail change no record, and only managers read it', async () => {
    for (const [name, route] of Object.entries(auditContract) as [keyof typeof auditContract, Route][])
      expect([name, route.roles]).toEqual([name, ['manager']])
    const counts = () => Object.values(desk.view).map((table) => table.count())
    const before = counts()
    await desk.done('audit.prepareSheet', {})
    await desk.done('audit.export', {
      filter: {},
      sheet: { fileName: 'x', headings: ['1', '2', '3', '4', '5', '6'], words: {} },
    })
    expect(counts()).toEqual(before)
    expect(
      Object.keys(contract).filter((name) => /^audit\.(add|change|void|delete|edit|remove)/.test(name)),
    ).toEqual([])
  })
})

const unitInput = (unitId: string) => ({ unitId })

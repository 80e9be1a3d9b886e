import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../src/shared/id'
import type { KeyCabinet } from '../../src/shared/keys/cabinetSchema'
import { meanMinutes, perMille } from '../../src/shared/keys/figures'
import type { Key } from '../../src/shared/keys/schema'
import { type Desk, openDesk } from '../support/desk'
import { approved, arrangeUnit, codeOf, keyInput, lendInput, staffed } from './support'

const NOW = '2026-11-25T02:00:00.000Z'
let desk: Desk
let cabinet: KeyCabinet
let keys: readonly Key[]

const register = (n: number, over = {}) =>
  desk.done('keys.register', keyInput({ code: `D-${n}`, slot: `A-01-0${n}`, pieces: 2, ...over }))

beforeEach(async () => {
  desk = await openDesk({ role: 'supervisor', now: NOW })
  await staffed(desk)
  await arrangeUnit(desk)
  desk.signIn('supervisor')
  cabinet = await desk.done('keys.addCabinet', {
    code: 'A',
    name: '一柜',
    use: 'units',
    place: '前台',
    rows: 2,
    columns: 4,
    keeperId: null,
  })
  desk.signIn('clerk')
  keys = [await register(1), await register(2), await register(3)]
})
afterEach(() => desk.close())

const cells = async () =>
  (await desk.done('keys.cabinet', { cabinetId: cabinet.id })).map(({ hook, state, code }) => [
    hook.no,
    state,
    code,
  ])

describe('the picture of a cabinet', () => {
  it('shows each hook as it is: here, out, overdue, lost, closed, empty', async () => {
    await desk.done('keys.lend', lendInput((keys[0] as Key).id, { dueAt: '2026-11-25T03:00:00.000Z' }))
    await desk.done('keys.lend', lendInput((keys[1] as Key).id, { dueAt: '2026-11-25T09:00:00.000Z' }))
    await desk.done('keys.reportLost', { keyId: (keys[2] as Key).id, reason: '找不到' })
    desk.setNow('2026-11-25T04:00:00.000Z')
    desk.signIn('supervisor')
    const [, , , free] = await desk.done('keys.cabinet', { cabinetId: cabinet.id })
    await desk.done('keys.closeHook', { hookId: free?.hook.id as Id<'keyhook'>, closed: '松脱' })
    expect((await cells()).slice(0, 5)).toEqual([
      ['A-01-01', 'overdue', 'D-1'],
      ['A-01-02', 'out', 'D-2'],
      ['A-01-03', 'lost', 'D-3'],
      ['A-01-04', 'closed', ''],
      ['A-02-01', 'empty', ''],
    ])
    expect(await desk.done('keys.freeHooks', { search: 'a-' })).toEqual([
      'A-02-01',
      'A-02-02',
      'A-02-03',
      'A-02-04',
    ])
  })

  it.each([
    ['a hook that is taken', { slot: 'a-01-01' }, 'keys.hookTaken'],
    ['a hook there is not', { slot: 'A-09-01' }, 'keys.noSuchHook'],
  ])('no key on %s', async (_what, over, code) => {
    expect(codeOf(await desk.call('keys.register', keyInput({ code: 'D-9', ...over })))).toBe(code)
  })

  it('grows, never shrinks, keeps its code to itself and its hooks countable', async () => {
    desk.signIn('supervisor')
    const facts = {
      code: 'A',
      name: '二柜',
      use: 'units',
      place: '',
      rows: 2,
      columns: 2,
      keeperId: null,
    } as const
    expect(codeOf(await desk.call('keys.addCabinet', facts))).toBe('keys.cabinetTaken')
    expect(codeOf(await desk.call('keys.addCabinet', { ...facts, code: 'B', rows: 20, columns: 20 }))).toBe(
      'keys.cabinetTooLarge',
    )
    const change = { cabinetId: cabinet.id, name: '一柜', use: 'units', place: '', keeperId: null } as const
    expect(codeOf(await desk.call('keys.changeCabinet', { ...change, rows: 1 }))).toBe('keys.cabinetShrinks')
    await desk.done('keys.changeCabinet', { ...change, rows: 3 })
    expect((await cells()).length).toBe(12)
    const [taken] = await desk.done('keys.cabinet', { cabinetId: cabinet.id })
    expect(
      codeOf(await desk.call('keys.closeHook', { hookId: taken?.hook.id as Id<'keyhook'>, closed: '坏' })),
    ).toBe('keys.hookTaken')
  })

  it('a label carries a tag that says nothing of the door; the scanner finds the key by it', async () => {
    const [first] = keys as readonly [Key]
    const { id } = await desk.done('keys.makeLabels', { keyIds: [first.id] })
    await desk.done('printing.preview', { kind: 'keyLabels', id, language: 'zh-CN', profile: 'label' })
    expect(desk.drawn.at(-1)).toEqual({ labels: [{ tag: 'K00001', slot: 'A-01-01', pieces: 2 }] })
    expect((await desk.done('keys.findByTag', { tag: 'k00001' }))?.key.id).toBe(first.id)
  })
})

describe('a stock-take', () => {
  const start = () => desk.done('keys.startStocktake', { cabinetId: cabinet.id, witness: '' })
  const count = (stocktakeId: Id<'keystocktake'>, tag: string, pieces?: number) =>
    desk.call('keys.countTag', { stocktakeId, tag, ...(pieces === undefined ? {} : { pieces }) })
  const finish = (stocktakeId: Id<'keystocktake'>, witness = 'supervisor') =>
    desk.call('keys.finishStocktake', { stocktakeId, witness })

  it('is due from the 25th until it is done, cabinet by cabinet', async () => {
    const due = async () => (await desk.done('keys.cabinets', {})).map((row) => row.stocktakeDue)
    const today = async () =>
      (await desk.done('counter.today', {})).filter((item) => item.kind === 'keyStocktake')
    expect([await due(), (await today()).length]).toEqual([[true], 1])
    const { id } = await start()
    for (const key of keys) await count(id, key.tag ?? '')
    await finish(id)
    expect([await due(), (await today()).length]).toEqual([[false], 0])
    desk.setNow('2026-12-24T02:00:00.000Z')
    expect(await due()).toEqual([false])
    desk.setNow('2026-12-25T02:00:00.000Z')
    expect(await due()).toEqual([true])
  })

  it('with nothing amiss it is closed by its witness, and the figure is whole', async () => {
    const { id } = await start()
    expect(codeOf(await desk.call('keys.startStocktake', { cabinetId: cabinet.id, witness: '' }))).toBe(
      'keys.stocktakeRunning',
    )
    await count(id, 'D-1')
    expect(codeOf(await count(id, 'd-1'))).toBe('keys.countedAlready')
    expect(codeOf(await count(id, 'X-9'))).toBe('keys.noSuchTag')
    for (const code of ['D-2', 'D-3']) await count(id, code)
    expect(codeOf(await finish(id, 'clerk'))).toBe('keys.witnessIsCounter')
    expect(await finish(id)).toMatchObject({
      ok: true,
      value: {
        finished: { expected: 6, matched: 6, inCabinet: 6, differences: 0 },
        closed: { approvalNo: '' },
      },
    })
    expect(codeOf(await count(id, 'D-1'))).toBe('keys.stocktakeDone')
    expect(await desk.done('keys.figures', { month: '2026-11' })).toMatchObject({
      matchPerMille: 1000,
      expectedPieces: 6,
    })
  })

  it('a missing key is explained, agreed to by another, and then lost in the register', async () => {
    const { id } = await start()
    for (const code of ['D-1', 'D-2']) await count(id, code)
    await finish(id)
    const ask = { kind: 'keyStocktake', stocktakeId: id } as const
    expect(codeOf(await desk.call('approvals.request', { ask, reason: '差异' }))).toBe(
      'keys.countUnexplained',
    )
    const [row] = (await desk.done('keys.stocktakeRows', { stocktakeId: id, show: 'differences' })).rows
    const countId = row?.count?.id as Id<'keycount'>
    expect(row).toMatchObject({ code: 'D-3', expected: 2, remedies: ['turnedUp', 'lost'] })
    const explain = (remedy: 'lost' | 'found') =>
      desk.call('keys.explainCount', { countId, reason: '全柜找不到', remedy })
    expect(codeOf(await explain('found'))).toBe('keys.countRemedyWrong')
    expect(codeOf(await explain('lost'))).toBe('done')
    expect(codeOf(await approved(desk, ask))).toBe('done')
    expect(desk.view.keys.get((keys[2] as Key).id)?.status).toBe('lost')
    expect(desk.view.keyStocktakes.get(id)?.closed).toMatchObject({
      byName: 'manager',
      approvalNo: 'SP-202611-0001',
    })
    expect(await desk.done('keys.figures', { month: '2026-11' })).toMatchObject({
      matchPerMille: 667,
      matchedPieces: 4,
      lost: 1,
    })
  })

  it('a key that hangs there though it is out is taken back; what agrees is not explained', async () => {
    const [first] = keys as readonly [Key]
    await desk.done('keys.lend', lendInput(first.id, { dueAt: '2026-11-25T09:00:00.000Z' }))
    const { id } = await start()
    for (const code of ['D-1', 'D-2', 'D-3']) await count(id, code)
    await finish(id)
    const rows = (await desk.done('keys.stocktakeRows', { stocktakeId: id, show: 'counted' })).rows
    const idOf = (code: string) => rows.find((row) => row.code === code)?.count?.id as Id<'keycount'>
    const same = { countId: idOf('D-2'), reason: '没有差异', remedy: 'noted' } as const
    expect(codeOf(await desk.call('keys.explainCount', same))).toBe('keys.countNoDifference')
    await desk.done('keys.explainCount', { countId: idOf('D-1'), reason: '已还未登记', remedy: 'takenBack' })
    await approved(desk, { kind: 'keyStocktake', stocktakeId: id })
    expect(desk.view.keys.get(first.id)?.status).toBe('inCabinet')
    expect(desk.view.keyLoans.countWhere('open', 'out')).toBe(0)
  })

  it('a wrong number is put right while counting, and an empty cabinet is none to count', async () => {
    const { id } = await start()
    const reply = await count(id, 'D-1', 1)
    const countId = reply.ok ? reply.value.id : ('' as Id<'keycount'>)
    expect(await desk.done('keys.recount', { countId, pieces: 2 })).toMatchObject({ counted: 2, expected: 2 })
    const explain = { countId, reason: '数错了', remedy: 'noted' } as const
    expect(codeOf(await desk.call('keys.explainCount', explain))).toBe('keys.finishFirst')
    desk.signIn('supervisor')
    expect(codeOf(await desk.call('keys.cancelStocktake', { stocktakeId: id, reason: '点错了柜' }))).toBe(
      'done',
    )
    const empty = await desk.done('keys.addCabinet', {
      code: 'B',
      name: '空柜',
      use: 'public',
      place: '',
      rows: 1,
      columns: 1,
      keeperId: null,
    })
    const none = await desk.done('keys.startStocktake', { cabinetId: empty.id, witness: '' })
    expect(codeOf(await finish(none.id, 'clerk'))).toBe('keys.nothingToCount')
  })
})

describe('a takeover from the developer', () => {
  const NAMES = { handedBy: '郑工', receivedBy: 'clerk', security: '刘队', engineering: '马工' }
  const open = () =>
    desk.done('keys.startTakeover', {
      fromParty: '开发商',
      toParty: '服务中心',
      receivedOn: '2026-11-25',
      remark: '',
      handedBy: '',
      receivedBy: '',
      security: '',
      engineering: '',
    })
  const lines = async (takeoverId: Id<'keytakeover'>) =>
    (await desk.done('keys.takeoverLines', { takeoverId })).rows.map(({ line }) => line)
  const sign = (takeoverId: Id<'keytakeover'>) => {
    desk.signIn('supervisor')
    return desk.call('keys.signTakeover', { takeoverId })
  }

  it('lists a building, is counted, says what differs, is signed by all and locked; its keys hang in the register', async () => {
    const { id: takeoverId, no } = await open()
    expect(codeOf(await sign(takeoverId))).toBe('keys.takeoverEmpty')
    const classes = [
      { keyClass: 'entry', pieces: 3 },
      { keyClass: 'mailbox', pieces: 1 },
    ] as const
    const buildingId = 'building_3' as Id<'building'>
    expect(await desk.done('keys.listBuilding', { takeoverId, buildingId, classes: [...classes] })).toBe(2)
    expect(codeOf(await sign(takeoverId))).toBe('keys.takeoverUncounted')
    const [entry, mailbox] = await lines(takeoverId)
    expect([entry?.code, mailbox?.code]).toEqual(['3-2-1102-D1', '3-2-1102-X1'])
    const short = { lineId: entry?.id as Id<'keytakeoverline'>, counted: 2 }
    await desk.done('keys.countTakeover', { ...short, remark: '' })
    expect(await desk.done('keys.countRest', { takeoverId })).toBe(1)
    expect(codeOf(await sign(takeoverId))).toBe('keys.takeoverUnexplained')
    await desk.done('keys.countTakeover', { ...short, remark: '缺一把，三日内补' })
    expect(codeOf(await sign(takeoverId))).toBe('keys.takeoverNames')
    await desk.done('keys.changeTakeover', {
      takeoverId,
      fromParty: '开发商',
      toParty: '服务中心',
      receivedOn: '2026-11-25',
      remark: '',
      ...NAMES,
    })
    expect(await sign(takeoverId)).toMatchObject({
      ok: true,
      value: { signed: { keys: 2, pieces: 3, differences: 1 } },
    })
    const key = desk.view.keys.where('code', '3-2-1102-D1')[0] as Key
    expect(key).toMatchObject({ pieces: 2, unitId: 'unit_1102', slot: '3-2-1102-D1', status: 'inCabinet' })
    expect(desk.view.keyMoves.where('key', key.id).map(({ kind, note }) => [kind, note])).toEqual([
      ['takenOver', no],
    ])
    for (const call of [
      desk.call('keys.countTakeover', { ...short, remark: '改了' }),
      desk.call('keys.dropTakeoverLine', { lineId: short.lineId }),
      desk.call('keys.signTakeover', { takeoverId }),
    ])
      expect(codeOf(await call)).toBe('keys.takeoverSigned')
  })

  it('refuses a code twice, one in use, and anything once cancelled', async () => {
    const { id: takeoverId } = await open()
    const line = { place: '车库', keyClass: 'garage', setType: null, expected: 1, slot: '' } as const
    const add = (...codes: readonly string[]) =>
      desk.call('keys.addTakeoverLines', { takeoverId, lines: codes.map((code) => ({ code, ...line })) })
    expect(codeOf(await add('C-1', 'c-1'))).toBe('keys.lineTwice')
    expect(codeOf(await add('d-1'))).toBe('keys.codeTaken')
    desk.signIn('supervisor')
    await desk.done('keys.cancelTakeover', { takeoverId, reason: '重复建立' })
    expect(codeOf(await add('C-2'))).toBe('keys.takeoverCancelled')
  })
})

describe('what is late, and what it comes to', () => {
  it('overdue and under curfew are two clocks; an agreed night is under neither', async () => {
    const due = ['2026-11-25T03:00:00.000Z', '2026-11-25T09:00:00.000Z', '2026-11-26T09:00:00.000Z']
    desk.signIn('supervisor')
    for (const [n, dueAt] of due.entries())
      await desk.done('keys.lend', lendInput((keys[n] as Key).id, { dueAt, borrowerName: `师傅${n}` }))
    desk.setNow('2026-11-25T04:00:00.000Z')
    const codes = async (state: 'overdue' | 'curfew' | 'out') =>
      (await desk.done('keys.loans', { state })).rows.map(({ loan }) => loan.keyCode)
    expect([await codes('overdue'), await codes('curfew'), await codes('out')]).toEqual([
      ['D-1'],
      ['D-1', 'D-2'],
      ['D-1', 'D-2', 'D-3'],
    ])
    await desk.done('printing.preview', { kind: 'keysOut', id: 'now', language: 'zh-CN', profile: 'a4' })
    expect(desk.drawn.at(-1)).toMatchObject({
      lines: [
        { code: 'D-1', overdue: true },
        { code: 'D-2', overdue: false },
        { code: 'D-3', overdue: false },
      ],
    })
  })

  it('calls are kept; a promise needs its time, a key that is back no call, a reminder something late', async () => {
    const loan = await desk.done(
      'keys.lend',
      lendInput((keys[0] as Key).id, { dueAt: '2026-11-25T03:00:00.000Z' }),
    )
    const call = (outcome: 'promised' | 'noAnswer', promisedAt: string | null) =>
      desk.call('keys.call', { loanId: loan.id, outcome, promisedAt, note: '' })
    const remind = () =>
      desk.call('printing.preview', { kind: 'keyReminder', id: loan.id, language: 'zh-CN', profile: 'a5' })
    expect(codeOf(await remind())).toBe('keys.notOverdue')
    desk.setNow('2026-11-25T04:00:00.000Z')
    expect(codeOf(await call('promised', null))).toBe('keys.promiseNeeded')
    expect(codeOf(await call('noAnswer', null))).toBe('done')
    expect((await desk.done('keys.loans', { state: 'overdue' })).rows[0]?.call?.outcome).toBe('noAnswer')
    expect(codeOf(await remind())).toBe('done')
    await desk.done('keys.return', { loanId: loan.id, broughtBy: '王师傅', checks: ['count'], note: '' })
    expect(codeOf(await call('noAnswer', null))).toBe('keys.alreadyBack')
    expect(await desk.done('keys.figures', { month: '2026-11' })).toMatchObject({
      overduePerMille: 1000,
      dueLoans: 1,
      rectificationMinutes: 120,
    })
  })

  it('rates of nothing are nothing, and halves go up', async () => {
    expect([perMille(0, 0), perMille(1, 2), perMille(1, 1600), perMille(2, 3)]).toEqual([null, 500, 1, 667])
    expect(meanMinutes([])).toBeNull()
    expect(await desk.done('keys.figures', { month: '2026-10' })).toEqual({
      matchPerMille: null,
      expectedPieces: 0,
      matchedPieces: 0,
      overduePerMille: null,
      dueLoans: 0,
      overdueLoans: 0,
      lost: 0,
      rectificationMinutes: null,
      rectifications: 0,
    })
  })

  it('who must agree is a table with dates: a new row counts from its day, the old loans keep theirs', async () => {
    const agent = (keyId: Id<'key'>) =>
      desk.call(
        'keys.lend',
        lendInput(keyId, { borrowerType: 'agent', purpose: 'viewing', dueAt: '2026-11-25T09:00:00.000Z' }),
      )
    const rule = {
      borrowerType: 'agent',
      sameDay: 'manager',
      overnight: 'manager',
      longer: 'manager',
      depositFen: 0,
    } as const
    desk.signIn('manager')
    expect(codeOf(await desk.call('keys.setLoanRule', { ...rule, fromOn: '2026-11-24' }))).toBe(
      'keys.ruleInPast',
    )
    await desk.done('keys.setLoanRule', { ...rule, fromOn: '2026-11-26' })
    desk.signIn('clerk')
    expect(codeOf(await agent((keys[0] as Key).id))).toBe('done')
    desk.signIn('manager')
    await desk.done('keys.setLoanRule', { ...rule, fromOn: '2026-11-25' })
    desk.signIn('clerk')
    expect(codeOf(await agent((keys[1] as Key).id))).toBe('keys.borrowerNeedsManager')
    const row = (await desk.done('keys.loanRules', {})).find((each) => each.borrowerType === 'agent')
    expect(row).toMatchObject({ sameDay: 'manager', fromOn: '2026-11-25', planned: { fromOn: '2026-11-26' } })
  })

  it('the emergency list is the manager’s, with a reason, for its day', async () => {
    await desk.done(
      'keys.register',
      keyInput({ code: 'U-1', unitId: 'unit_1102' as Id<'unit'>, location: '', slot: '袋-1' }),
    )
    desk.signIn('manager')
    const input = { buildingId: 'building_3' as Id<'building'>, reason: '水管爆裂' }
    const list = await desk.done('keys.emergencyList', input)
    const print = () =>
      desk.call('printing.preview', { kind: 'keyEmergency', id: list.id, language: 'zh-CN', profile: 'a4' })
    expect(codeOf(await print())).toBe('done')
    expect(desk.drawn.at(-1)).toMatchObject({ no: list.no, lines: [{ code: 'U-1', place: '3-2-1102' }] })
    desk.signIn('supervisor')
    expect(codeOf(await print())).toBe('session.notAllowed')
    desk.signIn('manager')
    desk.setNow('2026-11-26T02:00:00.000Z')
    expect(codeOf(await print())).toBe('keys.emergencyOver')
    expect((await desk.done('keys.emergencies', {})).map(({ reason }) => reason)).toEqual(['水管爆裂'])
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { View } from '../../src/main/collections'
import type { Id } from '../../src/shared/id'
import { replay, type Whereabouts } from '../../src/shared/keys/history'
import { piecesOut } from '../../src/shared/keys/rules'
import type { Key } from '../../src/shared/keys/schema'
import { type Desk, openDesk } from '../support/desk'
import { approved, arrangeUnit, CONSENT, custodyInput, issueInput, lendInput, staffed } from './support'

/** More with RUNS=200: a few minutes. */
const RUNS = Number(process.env.RUNS ?? 14)
const CHECKS = ['count', 'doorsWindows', 'waterPower', 'belongings', 'clean'] as const

/** What a person at the desk would know of one key. */
interface Known {
  readonly id: Id<'key'>
  readonly pieces: number
  status: Key['status']
  custody: boolean
  holder: string
  out: number
  lost: number
}

interface Model {
  readonly keys: Known[]
  serial: number
}

interface Real {
  readonly desk: Desk
  minute: number
}

type Command = fc.AsyncCommand<Model, Real>

const restOf = (key: Known): Key['status'] => (key.custody ? 'inCustody' : 'inCabinet')
const isHere = (key: Known): boolean => key.status === 'inCabinet' || key.status === 'inCustody'

/** What the register itself says, beside what the history tells. */
const registered = (view: View, key: Key): Whereabouts => {
  const [loan, ...more] = view.keyLoans.where('key', key.id).filter((each) => !each.returned && !each.lostAt)
  expect(more).toEqual([])
  expect(loan !== undefined).toBe(key.status === 'loaned')
  const out = loan ? piecesOut(loan) : 0
  const lost = key.status === 'lost' ? (key.missing ?? key.pieces) : 0
  const gone = key.status === 'replaced' || key.status === 'retired' ? key.pieces : 0
  const owner = key.status === 'issued' ? key.pieces : 0
  const holders = view.keyIssues.where('key', key.id).map((issue) => issue.receivedBy)
  const lender = loan ? `${loan.borrowerName}(${loan.borrowerOrg})` : ''
  return {
    status: key.status,
    here: key.pieces - out - lost - gone - owner,
    out,
    owner,
    lost,
    gone,
    holder: owner > 0 ? (holders.at(-1) ?? '') : lender,
  }
}

/** Every piece of every key is in one place with one holder, and its history replays to the same place. */
const check = (model: Model, { desk }: Real): void => {
  const { view } = desk
  const slots = new Set<string>()
  for (const key of view.keys.all()) {
    const now = registered(view, key)
    expect(replay([...view.keyMoves.where('key', key.id)], key.pieces)).toEqual(now)
    expect(now.here + now.out + now.owner + now.lost + now.gone).toBe(key.pieces)
    if (now.gone === 0) expect(slots.has(key.slot)).toBe(false)
    if (now.gone === 0) slots.add(key.slot)
  }
  for (const known of model.keys) {
    const key = view.keys.get(known.id)
    const { status, holder, out, lost } = registered(view, key as Key)
    expect({ status, holder, out, lost }).toEqual({
      status: known.status,
      holder: known.holder,
      out: known.out,
      lost: known.lost,
    })
  }
}

class Act implements Command {
  constructor(
    readonly name: string,
    readonly which: number,
    readonly how: number,
    readonly act: (desk: Desk, key: Known, how: number, model: Model) => Promise<boolean>,
    readonly may: (key: Known, how: number) => boolean,
    readonly then: (key: Known, how: number) => void,
  ) {}
  check = (model: Readonly<Model>): boolean => model.keys.length > 0
  async run(model: Model, real: Real): Promise<void> {
    real.minute += 1
    real.desk.setNow(new Date(Date.parse('2026-11-23T00:00:00.000Z') + real.minute * 60_000).toISOString())
    real.desk.signIn('supervisor')
    const key = model.keys[this.which % model.keys.length] as Known
    const may = this.may(key, this.how)
    expect([this.toString(), await this.act(real.desk, key, this.how, model)]).toEqual([this.toString(), may])
    if (may) this.then(key, this.how)
    check(model, real)
  }
  toString = (): string => `${this.name}(${this.which}, ${this.how})`
}

const ok = async (reply: Promise<{ readonly ok: boolean }>): Promise<boolean> => (await reply).ok

const lend = (desk: Desk, key: Known): Promise<boolean> =>
  ok(
    desk.call(
      'keys.lend',
      lendInput(key.id, {
        // A person of their own for each: nobody is at the cap or blocked by another's loss.
        borrowerName: `师傅${key.id.slice(-4)}`,
        phone: `1390000${key.id.slice(-4)}`,
        ownerConsent: CONSENT,
        dueAt: '2026-11-23T15:00:00.000Z',
      }),
    ),
  )

const bring = (desk: Desk, key: Known, pieces: number | undefined): Promise<boolean> => {
  const loan = desk.view.keyLoans.where('key', key.id).at(-1)
  if (!loan) return Promise.resolve(false)
  const some = pieces === undefined ? {} : { pieces }
  return ok(
    desk.call('keys.return', {
      loanId: loan.id,
      ...some,
      broughtBy: loan.borrowerName,
      checks: [...CHECKS],
      note: '',
    }),
  )
}

const settle = async (desk: Desk, key: Known, model: Model): Promise<boolean> => {
  const loss = desk.view.keyLosses.where('key', key.id).find((each) => !each.closed)
  if (!loss) return false
  model.serial += 1
  const reply = await desk.call('keys.closeLoss', {
    lossId: loss.id,
    remedy: 'lockChanged',
    newCode: `N-${model.serial}`,
    newPieces: 2,
    newSlot: '',
    alsoKeyIds: [],
    costFen: 0,
    bearer: 'none',
    bill: null,
    note: '',
  })
  const newKeyId = reply.ok ? reply.value.closed?.newKeyId : undefined
  if (newKeyId)
    model.keys.push({
      id: newKeyId,
      pieces: 2,
      custody: key.custody,
      status: restOf(key),
      holder: '',
      out: 0,
      lost: 0,
    })
  return reply.ok
}

/** Counts everything but the chosen key, if that is here; a missing one turns up or is lost, as `how` says. */
const stocktake = async (desk: Desk, key: Known, how: number): Promise<boolean> => {
  const { id } = await desk.done('keys.startStocktake', { cabinetId: null, witness: 'clerk' })
  const rows = (await desk.done('keys.stocktakeRows', { stocktakeId: id, pageSize: 200 })).rows
  for (const row of rows)
    if (row.keyId !== key.id)
      await desk.done('keys.countTag', { stocktakeId: id, tag: row.code, pieces: row.expected })
  const done = await desk.done('keys.finishStocktake', { stocktakeId: id, witness: 'clerk' })
  if (done.finished?.differences === 0) return true
  for (const { count, remedies } of (
    await desk.done('keys.stocktakeRows', { stocktakeId: id, show: 'differences' })
  ).rows) {
    const remedy = how % 2 === 0 ? 'lost' : 'turnedUp'
    expect(remedies).toEqual(['turnedUp', 'lost'])
    await desk.done('keys.explainCount', { countId: count?.id ?? '', reason: '已查找', remedy })
  }
  return ok(approved(desk, { kind: 'keyStocktake', stocktakeId: id }))
}

const loseAll = (key: Known): void => {
  key.lost = key.status === 'loaned' ? key.out : key.pieces
  Object.assign(key, { status: 'lost', out: 0, holder: '' })
}

const put = (key: Known, status: Key['status'], holder = '', out = 0): void => {
  Object.assign(key, { status, holder, out, lost: 0 })
}

const acts: readonly ((which: number, how: number) => Command)[] = [
  (which, how) =>
    new Act('lend', which, how, lend, isHere, (key) =>
      put(key, 'loaned', `师傅${key.id.slice(-4)}(宏达装饰)`, key.pieces),
    ),
  (which, how) =>
    new Act(
      'return',
      which,
      how,
      (desk, key) => bring(desk, key, undefined),
      (key) => key.status === 'loaned',
      (key) => put(key, restOf(key)),
    ),
  (which, how) =>
    new Act(
      'returnOne',
      which,
      how,
      (desk, key) => bring(desk, key, 1),
      (key) => key.status === 'loaned',
      (key) => {
        if (key.out === 1) put(key, restOf(key))
        else key.out -= 1
      },
    ),
  (which, how) =>
    new Act(
      'issue',
      which,
      how,
      (desk, key) => ok(desk.call('keys.issueToOwner', issueInput(key.id, { receivedBy: `业主${how}` }))),
      isHere,
      (key) => {
        key.custody = false
        put(key, 'issued', `业主${how}`)
      },
    ),
  (which, how) =>
    new Act(
      'custody',
      which,
      how,
      (desk, key) => ok(desk.call('keys.takeIntoCustody', custodyInput(key.id))),
      (key) => key.status === 'issued' || key.status === 'inCabinet',
      (key) => {
        key.custody = true
        put(key, 'inCustody')
      },
    ),
  (which, how) =>
    new Act(
      'lose',
      which,
      how,
      (desk, key) => ok(desk.call('keys.reportLost', { keyId: key.id, reason: '找不到' })),
      (key) => !['lost', 'replaced', 'retired'].includes(key.status),
      loseAll,
    ),
  (which, how) =>
    new Act(
      'find',
      which,
      how,
      (desk, key) => ok(desk.call('keys.found', { keyId: key.id, reason: '找到' })),
      (key) => key.status === 'lost',
      (key) => put(key, restOf(key)),
    ),
  (which, how) =>
    new Act(
      'replace',
      which,
      how,
      (desk, key, _how, model) => settle(desk, key, model),
      (key) => key.status === 'lost',
      (key) => put(key, 'replaced'),
    ),
  (which, how) =>
    new Act(
      'stocktake',
      which,
      how,
      stocktake,
      () => true,
      (key, kind) => {
        const expected = key.status === 'loaned' ? key.pieces - key.out : isHere(key) ? key.pieces : 0
        if (kind % 2 === 0 && isHere(key) && expected > 0) loseAll(key)
      },
    ),
]

/** A list of two, signed: two more keys of the unit hang there. */
class Takeover implements Command {
  check = (model: Readonly<Model>): boolean => model.keys.length < 8
  async run(model: Model, real: Real): Promise<void> {
    const { desk } = real
    desk.signIn('supervisor')
    const { id: takeoverId } = await desk.done('keys.startTakeover', {
      fromParty: '开发商',
      toParty: '服务中心',
      receivedOn: '2026-11-23',
      handedBy: '甲',
      receivedBy: '乙',
      security: '丙',
      engineering: '丁',
      remark: '',
    })
    const codes = [1, 2].map(() => {
      model.serial += 1
      return `T-${model.serial}`
    })
    const facts = { place: '3-2-1102', keyClass: 'entry', setType: 'A', expected: 2, slot: '' } as const
    await desk.done('keys.addTakeoverLines', { takeoverId, lines: codes.map((code) => ({ code, ...facts })) })
    await desk.done('keys.countRest', { takeoverId })
    await desk.done('keys.signTakeover', { takeoverId })
    for (const code of codes) {
      const key = desk.view.keys.where('code', code)[0] as Key
      model.keys.push({
        id: key.id,
        pieces: 2,
        status: 'inCabinet',
        custody: false,
        holder: '',
        out: 0,
        lost: 0,
      })
    }
    check(model, real)
  }
  toString = (): string => 'takeover'
}

const command = fc
  .tuple(fc.nat({ max: acts.length - 1 }), fc.nat({ max: 7 }), fc.nat({ max: 3 }))
  .map(([kind, which, how]) => (acts[kind] as (typeof acts)[number])(which, how))

it('whatever happens to keys in whatever order: each piece in one place with one holder, and the history says the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.commands([fc.constant(new Takeover()), command, command, command], { maxCommands: 40, size: 'max' }),
      async (commands) => {
        const desk = await openDesk({ role: 'supervisor', now: '2026-11-23T00:00:00.000Z' })
        try {
          await staffed(desk)
          await arrangeUnit(desk)
          const model: Model = { keys: [], serial: 0 }
          const real: Real = { desk, minute: 0 }
          await new Takeover().run(model, real)
          await fc.asyncModelRun(() => ({ model, real }), commands)
          await desk.restart()
          check(model, real)
        } finally {
          await desk.close()
        }
      },
    ),
    { numRuns: RUNS, endOnFailure: false },
  )
}, 120_000)

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '../../src/shared/day'
import { livesOn } from '../../src/shared/estate/life'
import type { Id, PersonId, UnitId } from '../../src/shared/id'
import { changeOwners, responsibleOn } from '../../src/shared/people/responsible'
import type { Tie } from '../../src/shared/people/schema'
import { areasFit, countsFit, labelTwice, sameOwners } from '../../src/shared/reshapes/rules'

test('rules of areas, counts, numbers and owners', () => {
  expect(areasFit([{ areaCenti: 100 }], [{ areaCenti: 60 }, { areaCenti: 50 }], 10)).toBeUndefined()
  expect(areasFit([{ areaCenti: 100 }], [{ areaCenti: 60 }, { areaCenti: 51 }], 10)).toMatchObject({
    code: 'reshapes.areasDiffer',
  })
  expect(countsFit('split', 1, 2)).toBeUndefined()
  expect(countsFit('join', 2, 1)).toBeUndefined()
  expect(labelTwice(['A-1', 'a－1'])).toBe('a－1')
  const owner = (personId: string, shareBp: number | null) => ({ personId, shareBp })
  expect(sameOwners([owner('a', 1), owner('b', 2)], [owner('b', 2), owner('a', 1)])).toBe(true)
  expect(sameOwners([owner('a', 1)], [owner('a', 2)])).toBe(false)
})

const FIRST = '2021-01-01'
const DAYS = 40
const day = (n: number): Day => addDays(FIRST, n)

interface Piece {
  readonly id: string
  readonly area: number
  readonly began?: { readonly on: Day; readonly reshapeId: Id<'reshape'> }
  readonly ended?: { readonly on: Day; readonly reshapeId: Id<'reshape'> }
}

const acts = fc.array(
  fc.record({
    kind: fc.constantFrom('split' as const, 'join' as const, 'sell' as const),
    on: fc.nat(DAYS),
    which: fc.nat(9),
    other: fc.nat(9),
    who: fc.nat(3),
  }),
  { maxLength: 20 },
)

const turn = (on: Day) => ({ on, reshapeId: 'reshape_1' as Id<'reshape'> })
const tieOf = (unit: string, who: string, fromOn: Day, serial: number): Tie => ({
  id: `tie_${String(serial).padStart(5, '0')}` as Id<'tie'>,
  unitId: unit as UnitId,
  personId: who as PersonId,
  role: 'owner',
  shareBp: null,
  relation: '',
  fromOn,
  endedOn: null,
  importId: null,
})

test('after any splits, joins and sales every day of every square metre has one owner, and no act changes the days before it', () => {
  fc.assert(
    fc.property(acts, (all) => {
      let serial = 0
      const next = (): number => {
        serial += 1
        return serial
      }
      let units: Piece[] = [
        { id: 'u1', area: 64 },
        { id: 'u2', area: 64 },
      ]
      let ties: Tie[] = units.map(({ id }) => tieOf(id, 'p0', FIRST, next()))
      const of = (id: string) => ties.filter(({ unitId }) => unitId === id)
      const answers = (until: number) =>
        Array.from({ length: until }, (_, n) =>
          units
            .filter((unit) => livesOn(unit, day(n)))
            .map(({ id, area }) => `${id}:${area}:${responsibleOn(of(id), day(n)).principal?.personId}`)
            .sort()
            .join(),
        )
      const replace = (from: readonly Piece[], to: readonly Piece[], on: Day): void => {
        const [owner] = of(from[0]?.id ?? '').filter(({ endedOn }) => endedOn === null)
        units = [...units.map((unit) => (from.includes(unit) ? { ...unit, ended: turn(on) } : unit)), ...to]
        ties = ties.map((tie) =>
          from.some(({ id }) => id === tie.unitId) && tie.endedOn === null ? { ...tie, endedOn: on } : tie,
        )
        for (const { id } of to) ties.push(tieOf(id, owner?.personId ?? '', on, next()))
      }
      for (const act of all) {
        const on = day(act.on)
        const before = answers(act.on)
        const open = units.filter(({ ended }) => !ended)
        const late = (unit: Piece): boolean =>
          of(unit.id).every(({ fromOn, endedOn }) => endedOn !== null || (fromOn ?? '') < on)
        const unit = open[act.which % open.length]
        const other = open[act.other % open.length]
        const holder = (each: Piece) => of(each.id).find(({ endedOn }) => endedOn === null)?.personId
        if (unit && act.kind === 'sell') {
          const change = changeOwners(of(unit.id), on, [
            { personId: `p${act.who}` as PersonId, shareBp: null, relation: '' },
          ])
          if (!('code' in change)) {
            ties = ties.map((tie) => (change.ended.includes(tie) ? { ...tie, endedOn: on } : tie))
            for (const { personId } of change.added) ties.push(tieOf(unit.id, personId, on, next()))
          }
        } else if (unit && act.kind === 'split' && unit.area > 1 && late(unit)) {
          const half = unit.area / 2
          const part = (n: number): Piece => ({ id: `${unit.id}.${n}`, area: half, began: turn(on) })
          replace([unit], [part(1), part(2)], on)
        } else if (
          unit &&
          other &&
          unit !== other &&
          late(unit) &&
          late(other) &&
          holder(unit) === holder(other)
        ) {
          const whole = { id: `${unit.id}+${other.id}`, area: unit.area + other.area, began: turn(on) }
          replace([unit, other], [whole], on)
        }
        expect(answers(act.on)).toEqual(before)
      }
      for (let n = 0; n <= DAYS; n += 1) {
        const there = units.filter((unit) => livesOn(unit, day(n)))
        expect(there.reduce((sum, { area }) => sum + area, 0)).toBe(128)
        for (const { id } of there) expect(responsibleOn(of(id), day(n)).owners).toHaveLength(1)
        for (const unit of units)
          if (!there.includes(unit)) expect(responsibleOn(of(unit.id), day(n)).owners).toEqual([])
      }
    }),
    { seed: 20261130, numRuns: Number(process.env.LONG_RUNS ?? 150) },
  )
})

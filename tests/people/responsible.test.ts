import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '../../src/shared/day'
import type { Id, PersonId } from '../../src/shared/id'
import {
  changeOwners,
  correctOwners,
  inForce,
  type OwnerShare,
  responsibleOn,
  stands,
  WHOLE_BP,
} from '../../src/shared/people/responsible'
import type { Tie } from '../../src/shared/people/schema'

const FIRST = '2021-01-01'
const DAYS = 60
const day = (n: number): Day => addDays(FIRST, n)
const person = (n: number): PersonId => `person_${n}` as PersonId

const tie = (over: Partial<Tie>): Tie => ({
  id: 'tie_1' as Id<'tie'>,
  unitId: 'unit_1' as Id<'unit'>,
  personId: person(1),
  role: 'owner',
  shareBp: null,
  relation: '',
  fromOn: null,
  endedOn: null,
  importId: null,
  ...over,
})

/** What may happen to a unit: sold to one or several, its owners put right, somebody moves in, somebody moves out. */
type Act =
  | { readonly kind: 'sell'; readonly on: number; readonly to: readonly number[] }
  | { readonly kind: 'moveIn'; readonly on: number; readonly who: number }
  | { readonly kind: 'moveOut'; readonly on: number; readonly which: number }
  | { readonly kind: 'correct'; readonly on: number; readonly to: readonly number[] }

const acts = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('sell' as const),
      on: fc.nat(DAYS),
      to: fc.array(fc.nat(6), { minLength: 0, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('correct' as const),
      on: fc.nat(DAYS),
      to: fc.array(fc.nat(6), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('moveIn' as const), on: fc.nat(DAYS), who: fc.nat(6) }),
    fc.record({ kind: fc.constant('moveOut' as const), on: fc.nat(DAYS), which: fc.nat(4) }),
  ),
  { maxLength: 25 },
)

const sharesOf = (people: readonly number[]): readonly OwnerShare[] => {
  const each = people.length === 0 ? 0 : Math.floor(WHOLE_BP / people.length)
  return people.map((n, place) => ({
    personId: person(n),
    shareBp: place === 0 ? WHOLE_BP - each * (people.length - 1) : each,
    relation: '',
  }))
}

let serial = 0
const newTie = (over: Partial<Tie>): Tie => {
  serial += 1
  return tie({ id: `tie_${String(serial).padStart(5, '0')}` as Id<'tie'>, ...over })
}

const sold = (ties: readonly Tie[], on: Day, to: readonly number[]): readonly Tie[] => {
  const change = changeOwners(ties, on, sharesOf(to))
  if ('code' in change) return ties
  return [
    ...ties.map((each) => (change.ended.includes(each) ? { ...each, endedOn: on } : each)),
    ...change.added.map((owner) => newTie({ ...owner, fromOn: on })),
  ]
}

const corrected = (ties: readonly Tie[], to: readonly number[]): readonly Tie[] => {
  const change = correctOwners(ties, sharesOf(to))
  if ('code' in change) return ties
  const wrong = { at: `${FIRST}T00:00:00.000Z`, byName: '主管', reason: '录错' }
  return [
    ...ties.map((each) => {
      if (change.wrong.includes(each)) return { ...each, wrong }
      return change.ended.includes(each) ? { ...each, endedOn: change.fromOn } : each
    }),
    ...change.added.map((owner) => newTie({ ...owner, fromOn: change.fromOn })),
  ]
}

const done = (ties: readonly Tie[], act: Act): readonly Tie[] => {
  if (act.kind === 'correct') return corrected(ties, act.to)
  if (act.kind === 'sell') return sold(ties, day(act.on), act.to)
  if (act.kind === 'moveIn')
    return [...ties, newTie({ role: 'tenant', personId: person(act.who), fromOn: day(act.on) })]
  const tenants = ties.filter((each) => each.role === 'tenant' && each.endedOn === null)
  const leaving = tenants[act.which % Math.max(1, tenants.length)]
  if (!leaving?.fromOn || leaving.fromOn > day(act.on)) return ties
  return ties.map((each) => (each === leaving ? { ...each, endedOn: day(act.on) } : each))
}

const answers = (ties: readonly Tie[]) =>
  Array.from({ length: DAYS + 2 }, (_, n) => {
    const { owners, principal } = responsibleOn(ties, day(n))
    return `${principal?.personId} ${owners.map((each) => `${each.personId}:${each.shareBp}`).join()}`
  })

/** Days since the first on which the owners of now began: what a correction may change, and nothing before it. */
const firstDayOfNow = (ties: readonly Tie[]): number => {
  const began = ties
    .filter((each) => each.role === 'owner' && stands(each) && each.endedOn === null)
    .map((each) => each.fromOn ?? FIRST)
    .sort()
    .at(-1)
  return Array.from({ length: DAYS + 2 }, (_, n) => day(n)).indexOf(began ?? FIRST)
}

test('after any sales and moves every day has one answer, and no act changes the days before it', () => {
  const runs = Number(process.env.LONG_RUNS ?? 150)
  fc.assert(
    fc.property(acts, (all) => {
      let ties = sold([], FIRST, [0, 1])
      for (const act of all) {
        const before = answers(ties)
        const began = firstDayOfNow(ties)
        ties = done(ties, act)
        const after = answers(ties)
        const until = act.kind === 'correct' ? began : act.on
        expect(after.slice(0, until)).toEqual(before.slice(0, until))
        if (act.kind === 'moveIn' || act.kind === 'moveOut') expect(after).toEqual(before)
      }
      for (let n = 0; n <= DAYS; n += 1) {
        const { owners, principal, user } = responsibleOn(ties, day(n))
        expect(owners.reduce((sum, each) => sum + (each.shareBp ?? 0), 0)).toBe(WHOLE_BP)
        expect(new Set(owners.map((each) => each.personId)).size).toBe(owners.length)
        expect(principal).toBe(owners[0])
        expect(user).not.toBeNull()
        expect(responsibleOn([...ties].reverse(), day(n))).toEqual({ owners, principal, user })
      }
    }),
    { seed: 20261125, numRuns: runs },
  )
})

test('the day of the sale belongs to the buyer, the day before to the seller', () => {
  const ties = sold([tie({ personId: person(1) })], '2024-05-01', [2])
  expect(responsibleOn(ties, '2024-04-30').principal?.personId).toBe(person(1))
  expect(responsibleOn(ties, '2024-05-01').principal?.personId).toBe(person(2))
})

test('the largest share is written to; a tenant has the use', () => {
  const ties = [
    tie({ id: 'tie_a' as Id<'tie'>, personId: person(1), shareBp: 3000 }),
    tie({ id: 'tie_b' as Id<'tie'>, personId: person(2), shareBp: 7000 }),
    tie({ id: 'tie_c' as Id<'tie'>, personId: person(3), role: 'tenant', fromOn: '2024-01-01' }),
  ]
  expect(responsibleOn(ties, '2023-12-31')).toMatchObject({
    principal: { personId: person(2) },
    user: { personId: person(2) },
  })
  expect(responsibleOn(ties, '2024-01-01').user?.personId).toBe(person(3))
})

test.each([
  ['nobody', [], 'people.ownerNeeded'],
  ['99 %', [9900], 'people.sharesNotWhole'],
  ['one share stated and one not', [5000, null], 'people.sharesNotWhole'],
])('owners with %s are refused', (_what, shares, code) => {
  const next = shares.map((shareBp, n) => ({ personId: person(n), shareBp, relation: '' }))
  expect(changeOwners([], FIRST, next)).toMatchObject({ code })
})

test('a sale dated before the present owners came would rewrite the past', () => {
  const ties = [tie({ fromOn: '2024-05-01' })]
  const next = [{ personId: person(2), shareBp: null, relation: '' }]
  expect(changeOwners(ties, '2024-05-01', next)).toMatchObject({ code: 'people.beforeOwners' })
  expect(changeOwners(ties, '2024-05-02', next)).toMatchObject({ ended: ties })
  expect(changeOwners([], FIRST, [next[0], next[0]] as OwnerShare[])).toMatchObject({
    code: 'people.ownerTwice',
  })
})

test('a tie set aside by a merge holds on no day', () => {
  expect(inForce(tie({ asideBy: 'merge_1' as Id<'merge'> }), FIRST)).toBe(false)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Draft } from '../../src/main/store/types'
import { RecordingFiles } from './crash/recording-files'
import { type Bill, bill, type Estate, type EstateStore, entry } from './sample'
import { openIn, refusal } from './support'
import { long, tell } from './tell'

type Step =
  | {
      readonly kind: 'set'
      readonly number: number
      readonly month: string
      readonly amountFen: number
      readonly note: string
    }
  | { readonly kind: 'remove'; readonly number: number }
type Act =
  | { readonly kind: 'command'; readonly steps: readonly Step[]; readonly fails: boolean }
  | { readonly kind: 'together'; readonly commands: readonly (readonly Step[])[] }
  | { readonly kind: 'checkpoint' | 'reopen' | 'kill' }

const number = fc.integer({ min: 0, max: 12 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      number,
      month: fc.constantFrom('2026-10', '2026-11', '2026-12'),
      amountFen: fc.integer({ min: 0, max: 1e9 }),
      note: fc.string({ unit: 'binary', maxLength: 12 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), number }) },
)
const steps = fc.array(step, { maxLength: 6 })
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('command' as const), steps, fails: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('together' as const),
      commands: fc.array(steps, { maxLength: 5 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('checkpoint' as const, 'reopen' as const, 'kill' as const),
    }),
  },
)

/** What a handler written by hand over a plain Map of arrays would hold: month by month, in order of arrival. */
type Model = Map<string, Bill[]>

const inModel = (model: Model, change: Step): void => {
  const id = `bill_${change.number}`
  const home = [...model.values()].find((bills) => bills.some((found) => found.id === id))
  const at = home?.findIndex((found) => found.id === id) ?? -1
  if (change.kind === 'remove') home?.splice(at, 1)
  else {
    const record = { ...bill(change.number, change.month), amountFen: change.amountFen, unitId: change.note }
    if (home && home === model.get(change.month)) home[at] = record
    else {
      home?.splice(at, 1)
      model.set(change.month, [...(model.get(change.month) ?? []), record])
    }
  }
}

const inStore = (draft: Draft<Estate>, change: Step): void => {
  const id = `bill_${change.number}`
  const known = draft.bills.get(id)
  if (change.kind === 'remove') {
    if (known) draft.bills.remove(id)
  } else if (known)
    draft.bills.update(id, { month: change.month, amountFen: change.amountFen, unitId: change.note })
  else
    draft.bills.insert({
      ...bill(change.number, change.month),
      amountFen: change.amountFen,
      unitId: change.note,
    })
}

const flat = (model: Model): Bill[] => [...model.keys()].sort().flatMap((month) => model.get(month) ?? [])

const expectSame = async (store: EstateStore, model: Model): Promise<void> => {
  const bills = flat(model)
  expect(store.view.bills.count()).toBe(bills.length)
  // One unit first, and its newest: parts that were not asked for stay on the disk meanwhile.
  for (const unitId of new Set(bills.map((found) => found.unitId))) {
    const ofUnit = bills.filter((found) => found.unitId === unitId)
    const newest = ofUnit.slice(-2).reverse()
    expect(await store.read((view) => view.bills.latest('unit', unitId, 2))).toEqual(newest)
    expect(await store.read((view) => view.bills.where('unit', unitId))).toEqual(ofUnit)
  }
  for (const { id } of bills) expect((await store.read((view) => view.bills.get(id)))?.id).toBe(id)
  expect(await store.read((view) => view.bills.get('bill_99'))).toBeUndefined()
  expect(await store.read((view) => [...view.bills.all()])).toEqual(bills)
  expect(await store.read((view) => view.bills.where('open', 'open'))).toEqual(bills)
}

const perform = async (store: EstateStore, model: Model, what: Act, stayCold: boolean): Promise<void> => {
  const run = (changes: readonly Step[]) =>
    store.transact(entry(), (draft) => {
      for (const change of changes) inStore(draft, change)
    })
  if (what.kind === 'command' && what.fails) {
    const thrown = new Error('refused')
    const attempt = store.transact(entry(), (draft) => {
      for (const change of what.steps) inStore(draft, change)
      throw thrown
    })
    expect(await refusal(attempt)).toBe(thrown)
  } else if (what.kind === 'command' || what.kind === 'together') {
    const commands = what.kind === 'command' ? [what.steps] : what.commands
    // One that waits for a part on the disk is overtaken by those given with it: then they are given in turn.
    if (stayCold) for (const change of commands) await run(change)
    else await Promise.all(commands.map(run))
    for (const change of commands.flat()) inModel(model, change)
  } else if (what.kind === 'checkpoint') await store.checkpoint()
}

test('any sequence of commands, crashes and re-openings equals the same sequence on a plain model', async () => {
  const runs = long ? 5_000 : 250
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { maxLength: 25 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 4 }),
      async (acts, stayCold, every) => {
        const limits = { segmentBytes: 1500, coldBytes: stayCold ? 0 : 1e9 }
        let files = new RecordingFiles()
        let store = await openIn(files, { limits })
        const model: Model = new Map()
        for (const [at, what] of acts.entries()) {
          if (what.kind === 'reopen' || what.kind === 'kill') {
            if (what.kind === 'reopen') await store.close()
            files = new RecordingFiles(files.image)
            store = await openIn(files, { limits })
          } else await perform(store, model, what, stayCold)
          if (at % every === 0) await expectSame(store, model)
        }
        await expectSame(store, model)
      },
    ),
    { numRuns: runs },
  )
  tell(`sequences equal to the plain model: ${runs}`)
}, 1_800_000)

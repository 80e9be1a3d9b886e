import { afterEach, beforeEach, expect, test } from 'vitest'
import type { UnitId } from '../../src/shared/id'
import { addUnit } from '../people/support'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
let unitId: UnitId
beforeEach(async () => {
  desk = await openDesk({ role: 'clerk', now: '2026-11-23T02:00:00.000Z' })
  unitId = await addUnit(desk, '3-1-1102')
})
afterEach(() => desk.close())

const told = async () => (await desk.done('estate.instructions', { unitId })).inForce.map(({ text }) => text)
const write = (text: string, fromOn: string, untilOn: string | null = null) =>
  desk.done('estate.addInstruction', { unitId, text, fromOn, untilOn })

test('an instruction holds from its first day to its last, both included', async () => {
  await write('业主外出勿入', '2026-11-25', '2026-11-30')
  const seen: string[] = []
  for (const day of ['24', '25', '30'] as const) {
    desk.setNow(`2026-11-${day}T02:00:00.000Z`)
    seen.push(`${day} ${(await told()).join()}`)
  }
  desk.setNow('2026-12-01T02:00:00.000Z')
  expect([...seen, `01 ${(await told()).join()}`]).toEqual([
    '24 ',
    '25 业主外出勿入',
    '30 业主外出勿入',
    '01 ',
  ])
})

test('what stands on the unit itself is told first, and can be ended into the history', async () => {
  await desk.arrange((draft) => draft.units.update(unitId, { standingInstruction: '独居老人，敲门请等' }))
  const own = await write('室内有大型犬', '2026-11-23')
  expect(await told()).toEqual(['独居老人，敲门请等', '室内有大型犬'])
  expect((await desk.done('estate.units', {})).rows[0]?.instruction).toBe('独居老人，敲门请等；室内有大型犬')
  await desk.done('estate.endInstruction', { unitId, instructionId: null })
  await desk.done('estate.endInstruction', { unitId, instructionId: own.id })
  expect(await told()).toEqual([])
  const { all } = await desk.done('estate.instructions', { unitId })
  expect(all.map(({ text, state, ended }) => [text, state, ended?.byName])).toEqual([
    ['独居老人，敲门请等', 'over', 'clerk'],
    ['室内有大型犬', 'over', 'clerk'],
  ])
})

test('whoever lends a key of the unit is told of it', async () => {
  await write('业主外出勿入', '2026-11-20')
  const key = await desk.done('keys.register', {
    code: 'A-1',
    unitId,
    location: '',
    keyClass: 'entry',
    pieces: 1,
    slot: 'A-01',
    setType: null,
    spare: false,
    lendable: true,
    custody: false,
    remark: '',
  })
  expect((await desk.done('keys.file', { keyId: key.id })).standingInstruction).toBe('业主外出勿入')
  expect((await desk.done('fees.account', { unitId })).standingInstruction).toBe('业主外出勿入')
})

test('refused: ending before it begins, over already, the same twice, ended twice, no such unit', async () => {
  const add = async (text: string, fromOn: string, untilOn: string | null) => {
    const reply = await desk.call('estate.addInstruction', { unitId, text, fromOn, untilOn })
    return reply.ok ? 'done' : reply.problem.code
  }
  expect(await add('甲', '2026-11-25', '2026-11-24')).toBe('estate.instructionEndsFirst')
  expect(await add('甲', '2026-11-01', '2026-11-02')).toBe('estate.instructionOver')
  expect(await add(' ', '2026-11-01', null)).toBe('estate.instructionNeeded')
  expect(await add('字'.repeat(301), '2026-11-01', null)).toBe('estate.instructionTooLong')
  expect(await add('甲', '2026-11-01', null)).toBe('done')
  expect(await add('甲', '2026-11-01', null)).toBe('estate.instructionTwice')
  expect(await desk.call('estate.endInstruction', { unitId, instructionId: null })).toMatchObject({
    problem: { code: 'estate.instructionGone' },
  })
  expect(await desk.call('estate.endInstruction', { unitId, instructionId: 'instruction_0' })).toMatchObject({
    problem: { code: 'estate.instructionGone' },
  })
})

import { expect, test } from 'vitest'
import { createOnce } from '../../src/main/once'
import { problem, type Reply } from '../../src/shared/problem'

const counting = () => {
  let times = 0
  return {
    act: (): Promise<Reply<unknown>> => {
      times += 1
      return Promise.resolve({ ok: true, value: times })
    },
    get times() {
      return times
    },
  }
}

test('an act repeated under one id is applied once and answered as the first time', async () => {
  const once = createOnce()
  const { act } = counting()
  const facts = ['fees.collect', { unitId: 'unit_1' }, 'staff_1']
  const replies = await Promise.all([once('call-0001', facts, act), once('call-0001', facts, act)])
  expect([...replies, await once('call-0001', facts, act)]).toEqual([
    { ok: true, value: 1 },
    { ok: true, value: 1 },
    { ok: true, value: 1 },
  ])
  expect(await once('call-0002', facts, act)).toEqual({ ok: true, value: 2 })
})

test.each([
  ['another act', ['fees.voidReceipt', { unitId: 'unit_1' }, 'staff_1']],
  ['other words', ['fees.collect', { unitId: 'unit_2' }, 'staff_1']],
  ['another person', ['fees.collect', { unitId: 'unit_1' }, 'staff_2']],
])('the id of one act does not serve for %s', async (_name, other) => {
  const once = createOnce()
  const counted = counting()
  await once('call-0001', ['fees.collect', { unitId: 'unit_1' }, 'staff_1'], counted.act)
  expect(await once('call-0001', other, counted.act)).toEqual({
    ok: false,
    problem: problem('input.callIdUsed'),
  })
  expect(counted.times).toBe(1)
})

test('what was refused did nothing and may be tried again', async () => {
  const once = createOnce()
  const refused = (): Promise<Reply<unknown>> =>
    Promise.resolve({ ok: false, problem: problem('session.confirmFirst') })
  const { act } = counting()
  expect((await once('call-0001', ['a'], refused)).ok).toBe(false)
  expect(await once('call-0001', ['a'], act)).toEqual({ ok: true, value: 1 })
})

test('memory of past acts does not grow without end', async () => {
  const once = createOnce()
  const counted = counting()
  for (let call = 0; call < 301; call += 1) await once(`call-${call}`, ['a'], counted.act)
  await once('call-0', ['a'], counted.act)
  await once('call-300', ['a'], counted.act)
  expect(counted.times).toBe(302)
})

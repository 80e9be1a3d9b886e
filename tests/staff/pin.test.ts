import { describe, expect, test } from 'vitest'
import { hashSecret, secretFits } from '../../src/main/staff/secrets'
import { blockedUntil, lastManager, PinInput, waitAfter } from '../../src/shared/staff/rules'

const said = (pin: string): string | undefined => {
  const parsed = PinInput.safeParse(pin)
  return parsed.success ? undefined : parsed.error.issues[0]?.message
}

describe('a PIN people may choose', () => {
  test.each([
    '111111',
    '123456',
    '654321',
    '121212',
    '123123',
    '112233',
    'password1',
    'qwertyui',
    'aaaaaaaa',
    '１２３４５６',
  ])('what everybody tries first is refused: %s', (pin) => expect(said(pin)).toBe('staff.pinTrivial'))
  test.each(['', '12345', 'abc1234', '2026ab'])('too short: %s', (pin) =>
    expect(said(pin)).toBe('staff.pinTooShort'),
  )
  test.each(['202688', '914720', 'garden-gate', '春天的花园真好看啊'])('good enough: %s', (pin) =>
    expect(said(pin)).toBeUndefined(),
  )
  test('65 characters are too many', () => expect(said('x1'.repeat(33))).toBe('staff.pinTooLong'))
})

test('two people with one PIN have unlike hashes, and each fits only its own PIN', async () => {
  const [one, other] = await Promise.all([hashSecret('202688'), hashSecret('202688')])
  expect(one.hash).not.toBe(other.hash)
  expect(
    await Promise.all([
      secretFits('202688', one),
      secretFits('202689', one),
      secretFits('２０２６８８', one),
    ]),
  ).toEqual([true, false, true])
})

test('waits grow: none, none, 30 s, 1 min, 5 min, 15 min, and stay there', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 40].map(waitAfter)).toEqual([0, 0, 30, 60, 300, 900, 900, 900])
})

describe('until when a person is blocked', () => {
  const staff = { wrongAttempts: 4, blockedUntil: '2026-11-23T02:01:00.000Z' }
  test('not any more when the time has come', () =>
    expect(blockedUntil(staff, '2026-11-23T02:01:00.000Z')).toBeNull())
  test('as long as was said', () =>
    expect(blockedUntil(staff, '2026-11-23T02:00:30.000Z')).toBe(staff.blockedUntil))
  test('a clock set back years neither frees nor bars for years', () =>
    expect(blockedUntil(staff, '2020-01-01T00:00:00.000Z')).toBe('2020-01-01T00:01:00.000Z'))
})

test('only the very last manager who still works here is kept', () => {
  const manager = { name: '赵敏', role: 'manager', active: true } as const
  expect([
    lastManager(manager, 1),
    lastManager(manager, 2),
    lastManager({ ...manager, role: 'clerk' }, 1),
  ]).toEqual([{ code: 'staff.lastManager', details: { name: '赵敏' } }, undefined, undefined])
})

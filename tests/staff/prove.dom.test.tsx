import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startWords } from '../../src/renderer/i18n/setup'
import { call } from '../../src/renderer/ipc/call'
import { ConfirmPin } from '../../src/renderer/staff/ConfirmPin'
import type { Id, StaffId } from '../../src/shared/id'

const lin = { id: 'staff_1' as StaffId, name: '林晓芸', role: 'clerk' } as const
const ask = { receiptId: 'receipt_1' as Id<'receipt'>, reason: '写错了', allCopiesInHand: true }

let asked: string[]
let proved: boolean

beforeAll(() => startWords('zh-CN'))
beforeEach(() => {
  asked = []
  proved = false
  const answer = (route: string, input: { pin?: string }): unknown => {
    if (route !== 'staff.confirm')
      return proved
        ? { ok: true, value: { no: '0000001' } }
        : { ok: false, problem: { code: 'session.confirmFirst', details: {} } }
    proved = input.pin === '914720'
    return {
      ok: true,
      value: proved ? { confirmed: true } : { confirmed: false, triesLeft: 2, blockedUntil: null },
    }
  }
  Object.defineProperty(window, 'desk', {
    configurable: true,
    value: {
      call: (route: string, text: string) => {
        asked.push(route)
        return Promise.resolve(JSON.stringify(answer(route, JSON.parse(text))))
      },
      onChange: () => () => undefined,
    },
  })
})
afterEach(cleanup)

const show = () =>
  render(
    <MantineProvider>
      <ConfirmPin status={{ people: [{ ...lin, blockedUntil: null }], demoPin: null }} staff={lin} />
    </MantineProvider>,
  )
const type = async (pin: string): Promise<void> => {
  const field = await screen.findByLabelText('林晓芸 的密码')
  fireEvent.change(field, { target: { value: pin } })
  const form = field.closest('form')
  if (form) fireEvent.submit(form)
}

test('a void asks for the PIN by itself, says a wrong one, and goes on after the right one', async () => {
  show()
  const reply = call('fees.voidReceipt', ask)
  await screen.findByText(/「作废收据」属于重要操作/)
  await type('000001')
  expect((await screen.findByRole('alert')).textContent).toBe('密码不对，再错 2 次须等待。')
  await type('914720')
  expect(await reply).toEqual({ ok: true, value: { no: '0000001' } })
  expect(asked).toEqual(['fees.voidReceipt', 'staff.confirm', 'staff.confirm', 'fees.voidReceipt'])
  await waitFor(() => expect(screen.queryByLabelText('林晓芸 的密码')).toBeNull())
})

test('who closes the question has not done the act, and is told so', async () => {
  show()
  const reply = call('fees.voidReceipt', ask)
  fireEvent.click(await screen.findByRole('button', { name: '关闭' }))
  expect(await reply).toMatchObject({ ok: false, problem: { code: 'session.confirmFirst' } })
  expect(asked).toEqual(['fees.voidReceipt'])
})

test('two sensitive acts at once are proved by one PIN', async () => {
  show()
  const both = Promise.all([call('fees.voidReceipt', ask), call('fees.voidReceipt', ask)])
  await type('914720')
  expect((await both).map((reply) => reply.ok)).toEqual([true, true])
  expect(asked.filter((route) => route === 'staff.confirm')).toHaveLength(1)
})

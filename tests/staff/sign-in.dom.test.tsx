import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startWords } from '../../src/renderer/i18n/setup'
import { SignIn } from '../../src/renderer/staff/SignIn'
import type { CenterStatus } from '../../src/shared/center/contract'
import type { StaffId } from '../../src/shared/id'
import type { SignInResult } from '../../src/shared/staff/contract'

const person = (id: string, name: string, blockedUntil: string | null = null) =>
  ({ id: `staff_${id}` as StaffId, name, role: 'clerk', blockedUntil }) as const

const status = (people: CenterStatus['people'], demoPin: string | null = null): CenterStatus => ({
  setUp: true,
  centerName: '阳光物业服务中心',
  demo: demoPin !== null,
  staff: null,
  locked: false,
  mustChangeSecret: false,
  people,
  demoPin,
  recovery: null,
  demoCode: null,
  store: 'open',
  spaceLow: false,
  savedAt: null,
  dataFolder: '/records',
})

let asked: unknown[]
let answer: SignInResult

beforeAll(() => startWords('zh-CN'))
beforeEach(() => {
  asked = []
  answer = { signedIn: true }
  Object.defineProperty(window, 'desk', {
    configurable: true,
    value: {
      call: (route: string, text: string) => {
        asked.push([route, JSON.parse(text)])
        return Promise.resolve(JSON.stringify({ ok: true, value: answer }))
      },
      onChange: () => () => undefined,
    },
  })
})
afterEach(cleanup)

const show = (shown: CenterStatus) =>
  render(
    <MantineProvider>
      <SignIn status={shown} onCode={() => undefined} />
    </MantineProvider>,
  )
const two = [person('1', '林晓芸'), person('2', '周婷')]
const field = () => screen.getByLabelText(/的密码/)
const press = (key: string) => fireEvent.keyDown(window, { key })
const type = (pin: string) => {
  fireEvent.change(field(), { target: { value: pin } })
  const form = field().closest('form')
  if (form) fireEvent.submit(form)
}

test('a number key, the PIN, Enter: signed in as that person', async () => {
  show(status(two))
  press('2')
  expect(document.activeElement).toBe(field())
  type('914720')
  await waitFor(() => expect(asked).toEqual([['staff.signIn', { staffId: 'staff_2', pin: '914720' }]]))
})

test('Esc goes back to the list, and a digit in the PIN does not choose another person', () => {
  show(status(two))
  press('1')
  fireEvent.keyDown(field(), { key: '2' })
  expect(screen.getByLabelText('林晓芸 的密码')).toBe(field())
  press('Escape')
  expect(screen.queryByLabelText(/的密码/)).toBeNull()
})

test('a wrong PIN is emptied and says how many tries are left', async () => {
  answer = { signedIn: false, triesLeft: 2, blockedUntil: null }
  show(status(two))
  press('1')
  type('000001')
  expect((await screen.findByRole('alert')).textContent).toBe('密码不对，再错 2 次须等待。')
  expect((field() as HTMLInputElement).value).toBe('')
})

test('who must wait sees the time left and cannot type, also after a restart', () => {
  const until = new Date(Date.now() + 90_000).toISOString()
  show(status([person('1', '林晓芸', until), person('2', '周婷')]))
  press('1')
  expect(screen.getByRole('timer').textContent).toMatch(/请等待 1:(30|29) 后再试/)
  expect((field() as HTMLInputElement).disabled).toBe(true)
  press('Escape')
  press('2')
  expect((field() as HTMLInputElement).disabled).toBe(false)
})

test('the demo PIN stands there in the demo only', () => {
  const { unmount } = show(status(two, '202688'))
  expect(screen.getByText('演示数据：每个人的密码都是 202688')).toBeTruthy()
  unmount()
  show(status(two))
  expect(screen.queryByText(/202688/)).toBeNull()
})

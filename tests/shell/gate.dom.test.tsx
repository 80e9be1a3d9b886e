import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startWords } from '../../src/renderer/i18n/setup'
import { PageGuard } from '../../src/renderer/shell/PageGuard'
import { StatusLine } from '../../src/renderer/shell/StatusLine'
import type { CenterStatus } from '../../src/shared/center/contract'
import { show } from '../ui/screen'

type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: object }

let answers: Record<string, Answer>
let changed: (() => void)[]
const usable = vi.fn()

const status: CenterStatus = {
  setUp: true,
  centerName: '阳光物业服务中心',
  demo: false,
  staff: null,
  locked: false,
  mustChangeSecret: false,
  people: [],
  demoPin: null,
  recovery: null,
  demoCode: null,
  store: 'open',
  spaceLow: false,
  savedAt: '2026-11-23T06:30:05.000Z',
  dataFolder: '/records',
}

beforeAll(() => startWords('zh-CN'))
beforeEach(() => {
  answers = { 'printing.jobs': { ok: true, value: [] } }
  changed = []
  usable.mockReset()
  Object.defineProperty(window, 'desk', {
    configurable: true,
    value: {
      call: (route: string) => Promise.resolve(JSON.stringify(answers[route])),
      onChange: (listener: () => void) => {
        changed.push(listener)
        return () => undefined
      },
      usable,
    },
  })
})
afterEach(cleanup)

describe('the door of the window', () => {
  test('records that cannot be opened: what is wrong and where; a later good answer opens the desk', async () => {
    answers['center.status'] = {
      ok: false,
      problem: { code: 'store.folderInUse', details: { folder: 'D:\\服务中心' } },
    }
    const { App } = await import('../../src/renderer/App')
    render(<App />)
    expect(await screen.findByRole('heading', { name: '暂时打不开档案数据' })).toBeDefined()
    expect(screen.getByRole('alert').textContent).toContain('数据文件夹 D:\\服务中心 正被另一个程序使用')
    await waitFor(() => expect(usable).toHaveBeenCalled())
    answers['center.status'] = { ok: true, value: { ...status, setUp: true } }
    act(() => {
      for (const listener of changed) listener()
    })
    expect(await screen.findByRole('heading', { name: '请登录' })).toBeDefined()
  })
})

describe('the line at the bottom', () => {
  test('says when it was saved by the clock of the center, and where', () => {
    show(<StatusLine status={status} />)
    const line = screen.getByRole('contentinfo').textContent
    expect(line).toContain('已保存 14:30:05')
    expect(line).toContain('/records')
  })

  test.each([
    ['readOnly', '数据文件夹 /records 是只读的'],
    ['stopped', '数据保存出错后已停止写入'],
  ] as const)('%s is said aloud, not whispered', (store, said) => {
    show(<StatusLine status={{ ...status, store }} />)
    expect(screen.getByRole('alert').textContent).toContain(said)
  })

  test('papers that did not come out lead to the printing page', async () => {
    answers['printing.jobs'] = { ok: true, value: [{ state: 'failed' }, { state: 'sent' }] }
    show(<StatusLine status={status} />)
    const link = await screen.findByRole('link', { name: '1 份单据未打印，见打印设置' })
    expect(link.getAttribute('href')).toContain('/settings/printing')
  })
})

describe('a page that fails', () => {
  test('says so and can be tried again; the rest of the window goes on', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let broken = true
    const Page = () => {
      if (broken) throw new Error('no such unit')
      return <p>台账</p>
    }
    show(
      <>
        <nav>栏目</nav>
        <PageGuard>
          <Page />
        </PageGuard>
      </>,
    )
    expect(screen.getByRole('heading', { name: '这个页面出了问题' })).toBeDefined()
    expect(screen.getByText('栏目')).toBeDefined()
    broken = false
    act(() => screen.getByRole('button', { name: '重试' }).click())
    expect(screen.getByText('台账')).toBeDefined()
  })
})

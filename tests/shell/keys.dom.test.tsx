import { Modal } from '@mantine/core'
import { cleanup, fireEvent, renderHook, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startWords } from '../../src/renderer/i18n/setup'
import { KeysHelp } from '../../src/renderer/shell/KeysHelp'
import { useKeys } from '../../src/renderer/shell/useKeys'
import { usePageAction } from '../../src/renderer/ui/hotkeys'
import { show } from '../ui/screen'

let done: string[]
const note = (what: string) => () => void done.push(what)

const clerkTabs = ['/today', '/keys', '/fees']
const Desk = ({ tabs = clerkTabs }: { readonly tabs?: readonly string[] }) => {
  useKeys({
    tabs,
    go: (path) => done.push(`go ${path}`),
    onSearch: note('search'),
    onLock: note('lock'),
    onLanguage: note('language'),
    onHelp: note('help'),
  })
  return <input aria-label="备注" />
}
const Page = () => {
  usePageAction('collect', note('collect here'))
  usePageAction('save', note('save here'))
  return null
}

beforeAll(() => startWords('zh-CN'))
beforeEach(() => {
  done = []
})
afterEach(cleanup)

const press = (key: string, more: object = {}, on: Element = document.body) =>
  fireEvent.keyDown(on, { key, ...more })

describe('keys of the house', () => {
  test('work by the cap pressed, also while an input method is in Chinese mode', () => {
    show(<Desk />)
    press('Process', { code: 'KeyK', ctrlKey: true })
    press('2', { code: 'Digit2', altKey: true })
    press('L', { code: 'KeyL', ctrlKey: true, shiftKey: true })
    press('？', { code: 'Slash', shiftKey: true })
    expect(done).toEqual(['search', 'go /keys', 'language', 'help'])
  })

  test('a question mark typed into a field is text', () => {
    show(<Desk />)
    press('?', { code: 'Slash', shiftKey: true }, screen.getByLabelText('备注'))
    expect(done).toEqual([])
  })

  test('a page does its own act; elsewhere the key leads to the desk, but only for those who have it', () => {
    const { rerender } = show(<Desk />)
    press('F2')
    rerender(<Desk tabs={['/today']} />)
    press('F2')
    rerender(
      <>
        <Desk />
        <Page />
      </>,
    )
    press('F2')
    expect(done).toEqual(['go /fees', 'collect here'])
  })

  test('behind a dialog nothing happens, but the screen can be locked', () => {
    show(
      <>
        <Desk />
        <Page />
        <Modal opened onClose={() => undefined} title="作废" transitionProps={{ duration: 0 }} />
      </>,
    )
    for (const key of ['F2', 'F4', 'F1']) press(key)
    press('k', { code: 'KeyK', ctrlKey: true })
    press('l', { code: 'KeyL', ctrlKey: true })
    expect(done).toEqual(['lock'])
  })

  test('Ctrl+Enter saves once the field that is left has told what was typed', () => {
    vi.useFakeTimers()
    show(
      <>
        <Desk />
        <Page />
      </>,
    )
    press('Enter', { code: 'Enter', ctrlKey: true })
    const atOnce = [...done]
    vi.runAllTimers()
    vi.useRealTimers()
    expect([atOnce, done]).toEqual([[], ['save here']])
  })

  test('a key held down acts once', () => {
    show(<Desk />)
    press('F1')
    press('F1', { repeat: true })
    expect(done).toEqual(['help'])
  })
})

describe('the help', () => {
  test('names the acts of this page first and forgets them with the page', () => {
    const { unmount } = renderHook(() => usePageAction('print', () => undefined))
    const { rerender } = show(<KeysHelp opened onClose={() => undefined} page="收据" />)
    expect(screen.getByRole('heading', { name: '本页：收据' })).toBeDefined()
    expect(screen.getByText('打印当前内容')).toBeDefined()
    unmount()
    rerender(<KeysHelp opened onClose={() => undefined} page="收据" />)
    expect(screen.queryByText('打印当前内容')).toBeNull()
  })
})

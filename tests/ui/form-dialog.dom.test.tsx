import { TextInput } from '@mantine/core'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { type ComponentProps, useState } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startWords } from '../../src/renderer/i18n/setup'
import { ConfirmDialog } from '../../src/renderer/ui/ConfirmDialog'
import { DayInput } from '../../src/renderer/ui/DayInput'
import { FormDialog } from '../../src/renderer/ui/FormDialog'
import { show } from './screen'

const submitted = vi.fn()
const closed = vi.fn()

beforeAll(() => startWords('zh-CN'))
beforeEach(() => {
  submitted.mockReset()
  closed.mockReset()
})
afterEach(cleanup)

const dialog = (more: Partial<ComponentProps<typeof FormDialog>> = {}) => (
  <FormDialog
    opened
    title="借出钥匙"
    onClose={closed}
    onSubmit={submitted}
    busy={false}
    problem={undefined}
    submitLabel="借出"
    {...more}
  >
    {more.children ?? <TextInput label="借用人" />}
  </FormDialog>
)
const form = (): HTMLFormElement => screen.getByLabelText('借用人').closest('form') as HTMLFormElement
const pressEscape = () => fireEvent.keyDown(screen.getByLabelText('借用人'), { key: 'Escape' })

describe('a form in a dialog', () => {
  test('begins in its first field, not at the closing cross', async () => {
    show(dialog())
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('借用人')))
  })

  test('a second press while the first is being saved does nothing', () => {
    const { rerender } = show(dialog())
    fireEvent.submit(form())
    rerender(dialog({ busy: true }))
    fireEvent.submit(form())
    fireEvent.click(screen.getByRole('button', { name: '借出' }))
    expect(submitted).toHaveBeenCalledTimes(1)
  })

  test('cannot be closed while it is being saved', () => {
    show(dialog({ busy: true }))
    pressEscape()
    expect(closed).not.toHaveBeenCalled()
  })

  test('Esc closes at once when nothing was typed', () => {
    show(dialog())
    pressEscape()
    expect(closed).toHaveBeenCalledTimes(1)
  })

  test('Esc asks when something was typed: going on loses nothing, leaving closes', async () => {
    show(dialog({ dirty: true }))
    pressEscape()
    fireEvent.click(await screen.findByRole('button', { name: '继续填写' }))
    expect(closed).not.toHaveBeenCalled()
    await waitFor(() => expect(screen.queryByText('放弃已填内容？')).toBeNull())
    pressEscape()
    fireEvent.click(await screen.findByRole('button', { name: '放弃' }))
    expect(closed).toHaveBeenCalledTimes(1)
  })

  test('Ctrl+Enter saves from any field', async () => {
    show(dialog())
    fireEvent.keyDown(screen.getByLabelText('借用人'), { key: 'Enter', ctrlKey: true })
    await waitFor(() => expect(submitted).toHaveBeenCalledTimes(1))
  })

  test('a day that cannot be read is not saved as no day', async () => {
    const Loan = () => {
      const [day, setDay] = useState<string | null>('2026-11-30')
      return dialog({
        children: <DayInput label="借用人" value={day} onChange={setDay} />,
        onSubmit: () => submitted(day),
      })
    }
    show(<Loan />)
    const field = screen.getByLabelText('借用人')
    fireEvent.change(field, { target: { value: '0231' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    fireEvent.submit(form())
    expect(submitted).not.toHaveBeenCalled()
    expect(screen.getByText(/不是有效日期/)).toBeDefined()
    fireEvent.change(field, { target: { value: '2026-12-01' } })
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
    await waitFor(() => expect(submitted.mock.calls).toEqual([['2026-12-01']]))
  })
})

describe('a question before an act', () => {
  test('a void needs a reason in words before it can be confirmed', () => {
    show(
      <ConfirmDialog
        opened
        reason
        danger
        title="作废收据"
        message="作废后不能恢复。"
        confirmLabel="作废"
        onConfirm={submitted}
        onClose={closed}
        busy={false}
        problem={undefined}
      />,
    )
    const act = () => screen.getByRole<HTMLButtonElement>('button', { name: '作废' })
    expect(act().disabled).toBe(true)
    fireEvent.change(screen.getByLabelText(/原因/), { target: { value: '  ' } })
    expect(act().disabled).toBe(true)
    fireEvent.change(screen.getByLabelText(/原因/), { target: { value: ' 金额收错 ' } })
    fireEvent.click(act())
    expect(submitted.mock.calls).toEqual([['金额收错']])
  })
})

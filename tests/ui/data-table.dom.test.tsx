import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startWords } from '../../src/renderer/i18n/setup'
import { type Column, DataTable } from '../../src/renderer/ui/DataTable'
import { SidePanel } from '../../src/renderer/ui/SidePanel'
import type { Sort } from '../../src/renderer/ui/useListState'
import { show } from './screen'

interface Key {
  readonly id: string
  readonly code: string
  readonly hook: string
}

const keys: readonly Key[] = ['1', '2', '3', '4'].map((n) => ({ id: n, code: `A-0${n}`, hook: `H${n}` }))
const columns: readonly Column<Key>[] = [
  { id: 'code', header: '编号', cell: (key) => key.code, sortable: true, fixed: true },
  { id: 'hook', header: '挂钩', cell: (key) => key.hook },
  { id: 'room', header: '房号', cell: () => <button type="button">打印</button> },
  { id: 'sum', header: '金额', cell: () => '1.00', align: 'right', total: '4.00' },
]

beforeAll(() => startWords('zh-CN'))
beforeEach(() => localStorage.clear())
afterEach(cleanup)

const rowOf = (code: string): HTMLElement => screen.getByRole('row', { name: new RegExp(code) })
const press = (key: string, more = {}) => {
  if (document.activeElement) fireEvent.keyDown(document.activeElement, { key, ...more })
}
const code = () => document.activeElement?.textContent?.slice(0, 4)

describe('a list worked by keyboard', () => {
  test('arrows, Home and End move and stop at the ends; one Tab reaches the list', () => {
    show(
      <DataTable
        label="钥匙"
        columns={columns}
        rows={keys}
        rowId={(key) => key.id}
        onOpen={() => undefined}
      />,
    )
    expect(screen.getAllByRole('row').filter((row) => row.tabIndex === 0)).toHaveLength(1)
    rowOf('A-01').focus()
    const path = ['ArrowUp', 'ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'Home', 'PageDown'].map((key) => {
      press(key)
      return code()
    })
    expect(path).toEqual(['A-01', 'A-02', 'A-03', 'A-04', 'A-04', 'A-01', 'A-04'])
  })

  test('Enter opens the row, a click too, but neither a button inside it nor Enter on that button', () => {
    const opened = vi.fn()
    show(<DataTable label="钥匙" columns={columns} rows={keys} rowId={(key) => key.id} onOpen={opened} />)
    rowOf('A-03').focus()
    press('Enter')
    fireEvent.click(within(rowOf('A-02')).getByText('H2'))
    const button = within(rowOf('A-04')).getByRole('button', { name: '打印' })
    fireEvent.click(button)
    fireEvent.keyDown(button, { key: 'Enter' })
    expect(opened.mock.calls.map(([key]) => (key as Key).code)).toEqual(['A-03', 'A-02'])
  })

  test('Space selects and takes back, Ctrl+A selects the page, the box on top takes all off', () => {
    const Choosing = () => {
      const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
      return (
        <>
          <output>{[...selected].join()}</output>
          <DataTable
            label="钥匙"
            columns={columns}
            rows={keys}
            rowId={(key) => key.id}
            selected={selected}
            onSelect={setSelected}
          />
        </>
      )
    }
    show(<Choosing />)
    const chosen = () => screen.getByRole('status').textContent
    rowOf('A-02').focus()
    press(' ')
    expect(chosen()).toBe('2')
    press(' ')
    expect(chosen()).toBe('')
    press('a', { ctrlKey: true })
    expect(chosen()).toBe('1,2,3,4')
    fireEvent.click(screen.getByRole('checkbox', { name: '全选本页' }))
    expect(chosen()).toBe('')
  })

  test('with a record beside it, moving on opens the next one, and Esc closes it', () => {
    const Desk = () => {
      const [open, setOpen] = useState<Key | null>(null)
      return (
        <>
          <DataTable label="钥匙" columns={columns} rows={keys} rowId={(key) => key.id} onOpen={setOpen} />
          <SidePanel opened={open !== null} onClose={() => setOpen(null)} title={open?.hook ?? ''}>
            {open?.code}
          </SidePanel>
        </>
      )
    }
    show(<Desk />)
    rowOf('A-01').focus()
    press('ArrowDown')
    expect(screen.queryByRole('complementary')).toBeNull()
    press('Enter')
    expect(screen.getByRole('complementary', { name: 'H2' })).toBeDefined()
    press('ArrowDown')
    expect(screen.getByRole('complementary', { name: 'H3' })).toBeDefined()
    press('Escape')
    expect(screen.queryByRole('complementary')).toBeNull()
  })
})

describe('what a list says', () => {
  test('sorting goes up, down and off, and is read aloud', () => {
    const Sorting = () => {
      const [sort, setSort] = useState<Sort | null>(null)
      return (
        <DataTable
          label="钥匙"
          columns={columns}
          rows={keys}
          rowId={(key) => key.id}
          sort={sort}
          onSort={setSort}
        />
      )
    }
    show(<Sorting />)
    const order = () => screen.getByRole('columnheader', { name: '编号' }).getAttribute('aria-sort')
    const said = [0, 1, 2, 3].map((time) => {
      if (time > 0) fireEvent.click(screen.getByRole('button', { name: '编号' }))
      return order()
    })
    expect(said).toEqual(['none', 'ascending', 'descending', 'none'])
  })

  test('pages are offered only when there is more than one, and rows keep their number among all', () => {
    const turn = vi.fn()
    const list = (total: number) => (
      <DataTable
        label="钥匙"
        columns={columns}
        rows={keys}
        rowId={(key) => key.id}
        onOpen={() => undefined}
        total={total}
        page={1}
        onPage={turn}
      />
    )
    const { rerender } = show(list(100))
    expect(screen.queryByRole('button', { name: '下一页' })).toBeNull()
    rerender(list(104))
    expect(screen.getByText('第 101–104 条，共 104 条')).toBeDefined()
    expect(rowOf('A-01').getAttribute('aria-rowindex')).toBe('102')
    fireEvent.click(screen.getByRole('button', { name: '上一页' }))
    expect(turn.mock.calls).toEqual([[0]])
  })

  test('nothing yet: what the list is for; nothing because of trouble: the trouble', () => {
    const problem = { code: 'store.stopped', details: {} } as const
    const list = { label: '钥匙', columns, rows: [], rowId: (key: Key) => key.id, empty: <p>先登记钥匙</p> }
    const { rerender } = show(<DataTable {...list} />)
    expect(screen.getByText('先登记钥匙')).toBeDefined()
    rerender(<DataTable {...list} problem={problem} />)
    expect(screen.queryByText('先登记钥匙')).toBeNull()
    expect(screen.getByRole('alert').textContent).toContain('数据保存出错')
  })

  test('a column taken off stays off the next time, the first one cannot be taken off', async () => {
    const list = <DataTable label="钥匙" columns={columns} rows={keys} rowId={(key) => key.id} />
    const { unmount } = show(list)
    const headers = () => screen.getAllByRole('columnheader').map((cell) => cell.textContent)
    fireEvent.click(screen.getByRole('button', { name: '显示的列' }))
    expect(
      (await screen.findAllByRole('menuitemcheckbox', { hidden: true })).map((item) => item.textContent),
    ).toEqual(['挂钩', '房号', '金额'])
    fireEvent.click(screen.getByRole('menuitemcheckbox', { name: '挂钩', hidden: true }))
    unmount()
    show(list)
    expect(headers()).toEqual(['编号', '房号', '金额'])
  })
})

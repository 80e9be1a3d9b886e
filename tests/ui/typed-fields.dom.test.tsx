import { cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startWords } from '../../src/renderer/i18n/setup'
import { AreaInput } from '../../src/renderer/ui/AreaInput'
import { DayInput } from '../../src/renderer/ui/DayInput'
import { InstantInput } from '../../src/renderer/ui/InstantInput'
import { MoneyInput } from '../../src/renderer/ui/MoneyInput'
import { show } from './screen'

const told = vi.fn()

beforeAll(() => startWords('zh-CN'))
beforeEach(() => {
  told.mockReset()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T02:00:00.000Z') })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Types into a field and leaves it; answers what stands in it then. */
const fill = (label: string | RegExp, text: string): string => {
  const field = screen.getByLabelText<HTMLInputElement>(label)
  fireEvent.focus(field)
  fireEvent.change(field, { target: { value: text } })
  fireEvent.blur(field)
  return field.value
}

const Money = ({ first }: { readonly first: number | null }) => {
  const [fen, setFen] = useState(first)
  const take = (next: number | null): void => {
    told(next)
    setFen(next)
  }
  return (
    <>
      <MoneyInput label="金额" value={fen} onChange={take} />
      <button type="button" onClick={() => setFen(5000)}>
        全部
      </button>
    </>
  )
}

describe('money as people type it', () => {
  test.each([
    ['1234.5', 123450, '1,234.50'],
    ['１２．５', 1250, '12.50'],
    ['¥1,000', 100000, '1,000.00'],
    ['20元', 2000, '20.00'],
  ])('%s is %i fen and shown as %s', (typed, fen, shown) => {
    show(<Money first={null} />)
    expect(fill('金额', typed)).toBe(shown)
    expect(told.mock.lastCall).toEqual([fen])
  })

  test('what is no amount stays as typed, says why, and hands on nothing instead of the amount before', () => {
    show(<Money first={10000} />)
    expect(fill('金额', '12,5')).toBe('12,5')
    expect(told.mock.lastCall).toEqual([null])
    expect(screen.getByText('「12,5」不是有效数字。')).toBeDefined()
  })

  test('an amount filled in from elsewhere replaces what is typed, right or wrong', () => {
    show(<Money first={null} />)
    fill('金额', 'abc')
    fireEvent.click(screen.getByRole('button', { name: '全部' }))
    expect(screen.getByLabelText<HTMLInputElement>('金额').value).toBe('50.00')
    expect(screen.queryByText(/不是有效数字/)).toBeNull()
  })

  test('an emptied field is no amount, and no mistake', () => {
    show(<Money first={10000} />)
    expect(fill('金额', '')).toBe('')
    expect(told.mock.lastCall).toEqual([null])
  })

  test('an area of nothing is refused while it is typed', () => {
    show(<AreaInput label="面积" value={null} onChange={told} />)
    fill('面积', '0')
    expect(screen.getByText('面积必须大于 0。')).toBeDefined()
  })
})

const Day = ({ first = null }: { readonly first?: string | null }) => {
  const [day, setDay] = useState(first)
  return (
    <DayInput
      label="日期"
      value={day}
      onChange={(next) => {
        told(next)
        setDay(next)
      }}
    />
  )
}

describe('days as clerks type them', () => {
  test.each([
    ['0315', '2026-03-15'],
    ['15', '2026-11-15'],
    ['+3', '2026-11-26'],
    ['明天', '2026-11-24'],
    ['２０２６年１２月１日', '2026-12-01'],
  ])('%s is %s', (typed, day) => {
    show(<Day />)
    expect(fill('日期', typed)).toBe(day)
    expect(told.mock.calls).toEqual([[day]])
  })

  test('what is no day stays as typed and does not leave the day before it behind the field', () => {
    show(<Day first="2026-11-30" />)
    expect(fill('日期', '0231')).toBe('0231')
    expect(told.mock.calls).toEqual([[null]])
    expect(screen.getByText(/不是有效日期/)).toBeDefined()
  })

  test('a day that is left as it was tells nobody', () => {
    show(<Day first="2026-11-30" />)
    expect(fill('日期', '1130')).toBe('2026-11-30')
    expect(told).not.toHaveBeenCalled()
  })
})

const Due = () => {
  const [at, setAt] = useState<string | null>('2026-11-23T09:30:00.000Z')
  return (
    <InstantInput
      label="应还"
      value={at}
      onChange={(next) => {
        told(next)
        setAt(next)
      }}
    />
  )
}

describe('a time of day', () => {
  test('is read by the clock of the center and kept when only the day changes', () => {
    show(<Due />)
    expect(screen.getByLabelText<HTMLInputElement>('应还：时间').value).toBe('17:30')
    expect(fill('应还：时间', '930')).toBe('09:30')
    fill('应还：日期', '明天')
    expect(told.mock.calls).toEqual([['2026-11-23T01:30:00.000Z'], ['2026-11-24T01:30:00.000Z']])
  })

  test('what is no time is said and stays, it does not jump back unseen', () => {
    show(<Due />)
    expect(fill('应还：时间', '2590')).toBe('2590')
    expect(screen.getByText(/不是有效时间/)).toBeDefined()
  })
})

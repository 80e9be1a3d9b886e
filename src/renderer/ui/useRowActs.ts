import { type KeyboardEvent, type MouseEvent, type RefObject, useMemo, useRef } from 'react'
import { focusRow } from './useRowPlace'

export interface RowActs<Row> {
  readonly focused: (place: number) => void
  readonly key: (event: KeyboardEvent<HTMLElement>, row: Row, place: number) => void
  readonly click: (event: MouseEvent<HTMLElement>, row: Row) => void
  readonly toggle: (row: Row) => void
}

interface Parts<Row> {
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly onOpen: ((row: Row) => void) | undefined
  readonly selected: ReadonlySet<string> | undefined
  readonly onSelect: ((selected: ReadonlySet<string>) => void) | undefined
  readonly setActive: (place: number) => void
  readonly body: RefObject<HTMLTableSectionElement | null>
  /** A record stands beside the list: moving on opens the next one. */
  readonly follows: boolean
}

/** Rows that Page up and Page down pass. */
const LEAP = 10

const targetOf = (key: string, place: number, last: number): number | undefined => {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: place + LEAP,
    PageUp: place - LEAP,
    Home: 0,
    End: last,
  }
  const to = moves[key]
  return to === undefined ? undefined : Math.max(0, Math.min(last, to))
}

/** A button or link inside a row is pressed for itself; marking text to copy it is not opening the row. */
const isForRow = ({ target, currentTarget }: MouseEvent<HTMLElement>): boolean => {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return false
  if (target.closest('button, a, input, label, [role="menuitem"]')) return false
  return (window.getSelection()?.toString() ?? '') === ''
}

/** What mouse and keys do in a list. One object for its whole life, so that rows need not be drawn again. */
export const useRowActs = <Row>(parts: Parts<Row>): RowActs<Row> => {
  const latest = useRef(parts)
  latest.current = parts
  return useMemo(() => {
    const toggle = (row: Row): void => {
      const { selected, onSelect, rowId } = latest.current
      if (!selected || !onSelect) return
      const next = new Set(selected)
      if (!next.delete(rowId(row))) next.add(rowId(row))
      onSelect(next)
    }
    const move = (place: number): void => {
      const { body, rows, follows, onOpen } = latest.current
      const row = rows[place]
      focusRow(body.current, place)
      if (follows && row !== undefined) onOpen?.(row)
    }
    const selectAll = (): void =>
      latest.current.onSelect?.(new Set(latest.current.rows.map(latest.current.rowId)))
    return {
      toggle,
      focused: (place) => latest.current.setActive(place),
      click: (event, row) => {
        if (isForRow(event)) latest.current.onOpen?.(row)
      },
      key: (event, row, place) => {
        if (event.target !== event.currentTarget || event.altKey) return
        const { onOpen, onSelect, rows } = latest.current
        const to = event.ctrlKey ? undefined : targetOf(event.key, place, rows.length - 1)
        if (to !== undefined) move(to)
        else if (event.key === 'Enter' && !event.ctrlKey) onOpen?.(row)
        else if (event.key === ' ' && onSelect) toggle(row)
        else if (event.key === 'a' && event.ctrlKey && onSelect) selectAll()
        else return
        event.preventDefault()
      },
    }
  }, [])
}

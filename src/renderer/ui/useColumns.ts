import {
  type ColumnDef,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type RefObject, useEffect, useMemo } from 'react'
import type { Column } from './DataTable'

const features = tableFeatures({ columnSizingFeature, columnResizingFeature, columnVisibilityFeature })
const NO_ROWS: object[] = []
const WIDTH = 140

interface Kept {
  readonly sizes: Readonly<Record<string, number>>
  readonly shown: Readonly<Record<string, boolean>>
}

const keptUnder = (key: string): Kept => {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>
    return { sizes: kept.sizes ?? {}, shown: kept.shown ?? {} }
  } catch {
    return { sizes: {}, shown: {} }
  }
}

export interface Columns<Row> {
  readonly shown: readonly Column<Row>[]
  readonly widthOf: (id: string) => number
  readonly startResize: (id: string, event: unknown) => void
  /** Somebody chose the widths: from then on nothing stretches by itself. */
  readonly resized: boolean
  readonly isShown: (id: string) => boolean
  readonly toggle: (id: string) => void
  readonly reset: () => void
}

/** Which columns stand in a list and how wide, as this PC left them. Lists with the same columns share it. */
export const useColumns = <Row>(
  columns: readonly Column<Row>[],
  head: RefObject<HTMLTableRowElement | null>,
): Columns<Row> => {
  const key = `desk.columns.${columns.map((column) => column.id).join('.')}`
  const kept = useMemo(() => keptUnder(key), [key])
  const spare = useMemo(
    () => Object.fromEntries(columns.filter((column) => column.spare).map(({ id }) => [id, false])),
    [columns],
  )
  const definitions = useMemo(
    () =>
      columns.map(
        ({ id, width }): ColumnDef<typeof features, object> => ({ id, size: width ?? WIDTH, minSize: 48 }),
      ),
    [columns],
  )
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    columnResizeMode: 'onChange',
    initialState: { columnSizing: kept.sizes, columnVisibility: { ...spare, ...kept.shown } },
  })
  const { columnSizing, columnVisibility, columnResizing } = table.state
  const moving = columnResizing.isResizingColumn !== false
  useEffect(() => {
    if (!moving) localStorage.setItem(key, JSON.stringify({ sizes: columnSizing, shown: columnVisibility }))
  }, [key, moving, columnSizing, columnVisibility])

  const isShown = (id: string): boolean => columnVisibility[id] !== false
  const resized = Object.keys(columnSizing).length > 0
  /** A stretched column must not jump back to its own width under the hand that takes it. */
  const keepWidths = (): void => {
    const cells = [...(head.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])]
    table.setColumnSizing(
      Object.fromEntries(cells.map((cell) => [cell.dataset.column ?? '', cell.offsetWidth])),
    )
  }
  const shown = useMemo(
    () => columns.filter((column) => columnVisibility[column.id] !== false),
    [columns, columnVisibility],
  )
  return {
    shown,
    widthOf: (id) => table.getColumn(id)?.getSize() ?? WIDTH,
    startResize: (id, event) => {
      if (!resized) keepWidths()
      const headers = table.getHeaderGroups()[0]?.headers ?? []
      headers.find((header) => header.id === id)?.getResizeHandler()(event)
    },
    resized,
    isShown,
    toggle: (id) => table.setColumnVisibility((before) => ({ ...before, [id]: before[id] === false })),
    reset: () => {
      table.setColumnSizing({})
      table.setColumnVisibility(spare)
    },
  }
}

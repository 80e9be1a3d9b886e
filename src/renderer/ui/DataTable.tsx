import { Checkbox, Loader, Table, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import {
  type ColumnDef,
  columnResizingFeature,
  columnSizingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import type { Problem } from '../../shared/problem'
import { useWords } from '../i18n/useWords'
import styles from './DataTable.module.css'
import { Pager } from './Pager'
import { ProblemNotice } from './ProblemNotice'
import type { Sort } from './useListState'

export interface Column<Row> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly width?: number
  readonly align?: 'left' | 'right' | 'center'
  readonly sortable?: boolean
  /** Stays in sight when the table scrolls sideways. Only for the first column. */
  readonly fixed?: boolean
  /** What stands under the column in the totals row. */
  readonly total?: ReactNode
}

interface Props<Row> {
  /** Read by screen readers. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** All rows that fit the filters; more than one page shows the pager. */
  readonly total?: number
  readonly page?: number
  readonly onPage?: (page: number) => void
  readonly sort?: Sort | null
  readonly onSort?: (sort: Sort | null) => void
  readonly rowId: (row: Row) => string
  readonly onOpen?: (row: Row) => void
  readonly selected?: ReadonlySet<string>
  readonly onSelect?: (selected: ReadonlySet<string>) => void
  readonly loading?: boolean
  readonly problem?: Problem | undefined
  readonly empty?: ReactNode
}

const features = tableFeatures({ columnSizingFeature, columnResizingFeature })

const nextSort = (sort: Sort | null | undefined, by: string): Sort | null => {
  if (sort?.by !== by) return { by, descending: false }
  return sort.descending ? null : { by, descending: true }
}

/** The one list of the house: sorted and paged in main, worked by keyboard (ux.md, List). */
export const DataTable = <Row,>(props: Props<Row>) => {
  const { columns, rows, rowId, onOpen, selected, onSelect, sort, onSort } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const [active, setActive] = useState(0)
  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, object> => ({
          id: column.id,
          header: column.header,
          size: column.width ?? 140,
          minSize: 50,
        }),
      ),
    [columns],
  )
  const table = useTable({
    features,
    columns: definitions,
    data: rows as readonly object[] as object[],
    columnResizeMode: 'onChange',
  })
  const headers = table.getHeaderGroups()[0]?.headers ?? []
  const widthOf = (place: number): number => headers[place]?.getSize() ?? 140

  const focusRow = (place: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, place))
    setActive(next)
    body.current?.rows.item(next)?.focus()
  }
  const toggle = (id: string): void => {
    if (!selected || !onSelect) return
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    onSelect(next)
  }
  const onKey = (event: KeyboardEvent, row: Row, place: number): void => {
    if (event.target !== event.currentTarget) return
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      Home: 0,
      End: rows.length - 1,
    }
    const to = moves[event.key]
    if (to !== undefined) focusRow(to)
    else if (event.key === 'Enter') onOpen?.(row)
    else if (event.key === ' ') toggle(rowId(row))
    else return
    event.preventDefault()
  }

  if (props.problem && rows.length === 0) return <ProblemNotice problem={props.problem} />
  if (rows.length === 0 && !props.loading && props.empty)
    return <div className={styles.empty}>{props.empty}</div>
  const hasTotals = columns.some((column) => column.total !== undefined)
  return (
    <div className={styles.frame}>
      <div className={styles.scroll}>
        <Table
          className={styles.table}
          aria-label={props.label}
          aria-rowcount={props.total ?? rows.length}
          highlightOnHover={Boolean(onOpen)}
        >
          <Table.Thead className={styles.head}>
            <Table.Tr>
              {selected && (
                <Table.Th className={styles.check}>
                  <SelectAll rows={rows} rowId={rowId} selected={selected} onSelect={onSelect} />
                </Table.Th>
              )}
              {columns.map((column, place) => (
                <HeaderCell
                  key={column.id}
                  column={column}
                  width={widthOf(place)}
                  sort={sort}
                  {...(onSort ? { onSort: () => onSort(nextSort(sort, column.id)) } : {})}
                  onResize={headers[place]?.getResizeHandler()}
                />
              ))}
              <Table.Th className={styles.rest} aria-hidden />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody ref={body}>
            {rows.map((row, place) => (
              <Table.Tr
                key={rowId(row)}
                tabIndex={place === Math.min(active, rows.length - 1) ? 0 : -1}
                className={onOpen ? styles.opens : undefined}
                aria-selected={selected?.has(rowId(row))}
                onFocus={() => setActive(place)}
                onKeyDown={(event) => onKey(event, row, place)}
                onClick={() => onOpen?.(row)}
              >
                {selected && (
                  <Table.Td className={styles.check} onClick={(event) => event.stopPropagation()}>
                    <SelectRow checked={selected.has(rowId(row))} onToggle={() => toggle(rowId(row))} />
                  </Table.Td>
                )}
                {columns.map((column) => (
                  <Table.Td
                    key={column.id}
                    className={column.fixed ? styles.fixed : undefined}
                    ta={column.align ?? 'left'}
                  >
                    <BodyCell column={column} row={row} />
                  </Table.Td>
                ))}
                <Table.Td className={styles.rest} aria-hidden />
              </Table.Tr>
            ))}
          </Table.Tbody>
          {hasTotals && rows.length > 0 && (
            <Table.Tfoot className={styles.foot}>
              <Table.Tr>
                {selected && <Table.Td />}
                {columns.map((column) => (
                  <Table.Td key={column.id} ta={column.align ?? 'left'}>
                    {column.total}
                  </Table.Td>
                ))}
                <Table.Td aria-hidden />
              </Table.Tr>
            </Table.Tfoot>
          )}
        </Table>
        {props.loading && rows.length === 0 && <Loader m="lg" size="sm" aria-label={props.label} />}
      </div>
      <Pager
        total={props.total ?? rows.length}
        page={props.page ?? 0}
        shown={rows.length}
        {...(props.onPage ? { onPage: props.onPage } : {})}
      />
    </div>
  )
}

const BodyCell = <Row,>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) => {
  const content = column.cell(row)
  const plain = typeof content === 'string' || typeof content === 'number'
  return (
    <div className={styles.cell} {...(plain ? { title: String(content) } : {})}>
      {content}
    </div>
  )
}

interface HeaderProps<Row> {
  readonly column: Column<Row>
  readonly width: number
  readonly sort: Sort | null | undefined
  readonly onSort?: () => void
  readonly onResize: ((event: unknown) => void) | undefined
}

const HeaderCell = <Row,>({ column, width, sort, onSort, onResize }: HeaderProps<Row>) => {
  const sorted = sort?.by === column.id
  const order = sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'
  const Arrow = sorted && sort.descending ? IconArrowDown : IconArrowUp
  return (
    <Table.Th
      w={width}
      miw={width}
      maw={width}
      ta={column.align ?? 'left'}
      className={column.fixed ? styles.fixed : undefined}
      {...(column.sortable ? { 'aria-sort': order } : {})}
    >
      {column.sortable && onSort ? (
        <button type="button" className={styles.sort} onClick={onSort}>
          {column.header}
          <Arrow size={14} aria-hidden className={sorted ? styles.sorted : styles.unsorted} />
        </button>
      ) : (
        <Text component="span" inherit>
          {column.header}
        </Text>
      )}
      <span className={styles.resize} aria-hidden onMouseDown={onResize} onTouchStart={onResize} />
    </Table.Th>
  )
}

const SelectRow = ({ checked, onToggle }: { readonly checked: boolean; readonly onToggle: () => void }) => {
  const { t } = useWords()
  return (
    <Checkbox size="xs" tabIndex={-1} aria-label={t('ui.selectRow')} checked={checked} onChange={onToggle} />
  )
}

interface SelectAllProps<Row> {
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly selected: ReadonlySet<string>
  readonly onSelect: ((selected: ReadonlySet<string>) => void) | undefined
}

const SelectAll = <Row,>({ rows, rowId, selected, onSelect }: SelectAllProps<Row>) => {
  const { t } = useWords()
  const all = rows.length > 0 && rows.every((row) => selected.has(rowId(row)))
  return (
    <Checkbox
      size="xs"
      aria-label={t('ui.selectAll')}
      checked={all}
      indeterminate={!all && selected.size > 0}
      onChange={() => onSelect?.(all ? new Set() : new Set(rows.map(rowId)))}
    />
  )
}

import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode, RefObject } from 'react'
import type { Column } from './DataTable'
import styles from './DataTable.module.css'
import type { Columns } from './useColumns'
import type { Sort } from './useListState'

interface Props<Row> {
  readonly row: RefObject<HTMLTableRowElement | null>
  readonly chosen: Columns<Row>
  readonly sort: Sort | null | undefined
  readonly onSort: ((sort: Sort | null) => void) | undefined
  readonly check: ReactNode
  readonly menu: ReactNode
}

/** Upwards, downwards, not at all. */
const nextSort = (sort: Sort | null | undefined, by: string): Sort | null => {
  if (sort?.by !== by) return { by, descending: false }
  return sort.descending ? null : { by, descending: true }
}

export const DataTableHead = <Row,>({ row, chosen, sort, onSort, check, menu }: Props<Row>) => (
  <thead className={styles.head}>
    <tr ref={row} aria-rowindex={1}>
      {check && <th className={styles.check}>{check}</th>}
      {chosen.shown.map((column) => (
        <th
          key={column.id}
          data-column={column.id}
          data-align={column.align}
          scope="col"
          className={column.fixed ? styles.fixed : undefined}
          {...(column.sortable ? { 'aria-sort': orderOf(sort, column.id) } : {})}
        >
          <HeaderText
            column={column}
            sort={sort}
            onSort={onSort && column.sortable ? () => onSort(nextSort(sort, column.id)) : undefined}
          />
          <span
            className={styles.resize}
            aria-hidden
            onMouseDown={(event) => chosen.startResize(column.id, event)}
            onTouchStart={(event) => chosen.startResize(column.id, event)}
            onDoubleClick={chosen.reset}
          />
        </th>
      ))}
      <td className={styles.tail}>{menu}</td>
    </tr>
  </thead>
)

const orderOf = (sort: Sort | null | undefined, id: string) => {
  if (sort?.by !== id) return 'none'
  return sort.descending ? 'descending' : 'ascending'
}

interface TextProps<Row> {
  readonly column: Column<Row>
  readonly sort: Sort | null | undefined
  readonly onSort: (() => void) | undefined
}

const HeaderText = <Row,>({ column, sort, onSort }: TextProps<Row>) => {
  const sorted = sort?.by === column.id
  const Arrow = sorted && sort.descending ? IconArrowDown : IconArrowUp
  if (!onSort)
    return (
      <span className={styles.title} title={column.header}>
        {column.header}
      </span>
    )
  return (
    <button type="button" className={styles.sort} title={column.header} onClick={onSort}>
      <span className={styles.title}>{column.header}</span>
      <Arrow size={14} aria-hidden className={sorted ? styles.arrow : styles.unsorted} />
    </button>
  )
}

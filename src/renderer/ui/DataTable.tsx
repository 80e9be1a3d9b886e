import { Loader } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../shared/problem'
import { useWords } from '../i18n/useWords'
import { ColumnMenu } from './ColumnMenu'
import styles from './DataTable.module.css'
import { DataTableHead } from './DataTableHead'
import { DataTableRow } from './DataTableRow'
import { usePanelOpen } from './overlays'
import { PAGE_SIZE, Pager } from './Pager'
import { ProblemNotice } from './ProblemNotice'
import { SelectAll } from './SelectAll'
import { type Columns, useColumns } from './useColumns'
import type { Sort } from './useListState'
import { useRowActs } from './useRowActs'
import { useRowPlace } from './useRowPlace'

export interface Column<Row> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly width?: number
  readonly align?: 'left' | 'right' | 'center'
  readonly sortable?: boolean
  /** Stays in sight when the table scrolls sideways. Only for the first column. */
  readonly fixed?: boolean
  /** Not shown until somebody chooses it in the column menu. */
  readonly spare?: boolean
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
  /** Hears which columns stand there, for an export that must equal the screen. */
  readonly onShown?: (ids: readonly string[]) => void
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

/** Wide enough for the box of a row, and for the column menu. */
const CHECK = 36
const TAIL = 30
/** Columns give up an eighth of their width before the list scrolls sideways. */
const TIGHTEST = 0.88
/** The one list of the house: sorted and paged in main, worked by keyboard (ux.md, List). */
export const DataTable = <Row,>(props: Props<Row>) => {
  const { t } = useWords()
  const { rows } = props
  const nothing = rows.length === 0
  if (props.problem && nothing) return <ProblemNotice problem={props.problem} />
  if (nothing && props.loading)
    return (
      <div className={styles.wait} role="status">
        <Loader size="sm" className="desk-soon" aria-label={t('ui.loading', { name: props.label })} />
      </div>
    )
  if (nothing && props.empty) return <div className={styles.empty}>{props.empty}</div>
  return (
    <div className={styles.frame}>
      <ProblemNotice problem={props.problem} />
      <Grid {...props} />
      <Pager
        total={props.total ?? rows.length}
        page={props.page ?? 0}
        shown={rows.length}
        {...(props.onPage ? { onPage: props.onPage } : {})}
      />
    </div>
  )
}

const Grid = <Row,>(props: Props<Row>) => {
  const { columns, rows, rowId, selected, onSelect, page = 0 } = props
  const scroll = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLTableRowElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const [active, setActive] = useRowPlace(columns.map((column) => column.id).join('.'), page, scroll, body)
  const chosen = useColumns(columns, head)
  const beside = usePanelOpen()
  const ids = chosen.shown.map(({ id }) => id).join()
  const tell = props.onShown
  useEffect(() => tell?.(ids.split(',')), [ids, tell])
  const [opened, setOpened] = useState<string>()
  const onOpen =
    props.onOpen &&
    ((row: Row): void => {
      setOpened(rowId(row))
      props.onOpen?.(row)
    })
  const follows = beside && opened !== undefined
  const acts = useRowActs({ rows, rowId, onOpen, selected, onSelect, setActive, body, follows })
  const width = chosen.shown.reduce(
    (sum, each) => sum + chosen.widthOf(each.id),
    TAIL + (selected ? CHECK : 0),
  )
  const worked = onOpen !== undefined || selected !== undefined
  return (
    <div ref={scroll} className={styles.scroll}>
      <table
        className={styles.table}
        style={{ minWidth: chosen.resized ? width : width * TIGHTEST }}
        aria-label={props.label}
        aria-rowcount={(props.total ?? rows.length) + 1}
        aria-busy={props.loading ?? false}
        data-checks={selected ? true : undefined}
        {...(worked ? { role: 'grid' } : {})}
        {...(selected ? { 'aria-multiselectable': true } : {})}
      >
        <Widths chosen={chosen} checks={selected !== undefined} whole={width} />
        <DataTableHead
          row={head}
          chosen={chosen}
          sort={props.sort}
          onSort={props.onSort}
          check={selected && <SelectAll rows={rows} rowId={rowId} selected={selected} onSelect={onSelect} />}
          menu={columns.length > 3 && <ColumnMenu columns={columns} chosen={chosen} />}
        />
        <tbody ref={body}>
          {rows.map((row, place) => (
            <DataTableRow
              key={rowId(row)}
              row={row}
              place={place}
              rowIndex={page * PAGE_SIZE + place + 2}
              columns={chosen.shown}
              active={place === Math.min(active, rows.length - 1)}
              current={beside && opened === rowId(row)}
              selected={selected?.has(rowId(row))}
              opens={onOpen !== undefined}
              acts={acts}
            />
          ))}
        </tbody>
        <Totals chosen={chosen} checks={selected !== undefined} />
      </table>
    </div>
  )
}

interface PartProps<Row> {
  readonly chosen: Columns<Row>
  readonly checks: boolean
}

/** In shares of the whole until somebody chooses widths: a wide screen is filled, a narrow one fits. */
const Widths = <Row,>({ chosen, checks, whole }: PartProps<Row> & { readonly whole: number }) => {
  const width = (size: number) => (chosen.resized ? { width: size } : { width: `${(100 * size) / whole}%` })
  return (
    <colgroup>
      {checks && <col style={{ width: CHECK }} />}
      {chosen.shown.map(({ id }) => (
        <col key={id} style={width(chosen.widthOf(id))} />
      ))}
      <col style={chosen.resized ? {} : width(TAIL)} />
    </colgroup>
  )
}

const Totals = <Row,>({ chosen, checks }: PartProps<Row>) => {
  if (chosen.shown.every((column) => column.total === undefined)) return null
  return (
    <tfoot className={styles.foot}>
      <tr>
        {checks && <td className={styles.check} />}
        {chosen.shown.map((column) => (
          <td key={column.id} data-align={column.align} className={column.fixed ? styles.fixed : undefined}>
            {column.total}
          </td>
        ))}
        <td className={styles.tail} aria-hidden />
      </tr>
    </tfoot>
  )
}

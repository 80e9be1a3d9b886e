import { memo } from 'react'
import { useWords } from '../i18n/useWords'
import type { Column } from './DataTable'
import styles from './DataTable.module.css'
import type { RowActs } from './useRowActs'

interface Props<Row> {
  readonly row: Row
  readonly place: number
  /** Position among all rows of the list, for screen readers. */
  readonly rowIndex: number
  readonly columns: readonly Column<Row>[]
  readonly active: boolean
  readonly current: boolean
  /** Undefined where nothing can be selected. */
  readonly selected: boolean | undefined
  readonly opens: boolean
  readonly acts: RowActs<Row>
}

const DataTableRowOf = <Row,>(props: Props<Row>) => {
  const { row, place, columns, selected, acts } = props
  return (
    <tr
      aria-rowindex={props.rowIndex}
      tabIndex={props.active ? 0 : -1}
      className={props.opens ? styles.opens : undefined}
      data-current={props.current || undefined}
      {...(selected === undefined ? {} : { 'aria-selected': selected })}
      onFocus={() => acts.focused(place)}
      onKeyDown={(event) => acts.key(event, row, place)}
      onClick={(event) => acts.click(event, row)}
    >
      {selected !== undefined && (
        <td className={styles.check}>
          <SelectRow selected={selected} onToggle={() => acts.toggle(row)} />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.id} data-align={column.align} className={column.fixed ? styles.fixed : undefined}>
          <Cell column={column} row={row} />
        </td>
      ))}
      <td className={styles.tail} aria-hidden />
    </tr>
  )
}

/** Two hundred rows stay still while the focus moves among them. */
export const DataTableRow = memo(DataTableRowOf) as typeof DataTableRowOf

const Cell = <Row,>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) => {
  const content = column.cell(row)
  const plain = typeof content === 'string' || typeof content === 'number'
  return (
    <div className={styles.cell} {...(plain ? { title: String(content) } : {})}>
      {content}
    </div>
  )
}

interface SelectProps {
  readonly selected: boolean
  readonly onToggle: () => void
}

const SelectRow = ({ selected, onToggle }: SelectProps) => {
  const { t } = useWords()
  return (
    <input
      type="checkbox"
      className={styles.box}
      tabIndex={-1}
      aria-label={t('ui.selectRow')}
      checked={selected}
      onChange={onToggle}
    />
  )
}

import { useWords } from '../i18n/useWords'
import styles from './DataTable.module.css'

interface Props<Row> {
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly selected: ReadonlySet<string>
  readonly onSelect: ((selected: ReadonlySet<string>) => void) | undefined
}

/** The box above the boxes: all of this page or none. */
export const SelectAll = <Row,>({ rows, rowId, selected, onSelect }: Props<Row>) => {
  const { t } = useWords()
  const all = rows.length > 0 && rows.every((row) => selected.has(rowId(row)))
  return (
    <input
      type="checkbox"
      className={styles.box}
      aria-label={t('ui.selectAll')}
      checked={all}
      ref={(box) => {
        if (box) box.indeterminate = !all && selected.size > 0
      }}
      onChange={() => onSelect?.(all ? new Set() : new Set(rows.map(rowId)))}
    />
  )
}

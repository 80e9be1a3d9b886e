import type { ReactNode } from 'react'
import styles from './Flow.module.css'
import { Label, Value } from './parts'

export interface FlowColumn {
  readonly id: string
  /** Key of the heading. */
  readonly head?: string
  /** Instead of one, where the heading is data. */
  readonly heading?: ReactNode
  /** Share of the width, in percent. */
  readonly width: number
  /** Figures stand to the right, marks in the middle. */
  readonly align?: 'number' | 'middle'
}

export interface TotalCell {
  readonly node: ReactNode
  readonly span?: number
  readonly number?: boolean
}

export interface TableSection {
  readonly title?: ReactNode
  readonly columns: readonly FlowColumn[]
  readonly rows: readonly (readonly ReactNode[])[]
  /** Never without the last row before them. */
  readonly totals?: readonly (readonly TotalCell[])[]
  /** Cells at the end of the lines that carry totals over a page: what the first `rows` rows come to. */
  readonly carried?: (rows: number) => readonly ReactNode[]
  /** Facts rather than a list: the first cell of each pair is a label. */
  readonly facts?: boolean
}

interface Props {
  readonly section: TableSection
  /** Those of this page. */
  readonly rows: readonly number[]
  readonly measured?: boolean | undefined
}

/** The part of a table that stands on one page. */
export const FlowTable = ({ section, rows, measured }: Props) => {
  const { columns, carried, title, totals = [] } = section
  const all = section.rows.length + totals.length
  const [from = 0] = rows
  const to = (rows.at(-1) ?? -1) + 1
  const headings = columns.some((column) => column.head || column.heading)
  return (
    <table className={styles.table} data-facts={section.facts || undefined}>
      <colgroup>
        {columns.map((column) => (
          <col key={column.id} style={{ width: `${column.width}%` }} />
        ))}
      </colgroup>
      <thead data-flow={measured ? 'section-head' : undefined}>
        {title && (
          <tr>
            <th colSpan={columns.length} className={styles.title}>
              {title}
            </th>
          </tr>
        )}
        {headings && (
          <tr>
            {columns.map((column) => (
              <th key={column.id}>{column.head ? <Label k={column.head} /> : column.heading}</th>
            ))}
          </tr>
        )}
        {section.rows.length === 0 && totals.length > 0 && <None columns={columns.length} />}
      </thead>
      <tbody>
        {(measured || (from > 0 && from < section.rows.length)) && carried && (
          <Carried section={section} k="printing.brought" rows={from} />
        )}
        {rows.map((row) => (
          <Row key={row} section={section} row={row} />
        ))}
        {all === 0 && <None columns={columns.length} piece />}
        {!measured && carried && to < section.rows.length && (
          <Carried section={section} k="printing.carried" rows={to} />
        )}
        {measured && !carried && <tr data-flow="carry" />}
      </tbody>
    </table>
  )
}

/** A list without a line says so. */
const None = ({ columns, piece }: { readonly columns: number; readonly piece?: boolean }) => (
  <tr data-flow={piece ? 'piece' : undefined}>
    <td colSpan={columns} className={styles.none}>
      <Label k="printing.noLines" />
    </td>
  </tr>
)

const Row = ({ section, row }: { readonly section: TableSection; readonly row: number }) => {
  const cells = section.rows[row]
  if (!cells) return <Total cells={section.totals?.[row - section.rows.length]} />
  return (
    <tr data-flow="piece">
      {section.columns.map((column, place) => (
        <td key={column.id} className={column.align && styles[column.align]}>
          {section.facts && place % 2 === 0 ? cells[place] : <Value>{cells[place]}</Value>}
        </td>
      ))}
    </tr>
  )
}

const Total = ({ cells }: { readonly cells: readonly TotalCell[] | undefined }) =>
  cells && (
    <tr data-flow="piece" className={styles.total}>
      {cells.map((cell, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells of one row keep their order
        <td key={place} colSpan={cell.span} className={cell.number ? styles.number : undefined}>
          {cell.node}
        </td>
      ))}
    </tr>
  )

const Carried = ({
  section,
  k,
  rows,
}: {
  readonly section: TableSection
  readonly k: string
  readonly rows: number
}) => {
  const cells = section.carried?.(rows) ?? []
  const labelled = section.columns.length - cells.length
  return (
    <tr data-flow="carry">
      <td colSpan={labelled}>
        <Label k={k} />
      </td>
      {cells.map((cell, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells of one row keep their order
        <td key={place} className={styles.number}>
          <Value>{cell}</Value>
        </td>
      ))}
    </tr>
  )
}

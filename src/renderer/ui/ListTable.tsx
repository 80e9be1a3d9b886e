import type { ComponentProps } from 'react'
import type { Page } from '../../shared/list'
import type { Problem } from '../../shared/problem'
import { DataTable } from './DataTable'
import type { ListState } from './useListState'

type TableProps<Row> = ComponentProps<typeof DataTable<Row>>

interface Props<Row>
  extends Omit<
    TableProps<Row>,
    'rows' | 'total' | 'page' | 'onPage' | 'sort' | 'onSort' | 'loading' | 'problem'
  > {
  readonly list: Pick<ListState<object>, 'page' | 'setPage' | 'sort' | 'setSort'>
  /** What main answered to the list's query. */
  readonly found: {
    readonly data?: Page<Row> | undefined
    readonly loading: boolean
    readonly problem: Problem | undefined
  }
}

/** A list that main filters, sorts and pages: the table with its place and its answer. */
export const ListTable = <Row,>({ list, found, ...table }: Props<Row>) => (
  <DataTable
    {...table}
    rows={found.data?.rows ?? []}
    total={found.data?.total ?? 0}
    page={list.page}
    onPage={list.setPage}
    sort={list.sort}
    onSort={list.setSort}
    loading={found.loading}
    problem={found.problem}
  />
)

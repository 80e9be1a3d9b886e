import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'

export interface Sort {
  readonly by: string
  readonly descending: boolean
}

export interface ListState<F> {
  /** What a list query takes. */
  readonly input: F & { search: string; sort: Sort | null; page: number }
  readonly search: string
  readonly setSearch: (search: string) => void
  readonly filters: F
  readonly setFilter: <K extends keyof F>(name: K, value: F[K]) => void
  readonly sort: Sort | null
  readonly setSort: (sort: Sort | null) => void
  readonly page: number
  readonly setPage: (page: number) => void
}

/** Search, filters, sort and page of a list; anything but paging goes back to the first page. */
export const useListState = <F extends object>(
  defaults: F,
  initialSort: Sort | null = null,
): ListState<F> => {
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search, 120)
  const [filters, setFilters] = useState(defaults)
  const [sort, setSort] = useState(initialSort)
  const [page, setPage] = useState(0)
  return {
    input: { ...filters, search: settled, sort, page },
    search,
    setSearch: (next) => {
      setPage(0)
      setSearch(next)
    },
    filters,
    setFilter: (name, value) => {
      setPage(0)
      setFilters((before) => ({ ...before, [name]: value }))
    },
    sort,
    setSort: (next) => {
      setPage(0)
      setSort(next)
    },
    page,
    setPage,
  }
}

import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { usePlace } from './placeMemory'

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

interface Kept<F> {
  readonly search: string
  readonly filters: F
  readonly sort: Sort | null
  readonly page: number
}

/** Search, filters, sort and page of a list; anything but paging goes back to the first page. */
export const useListState = <F extends object>(
  defaults: F,
  initialSort: Sort | null = null,
): ListState<F> => {
  const { kept, keep } = usePlace<Kept<F>>(`list ${JSON.stringify([defaults, initialSort])}`)
  const [state, setState] = useState<Kept<F>>(
    kept ?? { search: '', filters: defaults, sort: initialSort, page: 0 },
  )
  useEffect(() => {
    keep(state)
  }, [keep, state])
  const { search, filters, sort, page } = state
  const [settled] = useDebouncedValue(search, 120)
  const set = (part: Partial<Kept<F>>): void => setState((before) => ({ ...before, page: 0, ...part }))
  return {
    input: { ...filters, search: settled, sort, page },
    search,
    setSearch: (next) => set({ search: next }),
    filters,
    setFilter: (key, value) =>
      setState((before) => ({ ...before, page: 0, filters: { ...before.filters, [key]: value } })),
    sort,
    setSort: (next) => set({ sort: next }),
    page,
    setPage: (next) => set({ page: next }),
  }
}

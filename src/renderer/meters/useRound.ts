import { useState } from 'react'
import { type Day, dayOf, monthOf, type YearMonth } from '../../shared/day'
import type { RoundFilter } from '../../shared/meters/contract'
import type { MeterKind } from '../../shared/meters/schema'
import { useQuery } from '../ipc/useQuery'

export type RoundState = RoundFilter['state']

/** Which meters are read for which month, and on which day. */
export const useRound = () => {
  const today = dayOf(new Date().toISOString())
  const tree = useQuery('estate.tree', {})
  const sites = (tree.data ?? []).map((each) => each.site)
  const [chosenSite, setSite] = useState<string | null>(null)
  const siteId = chosenSite ?? sites[0]?.id ?? null
  const [month, setMonth] = useState<YearMonth>(monthOf(today))
  const [readOn, setReadOn] = useState<Day | null>(today)
  const [kind, setKind] = useState<MeterKind | null>(null)
  const [route, setRoute] = useState<string | null>(null)
  const [state, setState] = useState<RoundState>('all')
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(0)
  const routes = useQuery('meters.routes', siteId ? { siteId } : null)
  const filter = { siteId: siteId ?? '', month, kind, route, state, search }
  const round = useQuery('meters.round', siteId ? { ...filter, page } : null)
  const anew =
    <V>(set: (value: V) => void) =>
    (value: V): void => {
      setPage(0)
      set(value)
    }
  return {
    sites,
    routes: routes.data ?? [],
    filter,
    round,
    page,
    setPage,
    readOn,
    setReadOn,
    setSite: anew(setSite),
    setMonth: anew(setMonth),
    setKind: anew(setKind),
    setRoute: anew(setRoute),
    setState: anew(setState),
    setSearch: anew(setSearch),
  }
}

export type Round = ReturnType<typeof useRound>

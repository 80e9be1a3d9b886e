import { useQuery } from '../ipc/useQuery'

/** What is due, by the address of the tab where it is done. */
export const useBadges = (): Readonly<Record<string, number>> => useQuery('counter.badges', {}).data ?? {}

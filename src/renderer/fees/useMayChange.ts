import { useQuery } from '../ipc/useQuery'

/** Only a manager makes and changes what may be charged, and takes runs back. */
export const useMayChange = (): boolean => useQuery('center.status', {}).data?.staff?.role === 'manager'

import type { Role } from '../../shared/permission'
import { useQuery } from '../ipc/useQuery'

/** Who stands at the desk; acts they may not do are not offered, and refused by main all the same. */
export const useRole = (): Role | undefined => useQuery('center.status', {}).data?.staff?.role

export const useMaySupervise = (): boolean => {
  const role = useRole()
  return role === 'supervisor' || role === 'manager'
}

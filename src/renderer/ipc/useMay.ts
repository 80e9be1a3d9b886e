import type { Role } from '../../shared/permission'
import { useQuery } from './useQuery'

/** Whether the person at the desk has one of these roles: a courtesy, main enforces. */
export const useMay = (...roles: readonly Role[]): boolean => {
  const { data } = useQuery('center.status', {})
  return data?.staff ? roles.includes(data.staff.role) : false
}

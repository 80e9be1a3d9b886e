import { Staff } from '../../shared/staff/schema'
import { collection } from '../store/types'

export const staffCollections = {
  staff: collection<Staff>()({
    schema: Staff,
    indexes: { name: (staff) => staff.name, role: (staff) => (staff.active ? staff.role : undefined) },
  }),
} as const

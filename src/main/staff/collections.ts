import { Recovery, Staff } from '../../shared/staff/schema'
import { collection } from '../store/types'

export const staffCollections = {
  staff: collection<Staff>()({
    schema: Staff,
    indexes: { name: (staff) => staff.name, role: (staff) => (staff.active ? staff.role : undefined) },
  }),
  recoveries: collection<Recovery>()({
    schema: Recovery,
    indexes: { state: (recovery) => recovery.state },
  }),
} as const

import type { StaffRow } from '../../shared/staff/contract'
import { dutiesOf } from '../../shared/staff/duties'
import { blockedUntil } from '../../shared/staff/rules'
import type { Staff, StaffSummary } from '../../shared/staff/schema'

export const summaryOf = ({ id, name, role }: Staff): StaffSummary => ({ id, name, role })

/** A colleague as the manager sees them; the hash never leaves main. */
export const rowOf = (staff: Staff, now: string): StaffRow => ({
  ...summaryOf(staff),
  active: staff.active,
  mustChangeSecret: staff.mustChangeSecret,
  blockedUntil: blockedUntil(staff, now),
  createdAt: staff.createdAt,
  post: staff.post ?? '',
  duties: dutiesOf(staff),
})

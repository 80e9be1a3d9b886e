import { hashSecret } from '../../src/main/staff/secrets'
import type { Id } from '../../src/shared/id'
import type { Role } from '../../src/shared/permission'
import type { Staff } from '../../src/shared/staff/schema'
import type { Desk } from '../support/desk'

export const PIN = '914720'

/** Somebody on the list, whose PIN is known. */
export const hire = async (
  desk: Desk,
  name: string,
  role: Role,
  change: Partial<Staff> = {},
): Promise<Id<'staff'>> => {
  const id =
    `staff_${name.length}${[...name].map((each) => each.codePointAt(0)?.toString(36)).join('')}` as Id<'staff'>
  const secret = await hashSecret(PIN)
  await desk.arrange((draft) => {
    draft.staff.insert({
      id,
      name,
      role,
      secret,
      mustChangeSecret: false,
      wrongAttempts: 0,
      blockedUntil: null,
      active: true,
      createdAt: '2026-11-01T00:00:00.000Z',
      ...change,
    })
  })
  return id
}

/** Comes in through the door, as people do. */
export const comeIn = async (desk: Desk, staffId: string): Promise<void> => {
  const result = await desk.done('staff.signIn', { staffId, pin: PIN })
  if (!result.signedIn) throw new Error('the PIN of the test did not fit')
}

import type { Role } from '../../../shared/permission'
import type { Staff } from '../../../shared/staff/schema'
import type { Draft } from '../../collections'
import type { Context } from '../../context'
import { seedFees } from '../../fees/demo'
import { seedKeys } from '../../keys/demo'
import { seedPasses } from '../../passes/demo'
import { seedTours } from '../../tours/demo'
import { type DemoEstate, seedEstate } from './estate'
import { seededRandom } from './random'

/** Everybody's PIN in the demo, and only there: it is shown on the sign-in screen. */
export const DEMO_PIN = '202688'

const PEOPLE: readonly (readonly [string, Role])[] = [
  ['林晓芸', 'clerk'],
  ['周婷', 'clerk'],
  ['陈志强', 'supervisor'],
  ['赵敏', 'manager'],
]

const seedStaff = (draft: Draft, context: Context, secret: Staff['secret']): Staff[] =>
  PEOPLE.map(([name, role]) =>
    draft.staff.insert({
      id: context.newId('staff'),
      name,
      role,
      secret,
      mustChangeSecret: false,
      wrongAttempts: 0,
      blockedUntil: null,
      active: true,
      createdAt: context.now,
    }),
  )

const first = (staff: readonly Staff[], role: Role): Staff => {
  const found = staff.find((each) => each.role === role)
  if (!found) throw new Error(`demo: no ${role}`)
  return found
}

/** Fills an empty folder with a believable center. Everything in it can be worked with. */
export const seedDemo = (draft: Draft, secret: Staff['secret'], context: Context): void => {
  draft.center.insert({
    id: context.newId('center'),
    name: '阳光物业服务中心',
    phone: '0755-0000 0088',
    address: '阳光路 88 号会所一层',
    demo: true,
    createdAt: context.now,
  })
  const staff = seedStaff(draft, context, secret)
  const random = seededRandom(20_261_123)
  const demo: DemoEstate = {
    ...seedEstate(draft, context, random),
    random,
    clerks: staff.filter((each) => each.role === 'clerk'),
    supervisor: first(staff, 'supervisor'),
    manager: first(staff, 'manager'),
  }
  seedFees(draft, context, demo)
  seedKeys(draft, context, demo)
  seedTours(draft, context, demo)
  seedPasses(draft, context, demo)
}

import { addDays, instantOf } from '../shared/day'
import type { Id } from '../shared/id'
import type { Role } from '../shared/permission'
import type { Secret, Staff } from '../shared/staff/schema'
import { seedArrears } from './arrears/demo'
import { putDemoPictures, seedAttachments } from './attachments/demo'
import { type DemoEstate, type DemoPicture, seedEstate } from './center/demo/estate'
import { seedHouseholds } from './center/demo/households'
import { seededRandom } from './center/demo/random'
import type { Draft } from './collections'
import type { Context } from './context'
import { seedDefects } from './defects/demo'
import { seedApprovals } from './demoApprovals'
import { seedOldUnit } from './demoOldUnit'
import { seedFees } from './fees/demo'
import { seedInspections } from './inspections/demo'
import { seedKeys } from './keys/demo'
import { seedLedger } from './ledger/demo'
import { seedMeters } from './meters/demo'
import { seedMoveIns } from './moveins/demo'
import { seedPasses } from './passes/demo'
import { makeProofKey } from './proof/keys'
import { seedReshapes } from './reshapes/demo'
import { addStaff } from './staff/handlers'
import { changeStaff } from './staff/marks'
import { keepCode, type MadeCode } from './staff/recovery'
import { seedTenancies } from './tenancies/demo'
import { seedTours } from './tours/demo'
import { seedTransfers } from './transfers/demo'
import { seedUnitFiles } from './unitfiles/demo'

export const DEMO_STAFF: readonly (readonly [string, Role])[] = [
  ['林晓芸', 'clerk'],
  ['周婷', 'clerk'],
  ['何佳怡', 'clerk'],
  ['陈志强', 'supervisor'],
  ['赵敏', 'manager'],
  ['孙立新', 'manager'],
]

/** Ids that are the same each time: the demo of one day is one and the same estate on every PC. */
const demoContext = (context: Context): Context => {
  let serial = 0
  const newId = <K extends string>(kind: K): Id<K> => {
    serial += 1
    return `${kind}_demo${serial.toString(36).padStart(6, '0')}` as Id<K>
  }
  return { ...context, newId }
}

const seedStaff = (draft: Draft, context: Context, secrets: readonly Secret[]): Staff[] =>
  DEMO_STAFF.map(([name, role], place) => {
    const secret = secrets[place]
    if (!secret) throw new Error('demo: a colleague has no PIN')
    const staff = addStaff(draft, { name, role, secret }, context)
    return changeStaff(draft, context, staff.id, { mustChangeSecret: false })
  })

const first = (staff: readonly Staff[], role: Role): Staff => {
  const found = staff.find((each) => each.role === role)
  if (!found) throw new Error(`demo: no ${role}`)
  return found
}

/** What stands beside the records before the demo is written. */
export type DemoFiles = readonly DemoPicture[]
export const putDemoFiles = (context: Context): Promise<DemoFiles> => putDemoPictures(context)

/** Each area's part, in order: a later one may build upon those before it. */
const PARTS = [
  seedMeters,
  seedFees,
  seedKeys,
  seedTours,
  seedPasses,
  seedTenancies,
  seedUnitFiles,
  seedTransfers,
  seedApprovals,
  seedAttachments,
  seedDefects,
  seedInspections,
  seedMoveIns,
  seedHouseholds,
  seedOldUnit,
  seedReshapes,
  seedArrears,
  // Last: days are closed here, and a closed day takes nothing more.
  seedLedger,
] as const

/** Fills an empty folder with a believable center. Everything in it can be worked with. */
export const seedDemo = (
  draft: Draft,
  secrets: readonly Secret[],
  code: MadeCode,
  pictures: DemoFiles,
  moment: Context,
): void => {
  const context = demoContext(moment)
  const longAgo: Context = { ...context, now: instantOf(addDays(context.today, -1200), '09:00') }
  draft.center.insert({
    id: longAgo.newId('center'),
    name: '阳光物业服务中心',
    phone: '0755-0000 0088',
    address: '滨海市阳光路 88 号会所一层',
    demo: true,
    createdAt: longAgo.now,
  })
  const staff = seedStaff(draft, longAgo, secrets)
  const random = seededRandom(20_261_123)
  const demo: DemoEstate = {
    ...seedEstate({ draft, context: longAgo, random }),
    random,
    clerks: staff.filter((each) => each.role === 'clerk'),
    supervisor: first(staff, 'supervisor'),
    manager: first(staff, 'manager'),
    pictures,
  }
  keepCode(draft, code, demo.manager.name, longAgo)
  // Before the papers that the parts issue: each carries its signed code.
  makeProofKey(draft, longAgo, demo.manager.name)
  PARTS.forEach((seed, place) => {
    context.ports.progress(place + 1, PARTS.length + 1)
    seed(draft, context, demo)
  })
  context.ports.progress(PARTS.length + 1, PARTS.length + 1)
}

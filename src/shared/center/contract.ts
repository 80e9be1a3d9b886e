import { z } from 'zod'
import { Day } from '../day'
import { SiteKind } from '../estate/schema'
import { everyone, managers, type Role } from '../permission'
import { command, query } from '../route'
import { PinInput } from '../staff/rules'
import type { StaffSummary } from '../staff/schema'
import type { Center, Setting } from './schema'
import type { SettingSpec } from './settingSpec'

/** All that a window must know before anybody has signed in. */
export interface CenterStatus {
  readonly setUp: boolean
  readonly centerName: string
  readonly demo: boolean
  readonly staff: StaffSummary | null
  readonly locked: boolean
  readonly mustChangeSecret: boolean
  readonly people: readonly (StaffSummary & { readonly blockedUntil: string | null })[]
  /** Demo only: the PIN everybody has, shown on the sign-in screen. */
  readonly demoPin: string | null
  readonly store: 'open' | 'readOnly' | 'stopped'
  readonly spaceLow: boolean
  readonly savedAt: string | null
  readonly dataFolder: string
}

export interface SettingRow {
  readonly key: string
  readonly spec: SettingSpec
  readonly value: string | number | boolean
  readonly history: readonly Setting[]
}

export interface PermissionRow {
  readonly route: string
  readonly kind: 'query' | 'command'
  readonly roles: readonly Role[] | 'signedIn' | 'anyone'
}

const centerName = z.string().trim().min(1, 'center.nameNeeded').max(60, 'center.nameTooLong')
const phone = z.string().trim().max(40)
const address = z.string().trim().max(200)

export const SetUpInput = z.strictObject({
  name: centerName,
  phone,
  address,
  sites: z
    .array(z.strictObject({ name: z.string().trim().min(1, 'center.siteNameNeeded').max(60, 'center.nameTooLong'), kind: SiteKind }))
    .min(1, 'center.siteNeeded')
    .max(20),
  managerName: z.string().trim().min(1, 'staff.nameNeeded').max(40, 'staff.nameTooLong'),
  pin: PinInput,
})
export type SetUpInput = z.infer<typeof SetUpInput>

export const centerContract = {
  'center.status': query<CenterStatus>()('anyone', z.strictObject({})),
  'center.setUp': command<null>()('anyone', SetUpInput),
  'center.tryDemo': command<null>()('anyone', z.strictObject({})),
  'center.facts': query<Center>()(everyone, z.strictObject({})),
  'center.update': command<Center>()(managers, z.strictObject({ name: centerName, phone, address })),
  'center.settings': query<readonly SettingRow[]>()(managers, z.strictObject({})),
  'center.setSetting': command<Setting>()(
    managers,
    z.strictObject({ key: z.string().max(60), value: z.union([z.string().max(100), z.number(), z.boolean()]), fromOn: Day }),
  ),
  'center.permissions': query<readonly PermissionRow[]>()(managers, z.strictObject({})),
} as const

import { z } from 'zod'
import { Day } from '../day'
import { SiteKind } from '../estate/schema'
import { everyone, managers, type Role } from '../permission'
import { command, inClear, query } from '../route'
import type { SettingKey } from '../settings'
import type { DoorStatus, NewCode } from '../staff/contract'
import type { Duty } from '../staff/duties'
import { PinInput } from '../staff/rules'
import type { SettingValue } from './rules'
import type { Center, Setting } from './schema'
import type { SettingSpec } from './settingSpec'

/** All that a window must know before anybody has signed in. */
export interface CenterStatus extends DoorStatus {
  readonly setUp: boolean
  readonly demo: boolean
  readonly locked: boolean
  readonly mustChangeSecret: boolean
  readonly spaceLow: boolean
  readonly savedAt: string | null
}

export interface SettingRow {
  readonly key: SettingKey
  readonly spec: SettingSpec
  /** In force today. */
  readonly value: SettingValue
  /** The day it came into force; null for the default. */
  readonly fromOn: string | null
  /** The next change that is already decided. */
  readonly planned: { readonly value: SettingValue; readonly fromOn: string } | null
  /** Newest first; nothing is ever taken out. */
  readonly history: readonly Setting[]
}

export interface PermissionRow {
  readonly route: string
  readonly kind: 'query' | 'command'
  readonly roles: readonly Role[] | 'signedIn' | 'anyone'
  /** The duty it needs beside the role, and whether the PIN is typed again. */
  readonly duty: Duty | null
  readonly confirm: boolean
}

const named = (needed: string) => z.string().trim().min(1, needed).max(60, 'center.nameTooLong')
const facts = {
  name: named('center.nameNeeded'),
  phone: z.string().trim().max(40, 'center.phoneTooLong'),
  address: z.string().trim().max(200, 'center.addressTooLong'),
}
const SiteInput = z.strictObject({ name: named('center.siteNameNeeded'), kind: SiteKind })
/** Names still empty are said at their own field. */
const distinct = (sites: readonly { readonly name: string }[]): boolean => {
  const names = sites.map((site) => site.name).filter((name) => name !== '')
  return new Set(names).size === names.length
}

export const SetUpInput = z.strictObject({
  ...facts,
  sites: z
    .array(SiteInput)
    .min(1, 'center.siteNeeded')
    .max(20, 'center.tooManySites')
    .refine(distinct, 'center.siteTwice'),
  managerName: z.string().trim().min(1, 'staff.nameNeeded').max(40, 'staff.nameTooLong'),
  pin: PinInput,
})
export type SetUpInput = z.infer<typeof SetUpInput>

export const CenterInput = z.strictObject(facts)
export type CenterInput = z.infer<typeof CenterInput>

const SettingInput = z.strictObject({
  key: z.string().max(60),
  value: z.union([z.string().max(100), z.number(), z.boolean()]),
  fromOn: Day,
})

const nothing = z.strictObject({})

export const centerContract = {
  'center.status': query<CenterStatus>()('anyone', nothing),
  'center.setUp': command<NewCode>()('anyone', SetUpInput),
  'center.tryDemo': command<null>()('anyone', nothing),
  // The center's own number is on its door.
  'center.facts': inClear(query<Center>()(everyone, nothing)),
  'center.update': inClear(command<Center>()(managers, CenterInput)),
  'center.settings': query<readonly SettingRow[]>()(managers, nothing),
  'center.setSetting': command<Setting>()(managers, SettingInput),
  'center.permissions': query<readonly PermissionRow[]>()(managers, nothing),
} as const

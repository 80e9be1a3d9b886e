import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'
import { SealedNumber } from '../sealed'

export const PersonKind = z.enum(['person', 'company'])
export type PersonKind = z.infer<typeof PersonKind>

export const IdType = z.enum([
  'residentId',
  'passport',
  'hkMacauPermit',
  'taiwanPermit',
  'creditCode',
  'other',
])
export type IdType = z.infer<typeof IdType>

/** 业主、租户、住户 or company: one record however many units they hold. */
export const Person = z.strictObject({
  id: id('person'),
  kind: PersonKind,
  name: z.string().min(1).max(120),
  phones: z.array(z.string().min(3).max(30)).max(5),
  idType: IdType.nullable(),
  idNo: SealedNumber.nullable(),
  contactName: z.string().max(60),
  address: z.string().max(200),
  note: z.string().max(500),
  importId: id('import').nullable(),
  createdAt: Instant,
})
export type Person = z.infer<typeof Person>

export const TieRole = z.enum(['owner', 'tenant', 'family', 'occupant', 'emergency'])
export type TieRole = z.infer<typeof TieRole>

/** What a person is to a unit, from one day to another. Ended, never overwritten. */
export const Tie = z.strictObject({
  id: id('tie'),
  unitId: id('unit'),
  personId: id('person'),
  role: TieRole,
  /** Owner's share in 0.01 %, null when not stated. */
  shareBp: z.int().min(1).max(10000).nullable(),
  relation: z.string().max(40),
  fromOn: Day.nullable(),
  /** First day on which it no longer holds. */
  endedOn: Day.nullable(),
  importId: id('import').nullable(),
})
export type Tie = z.infer<typeof Tie>

export const Vehicle = z.strictObject({
  id: id('vehicle'),
  unitId: id('unit'),
  personId: id('person').nullable(),
  plate: z.string().min(3).max(15),
  space: z.string().max(30),
  endedOn: Day.nullable(),
})
export type Vehicle = z.infer<typeof Vehicle>

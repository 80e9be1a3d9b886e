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
  /** 法定代表人 of a company (domain.md §2.2). */
  legalRep: z.string().max(60).optional(),
  /** Names and numbers an owner was on record with before they were put right, with who did so and why. */
  formerNames: z
    .array(
      z.strictObject({
        name: z.string().max(120),
        reason: z.string().max(200),
        at: Instant,
        byName: z.string(),
      }),
    )
    .max(20)
    .optional(),
  /** The person this record turned out to be twice; it stays readable and is used no more. */
  mergedInto: id('person').optional(),
  importId: id('import').nullable(),
  createdAt: Instant,
})
export type Person = z.infer<typeof Person>

/** `staff`: who works in a company's rooms. */
export const TieRole = z.enum(['owner', 'tenant', 'family', 'occupant', 'staff', 'emergency'])
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
  /** Set aside by a merge of duplicates, because the same person holds the same role by another tie. */
  asideBy: id('merge').optional(),
  /** Set aside as a wrong entry: it held on no day, and stays readable with who said so and why. */
  wrong: z.strictObject({ at: Instant, byName: z.string(), reason: z.string().max(200) }).optional(),
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
  importId: id('import').optional(),
})
export type Vehicle = z.infer<typeof Vehicle>

export const PetKind = z.enum(['dog', 'cat', 'bird', 'other'])
export type PetKind = z.infer<typeof PetKind>

/** 宠物 (domain.md §2.2). */
export const Pet = z.strictObject({
  id: id('pet'),
  unitId: id('unit'),
  kind: PetKind,
  name: z.string().min(1).max(40),
  /** 犬证 or what else was shown. */
  licence: z.string().max(40),
  vaccinatedUntilOn: Day.nullable(),
  fromOn: Day,
  endedOn: Day.nullable(),
})
export type Pet = z.infer<typeof Pet>

export const CareKind = z.enum(['livingAlone', 'elderly', 'mobility', 'child', 'other'])
export type CareKind = z.infer<typeof CareKind>

/** 特殊关照 (domain.md §2.2): who in a unit needs care. The kind is shown to everybody; the note only on request. */
export const Care = z.strictObject({
  id: id('care'),
  unitId: id('unit'),
  kind: CareKind,
  who: z.string().min(1).max(60),
  careNote: z.string().max(300),
  fromOn: Day,
  endedOn: Day.nullable(),
})
export type Care = z.infer<typeof Care>

/** Two records that were one person, made one; taken back field by field from what stands here. */
export const PersonMerge = z.strictObject({
  id: id('merge'),
  keptId: id('person'),
  keptName: z.string(),
  goneId: id('person'),
  goneName: z.string(),
  /** The kept person as it was before, and as the merge left it. */
  before: Person,
  after: Person,
  /** Ties of either as they were. */
  ties: z.array(Tie),
  vehicleIds: z.array(id('vehicle')),
  at: Instant,
  byName: z.string(),
  undone: z.strictObject({ at: Instant, byName: z.string() }).nullable(),
})
export type PersonMerge = z.infer<typeof PersonMerge>

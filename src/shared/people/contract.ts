import { z } from 'zod'
import { Day } from '../day'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { clerks, everyone, supervisors } from '../permission'
import { command, inClear, query } from '../route'
import { type MergeReason, MergeTake } from './merge'
import {
  type Care,
  CareKind,
  IdType,
  type Person,
  PersonKind,
  type PersonMerge,
  type Pet,
  PetKind,
  type Tie,
  TieRole,
  type Vehicle,
} from './schema'
import { type Unmasked, UnmaskGroup, UnmaskReason, UnmaskSubject } from './unmask'

/** A person as a unit's file shows them: numbers masked until asked for with a reason. */
export interface TiedPerson {
  readonly tie: Tie
  readonly personId: Person['id']
  readonly kind: Person['kind']
  readonly name: string
  readonly phones: readonly string[]
  readonly idNo: string
  readonly current: boolean
}

export interface PersonRow {
  readonly id: Person['id']
  readonly kind: Person['kind']
  readonly name: string
  readonly phone: string
  readonly units: readonly {
    readonly unitId: Tie['unitId']
    readonly label: string
    readonly role: Tie['role']
  }[]
}

/** Everything about one person: every unit they hold or held. */
export interface PersonFile {
  readonly person: Omit<Person, 'idNo' | 'address'> & { readonly idNo: string; readonly address: string }
  readonly ties: readonly {
    readonly tie: Tie
    readonly label: string
    readonly siteName: string
    readonly current: boolean
  }[]
  readonly vehicles: readonly { readonly vehicle: Vehicle; readonly label: string }[]
  /** Merges in which this record was kept, newest first. */
  readonly merges: readonly MergeLine[]
  /** Who this record was merged into. */
  readonly mergedInto: { readonly id: Person['id']; readonly name: string } | null
  /** People that may be the same one. */
  readonly alike: readonly AlikePair[]
}

export type MergeLine = Pick<PersonMerge, 'id' | 'goneId' | 'goneName' | 'at' | 'byName' | 'undone'>

export interface AlikePerson {
  readonly id: Person['id']
  readonly name: string
  readonly kind: Person['kind']
  readonly phones: readonly string[]
  readonly idNo: string
  readonly units: readonly string[]
  readonly createdAt: string
}

/** Two records that look like one person, and why. */
export interface AlikePair {
  readonly keep: AlikePerson
  readonly gone: AlikePerson
  readonly reasons: readonly MergeReason[]
}

export interface MergePreview extends AlikePair {
  /** Fields that are empty in the kept record and filled from the other. */
  readonly filled: readonly (typeof MergeTake.options)[number][]
  /** Fields that are filled in both, and not alike: the kept record's stands unless another is chosen. */
  readonly unlike: readonly {
    readonly field: (typeof MergeTake.options)[number]
    readonly kept: string
    readonly other: string
  }[]
  /** Phones of both; more than five are not kept. */
  readonly phones: readonly string[]
  readonly ties: readonly {
    readonly tieId: Tie['id']
    readonly label: string
    readonly role: Tie['role']
    /** The kept person holds the same role there already: set aside, its share added. */
    readonly double: boolean
  }[]
  readonly vehicles: readonly string[]
}

export interface PersonOnDay {
  readonly tieId: Tie['id']
  readonly personId: Person['id']
  readonly name: string
  readonly phones: readonly string[]
  readonly shareBp: number | null
}

/** Who answered for a unit on a day. */
export interface OnDay {
  readonly owners: readonly PersonOnDay[]
  readonly user: (PersonOnDay & { readonly role: Tie['role'] }) | null
  /** Of a day on which there was no such unit: the units it was split or joined into, or made of. */
  readonly instead: readonly { readonly unitId: Tie['unitId']; readonly label: string }[]
}

/** As a form got it: masked, and sent back untouched. */
const keptPhone = z
  .string()
  .trim()
  .min(3, 'people.phoneWrong')
  .max(30, 'people.phoneWrong')
  .regex(/^[0-9+\-() *]+$/, 'people.phoneWrong')

const phone = z
  .string()
  .trim()
  .min(3, 'people.phoneWrong')
  .max(30, 'people.phoneWrong')
  .regex(/^[0-9+\-() ]+$/, 'people.phoneWrong')

export const PersonInput = z.strictObject({
  kind: PersonKind,
  name: z.string().trim().min(1, 'people.nameNeeded').max(120, 'people.nameTooLong'),
  phones: z.array(phone).max(5),
  idType: IdType.nullable(),
  idNo: z.string().trim().max(40),
  contactName: z.string().trim().max(60),
  address: z.string().trim().max(200),
  note: z.string().trim().max(500),
  legalRep: z.string().trim().max(60).optional(),
})
export type PersonInput = z.infer<typeof PersonInput>

const ownersGiven = z
  .array(
    z.strictObject({
      personId: id('person').nullable(),
      person: PersonInput.nullable(),
      shareBp: z.int().min(1).max(10000).nullable(),
      relation: z.string().trim().max(40),
    }),
  )
  .min(1, 'people.ownerNeeded')
  .max(20)

export const peopleContract = {
  'people.list': query<Page<PersonRow>>()(
    everyone,
    z.strictObject({ ...listInput(['name']), role: TieRole.nullable().default(null) }),
  ),
  'people.addToUnit': command<Tie>()(
    clerks,
    z.strictObject({
      unitId: id('unit'),
      personId: id('person').nullable(),
      person: PersonInput.nullable(),
      role: TieRole,
      shareBp: z.int().min(1).max(10000).nullable(),
      relation: z.string().trim().max(40),
      fromOn: Day.nullable(),
    }),
  ),
  'people.change': command<Person>()(
    clerks,
    PersonInput.omit({ idNo: true, phones: true, address: true }).extend({
      personId: id('person'),
      phones: z.array(keptPhone).max(5).nullable(),
      /** Null leaves what is kept as it is: neither is shown in full to whoever changes it. */
      idNo: z.string().trim().max(40).nullable().default(null),
      address: z.string().trim().max(200).nullable().default(null),
      /** Why an owner's name or number is another now: whoever buys comes by a transfer. */
      reason: z.string().trim().max(200).default(''),
    }),
  ),
  'people.person': query<PersonFile>()(everyone, z.strictObject({ personId: id('person') })),
  'people.find': query<readonly AlikePerson[]>()(everyone, z.strictObject({ text: z.string().max(60) })),
  'people.onDay': query<OnDay>()(everyone, z.strictObject({ unitId: id('unit'), day: Day })),
  /** First owners of a unit that has none yet; a change of owner is a transfer. */
  'people.setOwners': command<readonly Tie[]>()(
    clerks,
    z.strictObject({ unitId: id('unit'), fromOn: Day, owners: ownersGiven }),
  ),
  /** A wrong entry put right, with who did so and why. */
  'people.correctOwners': command<readonly Tie[]>()(
    supervisors,
    z.strictObject({
      unitId: id('unit'),
      owners: ownersGiven,
      reason: z.string().trim().min(2, 'people.correctReason').max(200),
    }),
    { confirm: 'pin' },
  ),
  'people.duplicates': query<Page<AlikePair>>()(clerks, z.strictObject({ page: z.int().min(0).default(0) })),
  'people.mergePreview': query<MergePreview>()(
    clerks,
    z.strictObject({ keepId: id('person'), goneId: id('person') }),
  ),
  'people.merge': command<PersonMerge['id']>()(
    clerks,
    z.strictObject({
      keepId: id('person'),
      goneId: id('person'),
      /** Fields in which the other record's value stands. */
      take: z.array(MergeTake).max(10),
    }),
  ),
  'people.undoMerge': command<PersonMerge['id']>()(clerks, z.strictObject({ mergeId: id('merge') })),
  'people.addPet': command<Pet>()(
    clerks,
    z.strictObject({
      unitId: id('unit'),
      kind: PetKind,
      name: z.string().trim().min(1, 'people.nameNeeded').max(40, 'people.nameTooLong'),
      licence: z.string().trim().max(40),
      vaccinatedUntilOn: Day.nullable(),
    }),
  ),
  'people.endPet': command<Pet>()(clerks, z.strictObject({ petId: id('pet'), endedOn: Day })),
  'people.addCare': command<Care>()(
    clerks,
    z.strictObject({
      unitId: id('unit'),
      kind: CareKind,
      who: z.string().trim().min(1, 'people.nameNeeded').max(60, 'people.nameTooLong'),
      careNote: z.string().trim().max(300),
    }),
  ),
  'people.endCare': command<Care>()(clerks, z.strictObject({ careId: id('care'), endedOn: Day })),
  'people.endTie': command<Tie>()(clerks, z.strictObject({ tieId: id('tie'), endedOn: Day })),
  'people.unmask': inClear(
    command<Unmasked>()(
      everyone,
      z
        .strictObject({
          subject: UnmaskSubject,
          group: UnmaskGroup,
          reason: UnmaskReason,
          note: z.string().trim().max(200),
        })
        .refine(({ reason, note }) => reason !== 'other' || note.length >= 2, {
          path: ['note'],
          message: 'people.reasonNeeded',
        }),
      { confirm: 'pin' },
    ),
  ),
  'people.addVehicle': command<Vehicle>()(
    clerks,
    z.strictObject({
      unitId: id('unit'),
      plate: z.string().trim().min(3, 'people.plateWrong').max(15, 'people.plateWrong'),
      space: z.string().trim().max(30),
    }),
  ),
  'people.endVehicle': command<Vehicle>()(clerks, z.strictObject({ vehicleId: id('vehicle'), endedOn: Day })),
} as const

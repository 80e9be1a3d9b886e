import { z } from 'zod'
import { Day } from '../day'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { clerks, everyone } from '../permission'
import { command, inClear, query } from '../route'
import { IdType, type Person, PersonKind, type Tie, TieRole, type Vehicle } from './schema'
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
})
export type PersonInput = z.infer<typeof PersonInput>

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
    PersonInput.omit({ idNo: true, phones: true }).extend({
      personId: id('person'),
      phones: z.array(phone).max(5).nullable(),
    }),
  ),
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

import { z } from 'zod'
import { Day } from '../day'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { clerks, everyone } from '../permission'
import { command, query } from '../route'
import { isPlate, WHOLE_BP } from './rules'
import { IdType, type Person, PersonKind, type Tie, TieRole, type Vehicle } from './schema'
import { isPrintable } from './signs'

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

interface UnitOfPerson {
  readonly unitId: Tie['unitId']
  readonly label: string
  readonly role: Tie['role']
}

export interface PersonRow {
  readonly id: Person['id']
  readonly kind: Person['kind']
  readonly name: string
  readonly phone: string
  readonly units: readonly UnitOfPerson[]
}

/** One person: masked numbers, every tie past and present. */
export interface PersonFile {
  /** `phones`, `idNo` and `address` are masked. */
  readonly person: Person
  readonly ties: readonly { readonly tie: Tie; readonly label: string; readonly current: boolean }[]
  /** How often the numbers were looked at in clear, and the last time. */
  readonly reveals: { readonly count: number; readonly lastAt: string | null; readonly lastBy: string }
}

export interface PersonHit {
  readonly id: Person['id']
  readonly name: string
  readonly phone: string
  readonly units: readonly string[]
}

const phone = z
  .string()
  .trim()
  .transform((text) => text.normalize('NFKC'))
  .pipe(
    z
      .string()
      .min(3, 'people.phoneWrong')
      .max(30, 'people.phoneWrong')
      .regex(/^[0-9+\-() ]+$/, 'people.phoneWrong'),
  )

const printable = (limit: number) =>
  z.string().trim().max(limit, 'people.textTooLong').refine(isPrintable, 'people.signsPlain')

const personName = z
  .string()
  .trim()
  .min(1, 'people.nameNeeded')
  .max(120, 'people.nameTooLong')
  .refine(isPrintable, 'people.signsPlain')

export const PersonInput = z.strictObject({
  kind: PersonKind,
  name: personName,
  phones: z.array(phone).max(5),
  idType: IdType.nullable(),
  idNo: z.string().trim().max(40, 'people.idNoTooLong'),
  contactName: printable(60),
  address: printable(200),
  note: printable(500),
})
export type PersonInput = z.infer<typeof PersonInput>

const share = z.int().min(1, 'people.shareWrong').max(WHOLE_BP, 'people.shareWrong').nullable()

/** Somebody on file, or somebody new. */
const whoever = { personId: id('person').nullable(), person: PersonInput.nullable() }

const plate = z.string().trim().max(15, 'people.plateWrong').refine(isPlate, 'people.plateWrong')

export const peopleContract = {
  'people.list': query<Page<PersonRow>>()(
    everyone,
    z.strictObject({ ...listInput(['name']), role: TieRole.nullable().default(null) }),
  ),
  'people.person': query<PersonFile>()(everyone, z.strictObject({ personId: id('person') })),
  'people.find': query<readonly PersonHit[]>()(everyone, z.strictObject({ text: z.string().max(60) })),
  'people.addToUnit': command<Tie>()(
    clerks,
    z.strictObject({
      unitId: id('unit'),
      ...whoever,
      role: TieRole,
      shareBp: share,
      relation: printable(40),
      fromOn: Day.nullable(),
    }),
  ),
  'people.change': command<Person>()(
    clerks,
    PersonInput.extend({
      personId: id('person'),
      /** Null keeps what is on file, which the screen does not know in clear. */
      phones: z.array(phone).max(5).nullable(),
      idNo: z.string().trim().max(40, 'people.idNoTooLong').nullable(),
    }),
  ),
  'people.endTie': command<Tie>()(clerks, z.strictObject({ tieId: id('tie'), endedOn: Day })),
  'people.changeOwner': command<readonly Tie[]>()(
    clerks,
    z.strictObject({
      unitId: id('unit'),
      fromOn: Day,
      owners: z
        .array(z.strictObject({ ...whoever, shareBp: share }))
        .min(1, 'people.choosePerson')
        .max(10),
    }),
  ),
  'people.reveal': command<{
    readonly phones: readonly string[]
    readonly idNo: string
    readonly address: string
  }>()(
    clerks,
    z.strictObject({
      personId: id('person'),
      reason: z.string().trim().min(2, 'people.reasonNeeded').max(200),
    }),
  ),
  'people.addVehicle': command<Vehicle>()(
    clerks,
    z.strictObject({ unitId: id('unit'), plate, space: printable(30) }),
  ),
  'people.endVehicle': command<Vehicle>()(
    clerks,
    z.strictObject({ vehicleId: id('vehicle'), endedOn: Day }),
  ),
} as const

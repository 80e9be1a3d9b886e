import { z } from 'zod'
import { Day } from '../day'
import { Occupancy } from '../estate/schema'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { Fen } from '../money'
import { PersonInput } from '../people/contract'
import { clerks, everyone } from '../permission'
import { command, query } from '../route'
import {
  type Blocker,
  ConsentHow,
  ConsentScope,
  MoveOutCheck,
  type Tenancy,
  type TenancyState,
} from './schema'

export interface TenancyRow {
  readonly tenancy: Tenancy
  readonly state: TenancyState
  /** Ends within the days of the setting, and nobody has given notice. */
  readonly expiring: boolean
}

export interface TenancyFile extends TenancyRow {
  /** What is open now, whether or not an override covers it. */
  readonly blockers: readonly (Blocker & { readonly covered: boolean })[]
  readonly tenantPays: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[]
  readonly noticeMissingDays: number
}

export interface TenantItem {
  readonly id: Tenancy['tenantPays'][number]
  readonly name: string
  readonly nameEn: string
}

const reason = z.string().trim().min(2, 'tenancies.reasonNeeded').max(200)
const text = (max: number) => z.string().trim().max(max)
const needed = (max: number) => z.string().trim().min(1, 'tenancies.nameNeeded').max(max)
const tenancyId = id('tenancy')

export const ConsentInput = z.strictObject({
  who: needed(40),
  how: ConsentHow,
  givenOn: Day,
  scope: z.array(ConsentScope).max(4),
})

export const TenancyInput = z.strictObject({
  unitId: id('unit'),
  personId: id('person').nullable(),
  person: PersonInput.nullable(),
  leaseNo: text(60),
  fromOn: Day,
  toOn: Day,
  residents: z.int().min(1).max(200),
  tenantPays: z.array(id('tariff')).max(50),
  leaseDepositFen: Fen.nullable(),
  consent: ConsentInput.nullable(),
  note: text(300),
})
export type TenancyInput = z.infer<typeof TenancyInput>

export const InspectionInput = z.strictObject({
  tenancyId,
  on: Day,
  ownerSide: needed(40),
  tenantSide: needed(40),
  passed: z.array(MoveOutCheck).max(5),
  damage: text(300),
  water: text(20),
  power: text(20),
  gas: text(20),
  keysBack: z.int().min(0).max(99),
  cardsBack: z.int().min(0).max(99),
})

export const TENANCY_VIEWS = ['current', 'expiring', 'leaving', 'left', 'all'] as const
export const TenancyView = z.enum(TENANCY_VIEWS)
export type TenancyView = z.infer<typeof TenancyView>

const filter = z.strictObject({
  ...listInput(['no', 'unitLabel', 'tenantName', 'fromOn', 'toOn']),
  view: TenancyView,
})
export type TenancyFilter = z.infer<typeof filter>

export const tenanciesContract = {
  'tenancies.counts': query<Readonly<Record<TenancyView, number>>>()(everyone, z.strictObject({})),
  'tenancies.list': query<Page<TenancyRow>>()(everyone, filter),
  'tenancies.file': query<TenancyFile>()(everyone, z.strictObject({ tenancyId })),
  'tenancies.ofUnit': query<readonly TenancyRow[]>()(everyone, z.strictObject({ unitId: id('unit') })),
  'tenancies.items': query<readonly TenantItem[]>()(everyone, z.strictObject({ unitId: id('unit') })),
  'tenancies.register': command<Tenancy>()(clerks, TenancyInput),
  'tenancies.recordConsent': command<Tenancy>()(clerks, z.strictObject({ tenancyId, consent: ConsentInput })),
  'tenancies.renew': command<Tenancy>()(clerks, z.strictObject({ tenancyId, toOn: Day })),
  'tenancies.giveNotice': command<Tenancy>()(
    clerks,
    z.strictObject({
      tenancyId,
      noticeOn: Day,
      leavingOn: Day,
      givenBy: z.enum(['tenant', 'owner']),
      note: text(200),
    }),
  ),
  'tenancies.withdrawNotice': command<Tenancy>()(clerks, z.strictObject({ tenancyId, reason })),
  'tenancies.inspect': command<Tenancy>()(clerks, InspectionInput),
  'tenancies.moveOut': command<Tenancy>()(
    clerks,
    z.strictObject({ tenancyId, leftOn: Day, nextOccupancy: Occupancy, forwardTo: text(200) }),
  ),
  'tenancies.void': command<Tenancy>()(clerks, z.strictObject({ tenancyId, reason }), { confirm: 'pin' }),
  'tenancies.export': command<string | null>()(
    clerks,
    z.strictObject({
      filter,
      headings: z.array(z.string().max(40)).length(9),
      words: z.record(z.string(), z.string().max(20)),
      fileName: z.string().max(80),
    }),
    { confirm: 'pin' },
  ),
} as const

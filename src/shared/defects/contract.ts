import { z } from 'zod'
import { Day } from '../day'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { everyone, managers, supervisors } from '../permission'
import { command, query } from '../route'
import type { DefectFile, DefectRow, DefectStatistics, DispatchRow, PartyRow, TermRow } from './answers'
import {
  type Defect,
  DefectPart,
  DefectSource,
  type Dispatch,
  OwnerConfirm,
  type Party,
  PartyKind,
  Severity,
} from './schema'
import {
  DefectCategory,
  WarrantyBasis,
  type WarrantyEnd,
  WarrantyPeriod,
  type WarrantyTerm,
} from './warranty'

/** What a list of defects can be asked for. */
export const DefectView = z.enum([
  'open',
  'registered',
  'overdue',
  'awaitingRecheck',
  'awaitingOwner',
  'disputed',
  'closed',
  'all',
])
export type DefectView = z.infer<typeof DefectView>

const defectId = id('defect')
const reason = z.string().trim().min(2, 'defects.reasonNeeded').max(300)
const note = z.string().trim().max(300)
const facts = {
  part: DefectPart,
  place: z.string().trim().max(60),
  description: z.string().trim().min(2, 'defects.descriptionNeeded').max(500),
  category: DefectCategory,
  severity: Severity,
  partyId: id('party').nullable(),
}

export const DefectInput = z.strictObject({
  unitId: id('unit'),
  source: DefectSource,
  foundOn: Day,
  ...facts,
})
export type DefectInput = z.infer<typeof DefectInput>

export const PartyInput = z.strictObject({
  kind: PartyKind,
  name: z.string().trim().min(1, 'defects.partyNameNeeded').max(60),
  contact: z.string().trim().max(40),
  phone: z
    .string()
    .trim()
    .max(30)
    .regex(/^[0-9+\-() *]*$/, 'defects.phoneWrong'),
  categories: z.array(DefectCategory).max(20),
  note,
})
export type PartyInput = z.infer<typeof PartyInput>

const filters = {
  view: DefectView.default('open'),
  partyId: id('party').nullable().default(null),
  category: DefectCategory.nullable().default(null),
  unitId: id('unit').nullable().default(null),
}

export const defectsContract = {
  'defects.list': query<Page<DefectRow>>()(
    everyone,
    z.strictObject({
      ...listInput(['no', 'unitLabel', 'foundOn', 'dueOn', 'status', 'party', 'reopened']),
      ...filters,
    }),
  ),
  'defects.counts': query<Readonly<Record<DefectView, number>>>()(everyone, z.strictObject({})),
  'defects.file': query<DefectFile>()(everyone, z.strictObject({ defectId })),
  'defects.suggest': query<{
    readonly warranty: WarrantyEnd
    readonly severity: Severity
    readonly partyId: Party['id'] | null
  }>()(everyone, z.strictObject({ unitId: id('unit'), category: DefectCategory, foundOn: Day })),
  'defects.dueOn': query<Day>()(everyone, z.strictObject({ defectIds: z.array(defectId).max(200) })),
  'defects.parties': query<readonly PartyRow[]>()(everyone, z.strictObject({})),
  'defects.dispatches': query<Page<DispatchRow>>()(
    everyone,
    z.strictObject({
      ...listInput(['no', 'party', 'at', 'dueOn']),
      partyId: id('party').nullable().default(null),
    }),
  ),
  'defects.statistics': query<DefectStatistics>()(
    everyone,
    z.strictObject({ fromOn: Day.nullable().default(null), toOn: Day.nullable().default(null) }),
  ),
  'defects.terms': query<readonly TermRow[]>()(everyone, z.strictObject({})),

  'defects.register': command<Defect>()(everyone, DefectInput),
  'defects.change': command<Defect>()(everyone, z.strictObject({ defectId, ...facts })),
  'defects.dispatch': command<Dispatch>()(
    everyone,
    z.strictObject({
      partyId: id('party'),
      defectIds: z.array(defectId).min(1, 'defects.chooseSome').max(200),
      dueOn: Day,
      note,
    }),
  ),
  'defects.receive': command<Dispatch>()(
    everyone,
    z.strictObject({
      dispatchId: id('dispatch'),
      on: Day,
      name: z.string().trim().min(1, 'defects.nameNeeded').max(40),
    }),
  ),
  'defects.finish': command<Defect>()(
    everyone,
    z.strictObject({
      defectId,
      worker: z.string().trim().min(1, 'defects.workerNeeded').max(60),
      note,
    }),
  ),
  'defects.recheck': command<Defect>()(everyone, z.strictObject({ defectId, ok: z.boolean(), note })),
  'defects.confirm': command<Defect>()(
    everyone,
    z.strictObject({
      defectId,
      on: Day,
      name: z.string().trim().min(1, 'defects.nameNeeded').max(40),
      how: OwnerConfirm.shape.how,
      note,
    }),
  ),
  'defects.reopen': command<Defect>()(everyone, z.strictObject({ defectId, reason, dueOn: Day.nullable() })),
  'defects.dispute': command<Defect>()(everyone, z.strictObject({ defectId, reason })),
  'defects.settle': command<Defect>()(supervisors, z.strictObject({ defectId, reason })),
  'defects.withdraw': command<Defect>()(supervisors, z.strictObject({ defectId, reason })),
  'defects.extend': command<Defect>()(supervisors, z.strictObject({ defectId, dueOn: Day, reason })),
  'defects.pay': command<Defect>()(
    supervisors,
    z.strictObject({ defectId, how: z.enum(['maintenanceFund', 'owner', 'retention']), note: reason }),
  ),
  'defects.void': command<Defect>()(supervisors, z.strictObject({ defectId, reason }), { confirm: 'pin' }),
  'defects.addParty': command<Party>()(supervisors, PartyInput),
  'defects.changeParty': command<Party>()(
    supervisors,
    PartyInput.extend({ partyId: id('party'), active: z.boolean() }),
  ),
  'defects.setTerm': command<WarrantyTerm>()(
    managers,
    z.strictObject({
      category: DefectCategory,
      period: WarrantyPeriod,
      basis: WarrantyBasis,
      fromOn: Day,
    }),
  ),
  /** Exactly the rows on screen; words come from the page. */
  'defects.export': command<string | null>()(
    everyone,
    z.strictObject({
      search: z.string().max(100),
      ...filters,
      headings: z.array(z.string().max(40)).length(14),
      said: z.record(z.string().max(60), z.string().max(40)),
      fileName: z.string().max(80),
    }),
    { confirm: 'pin' },
  ),
} as const

import { z } from 'zod'
import { Day, Instant, YearMonth } from '../day'
import { AGES } from '../fees/ageing'
import { id } from '../id'
import { listInput } from '../list'
import { everyone, supervisors } from '../permission'
import { command, query } from '../route'
import {
  type ArrearsFigures,
  type ArrearsFile,
  type ArrearsList,
  type ArrearsRow,
  type Issued,
  type IssuePreview,
  SHOWS,
} from './answers'
import {
  type ArrearsContact,
  type ArrearsPlan,
  type ArrearsStep,
  Attitude,
  ContactWay,
  DeskStage,
  Outcome,
  PaymentPromise,
  Served,
  Stage,
} from './schema'

const reason = z.string().trim().min(2, 'arrears.reasonNeeded').max(300, 'arrears.textTooLong')
const text = (most: number) => z.string().trim().max(most, 'arrears.textTooLong')
const unitId = id('unit')

/** Whose debt. */
const debtor = { unitId, owedBy: z.string().max(200).default('') }
export const DebtorInput = z.strictObject(debtor)
export type DebtorInput = z.infer<typeof DebtorInput>

export const ArrearsFilter = z.strictObject({
  ...listInput([
    'unitLabel',
    'ownerName',
    'openFen',
    'overdueFen',
    'oldestDueOn',
    'standing',
    'nextOn',
    'contactOn',
    'promiseOn',
    'lapsesOn',
    ...AGES,
  ]),
  age: z.enum(AGES).nullable().default(null),
  siteId: id('site').nullable().default(null),
  buildingId: id('building').nullable().default(null),
  stage: z
    .enum(['none', ...Stage.options])
    .nullable()
    .default(null),
  show: z.enum(SHOWS).default('all'),
})
export type ArrearsFilter = z.infer<typeof ArrearsFilter>

/** The words of the sheet, in the language on screen: main itself knows none. */
const sheet = z.strictObject({
  fileName: z.string().trim().min(1).max(80),
  headings: z.array(z.string().max(40)).max(30),
  words: z.record(z.string().max(40), z.string().max(60)),
})

/** Whom a batch is for: those ticked, or all that the filters find. */
const batch = z.strictObject({
  filter: ArrearsFilter,
  keys: z.array(z.string().max(260)).max(2000).default([]),
})
export const MOST_AT_ONCE = 2000

const DeliveryInput = z.strictObject({
  stepIds: z.array(id('arrearsstep')).min(1, 'arrears.chooseSteps').max(500),
  how: Served,
  on: Day,
  carrier: text(40).min(1, 'arrears.carrierNeeded'),
  person: text(40).default(''),
  tracking: text(40).default(''),
  note: text(200).default(''),
})

const ContactInput = z.strictObject({
  ...debtor,
  contactedAt: Instant,
  way: ContactWay,
  person: text(40).default(''),
  outcome: Outcome,
  attitude: Attitude.default('unknown'),
  answer: text(300).default(''),
  promise: PaymentPromise.nullable().default(null),
  theirs: z.boolean().default(false),
})
export type ContactInput = z.infer<typeof ContactInput>

export const arrearsContract = {
  'arrears.list': query<ArrearsList>()(everyone, ArrearsFilter),
  /** Where the debts of a unit stand, for the card and the statement of the unit. */
  'arrears.ofUnit': query<readonly ArrearsRow[]>()(everyone, z.strictObject({ unitId })),
  'arrears.file': query<ArrearsFile>()(everyone, DebtorInput),
  'arrears.figures': query<ArrearsFigures>()(
    everyone,
    z.strictObject({ fromMonth: YearMonth, toMonth: YearMonth }),
  ),
  'arrears.export': command<string | null>()(everyone, z.strictObject({ filter: ArrearsFilter, sheet }), {
    confirm: 'pin',
  }),

  'arrears.previewIssue': query<IssuePreview>()(everyone, batch),
  'arrears.issue': command<ArrearsStep>()(everyone, z.strictObject({ ...debtor, stage: DeskStage })),
  'arrears.issueMany': command<Issued>()(everyone, batch),
  'arrears.deliver': command<readonly ArrearsStep[]>()(everyone, DeliveryInput),
  'arrears.voidStep': command<ArrearsStep>()(
    supervisors,
    z.strictObject({ stepId: id('arrearsstep'), reason }),
    { confirm: 'pin' },
  ),
  'arrears.contact': command<ArrearsContact>()(everyone, ContactInput),
  'arrears.endPlan': command<ArrearsPlan>()(
    supervisors,
    z.strictObject({ planId: id('arrearsplan'), reason }),
    {
      confirm: 'pin',
    },
  ),
} as const

import { refuse, refuseIf } from '../../shared/problem'
import type { TenancyInput, tenanciesContract } from '../../shared/tenancies/contract'
import {
  canGiveNotice,
  canInspect,
  canMoveOut,
  canRenew,
  canVoid,
  leaseDays,
  leaseOverlap,
  tenancyState,
} from '../../shared/tenancies/rules'
import type { Draft } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { takeNumber } from '../numbers'
import { givenPerson } from '../people/handlers'
import { issuePaper } from '../printing/issued'
import { blockersOf, tenancyOf } from './facts'
import { tenanciesPapers } from './papers'

type Commands = Omit<
  HandlersOf<typeof tenanciesContract>,
  | 'tenancies.counts'
  | 'tenancies.list'
  | 'tenancies.file'
  | 'tenancies.ofUnit'
  | 'tenancies.items'
  | 'tenancies.export'
>

const mark = (context: Context) => ({ at: context.now, byName: actor(context).name })

const register = (draft: Draft, input: TenancyInput, context: Context) => {
  const unit = draft.units.get(input.unitId) ?? refuse('estate.unknownUnit', {}, 'unitId')
  refuseIf(leaseDays(input.fromOn, input.toOn))
  refuseIf(leaseOverlap(draft.tenancies.where('unit', unit.id), input.fromOn, input.toOn, null))
  if (input.tenantPays.some((tariffId) => draft.tariffs.get(tariffId)?.siteId !== unit.siteId))
    refuse('tenancies.unknownItem', {}, 'tenantPays')
  const tenant = givenPerson(draft, input.personId, input.person, context)
  const known = draft.ties
    .where('unit', unit.id)
    .find((tie) => tie.personId === tenant.id && tie.role === 'tenant' && tie.endedOn === null)
  const tie =
    known ??
    draft.ties.insert({
      id: context.newId('tie'),
      unitId: unit.id,
      personId: tenant.id,
      role: 'tenant',
      shareBp: null,
      relation: '',
      fromOn: input.fromOn,
      endedOn: null,
      importId: null,
    })
  if (input.fromOn <= context.today && unit.occupancy !== 'let')
    draft.units.update(unit.id, { occupancy: 'let' })
  const { person: _person, personId: _personId, ...lease } = input
  return draft.tenancies.insert({
    ...lease,
    id: context.newId('tenancy'),
    no: takeNumber(draft, context, 'tenancy'),
    unitLabel: unit.label,
    personId: tenant.id,
    tieId: tie.id,
    tenantName: tenant.name,
    ...mark(context),
    notice: null,
    inspection: null,
    override: null,
    moveOut: null,
    renewals: [],
    voided: null,
  })
}

/** The tenant is gone: the tie ends, the unit gets its new state, and what was open then is written down. */
const moveOut: Commands['tenancies.moveOut'] = (draft, input, context) => {
  const tenancy = tenancyOf(draft, input.tenancyId)
  const blockers = blockersOf(draft, tenancy, context)
  refuseIf(canMoveOut(tenancy, blockers, input.leftOn, context.today))
  const tie = draft.ties.get(tenancy.tieId)
  if (tie && tie.endedOn === null) draft.ties.update(tie.id, { endedOn: input.leftOn })
  const another = draft.tenancies
    .where('unit', tenancy.unitId)
    .some((each) => each.id !== tenancy.id && tenancyState(each, context.today) === 'active')
  if (!another) draft.units.update(tenancy.unitId, { occupancy: input.nextOccupancy })
  const no = takeNumber(draft, context, 'moveOut')
  const left = draft.tenancies.update(tenancy.id, {
    moveOut: {
      no,
      leftOn: input.leftOn,
      open: [...blockers],
      forwardTo: input.forwardTo,
      ...mark(context),
    },
  })
  const data = tenanciesPapers.moveOutSheet(draft, left.id)
  issuePaper(draft, context, { kind: 'moveOutSheet', subjectId: left.id, no, data })
  return left
}

export const tenanciesCommands: Commands = {
  'tenancies.register': register,

  'tenancies.recordConsent': (draft, { tenancyId, consent }) => {
    const tenancy = tenancyOf(draft, tenancyId)
    if (tenancy.voided || tenancy.moveOut) refuse('tenancies.closed', { no: tenancy.no })
    return draft.tenancies.update(tenancy.id, { consent })
  },

  'tenancies.renew': (draft, { tenancyId, toOn }, context) => {
    const tenancy = tenancyOf(draft, tenancyId)
    refuseIf(canRenew(tenancy, toOn))
    refuseIf(leaseOverlap(draft.tenancies.where('unit', tenancy.unitId), tenancy.fromOn, toOn, tenancy.id))
    const renewals = [...tenancy.renewals, { fromToOn: tenancy.toOn, toOn, ...mark(context) }]
    return draft.tenancies.update(tenancy.id, { toOn, renewals })
  },

  'tenancies.giveNotice': (draft, { tenancyId, ...notice }, context) => {
    const tenancy = tenancyOf(draft, tenancyId)
    refuseIf(canGiveNotice(tenancy, notice.noticeOn, notice.leavingOn))
    return draft.tenancies.update(tenancy.id, { notice: { ...notice, ...mark(context) } })
  },

  'tenancies.withdrawNotice': (draft, { tenancyId }) => {
    const tenancy = tenancyOf(draft, tenancyId)
    if (tenancy.voided || tenancy.moveOut) refuse('tenancies.closed', { no: tenancy.no })
    if (!tenancy.notice) refuse('tenancies.noNotice', { no: tenancy.no })
    return draft.tenancies.update(tenancy.id, { notice: null, inspection: null, override: null })
  },

  'tenancies.inspect': (draft, { tenancyId, ...inspection }, context) => {
    const tenancy = tenancyOf(draft, tenancyId)
    refuseIf(canInspect(tenancy, inspection.on, context.today))
    return draft.tenancies.update(tenancy.id, { inspection: { ...inspection, ...mark(context) } })
  },

  'tenancies.moveOut': moveOut,

  'tenancies.void': (draft, { tenancyId, reason }, context) => {
    const tenancy = tenancyOf(draft, tenancyId)
    refuseIf(canVoid(tenancy))
    const tie = draft.ties.get(tenancy.tieId)
    const ends = tie?.fromOn && tie.fromOn > context.today ? tie.fromOn : context.today
    if (tie && tie.endedOn === null) draft.ties.update(tie.id, { endedOn: ends })
    return draft.tenancies.update(tenancy.id, { voided: { ...mark(context), reason } })
  },
}

import { addDays, addMonths, type Day, instantOf } from '../../shared/day'
import type { Unit } from '../../shared/estate/schema'
import type { Person } from '../../shared/people/schema'
import type { Tenancy } from '../../shared/tenancies/schema'
import type { DemoEstate } from '../center/demo/estate'
import { addPerson, addTie, type Making as DemoMaking } from '../center/demo/making'
import { personName, phone } from '../center/demo/names'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { takeNumber } from '../numbers'

const LEASES = 48
const GONE = 6

interface Making extends DemoMaking {
  readonly demo: DemoEstate
}

const lease = ({ draft, context, demo }: Making, unit: Unit, tenant: Person, fromOn: Day, place: number) => {
  const tie = draft.ties.where('unit', unit.id).find(({ personId }) => personId === tenant.id)
  if (!tie) throw new Error('demo: a tenant without a tie')
  const tariffs = [...draft.tariffs.all()].filter(
    ({ siteId, kind, retiredOn }) => siteId === unit.siteId && kind === 'income' && retiredOn === null,
  )
  const owner = demo.ownerOf.get(unit.id)?.name ?? '业主'
  return draft.tenancies.insert({
    id: context.newId('tenancy'),
    no: takeNumber(draft, context, 'tenancy'),
    unitId: unit.id,
    unitLabel: unit.label,
    personId: tenant.id,
    tieId: tie.id,
    tenantName: tenant.name,
    leaseNo: `ZL-${fromOn.slice(0, 4)}-${String(place + 1).padStart(3, '0')}`,
    fromOn,
    toOn: addDays(addMonths(fromOn, 12), -1),
    residents: demo.random.between(1, 4),
    tenantPays: place % 2 === 0 ? tariffs.slice(0, 1).map(({ id }) => id) : [],
    leaseDepositFen: demo.random.between(20, 60) * 10_000,
    consent:
      place % 5 === 4
        ? null
        : {
            who: owner.slice(0, 40),
            how: place % 3 === 0 ? 'phone' : 'written',
            givenOn: fromOn,
            scope: place % 2 === 0 ? ['release', 'keys'] : ['release'],
          },
    note: '',
    at: instantOf(fromOn, '10:20'),
    byName: demo.random.pick(demo.clerks).name,
    notice: null,
    inspection: null,
    override: null,
    moveOut: null,
    renewals: [],
    voided: null,
  })
}

const giveNotice = ({ draft, context, demo }: Making, tenancy: Tenancy, leavingOn: Day): void => {
  const noticeOn = addDays(context.today, -12)
  draft.tenancies.update(tenancy.id, {
    notice: {
      noticeOn,
      leavingOn,
      givenBy: 'tenant',
      note: '工作调动',
      at: instantOf(noticeOn, '15:05'),
      byName: demo.clerks[0]?.name ?? '',
    },
  })
}

const inspect = ({ draft, context, demo }: Making, tenancy: Tenancy, on: Day): void => {
  draft.tenancies.update(tenancy.id, {
    inspection: {
      on,
      ownerSide: demo.ownerOf.get(tenancy.unitId)?.name.slice(0, 40) ?? '业主',
      tenantSide: tenancy.tenantName.slice(0, 40),
      passed: ['walls', 'waterPower', 'waste', 'belongings'],
      damage: '厨房吊柜门铰链松动一处，业主同意自行处理',
      water: '486',
      power: '10327',
      gas: '912',
      keysBack: 3,
      cardsBack: 2,
      at: instantOf(on, '11:30'),
      byName: context.staff?.name ?? demo.clerks[1]?.name ?? '',
    },
  })
}

/** A tenant of last year: the tie has ended, the sheet has its number. */
const moveAway = (making: Making, unit: Unit, place: number): void => {
  const { draft, context, demo } = making
  const { random } = demo
  const tenant = addPerson(making, { kind: 'person', name: personName(random), phones: [phone(random)] })
  const leftOn = addDays(context.today, -30 - place * 20)
  const fromOn = addMonths(leftOn, -12)
  addTie(making, unit, tenant, { role: 'tenant', fromOn, endedOn: leftOn })
  const tenancy = lease(making, unit, tenant, fromOn, 100 + place)
  giveNotice(making, tenancy, leftOn)
  inspect(making, tenancy, leftOn)
  draft.tenancies.update(tenancy.id, {
    moveOut: {
      no: takeNumber(draft, context, 'moveOut'),
      leftOn,
      open: [],
      forwardTo: '',
      at: instantOf(leftOn, '16:10'),
      byName: demo.clerks[0]?.name ?? '',
    },
  })
}

/** Leases of the flats that are let: most run on, some end soon, three tenants are leaving, some have left. */
export const seedTenancies = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const making: Making = { draft, context, demo, random: demo.random }
  const tenants = demo.units.flatMap((unit) => {
    const tie = draft.ties.where('unit', unit.id).find((each) => each.role === 'tenant' && !each.endedOn)
    const tenant = tie ? draft.people.get(tie.personId) : undefined
    return tenant ? [{ unit, tenant }] : []
  })
  tenants.slice(0, LEASES).forEach(({ unit, tenant }, place) => {
    const fromOn =
      place < 5
        ? addDays(addMonths(context.today, -12), 4 + place * 5)
        : addDays(context.today, -20 - place * 6)
    const tenancy = lease(making, unit, tenant, fromOn, place)
    if (place > 5 && place < 9) giveNotice(making, tenancy, addDays(context.today, place - 7))
    if (place === 6) inspect(making, tenancy, context.today)
  })
  tenants.slice(LEASES, LEASES + GONE).forEach(({ unit }, place) => {
    moveAway(making, unit, place)
  })
}

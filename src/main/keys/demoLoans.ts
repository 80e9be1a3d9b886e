import { addDays, instantOf } from '../../shared/day'
import type { LoanPurpose } from '../../shared/keys/loanSchema'
import type { Key } from '../../shared/keys/schema'
import type { Staff } from '../../shared/staff/schema'
import type { DemoEstate } from '../center/demo/estate'
import { personName, phone } from '../center/demo/names'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { bookingHandlers } from './bookings'
import { printHandlers } from './cabinets'
import { atDesk } from './demoDesk'
import { type Lender, lendTo } from './lending'
import { loanCommands } from './loanCommands'
import { loseKey, lossHandlers } from './losses'
import { takeBack } from './returning'

const ORGS = {
  staff: ['工程部', '秩序维护部'],
  builder: ['宏达装饰', '安居维修'],
  agent: ['恒信地产'],
} as const
const CHECKS = ['count', 'doorsWindows', 'waterPower', 'belongings', 'clean'] as const
const PURPOSES = {
  staff: ['repair', 'inspection'],
  builder: ['repair', 'rectification'],
  agent: ['viewing'],
} as const

interface Trip {
  readonly keys: readonly Key[]
  readonly outAt: string
  readonly dueAt: string
  readonly backAt: string | null
  readonly no: number
}

const lender = ({ id, name }: Staff): Lender => ({ id, name, role: 'manager' })

const seedTrip = (draft: Draft, context: Context, demo: DemoEstate, trip: Trip): string => {
  const { random } = demo
  const [first, ...more] = trip.keys
  if (!first) return ''
  const clerk = random.pick(demo.clerks)
  const borrowerName = personName(random)
  const type = random.pick(['staff', 'builder', 'agent'] as const)
  const org = random.pick<string>(ORGS[type])
  const purpose = random.pick<LoanPurpose>(PURPOSES[type])
  const loan = lendTo(
    draft,
    {
      keyId: first.id,
      ...(more.length > 0 ? { alsoKeyIds: more.map((key) => key.id) } : {}),
      borrowerType: type,
      borrowerName,
      borrowerOrg: org,
      phone: phone(random),
      purpose,
      purposeNote: '',
      ...(purpose === 'rectification'
        ? {
            link: {
              kind: 'defect' as const,
              id: null,
              no: `ZG-${context.today.slice(0, 4)}-${String(trip.no + 11).padStart(4, '0')}`,
            },
          }
        : {}),
      ownerConsent: null,
      dueAt: trip.dueAt,
    },
    lender(clerk),
    atDesk(context, trip.outAt, clerk),
  )
  if (trip.backAt)
    takeBack(
      draft,
      { loanId: loan.id, broughtBy: borrowerName, checks: [...CHECKS], note: '' },
      atDesk(context, trip.backAt, random.pick(demo.clerks)),
    )
  return loan.id
}

const minutesAgo = (context: Context, minutes: number): string =>
  new Date(Date.parse(context.now) - minutes * 60_000).toISOString()

/** Two months of loans, most back the same day; today four are out, and two are overdue since the day before yesterday. */
export const seedLoans = (draft: Draft, context: Context, demo: DemoEstate, keys: readonly Key[]): void => {
  const day = (back: number, time: string): string => instantOf(addDays(context.today, -back), time)
  keys.slice(0, 36).forEach((key, place) => {
    const back = 3 + ((place * 5) % 56)
    const late = place % 9 === 4
    seedTrip(draft, context, demo, {
      keys: [key],
      outAt: day(back, '09:20'),
      dueAt: day(back, '17:30'),
      backAt: late ? day(back - 1, '10:05') : day(back, place % 2 === 0 ? '11:40' : '16:45'),
      no: place,
    })
  })
  const tomorrow = instantOf(addDays(context.today, 1), '17:30')
  const out = [keys.slice(36, 37), keys.slice(37, 39), keys.slice(39, 40)]
  out.forEach((some, place) => {
    seedTrip(draft, context, demo, {
      keys: some,
      outAt: minutesAgo(context, 40 + place * 25),
      dueAt: tomorrow,
      backAt: null,
      no: 40 + place,
    })
  })
  const overdue = keys.slice(40, 42).map((key, place) =>
    seedTrip(draft, context, demo, {
      keys: [key],
      outAt: day(2, '09:20'),
      dueAt: day(2, '17:30'),
      backAt: null,
      no: 50 + place,
    }),
  )
  const [clerk] = demo.clerks
  const called = draft.keyLoans.get(overdue[0] ?? '')
  if (clerk && called)
    loanCommands['keys.call'](
      draft,
      { loanId: called.id, outcome: 'noAnswer', promisedAt: null, note: '两次无人接听' },
      atDesk(context, day(1, '09:15'), clerk),
    )
}

const seedLosses = (draft: Draft, context: Context, demo: DemoEstate, keys: readonly Key[]): void => {
  const [clerk] = demo.clerks
  const [settled, open] = keys
  if (!clerk || !settled || !open) return
  const day = (back: number, time: string): string => instantOf(addDays(context.today, -back), time)
  const reason = '装修工人在工地遗失，已找遍现场'
  for (const [key, back] of [
    [settled, 24],
    [open, 4],
  ] as const) {
    seedTrip(draft, context, demo, {
      keys: [key],
      outAt: day(back, '09:10'),
      dueAt: day(back, '17:30'),
      backAt: null,
      no: 60 + back,
    })
    const lost = draft.keys.get(key.id)
    if (lost)
      loseKey(
        draft,
        lost,
        { reason, reportedTo: demo.supervisor.name },
        atDesk(context, day(back, '17:50'), clerk),
      )
  }
  const [loss] = draft.keyLosses.where('key', settled.id)
  if (loss)
    lossHandlers['keys.closeLoss'](
      draft,
      {
        lossId: loss.id,
        remedy: 'coreChanged',
        newCode: settled.code.replace(/1$/, '2'),
        newPieces: 2,
        newSlot: '',
        alsoKeyIds: [],
        costFen: 18_000,
        bearer: 'borrower',
        bill: null,
        note: '锁芯更换费由借用单位承担',
      },
      atDesk(context, day(22, '15:20'), demo.supervisor),
    )
}

/** What else lies on the desk: bookings, losses, a rule changed, an emergency list. */
export const seedDesk = (draft: Draft, context: Context, demo: DemoEstate, keys: readonly Key[]): void => {
  const [clerk] = demo.clerks
  if (!clerk) return
  seedLosses(draft, context, demo, keys.slice(42, 44))
  const now = atDesk(context, context.now, clerk)
  keys.slice(44, 46).forEach((key, place) => {
    bookingHandlers['keys.book'](
      draft,
      {
        keyId: key.id,
        borrowerType: 'agent',
        borrowerName: place === 0 ? '冯经理' : '许经理',
        borrowerOrg: '恒信地产',
        phone: `1390000007${place}`,
        purpose: 'viewing',
        fromAt: instantOf(addDays(context.today, place + 1), '10:00'),
        toAt: instantOf(addDays(context.today, place + 1), '11:30'),
        note: '客户看房',
      },
      now,
    )
  })
  draft.keyLoanRules.insert({
    id: context.newId('keyrule'),
    borrowerType: 'agent',
    sameDay: 'none',
    overnight: 'manager',
    longer: 'manager',
    depositFen: 20_000,
    fromOn: addDays(context.today, -90),
    at: instantOf(addDays(context.today, -91), '10:00'),
    byName: demo.manager.name,
  })
  const [building] = draft.buildings.all()
  if (building)
    printHandlers['keys.emergencyList'](
      draft,
      { buildingId: building.id, reason: '高层水管爆裂，逐户开门关阀' },
      atDesk(context, instantOf(addDays(context.today, -12), '02:40'), demo.manager),
    )
}

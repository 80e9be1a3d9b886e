import { addDays, instantOf } from '../../shared/day'
import type { Key } from '../../shared/keys/schema'
import type { DemoEstate } from '../center/demo/estate'
import { personName, phone } from '../center/demo/names'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { takeNumber } from '../numbers'

const ORGS = ['宏达装饰', '恒信地产', '工程部', '秩序维护部', '安居维修']
const PLACES = [
  '配电房',
  '消防控制中心',
  '监控中心',
  '水泵房',
  '会所多功能厅',
  '1 栋天台',
  '地库管理室',
  '大堂储物间',
]

const addKey = (draft: Draft, context: Context, key: Omit<Key, 'id' | 'createdAt' | 'remark'>): Key => {
  const made = draft.keys.insert({ ...key, id: context.newId('key'), remark: '', createdAt: context.now })
  draft.keyMoves.insert({
    id: context.newId('keymove'),
    keyId: made.id,
    kind: 'registered',
    at: context.now,
    byId: null,
    byName: '林晓芸',
    loanId: null,
    person: '',
    note: '',
  })
  return made
}

const slot = (place: number): string =>
  `${String.fromCharCode(65 + Math.floor(place / 120))}-${String((Math.floor(place / 12) % 10) + 1).padStart(2, '0')}-${String((place % 12) + 1).padStart(2, '0')}`

const seedLoan = (
  draft: Draft,
  context: Context,
  demo: DemoEstate,
  key: Key,
  daysAgo: number,
  back: boolean,
): void => {
  const { random } = demo
  const lender = random.pick(demo.clerks)
  const outOn = addDays(context.today, -daysAgo)
  const outAt =
    daysAgo === 0 ? new Date(Date.parse(context.now) - 40 * 60_000).toISOString() : instantOf(outOn, '09:20')
  const borrowerName = personName(random)
  const loan = draft.keyLoans.insert({
    id: context.newId('keyloan'),
    no: takeNumber(draft, context, 'keyLoan'),
    keyId: key.id,
    keyCode: key.code,
    keyPlace: (key.unitId ? draft.units.get(key.unitId)?.label : undefined) ?? key.location,
    pieces: key.pieces,
    borrowerType: random.pick(['staff', 'builder', 'agent'] as const),
    borrowerName,
    borrowerOrg: random.pick(ORGS),
    phone: phone(random),
    purpose: random.pick(['repair', 'rectification', 'viewing', 'inspection'] as const),
    purposeNote: '',
    ownerConsent: null,
    outAt,
    dueAt: daysAgo === 0 ? instantOf(addDays(context.today, 1), '17:30') : instantOf(outOn, '17:30'),
    lentById: lender.id,
    lentByName: lender.name,
    returned: back
      ? {
          at: instantOf(outOn, '16:45'),
          receivedById: lender.id,
          receivedByName: lender.name,
          broughtBy: borrowerName,
          checks: ['count', 'doorsWindows', 'waterPower'],
          note: '',
        }
      : null,
    lostAt: null,
  })
  const move = {
    keyId: key.id,
    byId: lender.id,
    byName: lender.name,
    loanId: loan.id,
    person: borrowerName,
    note: '',
  }
  draft.keyMoves.insert({ ...move, id: context.newId('keymove'), kind: 'lent', at: outAt })
  if (back)
    draft.keyMoves.insert({
      ...move,
      id: context.newId('keymove'),
      kind: 'returned',
      at: instantOf(outOn, '16:45'),
    })
  else draft.keys.update(key.id, { status: 'loaned' })
}

/** A cabinet of unit and plant-room keys; some out, two overdue. */
export const seedKeys = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const kept = demo.units.filter(
    (unit) => unit.use === 'home' && (unit.occupancy === 'vacant' || unit.floor === 3),
  )
  const keys = kept.map((unit, place) =>
    addKey(draft, context, {
      code: `${unit.label}-D1`,
      unitId: unit.id,
      location: '',
      keyClass: 'entry',
      pieces: 2,
      slot: slot(place),
      setType: 'A',
      spare: false,
      lendable: true,
      custody: unit.occupancy !== 'vacant',
      status: unit.occupancy === 'vacant' ? 'inCabinet' : 'inCustody',
    }),
  )
  PLACES.forEach((location, place) => {
    addKey(draft, context, {
      code: `GG-${String(place + 1).padStart(2, '0')}`,
      unitId: null,
      location,
      keyClass: place < 4 ? 'plantRoom' : 'publicDoor',
      pieces: 1,
      slot: `G-01-${String(place + 1).padStart(2, '0')}`,
      setType: null,
      spare: false,
      lendable: place >= 3,
      custody: false,
      status: 'inCabinet',
    })
  })
  const lendable = keys.filter((key) => !key.custody)
  lendable.slice(0, 24).forEach((key, place) => {
    seedLoan(draft, context, demo, key, 3 + (place % 20), true)
  })
  lendable.slice(24, 28).forEach((key) => {
    seedLoan(draft, context, demo, key, 0, false)
  })
  lendable.slice(28, 30).forEach((key) => {
    seedLoan(draft, context, demo, key, 2, false)
  })
}

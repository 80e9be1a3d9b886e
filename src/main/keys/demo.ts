import { addDays, instantOf } from '../../shared/day'
import type { Unit } from '../../shared/estate/schema'
import type { Key } from '../../shared/keys/schema'
import type { DemoEstate } from '../center/demo/estate'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { hookNo, makeCabinet } from './cabinets'
import { seedCounts } from './demoCounts'
import { atDesk } from './demoDesk'
import { seedDesk, seedLoans } from './demoLoans'
import { ownerHandlers } from './owners'
import { makeKey } from './register'

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

const CABINETS = [
  { code: 'A', name: '房屋一柜', use: 'units', rows: 10, columns: 12 },
  { code: 'B', name: '房屋二柜', use: 'units', rows: 8, columns: 12 },
  { code: 'T', name: '业主托管', use: 'custody', rows: 4, columns: 12 },
  { code: 'F', name: '返修专用', use: 'repair', rows: 3, columns: 12 },
  { code: 'G', name: '公共设备', use: 'public', rows: 3, columns: 8 },
] as const

const seedCabinets = (draft: Draft, context: Context, demo: DemoEstate): void => {
  for (const cabinet of CABINETS)
    makeCabinet(
      draft,
      {
        ...cabinet,
        place: '服务中心前台钥匙间',
        keeperId: demo.clerks[0]?.id ?? null,
      },
      context,
    )
  const [loose] = draft.keyHooks.where('no', 'A-10-12')
  if (loose) draft.keyHooks.update(loose.id, { closed: '挂钩松脱，待维修' })
}

/** The hooks of some cabinets in order; when all are taken, bags. */
const hooksOf = (...codes: readonly string[]): (() => string) => {
  const free = CABINETS.filter((each) => codes.includes(each.code)).flatMap(({ code, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, place) =>
      hookNo(code, Math.floor(place / columns) + 1, (place % columns) + 1),
    ),
  )
  let next = 0
  let bag = 0
  return () => {
    let hook = free[next++]
    if (hook === 'A-10-12') hook = free[next++]
    bag += Number(hook === undefined)
    return hook ?? `袋-${String(bag).padStart(3, '0')}`
  }
}

const unitKey = (draft: Draft, context: Context, unit: Unit, slot: string): Key =>
  makeKey(
    draft,
    {
      code: `${unit.label}-D1`,
      unitId: unit.id,
      location: '',
      keyClass: 'entry',
      pieces: 2,
      slot,
      setType: 'A',
      spare: false,
      lendable: true,
      custody: false,
      remark: '',
    },
    { kind: 'takenOver', note: '' },
    context,
  )

const seedPublic = (draft: Draft, context: Context): void => {
  PLACES.forEach((location, place) => {
    makeKey(
      draft,
      {
        code: `GG-${String(place + 1).padStart(2, '0')}`,
        unitId: null,
        location,
        keyClass: place < 4 ? 'plantRoom' : 'publicDoor',
        pieces: 1,
        slot: hookNo('G', 1, place + 1),
        setType: null,
        spare: false,
        lendable: place >= 3,
        custody: false,
        remark: '',
      },
      { kind: 'registered', note: '' },
      context,
    )
  })
}

const KEPT_ISSUED = 10

/** Owners who have moved in took their keys; some of them left one with the center. */
const seedOwners = (draft: Draft, context: Context, demo: DemoEstate, kept: readonly Unit[]): void => {
  const slot = hooksOf('T')
  const spare = hooksOf('F')
  kept.forEach((unit, place) => {
    const owner = demo.ownerOf.get(unit.id)?.name ?? '业主'
    const issued = place % 3 === 0 && place < KEPT_ISSUED * 3
    const key = unitKey(draft, context, unit, issued ? spare() : slot())
    if (issued)
      ownerHandlers['keys.issueToOwner'](
        draft,
        {
          keyIds: [key.id],
          receivedBy: owner,
          relation: 'owner',
          idLast4: String(1000 + ((place * 37) % 9000)),
          commissionSeen: false,
          proxy: null,
          accessCards: '2 张',
          note: '收楼领取',
        },
        context,
      )
    else
      ownerHandlers['keys.takeIntoCustody'](
        draft,
        {
          keyId: key.id,
          ownerName: owner,
          idLast4: String(1000 + ((place * 53) % 9000)),
          signed: true,
          signedOn: context.today,
          untilOn: place % 4 === 0 ? addDays(context.today, 730) : null,
          purposes: place % 2 === 0 ? ['rectification', 'repair', 'inspection'] : [],
          slot: '',
          note: '',
        },
        context,
      )
  })
}

/** Cabinets full of keys of units and plant rooms: some out, some overdue, some lost, counted last month. */
export const seedKeys = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const [clerk] = demo.clerks
  if (!clerk) return
  const longAgo = atDesk(context, instantOf(addDays(context.today, -420), '10:00'), clerk)
  seedCabinets(draft, longAgo, demo)
  const homes = demo.units.filter((unit) => unit.use === 'home')
  const slot = hooksOf('A', 'B')
  const vacant = homes.filter((unit) => unit.occupancy === 'vacant')
  const keys = vacant.map((unit) => unitKey(draft, longAgo, unit, slot()))
  const lived = homes.filter((unit) => unit.occupancy !== 'vacant' && unit.floor === 3)
  seedOwners(draft, longAgo, demo, lived)
  seedPublic(draft, longAgo)
  seedLoans(draft, context, demo, keys)
  seedCounts(draft, context, demo)
  seedDesk(draft, context, demo, keys)
}

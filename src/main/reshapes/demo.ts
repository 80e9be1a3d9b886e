import { addDays, instantOf } from '../../shared/day'
import type { DemoEstate } from '../center/demo/estate'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { placeIn } from '../estate/places'
import { carryOut } from './carryOut'

const AREA_CENTI = 14_260
const PARTS_CENTI = [8_150, 6_110]

/** A corner shop that its owner had split in two three weeks ago. */
export const seedReshapes = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const model = demo.units.find((unit) => unit.use === 'shop' && demo.ownerOf.has(unit.id))
  const owner = model && demo.ownerOf.get(model.id)
  if (!model || !owner) return
  const fromOn = addDays(context.today, -900)
  const shop = draft.units.insert({
    ...model,
    ...placeIn(draft, context, model.siteId, draft.buildings.get(model.buildingId)?.name ?? '', ''),
    id: context.newId('unit'),
    label: '商铺-18',
    room: '18',
    areaCenti: AREA_CENTI,
    innerAreaCenti: null,
    occupancy: 'vacant',
    handedOverOn: fromOn,
  })
  draft.ties.insert({
    id: context.newId('tie'),
    unitId: shop.id,
    personId: owner.id,
    role: 'owner',
    shareBp: null,
    relation: '',
    fromOn,
    endedOn: null,
    importId: null,
  })
  const { supervisor } = demo
  const onDay = addDays(context.today, -21)
  carryOut(
    draft,
    {
      kind: 'split',
      onDay,
      fromIds: [shop.id],
      to: PARTS_CENTI.map((areaCenti, place) => ({
        room: `18${'AB'[place]}`,
        label: `商铺-18${'AB'[place]}`,
        areaCenti,
        innerAreaCenti: null,
        layout: '',
        use: 'shop' as const,
      })),
      heir: 0,
      proofNo: '滨不动产变更 2026-1107 号',
      note: '业主申请，已办变更登记',
    },
    {
      ...context,
      now: instantOf(onDay, '10:20'),
      today: onDay,
      staff: { id: supervisor.id, name: supervisor.name, role: supervisor.role },
    },
  )
}

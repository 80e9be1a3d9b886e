import { addDays, instantOf } from '../../shared/day'
import type { Unit } from '../../shared/estate/schema'
import type { Id } from '../../shared/id'
import { cellsOf } from '../../shared/inspections/rules'
import type { CellResult, Inspection, OwnerAnswer } from '../../shared/inspections/schema'
import { attachPicture } from '../attachments/demo'
import type { DemoEstate } from '../center/demo/estate'
import { addPerson, addTie } from '../center/demo/making'
import { personName, phone } from '../center/demo/names'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { defectsCommands } from '../defects/commands'
import { ownerNames } from '../people/facts'
import { templateOf } from './facts'
import { again, begin, end, mark } from './rounds'

type Failing = Readonly<Record<string, string>>

/** Failing cells of the demo's flats: what people find on a first day. */
const FINDINGS: readonly Failing[] = [
  { 'bath.proof': '地漏周边渗水，楼下顶板有水印', 'living.walls': '电视墙空鼓约 0.2 ㎡' },
  { 'bed1.windows': '窗扇下沉，关不严', 'kitchen.supply': '水槽角阀滴漏', 'balcony.floor': '地砖两块破损' },
  {},
  { 'bath.sanitary': '台盆有划痕' },
  { 'living.network': '对讲无声音', 'bed2.ceiling': '阴角裂缝约 0.5 米' },
]

export interface Walk {
  readonly unit: Unit
  readonly failing: Failing
  readonly answer: OwnerAnswer
  readonly reason: string
}

const cell = (code: string, result: CellResult, remark: string) => {
  const [room = '', item = ''] = code.split('.')
  return { room, item, result, remark }
}

/** One walk through a flat, ended. The first failing cell has a photo. */
export const walkThrough = (draft: Draft, context: Context, demo: DemoEstate, walk: Walk): Inspection => {
  const { id: inspectionId, templateId } = begin(draft, { unitId: walk.unit.id }, context)
  const [shown] = Object.keys(walk.failing)
  const [picture] = demo.pictures
  const attached =
    shown &&
    picture &&
    attachPicture(draft, context, {
      subject: { kind: 'inspection', id: inspectionId },
      picture,
      name: `${walk.unit.label}.png`,
      at: context.now,
      by: demo.manager,
    })
  if (attached) draft.attachments.update(attached.id, { doc: shown })
  mark(
    draft,
    {
      inspectionId,
      cells: cellsOf(templateOf(draft, { templateId })).map((code) =>
        cell(code, walk.failing[code] ? 'fail' : 'pass', walk.failing[code] ?? ''),
      ),
    },
    context,
  )
  return end(
    draft,
    {
      inspectionId,
      on: context.today,
      ownerSide: ownerNames(draft, walk.unit.id, context.today).slice(0, 40),
      centerSide: context.staff?.name ?? '',
      engineer: '覃工',
      answer: walk.answer,
      reason: walk.reason,
      keys: 3,
    },
    context,
  )
}

/** Sends what a walk found, has it signed for and reported done. */
const mendAll = (draft: Draft, context: Context, inspectionId: Id<'inspection'>): void => {
  for (const defect of draft.defects.where('inspection', inspectionId)) {
    if (!defect.partyId) continue
    const sheet = defectsCommands['defects.dispatch'](
      draft,
      { partyId: defect.partyId, defectIds: [defect.id], dueOn: addDays(context.today, 15), note: '' },
      context,
    )
    defectsCommands['defects.receive'](
      draft,
      { dispatchId: sheet.id, on: context.today, name: '项目部 何工' },
      context,
    )
    defectsCommands['defects.finish'](draft, { defectId: defect.id, worker: '班组 老周', note: '' }, context)
  }
}

const daysAgo = (context: Context, demo: DemoEstate, days: number): Context => {
  const on = addDays(context.today, -days)
  const clerk = demo.clerks[days % demo.clerks.length] ?? demo.manager
  return {
    ...context,
    today: on,
    now: instantOf(on, '10:40'),
    staff: { id: clerk.id, name: clerk.name, role: 'manager' },
  }
}

/** Flats still the developer's, bought a month ago: who moves in next. */
export const soldFlats = (
  draft: Draft,
  context: Context,
  demo: DemoEstate,
  most: number,
): readonly Unit[] => {
  const making = { draft, context, random: demo.random }
  const flats = demo.units.filter(
    ({ id, use, handedOverOn }) =>
      use === 'home' && handedOverOn === null && draft.ties.where('unit', id).length === 0,
  )
  // Those nothing is owed for first: their families can go all the way.
  const owes = (unit: Unit): number => draft.bills.where('openOfUnit', unit.id).length
  const settledFirst = [...flats].sort((a, b) => Math.min(1, owes(a)) - Math.min(1, owes(b)))
  return settledFirst.slice(0, most).map((unit) => {
    const owner = addPerson(making, {
      kind: 'person',
      name: personName(demo.random),
      phones: [phone(demo.random)],
    })
    addTie(making, unit, owner, { role: 'owner', fromOn: addDays(context.today, -30) })
    return unit
  })
}

/** New flats looked at in the last days: put right and to be looked at again, refused, clean, with reservations, under way. */
export const seedInspections = (draft: Draft, context: Context, demo: DemoEstate): void => {
  soldFlats(draft, context, demo, FINDINGS.length + 1).forEach((unit, place) => {
    const then = daysAgo(context, demo, 9 - place)
    const failing = FINDINGS[place]
    if (!failing) {
      begin(draft, { unitId: unit.id }, daysAgo(context, demo, 0))
      return
    }
    const refused = place === 1
    const clean = Object.keys(failing).length === 0
    const { id: inspectionId } = walkThrough(draft, then, demo, {
      unit,
      failing,
      answer: refused ? 'refused' : clean ? 'accepted' : 'reserved',
      reason: refused ? '窗户和漏水修好后再收房' : '',
    })
    if (place > 1) return
    mendAll(draft, daysAgo(context, demo, 4), inspectionId)
    if (place === 0) again(draft, { inspectionId }, daysAgo(context, demo, 0))
  })
}

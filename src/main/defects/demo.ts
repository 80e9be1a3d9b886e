import { addDays, instantOf } from '../../shared/day'
import type { Defect, Dispatch, Party } from '../../shared/defects/schema'
import type { DefectCategory } from '../../shared/defects/warranty'
import type { Unit } from '../../shared/estate/schema'
import { attachPicture } from '../attachments/demo'
import type { DemoEstate } from '../center/demo/estate'
import { phone } from '../center/demo/names'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { defectsCommands as acts, registerDefect } from './commands'
import { STORIES, type Story } from './demoStories'
import { usualDueOn, usualParty } from './facts'

const PARTIES: readonly (readonly [Party['kind'], string, string, readonly DefectCategory[]])[] = [
  ['developer', '滨海阳光置业有限公司', '客服部 韩经理', ['structure', 'other']],
  ['mainContractor', '华建第三建筑工程公司', '项目部 谭工', ['surfaces', 'leakRoof', 'leakWall', 'fitOut']],
  ['subcontractor', '固邦防水工程有限公司', '邓师傅', ['leakBath']],
  ['subcontractor', '丽舍门窗有限公司', '售后 莫主管', ['doorsWindows']],
  [
    'subcontractor',
    '顺达机电安装公司',
    '值班 覃工',
    ['electrical', 'plumbing', 'equipment', 'blockage', 'lamps'],
  ],
  ['supplier', '清源空调设备公司', '服务热线', ['hvac']],
]

const seedParties = (draft: Draft, context: Context, demo: DemoEstate): void => {
  for (const [kind, name, contact, categories] of PARTIES)
    draft.parties.insert({
      id: context.newId('party'),
      kind,
      name,
      contact,
      phone: phone(demo.random),
      categories: [...categories],
      note: '',
      active: true,
      createdAt: context.now,
    })
}

/** The same desk some days ago. */
const daysAgo = (context: Context, demo: DemoEstate, days: number): Context => {
  if (days <= 0)
    return { ...context, staff: { id: demo.manager.id, name: demo.manager.name, role: 'manager' } }
  const on = addDays(context.today, -days)
  const clerk = demo.clerks[days % demo.clerks.length] ?? demo.manager
  return {
    ...context,
    today: on,
    now: instantOf(on, days % 2 === 0 ? '10:20' : '15:45'),
    staff: { id: clerk.id, name: clerk.name, role: 'manager' },
  }
}

interface Taken {
  readonly draft: Draft
  readonly context: Context
  readonly demo: DemoEstate
}

/** How far each of ten defects in a row has come: 0 only registered … 6 closed, 7 reopened once and closed. */
const STAGES = [6, 4, 3, 1, 7, 2, 5, 6, 0, 3] as const

const register = ({ draft, context, demo }: Taken, unit: Unit, story: Story, days: number): Defect => {
  const then = daysAgo(context, demo, days)
  const defect = registerDefect(
    draft,
    {
      ...story,
      unitId: unit.id,
      source: days % 3 === 0 ? 'takeover' : 'ownerReport',
      foundOn: then.today,
      partyId: usualParty(draft, story.category),
    },
    { inspectionId: null, itemCode: '' },
    then,
  )
  const picture = demo.pictures[days % demo.pictures.length]
  if (picture)
    attachPicture(draft, then, {
      subject: { kind: 'defect', id: defect.id },
      picture,
      name: `${story.place}.png`,
      at: then.now,
      by: demo.clerks[days % demo.clerks.length] ?? demo.manager,
    })
  return defect
}

const send = ({ draft, context, demo }: Taken, defects: readonly Defect[], days: number): Dispatch[] => {
  const then = daysAgo(context, demo, days)
  const byParty = new Map<Party['id'], Defect[]>()
  for (const defect of defects)
    if (defect.partyId) byParty.set(defect.partyId, [...(byParty.get(defect.partyId) ?? []), defect])
  return [...byParty].map(([partyId, theirs]) =>
    acts['defects.dispatch'](
      draft,
      {
        partyId,
        defectIds: theirs.map((defect) => defect.id),
        dueOn: usualDueOn(
          draft,
          theirs.map((defect) => defect.severity),
          then.today,
        ),
        note: '',
      },
      then,
    ),
  )
}

/** Takes a defect that was signed for as far as its stage says. */
const carryOn = (
  { draft, context, demo }: Taken,
  { id: defectId }: Defect,
  stage: number,
  days: number,
): void => {
  const at = (ago: number): Context => daysAgo(context, demo, Math.max(0, ago))
  const redo = (ago: number): void => {
    acts['defects.finish'](draft, { defectId, worker: '班组 老周', note: '' }, at(ago))
  }
  if (stage >= 3) redo(days - 5)
  if (stage === 3) return
  if (stage === 4) {
    acts['defects.recheck'](draft, { defectId, ok: false, note: '收口不平，色差明显' }, at(days - 6))
    return
  }
  if (stage < 5) return
  acts['defects.recheck'](draft, { defectId, ok: true, note: '' }, at(days - 6))
  if (stage === 5) return
  if (stage === 7) {
    acts['defects.reopen'](draft, { defectId, reason: '业主反映雨后又有水印', dueOn: null }, at(days - 8))
    redo(days - 12)
    acts['defects.recheck'](draft, { defectId, ok: true, note: '再次闭水 48 小时无渗漏' }, at(days - 14))
  }
  const closing = at(days - (stage === 7 ? 15 : 7))
  acts['defects.confirm'](
    draft,
    { defectId, on: closing.today, name: '业主本人', how: 'signature', note: '' },
    closing,
  )
}

/** Some sixty defects of the last weeks in every state, with sheets, photos and their history. */
export const seedDefects = (draft: Draft, context: Context, demo: DemoEstate): void => {
  seedParties(draft, context, demo)
  const taken = { draft, context, demo }
  const homes = demo.units.filter((unit) => unit.use === 'home' && demo.ownerOf.has(unit.id))
  for (let batch = 0; batch < 6; batch += 1) {
    const days = 34 - batch * 6
    const made = STAGES.map((stage, place) => {
      const story = STORIES[(batch + place) % STORIES.length] as Story
      const unit = homes[(batch * 67 + place * 23) % homes.length] as Unit
      return { stage, defect: register(taken, unit, story, days) }
    })
    const sheets = send(
      taken,
      made.filter(({ stage }) => stage > 0).map(({ defect }) => defect),
      days - 1,
    )
    const open = made.filter(({ stage }) => stage === 1).map(({ defect }) => defect.id)
    for (const sheet of sheets)
      if (!sheet.defectIds.every((defectId) => open.includes(defectId)))
        acts['defects.receive'](
          draft,
          { dispatchId: sheet.id, on: addDays(context.today, 2 - days), name: '项目部 何工' },
          daysAgo(context, demo, days - 2),
        )
    for (const { stage, defect } of made) if (stage > 2) carryOn(taken, defect, stage, days)
    const [disputed] = made
    if (batch === 5 && disputed)
      acts['defects.dispute'](
        draft,
        { defectId: made[5]?.defect.id ?? disputed.defect.id, reason: '责任单位称业主自行开槽造成' },
        daysAgo(context, demo, 1),
      )
  }
}

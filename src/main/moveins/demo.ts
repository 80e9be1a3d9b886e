import { addDays, instantOf } from '../../shared/day'
import type { Unit } from '../../shared/estate/schema'
import type { MoveIn, MoveInBatch } from '../../shared/moveins/schema'
import type { DemoEstate } from '../center/demo/estate'
import { addPerson, addTie } from '../center/demo/making'
import { personName, phone } from '../center/demo/names'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { soldFlats, walkThrough } from '../inspections/demo'
import { makeKey } from '../keys/register'
import { archive, close } from './closing'
import { factsOf } from './facts'
import { addBatch, book, invite } from './inviting'
import { arrive, callFamily, endCall } from './queue'
import { checkIdentity, giveHandbooks, issueKeys, readMeters, signPapers, tick } from './steps'

interface Stage {
  readonly draft: Draft
  readonly demo: DemoEstate
  readonly moveIn: MoveIn
  readonly unit: Unit
}

const FLATS = 12

const keyFor = (draft: Draft, context: Context, unit: Unit, tail: string): void => {
  makeKey(
    draft,
    {
      code: `${unit.label}-${tail}`,
      unitId: unit.id,
      location: '',
      keyClass: 'entry',
      pieces: 2,
      slot: `袋-${unit.label}-${tail}`.slice(0, 30),
      setType: 'B',
      spare: false,
      lendable: false,
      custody: false,
      remark: '',
    },
    { kind: 'takenOver', note: '' },
    context,
  )
}

/** Everything a flat needs before its family comes: keys in a bag, an emergency contact on the form. */
const prepare = (draft: Draft, context: Context, demo: DemoEstate, unit: Unit): void => {
  const making = { draft, context, random: demo.random }
  const here = draft.keys.where('unit', unit.id).filter(({ status }) => status === 'inCabinet').length
  for (const tail of ['B1', 'B2'].slice(here)) keyFor(draft, context, unit, tail)
  const relative = addPerson(making, {
    kind: 'person',
    name: personName(demo.random),
    phones: [phone(demo.random)],
  })
  addTie(making, unit, relative, { role: 'emergency', relation: '配偶', fromOn: context.today })
}

const identify = ({ draft, moveIn }: Stage, context: Context): void => {
  checkIdentity(
    draft,
    {
      moveInId: moveIn.id,
      cameAs: 'owner',
      name: moveIn.ownerNames.slice(0, 40),
      idLast4: '612X',
      seen: ['idCard', 'contract'],
    },
    context,
  )
  tick(draft, { moveInId: moveIn.id, step: 'privacy' }, context)
}

const sign = ({ draft, moveIn }: Stage, context: Context): void => {
  tick(draft, { moveInId: moveIn.id, step: 'forms' }, context)
  signPapers(
    draft,
    { moveInId: moveIn.id, papers: ['covenant', 'agreement', 'fireSafety', 'security'] },
    context,
  )
}

const look = ({ draft, demo, moveIn, unit }: Stage, context: Context, failing = {}): void => {
  tick(draft, { moveInId: moveIn.id, step: 'fees' }, context)
  const clean = Object.keys(failing).length === 0
  walkThrough(draft, context, demo, { unit, failing, answer: clean ? 'accepted' : 'reserved', reason: '' })
  const ours = draft.meters.where('unit', unit.id).filter(({ endedOn }) => endedOn === null)
  readMeters(
    draft,
    {
      moveInId: moveIn.id,
      lines: [
        ...ours.map(({ id, kind, no }) => ({
          meterId: id,
          kind,
          no,
          valueCenti: standing(draft, id),
        })),
        { meterId: null, kind: 'electricity', no: '', valueCenti: 30_000 },
      ],
    },
    context,
  )
  tick(draft, { moveInId: moveIn.id, step: 'inspection' }, context)
}

const standing = (draft: Draft, meterId: string): number => {
  const last = draft.readings.where('meter', meterId).at(-1)
  return (last?.valueCenti ?? draft.meters.get(meterId)?.startCenti ?? 0) + (last ? 20 : 0)
}

const handKeys = ({ draft, moveIn, unit }: Stage, context: Context): void => {
  const here = draft.keys.where('unit', unit.id).filter(({ status }) => status === 'inCabinet')
  issueKeys(
    draft,
    {
      moveInId: moveIn.id,
      issue: {
        keyIds: here.slice(0, Math.max(1, here.length - 1)).map(({ id }) => id),
        receivedBy: moveIn.ownerNames.slice(0, 40),
        relation: 'owner',
        idLast4: '612X',
        commissionSeen: false,
        proxy: null,
        accessCards: '',
        note: moveIn.no,
      },
    },
    context,
  )
  giveHandbooks(
    draft,
    { moveInId: moveIn.id, handbooks: ['residentManual', 'qualityWarranty', 'userManual'] },
    context,
  )
}

const by = (context: Context, demo: DemoEstate, days: number, time: string): Context => {
  const on = addDays(context.today, -days)
  const clerk = demo.clerks[days % demo.clerks.length] ?? demo.manager
  return {
    ...context,
    today: on,
    now: instantOf(on, time),
    staff: { id: clerk.id, name: clerk.name, role: 'manager' },
  }
}

const planBatch = (draft: Draft, context: Context, demo: DemoEstate): MoveInBatch => {
  const slots = [-2, 0].flatMap((day) =>
    ['09:00', '10:00', '11:00', '14:00', '15:00', '16:00'].map((time) => ({
      on: addDays(context.today, day),
      time,
      capacity: 4,
    })),
  )
  return addBatch(
    draft,
    {
      name: '阳光花园尾盘集中入伙',
      place: '会所一层服务中心',
      noticeText: '地库东侧设临时停车位；可带装修公司一同看房。',
      slots,
      desks: ['1号台', '2号台', '3号台'],
    },
    by(context, demo, 32, '09:30'),
  )
}

/** A batch day with families at different steps, two of them at a desk; two days ago some were handed over. */
export const seedMoveIns = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const batch = planBatch(draft, context, demo)
  const flats = soldFlats(draft, context, demo, FLATS)
  const invited = invite(
    draft,
    { batchId: batch.id, unitIds: flats.map(({ id }) => id) },
    by(context, demo, 30, '10:10'),
  )
  invited.forEach((first, place) => {
    const unit = flats[place]
    if (!unit) return
    prepare(draft, by(context, demo, 20, '11:00'), demo, unit)
    const before = place < 4
    const on = addDays(context.today, before ? -2 : 0)
    const time = ['09:00', '10:00', '11:00', '14:00'][place % 4] ?? '09:00'
    const reason = before ? '业主出差，要求提前' : ''
    if (place < 11) book(draft, { moveInId: first.id, on, time, reason }, by(context, demo, 12, '15:20'))
    const stage: Stage = { draft, demo, moveIn: first, unit }
    if (before) handedOver(stage, context, place)
    else if (place < 9) onTheDay(stage, context, place - 4)
  })
}

/** Came two days ago: three are handed over, one of them with things to put right and not filed in time. */
const handedOver = (stage: Stage, context: Context, place: number): void => {
  const { draft, demo, moveIn } = stage
  const at = (time: string): Context => by(context, demo, 2, time)
  arrive(draft, { moveInId: moveIn.id }, at('09:05'))
  identify(stage, at('09:20'))
  sign(stage, at('09:35'))
  if (factsOf(draft, stage.unit.id, context.today).openFen > 0) return
  look(stage, at('10:30'), place === 1 ? { 'bath.drain': '地漏排水慢' } : {})
  handKeys(stage, at('10:50'))
  if (place === 3) return
  close(draft, { moveInId: moveIn.id, occupancy: 'renovating' }, at('11:05'))
  if (place === 0) archive(draft, { moveInId: moveIn.id, location: '档案柜 D-02' }, at('16:40'))
}

/** Here today: who waits, who is at a desk, how far each has come. */
const onTheDay = (stage: Stage, context: Context, place: number): void => {
  const { draft, moveIn } = stage
  const now = Date.parse(context.now)
  const ago = (minutes: number): Context => ({
    ...by(context, stage.demo, 0, '09:00'),
    now: new Date(now - minutes * 60_000).toISOString(),
  })
  arrive(draft, { moveInId: moveIn.id }, ago(58 - place * 9))
  if (place < 3) {
    callFamily(draft, { moveInId: moveIn.id, desk: '1号台' }, ago(50 - place * 9))
    identify(stage, ago(46 - place * 9))
    if (place < 2) sign(stage, ago(44 - place * 9))
    endCall(draft, { moveInId: moveIn.id, how: 'served' }, ago(42 - place * 9))
  }
  if (place < 2)
    callFamily(draft, { moveInId: moveIn.id, desk: place === 0 ? '2号台' : '3号台' }, ago(8 - place * 3))
}

import { addDays } from '../../shared/day'
import type { DemoEstate } from '../center/demo/estate'
import { personName, phone } from '../center/demo/names'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { takeNumber } from '../numbers'
import { sealPicture } from '../sealing'
import { DEMO_FACE } from './demoFace'

const TRADES = ['水电工', '木工', '泥瓦工', '油漆工']
const PURPOSES = ['探访亲友', '洽谈业务', '送货上门', '设备维护', '面试']

const minutesAgo = (context: Context, minutes: number): string =>
  new Date(Date.parse(context.now) - minutes * 60_000).toISOString()

const seedVisitor = (draft: Draft, context: Context, demo: DemoEstate, place: number): void => {
  const { random } = demo
  const unit = random.pick(demo.units)
  const inAt = minutesAgo(context, 15 + place * 22)
  draft.visitorPasses.insert({
    id: context.newId('visitor'),
    no: takeNumber(draft, context, 'visitorPass'),
    name: personName(random),
    organisation: place % 2 === 0 ? '锦程商贸有限公司' : '',
    phone: phone(random),
    idType: 'residentId',
    idLast4: String(1000 + place * 37),
    people: random.between(1, 4),
    unitId: unit.id,
    host: demo.ownerOf.get(unit.id)?.name ?? '物业前台',
    purpose: random.pick(PURPOSES),
    hostConfirm: 'phone',
    belongings: '',
    plate: '',
    inAt,
    validUntil: new Date(Date.parse(inAt) + 4 * 3_600_000).toISOString(),
    outAt: place > 2 ? minutesAgo(context, 5) : null,
    cardReturned: place > 2,
    byName: demo.clerks[0]?.name ?? '',
  })
}

/** A few visitors inside, and a worker's pass for each of the first homes being renovated. */
export const seedPasses = (draft: Draft, context: Context, demo: DemoEstate): void => {
  for (let place = 0; place < 7; place += 1) seedVisitor(draft, context, demo, place)
  const renovating = demo.units.filter((unit) => unit.occupancy === 'renovating').slice(0, 10)
  for (const [place, unit] of renovating.entries()) {
    const photoId = context.newId('photo')
    const sealed = sealPicture(draft, context, photoId, DEMO_FACE)
    const photo = draft.photos.insert({ id: photoId, sealed, createdAt: context.now })
    const validFromOn = addDays(context.today, -4 * place)
    draft.workerPasses.insert({
      id: context.newId('worker'),
      no: takeNumber(draft, context, 'workerPass'),
      photoId: photo.id,
      name: personName(demo.random),
      gender: 'male',
      trade: TRADES[place % TRADES.length] ?? '水电工',
      idType: 'residentId',
      idLast4: String(2000 + place * 41),
      contractor: '宏达装饰工程有限公司',
      unitId: unit.id,
      unitLabel: unit.label,
      foremanPhone: phone(demo.random),
      validFromOn,
      validToOn: addDays(validFromOn, 29),
      status: 'valid',
      ended: null,
      issuedAt: context.now,
      issuedByName: demo.clerks[0]?.name ?? '',
    })
  }
}

import { addDays, type Day, instantOf } from '../shared/day'
import type { Unit } from '../shared/estate/schema'
import type { Person } from '../shared/people/schema'
import { fileNoOf } from '../shared/unitfiles/rules'
import { attachPicture } from './attachments/demo'
import type { DemoEstate } from './center/demo/estate'
import { addPerson, addTie, type Making } from './center/demo/making'
import { personName, phone, relativeOf } from './center/demo/names'
import { seededRandom } from './center/demo/random'
import type { Draft, View } from './collections'
import type { Context } from './context'
import { registerDefect } from './defects/commands'
import { takeNumber } from './numbers'
import { openVolumeOf } from './unitfiles/volumes'

const NO_MONEY = { openFen: 0, prepaidFen: 0, depositsFen: 0 }

/** A flat under renovation, so that it has workers, a deposit and keys already; one that owes something if there is one. */
const chosen = (view: View, demo: DemoEstate): Unit | undefined => {
  const busy = demo.units.filter(
    (unit) =>
      unit.use === 'home' &&
      demo.ownerOf.has(unit.id) &&
      view.deposits.countWhere('unit', unit.id) > 0 &&
      view.workerPasses.countWhere('unit', unit.id) > 0 &&
      view.keys.countWhere('unit', unit.id) > 0,
  )
  return busy.find((unit) => view.bills.countWhere('openOfUnit', unit.id) > 0) ?? busy[0]
}

interface Story extends Making {
  readonly demo: DemoEstate
  readonly unit: Unit
  readonly owner: Person
  readonly handedOn: Day
  readonly soldOn: Day
}

/** The first owner lived here, let it once and sold it; the file got its second volume. */
const sold = ({ draft, context, random, demo, unit, owner, handedOn, soldOn }: Story): void => {
  const first = addPerson(
    { draft, context, random },
    { kind: 'person', name: personName(random), phones: [phone(random)] },
  )
  const lodger = addPerson(
    { draft, context, random },
    { kind: 'person', name: personName(random), phones: [phone(random)] },
  )
  addTie({ draft, context, random }, unit, first, { role: 'owner', fromOn: handedOn, endedOn: soldOn })
  addTie({ draft, context, random }, unit, lodger, {
    role: 'tenant',
    fromOn: addDays(handedOn, 200),
    endedOn: addDays(soldOn, -60),
  })
  for (const tie of draft.ties.where('unit', unit.id))
    if (tie.endedOn === null) draft.ties.update(tie.id, { fromOn: soldOn })
  const clerk = demo.clerks[1] ?? demo.manager
  const at = instantOf(soldOn, '10:30')
  const volume = openVolumeOf(draft, unit.id)
  const no = fileNoOf(unit.label)
  const transfer = draft.transfers.insert({
    id: context.newId('transfer'),
    no: takeNumber(draft, { ...context, now: at, today: soldOn }, 'transfer'),
    unitId: unit.id,
    unitLabel: unit.label,
    former: [{ personId: first.id, name: first.name, shareBp: null, relation: '' }],
    next: [{ personId: owner.id, name: owner.name, shareBp: null, relation: '' }],
    transferOn: soldOn,
    proofKind: 'certificate',
    proofNo: `滨房证 ${soldOn.slice(0, 4)}-2208`,
    debts: 'settled',
    prepaid: 'handOver',
    deposits: 'handOver',
    keys: 4,
    cards: 2,
    endVehicles: true,
    endHousehold: true,
    note: '',
    at,
    byName: clerk.name,
    signed: { former: first.name, new: owner.name, on: soldOn, at, byName: clerk.name },
    done: {
      before: NO_MONEY,
      after: NO_MONEY,
      debtBills: [],
      endedTies: 1,
      closedVolume: `${no}/1`,
      openedVolume: `${no}/2`,
      at,
      byName: clerk.name,
    },
    voided: null,
  })
  if (!volume) return
  draft.fileVolumes.insert({
    ...volume,
    id: context.newId('volume'),
    openedOn: handedOn,
    closedOn: soldOn,
    closedBy: transfer.no,
  })
  draft.fileVolumes.update(volume.id, { volume: 2, openedOn: soldOn })
}

/** Who lives here now, what they have, and what staff must know. */
const household = ({ draft, context, random, demo, unit, owner, soldOn }: Story): void => {
  const making = { draft, context, random }
  const spouse = addPerson(making, { kind: 'person', name: personName(random), phones: [phone(random)] })
  const child = addPerson(making, { kind: 'person', name: relativeOf(owner.name, random), phones: [] })
  const contact = addPerson(making, {
    kind: 'person',
    name: relativeOf(owner.name, random),
    phones: [phone(random)],
  })
  addTie(making, unit, spouse, { role: 'family', relation: '配偶', fromOn: soldOn })
  addTie(making, unit, child, { role: 'family', relation: '子女', fromOn: soldOn })
  addTie(making, unit, contact, { role: 'emergency', relation: '兄弟姐妹', fromOn: soldOn })
  const since = { unitId: unit.id, fromOn: addDays(context.today, -260), endedOn: null }
  draft.cares.insert({
    ...since,
    id: context.newId('care'),
    kind: 'elderly',
    who: `${owner.name}的母亲`,
    careNote: '八十二岁，心脏不好；电梯检修前先打电话。',
  })
  draft.pets.insert({
    ...since,
    id: context.newId('pet'),
    kind: 'cat',
    name: '团团',
    licence: '',
    vaccinatedUntilOn: addDays(context.today, 120),
  })
  draft.instructions.insert({
    id: context.newId('instruction'),
    unitId: unit.id,
    text: '家中有老人，装修工人进出请先按门铃，不要拍门。',
    fromOn: addDays(context.today, -12),
    untilOn: addDays(context.today, 60),
    byName: demo.clerks[0]?.name ?? '',
    at: context.now,
    ended: null,
  })
}

const papers = ({ draft, context, demo, unit }: Story): void => {
  const [picture, second] = demo.pictures
  const by = demo.clerks[0] ?? demo.manager
  const staff = { id: by.id, name: by.name, role: by.role }
  const foundOn = addDays(context.today, -5)
  const then: Context = { ...context, staff, today: foundOn, now: instantOf(foundOn, '15:40') }
  registerDefect(
    draft,
    {
      unitId: unit.id,
      source: 'ownerReport',
      part: 'bathroom',
      place: '次卫',
      category: 'leakBath',
      severity: 'leak',
      description: '次卫地漏旁返潮，楼下顶板有水印',
      foundOn,
      partyId: null,
    },
    { inspectionId: null, itemCode: '' },
    then,
  )
  for (const [shown, name] of [
    [picture, '收楼现场.png'],
    [second, '装修前照片.png'],
  ] as const)
    if (shown)
      attachPicture(draft, context, {
        subject: { kind: 'unit', id: unit.id },
        picture: shown,
        name,
        at: instantOf(addDays(context.today, -40), '10:20'),
        by,
      })
}

/** One flat of more than five years with everything on it: sold once, let once, lived in, mended, renovated. */
export const seedOldUnit = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const unit = chosen(draft, demo)
  const owner = unit && demo.ownerOf.get(unit.id)
  if (!unit || !owner) return
  const handedOn = addDays(context.today, -1990)
  const soldOn = addDays(context.today, -930)
  draft.units.update(unit.id, { handedOverOn: handedOn })
  const random = seededRandom(20_261_130)
  const story: Story = {
    draft,
    context,
    random,
    demo,
    unit: { ...unit, handedOverOn: handedOn },
    owner,
    handedOn,
    soldOn,
  }
  sold(story)
  household(story)
  papers(story)
}

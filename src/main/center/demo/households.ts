import { addDays } from '../../../shared/day'
import type { Unit } from '../../../shared/estate/schema'
import type { Draft } from '../../collections'
import type { Context } from '../../context'
import type { DemoEstate } from './estate'
import { addPerson, addTie, type Making } from './making'
import { personName, phone } from './names'
import { seededRandom } from './random'

const CARES = [
  ['livingAlone', '独居，女儿在外地；紧急时联系女儿，电话见紧急联系人。'],
  ['elderly', '八十五岁，听力差，敲门请久一些。'],
  ['mobility', '使用轮椅，电梯检修前请先上门告知。'],
] as const
const PETS = [
  ['dog', '豆豆'],
  ['dog', '旺财'],
  ['cat', '咪咪'],
] as const
const POSTS = ['综合科', '窗口', '档案室', '值班室']

const seedInstructions = (draft: Draft, context: Context, units: readonly Unit[], byName: string): void => {
  const { today } = context
  const write = (place: number, text: string, from: number, until: number | null): void => {
    const unit = units[place]
    if (unit)
      draft.instructions.insert({
        id: context.newId('instruction'),
        unitId: unit.id,
        text,
        fromOn: addDays(today, from),
        untilOn: until === null ? null : addDays(today, until),
        byName,
        at: context.now,
        ended: null,
      })
  }
  write(0, '业主出差，快件一律放门岗，不上楼。', -3, 12)
  write(0, '去年漏水未修好，上门维修先看客厅天花板。', -200, -20)
  write(5, '老人手术后静养，来访先打电话。', -10, 30)
  write(9, '装修期间夜间 20:00 后禁止施工，邻居已投诉一次。', -15, 45)
}

/** Entered once at the counter and once from a list: what the search for duplicates is for. */
const seedDuplicate = (making: Making, demo: DemoEstate, units: readonly Unit[]): void => {
  const known = units[12] && demo.ownerOf.get(units[12].id)
  const other = units[40]
  if (!known || !other) return
  const again = addPerson(making, { kind: 'person', name: known.name, phones: [...known.phones] })
  making.draft.people.update(again.id, { idType: null, idNo: null })
  addTie(making, other, again, { role: 'occupant', fromOn: addDays(making.context.today, -40) })
}

const seedOffices = (making: Making, offices: readonly Unit[]): void => {
  for (const [place, unit] of offices.slice(0, 8).entries()) {
    const name = personName(making.random)
    const person = addPerson(making, { kind: 'person', name, phones: [phone(making.random)] })
    addTie(making, unit, person, { role: 'staff', relation: POSTS[place % POSTS.length] ?? '' })
  }
}

/** Animals, people who need care, dated instructions, staff of the bureaus, and one person entered twice. */
export const seedHouseholds = (draft: Draft, context: Context, demo: DemoEstate): void => {
  // A throw of its own: what the other features make stays as it is.
  const making = { draft, context, random: seededRandom(20_261_125) }
  const homes = demo.units.filter((unit) => unit.use === 'home' && demo.ownerOf.has(unit.id))
  const fromOn = addDays(context.today, -120)
  for (const [place, [kind, careNote]] of CARES.entries()) {
    const unit = homes[place * 5]
    const who = unit && demo.ownerOf.get(unit.id)?.name
    if (unit && who)
      draft.cares.insert({
        id: context.newId('care'),
        unitId: unit.id,
        kind,
        who,
        careNote,
        fromOn,
        endedOn: null,
      })
  }
  for (const [place, [kind, name]] of PETS.entries()) {
    const unit = homes[place * 7]
    if (unit)
      draft.pets.insert({
        id: context.newId('pet'),
        unitId: unit.id,
        kind,
        name,
        licence: kind === 'dog' ? `滨海犬 2026-0${place + 1}17` : '',
        vaccinatedUntilOn: addDays(context.today, 200),
        fromOn,
        endedOn: null,
      })
  }
  seedInstructions(draft, context, homes, demo.clerks[0]?.name ?? '')
  seedDuplicate(making, demo, homes)
  seedOffices(
    making,
    demo.units.filter((unit) => unit.use === 'office'),
  )
}

import { addDays } from '../../shared/day'
import type { Unit } from '../../shared/estate/schema'
import { FIRST_CONTENTS } from '../../shared/unitfiles/contents'
import type { DemoEstate } from '../center/demo/estate'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { takeNumber } from '../numbers'
import { volumeFor } from './volumes'

const FILES = 160
const REQUIRED = FIRST_CONTENTS.filter(({ required }) => required)

const fillFile = (draft: Draft, context: Context, demo: DemoEstate, unit: Unit, place: number): void => {
  const filedOn = unit.handedOverOn ?? addDays(context.today, -400)
  const before: Context = { ...context, today: filedOn }
  const volume = volumeFor(draft, unit, before)
  draft.fileVolumes.update(volume.id, {
    location: `档案柜 ${String.fromCharCode(65 + (place % 4))}-${String((place % 12) + 1).padStart(2, '0')}`,
  })
  const left = place % 3 === 0 ? 2 : place % 7 === 0 ? 4 : 0
  REQUIRED.slice(0, REQUIRED.length - left).forEach((content, at) => {
    draft.fileItems.insert({
      id: context.newId('fileitem'),
      volumeId: volume.id,
      unitId: unit.id,
      seq: at + 1,
      code: content.code,
      title: content.name,
      pages: 1 + (at % 4),
      original: at % 5 !== 0,
      filedOn,
      note: '',
      at: context.now,
      byName: demo.clerks[place % demo.clerks.length]?.name ?? '',
      voided: null,
    })
  })
  if (place % 2 === 0)
    draft.fileReviews.insert({
      id: context.newId('filereview'),
      unitId: unit.id,
      on: addDays(context.today, -(place % 500)),
      note: '',
      at: context.now,
      byName: demo.supervisor.name,
    })
}

const BORROWERS = [
  ['刘工', '工程部', '核对水管走向', 0],
  ['财务李敏', '财务室', '核对收费协议', 2],
  ['陈志强', '客服中心', '回访准备', 5],
] as const

/** Files of the flats handed over: most are whole, some lack papers, three are lent, one of them too long. */
export const seedUnitFiles = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const units = demo.units.filter(({ handedOverOn }) => handedOverOn !== null).slice(0, FILES)
  units.forEach((unit, place) => {
    fillFile(draft, context, demo, unit, place)
  })
  BORROWERS.forEach(([borrower, department, purpose, ago], place) => {
    const unit = units[place * 9 + 1]
    if (!unit) return
    const outOn = addDays(context.today, -ago)
    draft.fileLoans.insert({
      id: context.newId('fileloan'),
      no: takeNumber(draft, context, 'fileLoan'),
      unitId: unit.id,
      volumeId: volumeFor(draft, unit, context).id,
      unitLabel: unit.label,
      borrower,
      department,
      purpose,
      outAt: new Date(Date.parse(context.now) - ago * 86_400_000 - 1_200_000).toISOString(),
      dueOn: addDays(outOn, 3),
      lentByName: demo.clerks[0]?.name ?? '',
      returned: null,
    })
  })
}

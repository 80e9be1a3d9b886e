import { labelKey } from '../../shared/estate/label'
import type { Unit } from '../../shared/estate/schema'
import type { ImportBatch } from '../../shared/imports/schema'
import type { Person } from '../../shared/people/schema'
import type { Draft } from '../collections'
import { actor, type Context } from '../context'
import { placeIn } from '../estate/places'
import { plateKey } from '../people/collections'
import { isCurrent } from '../people/facts'
import { sealNumber } from '../sealing'
import { addPast } from './feeApply'
import type { PlannedRow } from './plan'
import { countsOf, type Planned } from './planned'

interface Making {
  readonly draft: Draft
  readonly context: Context
  readonly importId: ImportBatch['id']
  readonly siteId: Unit['siteId']
  readonly people: Map<string, Person>
  readonly made: {
    buildings: string[]
    entrances: string[]
    units: string[]
    people: string[]
    ties: string[]
    vehicles: string[]
  }
  readonly changed: Unit[]
}

const personKey = (name: string, phone: string): string => `${name}|${phone}`

/** Somebody with this name and phone is the same person; without a phone, a name alone proves nothing. */
const personFor = (making: Making, facts: PlannedRow['people'][number], kind: Person['kind']): Person => {
  const { draft, context, importId } = making
  const key = personKey(facts.name, facts.phone)
  const known =
    facts.phone === ''
      ? undefined
      : (making.people.get(key) ??
        draft.people.where('phone', facts.phone).find((person) => person.name === facts.name))
  if (known) return known
  const id = context.newId('person')
  const person = draft.people.insert({
    id,
    kind,
    name: facts.name,
    phones: facts.phone === '' ? [] : [facts.phone],
    idType: facts.idNo === '' ? null : kind === 'company' ? 'creditCode' : 'residentId',
    idNo: sealNumber(draft, context, id, facts.idNo),
    contactName: '',
    address: '',
    note: '',
    importId,
    createdAt: context.now,
  })
  making.people.set(key, person)
  making.made.people.push(person.id)
  return person
}

const addPeople = (making: Making, unit: Unit, row: PlannedRow): void => {
  const { draft, context, importId } = making
  for (const facts of row.people) {
    const there = draft.ties
      .where('unit', unit.id)
      .some(
        (tie) =>
          isCurrent(tie, context.today) &&
          tie.role === facts.role &&
          draft.people.get(tie.personId)?.name === facts.name,
      )
    if (there) continue
    const person = personFor(making, facts, /公司|中心|银行|局$|院$/.test(facts.name) ? 'company' : 'person')
    const tie = draft.ties.insert({
      id: context.newId('tie'),
      unitId: unit.id,
      personId: person.id,
      role: facts.role,
      shareBp: null,
      relation: '',
      fromOn: null,
      endedOn: null,
      importId,
    })
    making.made.ties.push(tie.id)
  }
}

const addUnit = (making: Making, row: PlannedRow): Unit => {
  const { draft, context, importId, siteId } = making
  const before = { buildings: draft.buildings.count(), entrances: draft.entrances.count() }
  const place = placeIn(draft, context, siteId, row.building, row.entrance)
  if (draft.buildings.count() > before.buildings) making.made.buildings.push(place.buildingId)
  if (place.entranceId && draft.entrances.count() > before.entrances)
    making.made.entrances.push(place.entranceId)
  if (row.floors !== null && making.made.buildings.includes(place.buildingId))
    draft.buildings.update(place.buildingId, { floors: row.floors })
  const unit = draft.units.insert({
    id: context.newId('unit'),
    siteId,
    ...place,
    label: row.label,
    room: row.room,
    floor: row.floor,
    use: row.use ?? (draft.sites.get(siteId)?.kind === 'office' ? 'office' : 'home'),
    layout: row.layout,
    areaCenti: row.areaCenti,
    innerAreaCenti: row.innerAreaCenti,
    occupancy: row.occupancy ?? 'ownerOccupied',
    handedOverOn: null,
    standingInstruction: '',
    note: row.note,
    importId,
    createdAt: context.now,
  })
  making.made.units.push(unit.id)
  return unit
}

const addVehicles = ({ draft, context, importId, made }: Making, unit: Unit, row: PlannedRow): void => {
  for (const { plate, space } of row.vehicles) {
    if (draft.vehicles.countWhere('plate', plateKey(plate)) > 0) continue
    const vehicle = draft.vehicles.insert({
      id: context.newId('vehicle'),
      unitId: unit.id,
      personId: null,
      plate,
      space,
      endedOn: null,
      importId,
    })
    made.vehicles.push(vehicle.id)
  }
}

const changeUnit = (making: Making, unit: Unit, row: PlannedRow): void => {
  const facts = row.changes.filter((field) => field !== 'ownerName' && field !== 'plate')
  if (facts.length === 0) return
  making.changed.push(unit)
  making.draft.units.update(unit.id, {
    areaCenti: row.areaCenti,
    ...(row.innerAreaCenti === null ? {} : { innerAreaCenti: row.innerAreaCenti }),
    ...(row.floor === null ? {} : { floor: row.floor }),
    ...(row.use === null ? {} : { use: row.use }),
    ...(row.layout === '' ? {} : { layout: row.layout }),
    ...(row.occupancy === null ? {} : { occupancy: row.occupancy }),
    ...(row.note === '' ? {} : { note: row.note }),
  })
}

/** Rows put in between two looks at the clock. */
const AT_A_TIME = 20

const eachRow = async <T>(rows: readonly T[], { ports }: Context, put: (row: T) => void): Promise<void> => {
  for (const [place, row] of rows.entries()) {
    if (place % AT_A_TIME === 0) await ports.breathe()
    if (place % (AT_A_TIME * 10) === 0)
      ports.progress(Math.round(rows.length * PLANNING + place * (1 - PLANNING)), rows.length)
    put(row)
  }
  ports.progress(rows.length, rows.length)
}

/** The part of an import that is reading and judging its rows. */
export const PLANNING = 0.3

const putUnit = (making: Making, row: PlannedRow): void => {
  if (row.state === 'wrong' || row.state === 'same') return
  const unit = making.draft.units.where('siteLabel', `${making.siteId}|${labelKey(row.label)}`)[0]
  if (unit) changeUnit(making, unit, row)
  const there = unit ?? addUnit(making, row)
  addPeople(making, there, row)
  addVehicles(making, there, row)
}

/** Puts the good rows in, all in one commit, giving the window its turns; the wrong ones stay out. */
export const applyPlan = async (
  draft: Draft,
  planned: Planned,
  siteId: Unit['siteId'],
  fileName: string,
  context: Context,
): Promise<ImportBatch> => {
  const importId = context.newId('import')
  const making: Making = {
    draft,
    context,
    importId,
    siteId,
    people: new Map(),
    made: { buildings: [], entrances: [], units: [], people: [], ties: [], vehicles: [] },
    changed: [],
  }
  if (planned.kind === 'fees')
    await eachRow(planned.rows, context, (row) => addPast(draft, context, importId, row))
  else await eachRow(planned.rows, context, (row) => putUnit(making, row))
  return draft.imports.insert({
    id: importId,
    fileName: fileName.slice(0, 200),
    siteId,
    at: context.now,
    byName: actor(context).name,
    kind: planned.kind,
    rows: countsOf(planned),
    made: making.made,
    changed: making.changed,
    undone: null,
  })
}

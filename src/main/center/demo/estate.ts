import type { Building, Entrance, Site, Unit } from '../../../shared/estate/schema'
import type { Person } from '../../../shared/people/schema'
import type { Staff } from '../../../shared/staff/schema'
import type { Draft } from '../../collections'
import type { Context } from '../../context'
import { companyName, personName, phone, plate } from './names'
import type { Random } from './random'

/** What the other features' demo data is built upon. */
export interface DemoEstate {
  readonly random: Random
  readonly home: Site
  readonly office: Site
  readonly units: readonly Unit[]
  /** First owner of each unit that has one. */
  readonly ownerOf: ReadonlyMap<string, Person>
  readonly clerks: readonly Staff[]
  readonly supervisor: Staff
  readonly manager: Staff
}

type Estate = Pick<DemoEstate, 'home' | 'office' | 'units' | 'ownerOf'>

interface Making {
  readonly draft: Draft
  readonly context: Context
  readonly random: Random
}

const AREAS = [6218, 7843, 8976, 8976, 10235, 11560, 12888]
const LAYOUTS = ['一室一厅', '两室两厅', '三室两厅', '三室两厅', '三室两厅', '四室两厅', '四室两厅']
const INSTRUCTIONS = ['业主长期外出，未经业主本人电话同意，任何人不得入内。', '独居老人，每周三上门问候，来访前先打电话。', '出租在管，租客夜班，上午勿敲门。', '业主要求：送货一律放门岗。']

const addBuilding = (making: Making, site: Site, name: string, floors: number): Building =>
  making.draft.buildings.insert({ id: making.context.newId('building'), siteId: site.id, name, floors })

const addEntrance = (making: Making, building: Building, name: string): Entrance =>
  making.draft.entrances.insert({ id: making.context.newId('entrance'), buildingId: building.id, name })

const addUnit = (
  making: Making,
  place: { readonly site: Site; readonly building: Building; readonly entrance: Entrance | null },
  facts: Pick<Unit, 'label' | 'room' | 'floor' | 'use' | 'layout' | 'areaCenti' | 'occupancy'>,
): Unit =>
  making.draft.units.insert({
    id: making.context.newId('unit'),
    siteId: place.site.id,
    buildingId: place.building.id,
    entranceId: place.entrance?.id ?? null,
    ...facts,
    innerAreaCenti: Math.floor(facts.areaCenti * 0.8),
    handedOverOn: facts.occupancy === 'vacant' ? null : `2024-0${making.random.between(1, 9)}-15`,
    standingInstruction: making.random.chance(0.012) ? making.random.pick(INSTRUCTIONS) : '',
    note: '',
    importId: null,
    createdAt: making.context.now,
  })

const homeUnits = (making: Making, site: Site): Unit[] => {
  const units: Unit[] = []
  for (let number = 1; number <= 8; number += 1) {
    const floors = number <= 4 ? 18 : 11
    const building = addBuilding(making, site, String(number), floors)
    for (let entrance = 1; entrance <= (number <= 4 ? 1 : 2); entrance += 1) {
      const door = addEntrance(making, building, String(entrance))
      for (let floor = 1; floor <= floors; floor += 1)
        for (let flat = 1; flat <= (number <= 4 ? 4 : 3); flat += 1) {
          const kind = making.random.between(0, AREAS.length - 1)
          const room = `${floor}${String(flat).padStart(2, '0')}`
          const dice = making.random.next()
          units.push(
            addUnit(making, { site, building, entrance: door }, {
              label: `${number}-${entrance}-${room}`,
              room,
              floor,
              use: 'home',
              layout: LAYOUTS[kind] ?? '',
              areaCenti: (AREAS[kind] ?? 8976) + making.random.between(0, 40),
              occupancy: dice < 0.13 ? 'vacant' : dice < 0.3 ? 'let' : dice < 0.34 ? 'renovating' : 'ownerOccupied',
            }),
          )
        }
    }
  }
  const shops = addBuilding(making, site, '商铺', 2)
  for (let shop = 1; shop <= 16; shop += 1)
    units.push(
      addUnit(making, { site, building: shops, entrance: null }, {
        label: `商铺-${shop}`,
        room: String(shop),
        floor: 1,
        use: 'shop',
        layout: '',
        areaCenti: making.random.between(3500, 14_000),
        occupancy: making.random.chance(0.8) ? 'let' : 'vacant',
      }),
    )
  return units
}

const officeUnits = (making: Making, site: Site): Unit[] => {
  const units: Unit[] = []
  for (const name of ['A', 'B']) {
    const building = addBuilding(making, site, name, 6)
    for (let floor = 1; floor <= 6; floor += 1)
      for (let room = 1; room <= 4; room += 1)
        units.push(
          addUnit(making, { site, building, entrance: null }, {
            label: `${name}-${floor}0${room}`,
            room: `${floor}0${room}`,
            floor,
            use: 'office',
            layout: '',
            areaCenti: making.random.between(9000, 42_000),
            occupancy: 'ownerOccupied',
          }),
        )
  }
  return units
}

const addPerson = (making: Making, facts: Pick<Person, 'kind' | 'name'>): Person =>
  making.draft.people.insert({
    id: making.context.newId('person'),
    ...facts,
    phones: [phone(making.random)],
    idType: facts.kind === 'company' ? 'creditCode' : 'residentId',
    idNo: '',
    contactName: facts.kind === 'company' ? personName(making.random) : '',
    address: '',
    note: '',
    importId: null,
    createdAt: making.context.now,
  })

const addTie = (making: Making, unit: Unit, person: Person, role: 'owner' | 'tenant' | 'family', shareBp: number | null): void => {
  making.draft.ties.insert({
    id: making.context.newId('tie'),
    unitId: unit.id,
    personId: person.id,
    role,
    shareBp,
    relation: '',
    fromOn: unit.handedOverOn ?? '2024-01-15',
    endedOn: null,
    importId: null,
  })
}

const peopleOf = (making: Making, unit: Unit, place: number, before: readonly Person[]): Person => {
  const { random } = making
  const again = before.length > 40 && random.chance(0.04) ? random.pick(before) : undefined
  const kind = unit.use === 'home' ? 'person' : 'company'
  const owner =
    again ?? addPerson(making, { kind, name: kind === 'company' ? companyName(place) : personName(random) })
  const shared = unit.use === 'home' && random.chance(0.1)
  addTie(making, unit, owner, 'owner', shared ? 5000 : null)
  if (shared) addTie(making, unit, addPerson(making, { kind: 'person', name: personName(random) }), 'owner', 5000)
  if (unit.occupancy === 'let') addTie(making, unit, addPerson(making, { kind: 'person', name: personName(random) }), 'tenant', null)
  if (unit.occupancy === 'ownerOccupied' && unit.use === 'home' && random.chance(0.35))
    addTie(making, unit, addPerson(making, { kind: 'person', name: personName(random) }), 'family', null)
  if (unit.use === 'home' && random.chance(0.4))
    making.draft.vehicles.insert({
      id: making.context.newId('vehicle'),
      unitId: unit.id,
      personId: owner.id,
      plate: plate(random),
      space: `B1-${String(random.between(1, 320)).padStart(3, '0')}`,
      endedOn: null,
    })
  return owner
}

/** About 600 homes and shops and an office compound, with the people in them. */
export const seedEstate = (draft: Draft, context: Context, random: Random): Estate => {
  const making: Making = { draft, context, random }
  const site = (name: string, kind: Site['kind'], address: string): Site =>
    draft.sites.insert({ id: context.newId('site'), name, kind, address, createdAt: context.now })
  const home = site('阳光花园', 'residential', '阳光路 88 号')
  const office = site('市民服务中心办公大楼', 'office', '人民路 1 号')
  const units = [...homeUnits(making, home), ...officeUnits(making, office)]
  const ownerOf = new Map<string, Person>()
  const before: Person[] = []
  units.forEach((unit, place) => {
    if (unit.occupancy === 'vacant' && random.chance(0.3)) return
    const owner = peopleOf(making, unit, place, before)
    ownerOf.set(unit.id, owner)
    if (owner.kind === 'person') before.push(owner)
  })
  return { home, office, units, ownerOf }
}

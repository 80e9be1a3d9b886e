import type { Building, Entrance, Site, Unit } from '../../../shared/estate/schema'
import type { Person, Tie } from '../../../shared/people/schema'
import type { Draft } from '../../collections'
import type { Context } from '../../context'
import { sealNumber } from '../../sealing'
import { residentId } from './names'
import type { Random } from './random'

/** What a part of the demo is made with. */
export interface Making {
  readonly draft: Draft
  readonly context: Context
  readonly random: Random
}

interface Place {
  readonly site: Site
  readonly building: Building
  readonly entrance: Entrance | null
}

type UnitFacts = Pick<
  Unit,
  'label' | 'room' | 'floor' | 'use' | 'layout' | 'areaCenti' | 'occupancy' | 'handedOverOn'
>

const INSTRUCTIONS = [
  '业主长期外出，未经业主本人电话同意，任何人不得入内。',
  '独居老人，每周三上门问候；来访先打电话，敲门请耐心等待。',
  '出租在管，租客上夜班，上午勿敲门。',
  '业主要求：快递和送货一律放门岗，不上楼。',
  '室内有大型犬，上门维修须业主在场。',
]

export const addSite = (
  { draft, context }: Making,
  name: string,
  kind: Site['kind'],
  address: string,
): Site => draft.sites.insert({ id: context.newId('site'), name, kind, address, createdAt: context.now })

export const addBuilding = ({ draft, context }: Making, site: Site, name: string, floors: number): Building =>
  draft.buildings.insert({ id: context.newId('building'), siteId: site.id, name, floors })

export const addEntrance = ({ draft, context }: Making, building: Building, name: string): Entrance =>
  draft.entrances.insert({ id: context.newId('entrance'), buildingId: building.id, name })

export const addUnit = ({ draft, context, random }: Making, place: Place, facts: UnitFacts): Unit =>
  draft.units.insert({
    id: context.newId('unit'),
    siteId: place.site.id,
    buildingId: place.building.id,
    entranceId: place.entrance?.id ?? null,
    ...facts,
    innerAreaCenti: Math.round(facts.areaCenti * 0.79),
    standingInstruction: facts.use === 'home' && random.chance(0.02) ? random.pick(INSTRUCTIONS) : '',
    note: '',
    importId: null,
    createdAt: context.now,
  })

type PersonFacts = Pick<Person, 'kind' | 'name' | 'phones'> & { readonly contactName?: string }

export const addPerson = ({ draft, context }: Making, facts: PersonFacts): Person => {
  const id = context.newId('person')
  const person = facts.kind === 'person'
  return draft.people.insert({
    id,
    contactName: '',
    ...facts,
    idType: person ? 'residentId' : null,
    idNo: person ? sealNumber(draft, context, id, residentId(draft.people.count())) : null,
    address: '',
    note: '',
    importId: null,
    createdAt: context.now,
  })
}

type TieFacts = Pick<Tie, 'role'> & Partial<Pick<Tie, 'shareBp' | 'relation' | 'fromOn' | 'endedOn'>>

export const addTie = ({ draft, context }: Making, unit: Unit, person: Person, facts: TieFacts): Tie =>
  draft.ties.insert({
    id: context.newId('tie'),
    unitId: unit.id,
    personId: person.id,
    shareBp: null,
    relation: '',
    fromOn: unit.handedOverOn,
    endedOn: null,
    ...facts,
    importId: null,
  })

import { addDays } from '../../../shared/day'
import type { Unit } from '../../../shared/estate/schema'
import type { Person } from '../../../shared/people/schema'
import { addPerson, addTie, type Making } from './making'
import { bureauName, businessName, personName, phone, plate, rareName, relativeOf } from './names'

const RELATIONS = ['配偶', '父亲', '母亲', '儿子', '女儿']

const somebody = (making: Making, name: string, phones = 1): Person =>
  addPerson(making, {
    kind: 'person',
    name,
    phones: Array.from({ length: phones }, () => phone(making.random)),
  })

const addCar = ({ draft, context, random }: Making, unit: Unit, owner: Person): void => {
  draft.vehicles.insert({
    id: context.newId('vehicle'),
    unitId: unit.id,
    personId: owner.id,
    plate: plate(random),
    space: `B1-${String(random.between(1, 320)).padStart(3, '0')}`,
    endedOn: null,
  })
}

/** A flat that changed hands: the former owner stays in the history. */
const addFormerOwner = (making: Making, unit: Unit): string => {
  const soldOn = addDays(making.context.today, -making.random.between(60, 600))
  addTie(making, unit, somebody(making, personName(making.random)), { role: 'owner', endedOn: soldOn })
  return soldOn
}

const addHousehold = (making: Making, unit: Unit, owner: Person): void => {
  const { random } = making
  if (unit.occupancy === 'ownerOccupied')
    for (let left = random.between(0, 2); left > 0; left -= 1)
      if (random.chance(0.4))
        addTie(making, unit, somebody(making, relativeOf(owner.name, random)), {
          role: 'family',
          relation: random.pick(RELATIONS),
        })
  if (unit.occupancy === 'let') {
    const fromOn = addDays(making.context.today, -random.between(20, 500))
    addTie(making, unit, somebody(making, personName(random)), { role: 'tenant', fromOn })
  }
  if (unit.standingInstruction !== '')
    addTie(making, unit, somebody(making, relativeOf(owner.name, random)), {
      role: 'emergency',
      relation: '子女',
    })
  if (random.chance(0.45)) addCar(making, unit, owner)
  if (random.chance(0.06)) addCar(making, unit, owner)
}

/** The owner (one in thirty has another flat already), sometimes with a co-owner, and who lives there. */
const settleHome = (making: Making, unit: Unit, known: Person[]): Person => {
  const { random } = making
  const fromOn = random.chance(0.04) ? addFormerOwner(making, unit) : unit.handedOverOn
  const again = known.length > 40 && random.chance(0.035) ? random.pick(known) : undefined
  const name = known.length % 40 === 20 ? rareName(Math.floor(known.length / 40), random) : personName(random)
  const owner = again ?? somebody(making, name, random.chance(0.15) ? 2 : 1)
  if (!again) known.push(owner)
  const coOwned = random.chance(0.12)
  addTie(making, unit, owner, { role: 'owner', shareBp: coOwned ? 5000 : null, fromOn })
  if (coOwned)
    addTie(making, unit, somebody(making, personName(random)), {
      role: 'owner',
      shareBp: 5000,
      relation: '配偶',
      fromOn,
    })
  addHousehold(making, unit, owner)
  return owner
}

/** A shop is let to a business; its owner is a person. */
const settleShop = (making: Making, unit: Unit, place: number): Person => {
  const { random } = making
  const owner = somebody(making, personName(random))
  addTie(making, unit, owner, { role: 'owner' })
  if (unit.occupancy === 'let') {
    const contactName = personName(random)
    const business = addPerson(making, {
      kind: 'company',
      name: businessName(place),
      phones: [phone(random)],
      contactName,
    })
    addTie(making, unit, business, {
      role: 'tenant',
      fromOn: addDays(making.context.today, -random.between(60, 700)),
    })
  }
  return owner
}

/** Party A owns the compound; its bureaus sit in it, a whole floor wing each. */
const settleOffices = (making: Making, units: readonly Unit[]): Person => {
  const { random } = making
  const company = (name: string): Person =>
    addPerson(making, { kind: 'company', name, phones: [phone(random)], contactName: personName(random) })
  const partyA = company('滨海市机关事务管理局')
  const bureaus = Array.from({ length: 16 }, (_, place) => company(bureauName(place)))
  units.forEach((unit, place) => {
    addTie(making, unit, partyA, { role: 'owner' })
    const bureau = bureaus[Math.floor(place / 3)]
    if (bureau) addTie(making, unit, bureau, { role: 'occupant' })
  })
  return partyA
}

/** Puts people into the units. Answers who is the first owner of each; a few flats are still the developer's. */
export const settle = (making: Making, units: readonly Unit[]): ReadonlyMap<string, Person> => {
  const ownerOf = new Map<string, Person>()
  const known: Person[] = []
  const offices = units.filter((unit) => unit.use === 'office')
  const partyA = settleOffices(making, offices)
  for (const unit of offices) ownerOf.set(unit.id, partyA)
  units.forEach((unit, place) => {
    if (unit.use === 'home' && unit.handedOverOn !== null)
      ownerOf.set(unit.id, settleHome(making, unit, known))
    if (unit.use === 'shop') ownerOf.set(unit.id, settleShop(making, unit, place))
  })
  return ownerOf
}

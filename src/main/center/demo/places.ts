import { addDays, type Day } from '../../../shared/day'
import type { Building, Entrance, Occupancy, Site, Unit } from '../../../shared/estate/schema'
import { addBuilding, addEntrance, addUnit, type Making } from './making'

/** Flats of one stack are alike from bottom to top: [layout, gross area in 0.01 ㎡]. */
type Flat = readonly [string, number]

const TOWER: readonly Flat[] = [
  ['三室两厅', 10235],
  ['两室两厅', 8976],
  ['两室一厅', 7843],
  ['三室两厅', 11560],
]
const SLAB: readonly Flat[] = [
  ['三室两厅', 12888],
  ['一室一厅', 6218],
  ['四室两厅', 14302],
]

const two = (n: number): string => String(n).padStart(2, '0')

const occupancyOf = ({ random }: Making): Occupancy => {
  const dice = random.next()
  if (dice < 0.11) return 'vacant'
  if (dice < 0.28) return 'let'
  return dice < 0.32 ? 'renovating' : 'ownerOccupied'
}

/** Handed over some three years ago, most in the first weeks; what is vacant may not be handed over yet. */
const handedOver = ({ random, context }: Making, occupancy: Occupancy): Day | null =>
  occupancy === 'vacant' && random.chance(0.5)
    ? null
    : addDays(context.today, -1100 + random.between(0, 30) * random.between(1, 12))

interface Stack {
  readonly site: Site
  readonly building: Building
  readonly entrance: Entrance
  readonly floors: number
  readonly flats: readonly Flat[]
}

const stackUnits = (making: Making, stack: Stack): Unit[] => {
  const units: Unit[] = []
  for (let floor = 1; floor <= stack.floors; floor += 1)
    stack.flats.forEach(([layout, areaCenti], place) => {
      const room = `${floor}${two(place + 1)}`
      const occupancy = occupancyOf(making)
      units.push(
        addUnit(making, stack, {
          label: `${stack.building.name}-${stack.entrance.name}-${room}`,
          room,
          floor,
          use: 'home',
          layout,
          // The top floor has a roof terrace.
          areaCenti: floor === stack.floors ? areaCenti + 1250 : areaCenti,
          occupancy,
          handedOverOn: handedOver(making, occupancy),
        }),
      )
    })
  return units
}

/** Four towers with one entrance of four flats a floor, four slab blocks with two entrances of three: 552 homes. */
export const homeUnits = (making: Making, site: Site): Unit[] => {
  const units: Unit[] = []
  for (let number = 1; number <= 8; number += 1) {
    const tower = number <= 4
    const floors = tower ? 18 : 11
    const building = addBuilding(making, site, String(number), floors)
    for (let entrance = 1; entrance <= (tower ? 1 : 2); entrance += 1)
      units.push(
        ...stackUnits(making, {
          site,
          building,
          entrance: addEntrance(making, building, String(entrance)),
          floors,
          flats: tower ? TOWER : SLAB,
        }),
      )
  }
  return units
}

/** A row of shops along the street. */
export const shopUnits = (making: Making, site: Site): Unit[] => {
  const building = addBuilding(making, site, '商铺', 2)
  return Array.from({ length: 16 }, (_, place) => {
    const room = two(place + 1)
    const occupancy = making.random.chance(0.85) ? 'let' : 'vacant'
    return addUnit(
      making,
      { site, building, entrance: null },
      {
        label: `商铺-${room}`,
        room,
        floor: 1,
        use: 'shop',
        layout: '',
        areaCenti: making.random.between(3500, 14_000),
        occupancy,
        handedOverOn: handedOver(making, occupancy),
      },
    )
  })
}

/** Two office blocks of six floors with four rooms each. */
export const officeUnits = (making: Making, site: Site): Unit[] =>
  ['A', 'B'].flatMap((name) => {
    const building = addBuilding(making, site, name, 6)
    return Array.from({ length: 24 }, (_, place) => {
      const floor = Math.floor(place / 4) + 1
      const room = `${floor}${two((place % 4) + 1)}`
      return addUnit(
        making,
        { site, building, entrance: null },
        {
          label: `${name}-${room}`,
          room,
          floor,
          use: 'office',
          layout: '',
          areaCenti: making.random.between(9000, 42_000),
          occupancy: 'ownerOccupied',
          handedOverOn: addDays(making.context.today, -1500),
        },
      )
    })
  })

import type { Site, Unit } from '../../../shared/estate/schema'
import type { Person } from '../../../shared/people/schema'
import type { Staff } from '../../../shared/staff/schema'
import { addSite, type Making } from './making'
import { homeUnits, officeUnits, shopUnits } from './places'
import type { Random } from './random'
import { settle } from './residents'

/** A picture that stands in the folder already, before the demo is written. */
export interface DemoPicture {
  readonly hash: string
  readonly thumb: string
  readonly bytes: number
}

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
  readonly pictures: readonly DemoPicture[]
}

/** About 600 homes and shops and an office compound, with the people in them. */
export const seedEstate = (making: Making): Pick<DemoEstate, 'home' | 'office' | 'units' | 'ownerOf'> => {
  const home = addSite(making, '阳光花园', 'residential', '滨海市阳光路 88 号')
  const office = addSite(making, '市民服务中心办公大楼', 'office', '滨海市人民路 1 号')
  const units = [...homeUnits(making, home), ...shopUnits(making, home), ...officeUnits(making, office)]
  return { home, office, units, ownerOf: settle(making, units) }
}

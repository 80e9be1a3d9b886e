import type { UnitId } from '../../src/shared/id'
import type { Desk } from '../support/desk'

/** A flat of 89.76 ㎡ in the one site of the desk. */
export const addUnit = async (desk: Desk, label: string): Promise<UnitId> => {
  const [known] = [...desk.view.sites.all()]
  const site =
    known ?? (await desk.done('estate.addSite', { name: '阳光花园', kind: 'residential', address: '' }))
  const [buildingName = '', entranceName = '', room = ''] = label.split('-')
  const unit = await desk.done('estate.addUnit', {
    siteId: site.id,
    buildingName,
    entranceName,
    label,
    room,
    floor: 11,
    use: 'home',
    layout: '',
    areaCenti: 8976,
    innerAreaCenti: null,
    occupancy: 'ownerOccupied',
    handedOverOn: null,
    standingInstruction: '',
    note: '',
  })
  return unit.id
}

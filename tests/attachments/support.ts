import { DEMO_FACE } from '../../src/main/passes/demoFace'
import type { RouteInput } from '../../src/shared/contract'
import type { Id } from '../../src/shared/id'
import type { Desk } from '../support/desk'

const face = Buffer.from(DEMO_FACE.split(',')[1] ?? '', 'base64')

/** A JPEG unlike any other of another `mark`. */
export const photo = (mark = '', bytes = 0): string =>
  Buffer.concat([face, Buffer.from(mark), Buffer.alloc(bytes)]).toString('base64')

export const pdf = (text = ''): string => Buffer.from(`%PDF-1.4\n${text}\n%%EOF`).toString('base64')

export const addUnit = async (desk: Desk, label = '3-1-1102'): Promise<Id<'unit'>> => {
  const site = [...desk.view.sites.all()][0] ?? (await addSite(desk))
  const unit = await desk.done('estate.addUnit', {
    siteId: site.id,
    buildingName: '3',
    entranceName: '1',
    label,
    room: label.slice(-4),
    floor: 11,
    use: 'home',
    layout: '',
    areaCenti: 8976,
    innerAreaCenti: null,
    occupancy: 'vacant',
    handedOverOn: null,
    standingInstruction: '',
    note: '',
  })
  return unit.id
}

const addSite = (desk: Desk) =>
  desk.done('estate.addSite', { name: '阳光花园', kind: 'residential', address: '' })

export const scan = (
  unitId: Id<'unit'>,
  more: Partial<RouteInput<'attachments.add'>> = {},
): RouteInput<'attachments.add'> => ({
  subject: { kind: 'unit', id: unitId },
  doc: '',
  name: '扫描件.jpg',
  content: photo(),
  thumb: photo('small'),
  sealed: false,
  ...more,
})

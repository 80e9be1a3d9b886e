import type { VisitorPass } from '../../shared/passes/schema'
import type { View } from '../collections'

export const destinationOf = (view: View, pass: Pick<VisitorPass, 'unitId' | 'host'>): string =>
  [pass.unitId ? view.units.get(pass.unitId)?.label : '', pass.host].filter(Boolean).join(' ')

/** How the center is called on a pass. */
export const centerFacts = (view: View) => {
  const [center] = [...view.center.all()]
  return { centerName: center?.name ?? '', centerPhone: center?.phone ?? '' }
}

import type { Day } from '../../shared/day'
import type { Unit } from '../../shared/estate/schema'
import { fileNoOf } from '../../shared/unitfiles/rules'
import type { FileVolume } from '../../shared/unitfiles/schema'
import type { Draft, View } from '../collections'
import type { Context } from '../context'

const byVolume = (a: FileVolume, b: FileVolume): number => a.volume - b.volume

export const volumesOf = (view: View, unitId: string): readonly FileVolume[] =>
  [...view.fileVolumes.where('unit', unitId)].sort(byVolume)

/** The volume papers go into now; none until the first paper is filed. */
export const openVolumeOf = (view: View, unitId: string): FileVolume | undefined =>
  volumesOf(view, unitId).find((volume) => volume.closedOn === null)

/** The open volume, begun when there is none. */
export const volumeFor = (draft: Draft, unit: Unit, context: Context): FileVolume =>
  openVolumeOf(draft, unit.id) ??
  draft.fileVolumes.insert({
    id: context.newId('volume'),
    unitId: unit.id,
    no: fileNoOf(unit.label),
    volume: volumesOf(draft, unit.id).length + 1,
    location: '',
    openedOn: context.today,
    closedOn: null,
    closedBy: '',
  })

/** The unit was sold: its volume is closed, read-only from then on, and the next one is begun (domain.md §2.5). */
export const turnVolume = (
  draft: Draft,
  unit: Unit,
  on: Day,
  closedBy: string,
  context: Context,
): { readonly closed: FileVolume; readonly opened: FileVolume } => {
  const before = volumeFor(draft, unit, context)
  const closed = draft.fileVolumes.update(before.id, { closedOn: on, closedBy })
  const opened = draft.fileVolumes.insert({
    ...before,
    id: context.newId('volume'),
    volume: before.volume + 1,
    openedOn: on,
    closedOn: null,
    closedBy: '',
  })
  return { closed, opened }
}

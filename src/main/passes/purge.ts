import { type Day, dayOf } from '../../shared/day'
import { visitorIsDue, visitorLeft, workerIsDue, workerLeft } from '../../shared/passes/purge'
import type { View } from '../collections'
import type { Purging } from '../privacy/purging'

const visitorsDue = (view: View, cutoff: Day) =>
  [...view.visitorPasses.all()].filter((pass) => visitorIsDue(pass, cutoff))

const workersDue = (view: View, cutoff: Day) =>
  [...view.workerPasses.all()].filter((pass) => workerIsDue(pass, cutoff))

export const visitorPurge: Purging = {
  due: (view, cutoff) =>
    visitorsDue(view, cutoff).map((pass) => ({
      no: pass.no,
      name: pass.name,
      place: (pass.unitId && view.units.get(pass.unitId)?.label) || '',
      endedOn: dayOf(pass.outAt ?? pass.inAt),
    })),
  take: (draft, cutoff) => {
    const due = visitorsDue(draft, cutoff)
    for (const pass of due) draft.visitorPasses.update(pass.id, visitorLeft)
    return due.length
  },
}

export const workerPurge: Purging = {
  due: (view, cutoff) =>
    workersDue(view, cutoff).map((pass) => ({
      no: pass.no,
      name: pass.name,
      place: pass.unitLabel,
      endedOn: pass.ended ? dayOf(pass.ended.at) : pass.validToOn,
    })),
  /** Their pictures go with them. */
  take: (draft, cutoff, sealed) => {
    const due = workersDue(draft, cutoff)
    for (const pass of due) {
      draft.workerPasses.update(pass.id, workerLeft)
      const photo = draft.photos.get(pass.photoId)
      if (!photo) continue
      sealed.push(photo.sealed)
      draft.photos.remove(photo.id)
    }
    return due.length
  },
}

import type { UnitFilePaper } from '../../shared/unitfiles/papers'
import { fileNoOf, itemNoOf } from '../../shared/unitfiles/rules'
import type { View } from '../collections'
import type { Context } from '../context'
import { ownerNames } from '../people/facts'
import { contentsOf, unitOf } from './facts'
import { openVolumeOf } from './volumes'

/** Cover and index of the open volume; every paper in its order, a voided one still listed. */
const unitFile = (view: View, unitId: string, context: Context): UnitFilePaper => {
  const unit = unitOf(view, unitId)
  const volume = openVolumeOf(view, unit.id)
  const [center] = [...view.center.all()]
  const names = new Map(contentsOf(view).map(({ code, name }) => [code, name]))
  const no = volume?.no ?? fileNoOf(unit.label)
  return {
    centerName: center?.name ?? '',
    no,
    volume: volume?.volume ?? 1,
    unitLabel: unit.label,
    siteName: view.sites.get(unit.siteId)?.name ?? '',
    owners: ownerNames(view, unit.id, context.today),
    openedOn: volume?.openedOn ?? context.today,
    closedOn: volume?.closedOn ?? null,
    location: volume?.location ?? '',
    items: (volume ? view.fileItems.where('volume', volume.id) : []).map((item) => ({
      no: itemNoOf(no, volume?.volume ?? 1, item.seq),
      title: item.title,
      content: names.get(item.code) ?? '',
      pages: item.pages,
      original: item.original,
      filedOn: item.filedOn,
      voided: item.voided !== null,
    })),
  }
}

export const unitfilesPapers = { fileCover: unitFile, fileIndex: unitFile } as const

import type { InspectionSheet } from '../../shared/inspections/papers'
import { resultsOf } from '../../shared/inspections/rules'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { defectsOf, inspectionOf, templateOf } from './facts'

/** `inspection_…_2` names the second round. */
const partsOf = (id: string): readonly [inspectionId: string, roundNo: number] => {
  const [, inspectionId = '', no = '1'] = /^(inspection_[0-9a-z]+)_(\d{1,2})$/.exec(id) ?? []
  return [inspectionId, Number(no)]
}

export const inspectionTitle = (view: View, id: string): string | undefined => {
  const [inspectionId, roundNo] = partsOf(id)
  const no = view.inspections.get(inspectionId)?.no
  return no && roundNo > 1 ? `${no}-${roundNo}` : no
}

export const inspectionsPapers = {
  inspectionSheet: (view: View, id: string): InspectionSheet => {
    const [inspectionId, roundNo] = partsOf(id)
    const inspection = inspectionOf(view, inspectionId)
    const round = inspection.rounds[roundNo - 1] ?? refuse('inspections.unknown')
    const { name, nameEn, version, rooms, items } = templateOf(view, inspection)
    const [center] = [...view.center.all()]
    const defects = new Map(defectsOf(view, inspection).map((defect) => [defect.itemCode, defect]))
    const upToHere = resultsOf({ rounds: inspection.rounds.slice(0, roundNo) })
    const shown = [...upToHere].filter(([code]) => round.due.includes(code) || round.waiting.includes(code))
    return {
      centerName: center?.name ?? '',
      no: inspectionTitle(view, id) ?? '',
      unitLabel: inspection.unitLabel,
      ownerNames: inspection.ownerNames,
      templateName: name,
      templateNameEn: nameEn,
      version,
      rooms,
      items,
      roundNo,
      round,
      failed: shown
        .filter(([, { result }]) => result === 'fail')
        .map(([code, { room, item, remark }]) => {
          const defect = defects.get(code)
          const party = (defect?.partyId && view.parties.get(defect.partyId)?.name) || ''
          return { room, item, remark, defectNo: defect?.no ?? '', party }
        }),
      voided: inspection.voided,
    }
  },
} as const

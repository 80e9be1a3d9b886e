import type { RectificationNotice } from '../../shared/defects/papers'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'

export const defectsPapers = {
  rectification: (view: View, dispatchId: string): RectificationNotice => {
    const sheet = view.dispatches.get(dispatchId) ?? refuse('defects.unknownSheet')
    const party = view.parties.get(sheet.partyId)
    const [center] = [...view.center.all()]
    return {
      centerName: center?.name ?? '',
      centerPhone: center?.phone ?? '',
      no: sheet.no,
      partyName: sheet.partyName,
      partyKind: party?.kind ?? 'subcontractor',
      contact: party?.contact ?? '',
      dueOn: sheet.dueOn,
      note: sheet.note,
      at: sheet.at,
      byName: sheet.byName,
      received: sheet.received && { on: sheet.received.on, name: sheet.received.name },
      lines: sheet.defectIds.flatMap((defectId) => {
        const defect = view.defects.get(defectId)
        if (!defect) return []
        const { no, part, place, category, severity, description, warranty } = defect
        const unitLabel = view.units.get(defect.unitId)?.label ?? ''
        return [{ no, unitLabel, part, place, category, severity, description, warranty }]
      }),
    }
  },
} as const

import type { AttachmentSubject, AttachmentSubjectKind } from '../../shared/attachments/schema'
import type { UnitId } from '../../shared/id'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'

/** The unit in whose file a subject's papers stand; null for none, undefined when there is no such record. */
const unitOf: Readonly<Record<AttachmentSubjectKind, (view: View, id: string) => UnitId | null | undefined>> =
  {
    arrearsStep: (view, id) => view.arrearsSteps.get(id)?.unitId,
    defect: (view, id) => view.defects.get(id)?.unitId,
    inspection: (view, id) => view.inspections.get(id)?.unitId,
    movein: (view, id) => view.moveIns.get(id)?.unitId,
    // A picture of the counter each month would bury the papers of the unit's file.
    reading: (view, id) => (view.readings.get(id) ? null : undefined),
    unit: (view, id) => view.units.get(id)?.id,
    person: (view, id) => (view.people.get(id) ? null : undefined),
  }

/** Refuses `attachments.unknownSubject`. */
export const unitOfSubject = (view: View, { kind, id }: AttachmentSubject): UnitId | null => {
  const unitId = unitOf[kind](view, id)
  return unitId === undefined ? refuse('attachments.unknownSubject') : unitId
}

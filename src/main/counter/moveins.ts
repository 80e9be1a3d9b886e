import type { TodayItem } from '../../shared/counter/contract'
import type { View } from '../collections'
import type { Context } from '../context'
import { inspectionRow } from '../inspections/facts'
import { moveInRow } from '../moveins/facts'

/** Families who come today, and hand-overs whose papers are to be filed; the late ones first by their own kind. */
export const moveInItems = (view: View, context: Context): readonly TodayItem[] => [
  ...view.moveIns.where('appointmentOn', context.today).map(
    (moveIn): TodayItem => ({
      kind: 'moveInToday',
      id: moveIn.id,
      title: moveIn.unitLabel,
      detail: moveIn.ownerNames,
      at: `${context.today} ${moveIn.appointment?.time ?? ''}`.trim().slice(0, 10),
      path: `/moveins/${moveIn.id}`,
    }),
  ),
  ...view.moveIns.where('archiveDue', 'due').map((moveIn): TodayItem => {
    const { archiveDueAt, archiveOverdue } = moveInRow(view, moveIn, context)
    return {
      kind: archiveOverdue ? 'archiveOverdue' : 'archiveDue',
      id: moveIn.id,
      title: moveIn.unitLabel,
      detail: moveIn.ownerNames,
      at: archiveDueAt ?? moveIn.at,
      path: `/moveins/${moveIn.id}`,
    }
  }),
]

/** Inspections whose failing cells have been put right: the owner is asked to come and look. */
export const inspectionItems = (view: View, { today }: Context): readonly TodayItem[] => {
  const ids = new Set(
    (['awaitingRecheck', 'awaitingOwner'] as const)
      .flatMap((status) => view.defects.where('status', status))
      .flatMap(({ inspectionId }) => inspectionId ?? []),
  )
  return [...ids].flatMap((inspectionId): readonly TodayItem[] => {
    const inspection = view.inspections.get(inspectionId)
    const row = inspection && inspectionRow(view, inspection)
    if (!row || row.ready === 0 || row.ready < row.open || row.state === 'underWay' || row.state === 'voided')
      return []
    return [
      {
        kind: 'inspectionReady',
        id: inspectionId,
        title: row.inspection.unitLabel,
        detail: row.inspection.ownerNames,
        at: today,
        path: `/inspections/${inspectionId}`,
      },
    ]
  })
}

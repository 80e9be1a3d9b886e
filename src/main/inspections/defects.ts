import type { Day } from '../../shared/day'
import { usualSeverity } from '../../shared/defects/rules'
import type { Defect } from '../../shared/defects/schema'
import { cellCode } from '../../shared/inspections/rules'
import type { Cell, Inspection, InspectionTemplate } from '../../shared/inspections/schema'
import { refuse } from '../../shared/problem'
import { subjectKey } from '../attachments/collections'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { registerDefect } from '../defects/commands'
import { usualParty } from '../defects/facts'

interface Found {
  readonly inspection: Inspection
  readonly template: InspectionTemplate
  readonly cell: Cell
  readonly on: Day
}

/** Photos taken of the cell belong to the defect as well; the bytes are kept once. */
const copyPhotos = (draft: Draft, { inspection, cell }: Found, defect: Defect, context: Context): void => {
  const taken = draft.attachments.where(
    'subject',
    subjectKey({ subject: { kind: 'inspection', id: inspection.id } }),
  )
  for (const photo of taken)
    if (photo.doc === cellCode(cell) && !photo.voided && !photo.sealed)
      draft.attachments.insert({
        ...photo,
        id: context.newId('attachment'),
        subject: { kind: 'defect', id: defect.id },
        doc: '',
      })
}

/** A failing cell as a defect: whose, of which category, under which warranty follow from the grid (domain.md §2.6). */
export const makeDefect = (draft: Draft, found: Found, context: Context): Defect => {
  const { inspection, template, cell, on } = found
  const room = template.rooms.find(({ code }) => code === cell.room) ?? refuse('inspections.unknownTemplate')
  const item = template.items.find(({ code }) => code === cell.item) ?? refuse('inspections.unknownTemplate')
  const defect = registerDefect(
    draft,
    {
      unitId: inspection.unitId,
      source: 'inspection',
      foundOn: on,
      part: room.part,
      place: room.name,
      description: `${item.name}：${cell.remark}`,
      category: item.category,
      severity: usualSeverity(item.category),
      partyId: usualParty(draft, item.category),
    },
    { inspectionId: inspection.id, itemCode: cellCode(cell) },
    context,
  )
  copyPhotos(draft, found, defect, context)
  return defect
}

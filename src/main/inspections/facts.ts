import type { Defect } from '../../shared/defects/schema'
import type { InspectionFile, InspectionRow } from '../../shared/inspections/contract'
import { FIRST_GRIDS } from '../../shared/inspections/grids'
import {
  againProblem,
  gridFor,
  inspectionState,
  newestOf,
  openCells,
  readyCells,
} from '../../shared/inspections/rules'
import type { Inspection, InspectionTemplate, MeterShown } from '../../shared/inspections/schema'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import { defectRow } from '../defects/facts'
import { readingsOf, standingOf } from '../meters/facts'

export const inspectionOf = (view: View, inspectionId: string): Inspection =>
  view.inspections.get(inspectionId) ?? refuse('inspections.unknown')

/** The newest version of each grid: the center's own, and those it begins with where it has none of that name. */
export const gridsOf = (view: View): readonly InspectionTemplate[] => {
  const own = newestOf(view.inspectionTemplates.all())
  const codes = new Set(own.map(({ code }) => code))
  return [...FIRST_GRIDS.filter(({ code }) => !codes.has(code)), ...own]
}

/** The grid an inspection is held with, as it was that day. */
export const templateOf = (view: View, inspection: Pick<Inspection, 'templateId'>): InspectionTemplate =>
  view.inspectionTemplates.get(inspection.templateId) ?? refuse('inspections.unknownTemplate')

export const gridForUnit = (view: View, unitId: string): InspectionTemplate => {
  const unit = view.units.get(unitId) ?? refuse('estate.unknownUnit', {}, 'unitId')
  return gridFor(gridsOf(view), unit) ?? refuse('inspections.noGrid', { unit: unit.label })
}

export const defectsOf = (view: View, inspection: Pick<Inspection, 'id'>): readonly Defect[] =>
  view.defects.where('inspection', inspection.id)

export const inspectionRow = (view: View, inspection: Inspection): InspectionRow => {
  const defects = defectsOf(view, inspection)
  const open = openCells(inspection, defects)
  return {
    inspection,
    state: inspectionState(inspection, open.length),
    open: open.length,
    ready: readyCells(open, defects).length,
  }
}

export const inspectionFile = (view: View, inspection: Inspection, { today }: Context): InspectionFile => {
  const row = inspectionRow(view, inspection)
  return {
    ...row,
    template: templateOf(view, inspection),
    defects: defectsOf(view, inspection).map((defect) => defectRow(view, defect, today)),
    again: againProblem(inspection, row.open, row.ready) ?? null,
  }
}

/** Inspections of a unit that stand, the newest first. */
export const standingOfUnit = (view: View, unitId: string): readonly InspectionRow[] =>
  [...view.inspections.where('unit', unitId)]
    .filter(({ voided }) => !voided)
    .reverse()
    .map((inspection) => inspectionRow(view, inspection))

/** What the unit's meters stand at: opening values for the sheet. */
export const metersShown = (view: View, unitId: string): MeterShown[] =>
  view.meters
    .where('unit', unitId)
    .filter(({ endedOn }) => endedOn === null)
    .slice(0, 20)
    .map((meter) => {
      const { valueCenti, on } = standingOf(meter, readingsOf(view, meter.id))
      return { no: meter.no, kind: meter.kind, valueCenti, on }
    })

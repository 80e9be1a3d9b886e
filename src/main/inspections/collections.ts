import { lastRound } from '../../shared/inspections/rules'
import { Inspection, InspectionTemplate } from '../../shared/inspections/schema'
import { collection } from '../store/types'

export const inspectionsCollections = {
  inspectionTemplates: collection<InspectionTemplate>()({
    schema: InspectionTemplate,
    indexes: {
      code: (template) => template.code,
      version: (template) => `${template.code}|${template.version}`,
    },
    unique: ['version'],
  }),
  inspections: collection<Inspection>()({
    schema: Inspection,
    indexes: {
      no: (inspection) => inspection.no,
      unit: (inspection) => inspection.unitId,
      template: (inspection) => inspection.templateId,
      /** Somebody is walking through the unit. */
      underWay: (inspection) =>
        inspection.voided || lastRound(inspection).ended ? undefined : inspection.unitId,
    },
    unique: ['no', 'underWay'],
    partition: (inspection) => inspection.at.slice(0, 4),
  }),
} as const

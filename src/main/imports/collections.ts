import { FeePast, ImportBatch, ImportShape } from '../../shared/imports/schema'
import { collection } from '../store/types'

export const importsCollections = {
  imports: collection<ImportBatch>()({ schema: ImportBatch, indexes: {} }),
  feePast: collection<FeePast>()({
    schema: FeePast,
    indexes: {
      unit: (past) => past.unitId,
      import: (past) => past.importId,
      /** One period of one item of a unit: what makes a second run find the first. */
      period: (past) => `${past.unitId}|${past.item}|${past.fromOn}`,
    },
  }),
  importShapes: collection<ImportShape>()({ schema: ImportShape, indexes: {} }),
} as const

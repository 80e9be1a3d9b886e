import { ImportBatch, ImportShape } from '../../shared/imports/schema'
import { collection } from '../store/types'

export const importsCollections = {
  imports: collection<ImportBatch>()({ schema: ImportBatch, indexes: {} }),
  importShapes: collection<ImportShape>()({ schema: ImportShape, indexes: {} }),
} as const

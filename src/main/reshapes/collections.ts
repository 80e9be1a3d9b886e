import { Reshape } from '../../shared/reshapes/schema'
import { collection } from '../store/types'

export const reshapesCollections = {
  reshapes: collection<Reshape>()({
    schema: Reshape,
    indexes: { unit: (reshape) => [...reshape.from, ...reshape.to].map(({ unitId }) => unitId) },
  }),
} as const

import { ProofKey } from '../../shared/proof/schema'
import { collection } from '../store/types'

export const proofCollections = {
  proofKeys: collection<ProofKey>()({
    schema: ProofKey,
    indexes: { current: (key) => (key.retiredAt ? undefined : 'current') },
  }),
} as const

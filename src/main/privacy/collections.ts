import { SealKey } from '../../shared/privacy/schema'
import { collection } from '../store/types'

export const privacyCollections = {
  sealKeys: collection<SealKey>()({ schema: SealKey, indexes: {} }),
} as const

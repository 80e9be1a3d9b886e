import { Purge, SealKey } from '../../shared/privacy/schema'
import { collection } from '../store/types'

export const privacyCollections = {
  sealKeys: collection<SealKey>()({ schema: SealKey, indexes: {} }),
  purges: collection<Purge>()({ schema: Purge, indexes: {} }),
} as const

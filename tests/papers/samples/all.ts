import type { PaperKind } from '../../../src/shared/papers'
import { receiptSamples } from './receipt'
import type { Samples } from './sample'
import { testPageSamples } from './testPage'

/** Made-up data of every paper: one line each. */
export const SAMPLES: { readonly [K in PaperKind]?: Samples<K> } = {
  receipt: receiptSamples,
  testPage: testPageSamples,
}

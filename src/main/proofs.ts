import { feesProof, slipProofs } from './fees/proof'
import { keysProof } from './keys/proof'
import { passesProofs } from './passes/proof'
import type { Sources } from './proof/check'
import { toursProof, vehiclePassProof } from './tours/proof'

/** Who knows what a paper with a signed code stands for: one line per feature. */
export const proofSources: Sources = {
  receipt: feesProof,
  keyLoanSlip: keysProof,
  runSheet: toursProof,
  ...passesProofs,
  ...slipProofs,
  vehiclePass: vehiclePassProof,
}

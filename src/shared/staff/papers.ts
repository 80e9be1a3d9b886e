import type { Instant } from '../day'

/** The recovery code on paper, to be put away in an envelope. */
export interface RecoverySheet {
  readonly centerName: string
  /** In groups of four. */
  readonly code: string
  readonly madeAt: Instant
  readonly madeByName: string
}

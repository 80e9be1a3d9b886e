import { z } from 'zod'
import type { Instant } from '../day'
import { everyone, managers } from '../permission'
import { command, query } from '../route'
import type { ProofFacts } from './payload'
import type { Verdict } from './rules'

/** What the desk says about a code that was scanned or typed. */
export interface ProofAnswer {
  readonly verdict: Verdict
  /** What the paper says; null where nothing it says is proved. */
  readonly facts: ProofFacts | null
  /** Who it was made out to, and what the record says now. */
  readonly holder: string
  readonly record: ProofFacts | null
  /** When it was taken back, voided or returned. */
  readonly endedAt: Instant | null
  /** Where the record is looked at; null when there is none. */
  readonly path: string | null
}

export interface ProofKeyRow {
  /** The public key as people compare it: groups of hexadecimal signs. */
  readonly fingerprint: string
  readonly madeAt: Instant
  readonly madeByName: string
  readonly retiredAt: Instant | null
}

export interface ProofState {
  /** `none`: no key yet; `locked`: this PC cannot open it, papers go out without a code; `ready`. */
  readonly state: 'none' | 'locked' | 'ready'
  /** Newest first. */
  readonly keys: readonly ProofKeyRow[]
}

const nothing = z.strictObject({})

export const proofContract = {
  'proof.check': query<ProofAnswer>()(everyone, z.strictObject({ text: z.string().max(1000) })),
  'proof.state': query<ProofState>()(managers, nothing),
  'proof.renewKey': command<ProofState>()(managers, nothing, { confirm: 'pin' }),
  /** Saves the page with which a gate checks papers offline. It holds the public keys and nothing secret. */
  'proof.savePage': command<string | null>()(everyone, nothing),
} as const

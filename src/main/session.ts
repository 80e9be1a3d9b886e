import type { Instant } from '../shared/day'
import type { StaffSummary } from '../shared/staff/schema'

export interface SessionState {
  readonly staff: StaffSummary | null
  readonly locked: boolean
  readonly mustChangeSecret: boolean
}

/** Who is at the desk. One for the whole app: two windows are two views of the same person. */
export interface SessionPort {
  readonly state: SessionState
  begin(staff: StaffSummary, mustChangeSecret: boolean): void
  secretChanged(): void
  lock(): void
  end(): void
  /** The person at the desk has just typed their PIN again. */
  prove(now: Instant): void
  /** Whether such a proof is there and young enough for a sensitive act; with 0 minutes it serves once. */
  takeProof(now: Instant, minutes: number): boolean
  /** A recovery code just made, for the paper; forgotten when the person leaves. */
  holdCode(recoveryId: string, code: string): void
  codeOf(recoveryId: string): string | undefined
}

const NOBODY: SessionState = { staff: null, locked: false, mustChangeSecret: false }
/** A proof that serves once is still for the act it was given for, not for one of tomorrow. */
const ONCE_WITHIN_MINUTES = 2

export const createSession = (onChange: (state: SessionState) => void = () => undefined): SessionPort => {
  let state = NOBODY
  let provedAt: Instant | null = null
  let held: { readonly recoveryId: string; readonly code: string } | undefined
  const become = (next: SessionState): void => {
    state = next
    provedAt = null
    onChange(next)
  }
  return {
    get state() {
      return state
    },
    begin: (staff, mustChangeSecret) => {
      if (staff.id !== state.staff?.id) held = undefined
      become({ staff, locked: false, mustChangeSecret })
    },
    secretChanged: () => become({ ...state, mustChangeSecret: false }),
    lock: () => become({ ...state, locked: state.staff !== null }),
    end: () => {
      held = undefined
      become(NOBODY)
    },
    prove: (now) => {
      provedAt = now
    },
    takeProof: (now, minutes) => {
      if (provedAt === null) return false
      const ageMs = Date.parse(now) - Date.parse(provedAt)
      const young = ageMs >= 0 && ageMs < (minutes || ONCE_WITHIN_MINUTES) * 60_000
      if (minutes === 0 || !young) provedAt = null
      return young
    },
    holdCode: (recoveryId, code) => {
      held = { recoveryId, code }
    },
    codeOf: (recoveryId) => (held?.recoveryId === recoveryId ? held.code : undefined),
  }
}

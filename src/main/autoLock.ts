import type { SessionState } from './session'

interface Parts {
  /** Seconds since anybody last touched keyboard or mouse of this PC. */
  readonly idleSeconds: () => number
  readonly session: () => SessionState | undefined
  /** After so many idle minutes; 0 never. */
  readonly minutes: () => number
  readonly lock: () => void
}

/** Locks the desk when nobody has touched the PC for a while. Answers the look to be taken every few seconds. */
export const autoLock =
  ({ idleSeconds, session, minutes, lock }: Parts) =>
  (): void => {
    const state = session()
    if (!state?.staff || state.locked) return
    const after = minutes()
    if (after > 0 && idleSeconds() >= after * 60) lock()
  }

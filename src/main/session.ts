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
}

const NOBODY: SessionState = { staff: null, locked: false, mustChangeSecret: false }

export const createSession = (onChange: (state: SessionState) => void = () => undefined): SessionPort => {
  let state = NOBODY
  const become = (next: SessionState): void => {
    state = next
    onChange(next)
  }
  return {
    get state() {
      return state
    },
    begin: (staff, mustChangeSecret) => become({ staff, locked: false, mustChangeSecret }),
    secretChanged: () => become({ ...state, mustChangeSecret: false }),
    lock: () => become({ ...state, locked: state.staff !== null }),
    end: () => become(NOBODY),
  }
}

import type { KeyMove, KeyStatus } from './schema'

/** Where every piece of a key is: exactly one of these for each. */
export interface Whereabouts {
  readonly status: KeyStatus
  /** With us, with a borrower, with the owner, lost, destroyed. */
  readonly here: number
  readonly out: number
  readonly owner: number
  readonly lost: number
  readonly gone: number
  /** Who holds what is not here; empty when nobody does. */
  readonly holder: string
}

type Step = (before: Whereabouts, move: KeyMove, all: number) => Whereabouts

const at = (
  status: KeyStatus,
  where: 'here' | 'out' | 'owner' | 'gone',
  all: number,
  holder = '',
): Whereabouts => ({ status, here: 0, out: 0, owner: 0, lost: 0, gone: 0, [where]: all, holder })

const STEPS: Readonly<Record<KeyMove['kind'], Step>> = {
  registered: (_before, _move, all) => at('inCabinet', 'here', all),
  takenOver: (_before, _move, all) => at('inCabinet', 'here', all),
  changed: (before) => before,
  counted: (before) => before,
  lent: (_before, move, all) => at('loaned', 'out', all, move.person),
  partReturned: (before, move) => {
    const back = move.pieces ?? 0
    return { ...before, here: before.here + back, out: before.out - back }
  },
  // Whose custody it was in before it left is told by its last deposit or issue, see `replay`.
  returned: (_before, _move, all) => at('inCabinet', 'here', all),
  found: (_before, _move, all) => at('inCabinet', 'here', all),
  issued: (_before, move, all) => at('issued', 'owner', all, move.person),
  deposited: (_before, _move, all) => at('inCustody', 'here', all),
  lost: (_before, move, all) => {
    const lost = move.pieces ?? all
    return { status: 'lost', here: all - lost, out: 0, owner: 0, lost, gone: 0, holder: '' }
  },
  replaced: (_before, _move, all) => at('replaced', 'gone', all),
  retired: (_before, _move, all) => at('retired', 'gone', all),
}

/**
 * Tells from a key's history alone where each of its `all` pieces is, oldest move first: what the register says must
 * be the same (domain.md §1.2; nobody can edit the one without the other).
 */
export const replay = (moves: readonly KeyMove[], all: number): Whereabouts => {
  let now = at('inCabinet', 'here', all)
  let custody = false
  for (const move of moves) {
    if (move.kind === 'deposited') custody = true
    if (move.kind === 'issued') custody = false
    now = STEPS[move.kind](now, move, all)
    if (now.status === 'inCabinet' && custody) now = { ...now, status: 'inCustody' }
  }
  return now
}

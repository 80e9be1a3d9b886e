import { clockProblem } from '../../shared/keys/rules'
import type { Key, KeyMove } from '../../shared/keys/schema'
import { refuse, refuseIf } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'

export const keyOf = (view: View, keyId: string): Key => view.keys.get(keyId) ?? refuse('keys.unknown')

type NewMove = Pick<KeyMove, 'kind' | 'person' | 'note'> & {
  readonly loanId?: KeyMove['loanId']
  readonly pieces?: number
}

/** Writes a line of a key's history; it never runs backwards. The person at the desk answers for it. */
export const note = (draft: Draft, context: Context, keyId: Key['id'], move: NewMove): KeyMove => {
  const staff = actor(context)
  refuseIf(clockProblem(draft.keyMoves.where('key', keyId).at(-1)?.at, context.now))
  return draft.keyMoves.insert({
    id: context.newId('keymove'),
    keyId,
    kind: move.kind,
    at: context.now,
    byId: staff.id,
    byName: staff.name,
    loanId: move.loanId ?? null,
    person: move.person.slice(0, 120),
    note: move.note.slice(0, 300),
    ...(move.pieces === undefined ? {} : { pieces: move.pieces }),
  })
}

import type { KeyFile, keysContract } from '../../shared/keys/contract'
import { isGone, usualDueAt } from '../../shared/keys/rules'
import { refuse } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import type { Context } from '../context'
import { instructionText } from '../estate/instructions'
import type { HandlersOf } from '../handlers'
import { pageOf } from '../list'
import { bookingsOf, commissionOf, keyByTag, keyCounts, keyRow, openLossOf } from './facts'
import { keyOf } from './moves'
import { contains } from './search'

type Queries = Pick<
  HandlersOf<typeof keysContract>,
  'keys.counts' | 'keys.list' | 'keys.file' | 'keys.findByTag'
>

/** Hundreds of unlike keys, a few dozen hands each: more of one key's life is in the journal. */
const MOST_MOVES = 200

const keeperOf = (view: View, slot: string): string => {
  const hook = view.keyHooks.where('no', slot.toUpperCase())[0]
  const keeperId = hook && view.keyCabinets.get(hook.cabinetId)?.keeperId
  return (keeperId && view.staff.get(keeperId)?.name) || ''
}

const keyFile = (view: View, keyId: string, { now, today }: Context): KeyFile => {
  const key = view.keys.get(keyId) ?? refuse('keys.unknown')
  const unit = key.unitId ? view.units.get(key.unitId) : undefined
  const issue = key.status === 'issued' ? view.keyIssues.where('key', key.id).at(-1) : undefined
  return {
    ...keyRow(view, key, now),
    standingInstruction: unit ? instructionText(view, unit, today) : '',
    moves: [...view.keyMoves.where('key', key.id)].reverse().slice(0, MOST_MOVES),
    loans: [...view.keyLoans.where('key', key.id)].reverse().slice(0, MOST_MOVES),
    bookings: bookingsOf(view, key.id, now),
    commission: commissionOf(view, key.id) ?? null,
    issue: issue ?? null,
    loss: openLossOf(view, key.id) ?? null,
    replaces: key.replacesId ? keyOf(view, key.replacesId).code : '',
    replacedBy: key.replacedById ? keyOf(view, key.replacedById).code : '',
    keeper: keeperOf(view, key.slot),
    usualDueAt: usualDueAt(now, today, String(settingOn(view, 'keys.dueTime', today))),
  }
}

export const keysQueries: Queries = {
  'keys.counts': (view, _input, context) => keyCounts(view, context),

  'keys.list': (view, input, context) => {
    const keys = input.unitId ? view.keys.where('unit', input.unitId) : [...view.keys.all()]
    const rows = keys
      .filter((key) => (input.status ? key.status === input.status : !isGone(key.status)))
      .map((key) => keyRow(view, key, context.now))
      .filter((row) =>
        contains(
          input.search,
          row.key.code,
          row.key.tag ?? '',
          row.place,
          row.key.slot,
          row.loan?.borrowerName ?? '',
          row.key.remark,
        ),
      )
    return pageOf(rows, {
      ...input,
      sort: input.sort ?? { by: 'code', descending: false },
      values: {
        code: (row) => row.key.code,
        place: (row) => row.place,
        slot: (row) => row.key.slot,
        status: (row) => `${row.overdue ? 0 : 1}${row.key.status}`,
      },
    })
  },

  'keys.file': (view, { keyId }, context) => keyFile(view, keyId, context),

  'keys.findByTag': (view, { tag }, context) => {
    const key = keyByTag(view, tag)
    return key ? keyRow(view, key, context.now) : null
  },
}

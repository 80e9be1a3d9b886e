import type { Draft } from '../collections'
import type { Context } from '../context'

/** The recovery code was typed here: the records have moved to this PC on purpose. */
export const settleMoved = (draft: Draft, context: Context): void => {
  for (const alarm of [...draft.alarms.where('open', 'open')].filter(({ kind }) => kind === 'otherPc'))
    draft.alarms.update(alarm.id, {
      answer: { byName: context.staff?.name ?? '', at: context.now, note: 'recoveryCode' },
    })
}

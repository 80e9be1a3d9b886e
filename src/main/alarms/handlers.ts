import type { alarmsContract } from '../../shared/alarms/contract'
import { refuse } from '../../shared/problem'
import { actor } from '../context'
import { handlersFor } from '../handlers'

export const alarmsHandlers = handlersFor<typeof alarmsContract>()({
  'alarms.open': (view) => [...view.alarms.where('open', 'open')].reverse(),

  'alarms.answer': (draft, { alarmId, note }, context) => {
    const alarm = draft.alarms.get(alarmId) ?? refuse('alarms.unknown')
    if (alarm.answer) refuse('alarms.answered', { name: alarm.answer.byName })
    return draft.alarms.update(alarm.id, {
      answer: { byName: actor(context).name, at: context.now, note },
    })
  },
})

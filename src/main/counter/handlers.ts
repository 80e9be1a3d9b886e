import type { counterContract } from '../../shared/counter/contract'
import { refuse } from '../../shared/problem'
import { handlersFor } from '../handlers'
import { search } from './search'
import { badges, todayItems } from './today'
import { unitCardOf } from './unitCard'

export const counterHandlers = handlersFor<typeof counterContract>()({
  'counter.search': (view, { text }, context) => search(view, text, context),

  'counter.unitCard': (view, { unitId }, context) =>
    unitCardOf(view, view.units.get(unitId) ?? refuse('estate.unknownUnit'), context),

  'counter.today': (view, _input, context) => todayItems(view, context),
  'counter.badges': (view, _input, context) => badges(view, context),
})

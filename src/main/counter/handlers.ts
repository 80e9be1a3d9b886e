import type { counterContract } from '../../shared/counter/contract'
import { isGone } from '../../shared/keys/rules'
import { workerState } from '../../shared/passes/rules'
import { refuse } from '../../shared/problem'
import { openDefectsOf } from '../defects/facts'
import { balanceOf } from '../fees/facts'
import { handlersFor } from '../handlers'
import { keyRow } from '../keys/facts'
import { tiedPeople } from '../people/facts'
import { search } from './search'
import { badges, todayItems } from './today'

export const counterHandlers = handlersFor<typeof counterContract>()({
  'counter.search': (view, { text }, context) => search(view, text, context),

  'counter.unitCard': (view, { unitId }, context) => {
    const unit = view.units.get(unitId) ?? refuse('estate.unknownUnit')
    return {
      unit,
      siteName: view.sites.get(unit.siteId)?.name ?? '',
      people: tiedPeople(view, unit.id, context.today).filter((person) => person.current),
      vehicles: view.vehicles.where('unit', unit.id).filter((vehicle) => vehicle.endedOn === null),
      balance: balanceOf(view, unit.id, context.today),
      keys: view.keys
        .where('unit', unit.id)
        .filter((key) => !isGone(key.status))
        .map((key) => keyRow(view, key, context.now)),
      workers: view.workerPasses
        .where('unit', unit.id)
        .map((pass) => ({ pass, state: workerState(pass, context.today) }))
        .filter((row) => row.state === 'valid'),
      receipts: view.receipts.latest('unit', unit.id, 5),
      defects: openDefectsOf(view, unit.id, context.today),
    }
  },

  'counter.today': (view, _input, context) => todayItems(view, context),
  'counter.badges': (view, _input, context) => badges(view, context),
})

import { refuse } from '../../shared/problem'
import type { reshapesContract } from '../../shared/reshapes/contract'
import { areaSum } from '../../shared/reshapes/rules'
import type { Reshape } from '../../shared/reshapes/schema'
import { handlersFor, prepared } from '../handlers'
import { pageOf } from '../list'
import { ownerNames } from '../people/facts'
import { typed } from '../people/search'
import { carryOut } from './carryOut'
import { countHandedOn } from './handOn'
import { planReshape } from './plan'
import { undoReshape, usedSince } from './undo'

const speaksOf = (reshape: Reshape, text: string): boolean =>
  [reshape.proofNo, ...[...reshape.from, ...reshape.to].map(({ label }) => label)].some((each) =>
    each.toLowerCase().includes(text),
  )

export const reshapesHandlers = handlersFor<typeof reshapesContract>()({
  'reshapes.list': (view, input) => {
    const text = typed(input.search)
    return pageOf(
      [...view.reshapes.all()].reverse().filter((reshape) => speaksOf(reshape, text)),
      { ...input, values: { onDay: (reshape: Reshape) => reshape.onDay } },
    )
  },

  'reshapes.ofUnit': (view, { unitId }) => {
    const unit = view.units.get(unitId) ?? refuse('estate.unknownUnit')
    return {
      began: (unit.began && view.reshapes.get(unit.began.reshapeId)) ?? null,
      ended: (unit.ended && view.reshapes.get(unit.ended.reshapeId)) ?? null,
    }
  },

  'reshapes.preview': (view, input, context) => {
    const plan = planReshape(view, input, context)
    return {
      beforeCenti: areaSum(plan.units),
      afterCenti: areaSum(input.to),
      toleranceCenti: plan.toleranceCenti,
      owners: plan.units[0] ? ownerNames(view, plan.units[0].id, context.today) : '',
      obstacles: plan.obstacles,
      handsOn: countHandedOn(view, plan.units, input.onDay),
      problem: plan.problem ?? null,
    }
  },

  'reshapes.carryOut': carryOut,

  'reshapes.undo': prepared({
    prepare: (view, { reshapeId }, context) => usedSince(view, reshapeId, context),
    commit: undoReshape,
  }),
})

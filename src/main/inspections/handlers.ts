import type { inspectionsContract } from '../../shared/inspections/contract'
import { cellsOf, gridProblem } from '../../shared/inspections/rules'
import { refuse, refuseIf } from '../../shared/problem'
import { actor } from '../context'
import { handlersFor } from '../handlers'
import { gridsOf, inspectionFile, inspectionOf, standingOfUnit } from './facts'
import { inspectionsLists } from './listing'
import { again, begin, end, mark, voidInspection } from './rounds'

export const inspectionsHandlers = handlersFor<typeof inspectionsContract>()({
  'inspections.templates': (view) =>
    gridsOf(view).map((template) => ({
      template,
      cells: cellsOf(template).length,
      held: view.inspectionTemplates
        .where('code', template.code)
        .reduce((sum, { id }) => sum + view.inspections.countWhere('template', id), 0),
    })),

  'inspections.versions': (view, { code }) => {
    const own = [...view.inspectionTemplates.where('code', code)].sort((a, b) => b.version - a.version)
    return own.length > 0 ? own : gridsOf(view).filter((grid) => grid.code === code)
  },

  ...inspectionsLists,

  'inspections.file': (view, { inspectionId }, context) =>
    inspectionFile(view, inspectionOf(view, inspectionId), context),

  'inspections.ofUnit': (view, { unitId }) => standingOfUnit(view, unitId),

  'inspections.setTemplate': (draft, { after, ...facts }, context) => {
    refuseIf(gridProblem(facts))
    const known = gridsOf(draft).find(({ code }) => code === facts.code)
    const version = known?.version ?? 0
    if (version !== after) refuse('inspections.changedMeanwhile', { name: known?.name ?? '', version })
    // What it was made from stays: inspections may be held with it.
    if (known && !draft.inspectionTemplates.get(known.id)) draft.inspectionTemplates.insert(known)
    return draft.inspectionTemplates.insert({
      ...facts,
      id: context.newId('inspectiontemplate'),
      version: version + 1,
      at: context.now,
      byName: actor(context).name,
    })
  },

  'inspections.begin': begin,
  'inspections.mark': mark,
  'inspections.end': end,
  'inspections.again': again,
  'inspections.void': voidInspection,
})

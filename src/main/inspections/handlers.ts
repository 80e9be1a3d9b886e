import type { InspectionRow, InspectionView, inspectionsContract } from '../../shared/inspections/contract'
import { cellsOf, gridProblem } from '../../shared/inspections/rules'
import { refuse, refuseIf } from '../../shared/problem'
import type { View } from '../collections'
import { actor } from '../context'
import { handlersFor } from '../handlers'
import { pageOf } from '../list'
import { typed } from '../people/search'
import { gridsOf, inspectionFile, inspectionOf, inspectionRow, standingOfUnit } from './facts'
import { again, begin, end, mark, voidInspection } from './rounds'

const IN_VIEW: Readonly<Record<InspectionView, (row: InspectionRow) => boolean>> = {
  open: ({ state }) => state === 'underWay' || state === 'refused' || state === 'reserved',
  ready: ({ state, ready }) => ready > 0 && state !== 'underWay' && state !== 'voided',
  passed: ({ state }) => state === 'passed',
  all: () => true,
}

const rowsOf = (view: View): readonly InspectionRow[] =>
  [...view.inspections.all()].reverse().map((inspection) => inspectionRow(view, inspection))

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

  'inspections.counts': (view) => {
    const rows = rowsOf(view)
    const of = (name: InspectionView): number => rows.filter(IN_VIEW[name]).length
    return { open: of('open'), ready: of('ready'), passed: of('passed'), all: rows.length }
  },

  'inspections.list': (view, input) => {
    const text = typed(input.search)
    return pageOf(
      rowsOf(view)
        .filter(IN_VIEW[input.view])
        .filter(({ inspection: { no, unitLabel, ownerNames } }) =>
          [no, unitLabel, ownerNames].some((each) => each.toLowerCase().includes(text)),
        ),
      {
        ...input,
        values: {
          no: ({ inspection }) => inspection.no,
          unitLabel: ({ inspection }) => inspection.unitLabel,
          at: ({ inspection }) => inspection.at,
          open: ({ open }) => open,
        },
      },
    )
  },

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

import type { Day } from '../../shared/day'
import type { DefectRow, PartyRow } from '../../shared/defects/answers'
import type { DefectView, defectsContract } from '../../shared/defects/contract'
import { DefectView as Views } from '../../shared/defects/contract'
import { ageing, defectFigures } from '../../shared/defects/figures'
import { isOver, isOverdue } from '../../shared/defects/rules'
import type { Defect } from '../../shared/defects/schema'
import type { View } from '../collections'
import type { HandlersOf } from '../handlers'
import { pageOf } from '../list'
import { defectOf, defectRow, loansFor, ownersOf, suggestion, usualDueOn } from './facts'
import { statistics } from './statistics'
import { termRows } from './terms'

type Queries = Pick<
  HandlersOf<typeof defectsContract>,
  | 'defects.list'
  | 'defects.counts'
  | 'defects.file'
  | 'defects.suggest'
  | 'defects.dueOn'
  | 'defects.parties'
  | 'defects.dispatches'
  | 'defects.statistics'
  | 'defects.terms'
>

const FITS: Readonly<Record<DefectView, (defect: Defect, today: Day) => boolean>> = {
  open: (defect) => !isOver(defect),
  registered: (defect) => defect.status === 'registered',
  overdue: isOverdue,
  awaitingRecheck: (defect) => defect.status === 'awaitingRecheck',
  awaitingOwner: (defect) => defect.status === 'awaitingOwner',
  disputed: (defect) => defect.disputed !== null && !isOver(defect),
  closed: (defect) => defect.status === 'closed',
  all: () => true,
}

interface Filter {
  readonly search: string
  readonly view: DefectView
  readonly partyId: string | null
  readonly category: string | null
  readonly unitId: string | null
}

const contains = (search: string, ...texts: readonly string[]): boolean => {
  const wanted = search.trim().toLowerCase()
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted))
}

const from = (view: View, { view: which, unitId, partyId }: Filter): readonly Defect[] => {
  if (unitId) return view.defects.where('unit', unitId)
  if (partyId) return view.defects.where('party', partyId)
  return which === 'closed' || which === 'all' ? [...view.defects.all()] : view.defects.where('open', 'open')
}

/** Defects that fit the filters, the newest first. */
export const defectsFor = (view: View, filter: Filter, today: Day): readonly DefectRow[] =>
  from(view, filter)
    .filter((defect) => FITS[filter.view](defect, today))
    .filter((defect) => !filter.partyId || defect.partyId === filter.partyId)
    .filter((defect) => !filter.category || defect.category === filter.category)
    .map((defect) => defectRow(view, defect, today))
    .filter(({ defect, unitLabel, party }) =>
      contains(filter.search, defect.no, unitLabel, party, defect.place, defect.description),
    )
    .reverse()

const partyRow = (view: View, partyId: string, today: Day): Omit<PartyRow, 'party'> => {
  const defects = view.defects.where('party', partyId)
  const due = defects.flatMap((defect) => (isOver(defect) || !defect.dueOn ? [] : [defect.dueOn])).sort()
  return {
    figures: defectFigures(defects, today),
    ages: ageing(defects, today),
    oldestDueOn: due[0] ?? null,
  }
}

export const defectsQueries: Queries = {
  'defects.list': (view, input, { today }) =>
    pageOf(defectsFor(view, input, today), {
      ...input,
      sort: input.sort ?? (input.view === 'overdue' ? { by: 'dueOn', descending: false } : null),
      values: {
        no: ({ defect }) => defect.no,
        unitLabel: (row) => row.unitLabel,
        foundOn: ({ defect }) => defect.foundOn,
        dueOn: ({ defect }) => defect.dueOn,
        status: ({ defect }) => defect.status,
        party: (row) => row.party,
        reopened: ({ defect }) => defect.reopened,
      },
    }),

  'defects.counts': (view, _input, { today }) => {
    const all = [...view.defects.all()]
    return Object.fromEntries(
      Views.options.map((each) => [each, all.filter((defect) => FITS[each](defect, today)).length]),
    ) as Record<DefectView, number>
  },

  'defects.file': (view, { defectId }, { today }) => {
    const defect = defectOf(view, defectId)
    return {
      ...defectRow(view, defect, today),
      owners: ownersOf(view, defect, today),
      dispatch: (defect.dispatchId && view.dispatches.get(defect.dispatchId)) || null,
      moves: [...view.defectMoves.where('defect', defect.id)].reverse(),
      loans: loansFor(view, defect),
      inspectionNo: (defect.inspectionId && view.inspections.get(defect.inspectionId)?.no) || '',
    }
  },

  'defects.suggest': (view, { unitId, category, foundOn }) => suggestion(view, unitId, category, foundOn),

  'defects.dueOn': (view, { defectIds }, { today }) =>
    usualDueOn(
      view,
      defectIds.map((defectId) => defectOf(view, defectId).severity),
      today,
    ),

  'defects.parties': (view, _input, { today }) =>
    [...view.parties.all()]
      .map((party) => ({ party, ...partyRow(view, party.id, today) }))
      .sort((a, b) => Number(b.party.active) - Number(a.party.active) || b.figures.open - a.figures.open),

  'defects.dispatches': (view, input) => {
    const sheets = input.partyId ? view.dispatches.where('party', input.partyId) : [...view.dispatches.all()]
    const rows = sheets
      .filter((sheet) => contains(input.search, sheet.no, sheet.partyName, sheet.received?.name ?? ''))
      .map((sheet) => ({
        dispatch: sheet,
        open: sheet.defectIds.filter((defectId) => {
          const defect = view.defects.get(defectId)
          return defect !== undefined && defect.dispatchId === sheet.id && !isOver(defect)
        }).length,
      }))
    return pageOf(rows, {
      ...input,
      sort: input.sort ?? { by: 'no', descending: true },
      values: {
        no: (row) => row.dispatch.no,
        party: (row) => row.dispatch.partyName,
        at: (row) => row.dispatch.at,
        dueOn: (row) => row.dispatch.dueOn,
      },
    })
  },

  'defects.statistics': (view, { fromOn, toOn }, { today }) => statistics(view, fromOn, toOn, today),
  'defects.terms': (view, _input, { today }) => termRows(view, today),
}

import type { Hit, TodayItem } from '../../shared/counter/contract'
import { isOverdue } from '../../shared/defects/rules'
import type { Defect } from '../../shared/defects/schema'
import type { View } from '../collections'
import type { Context } from '../context'

const FIRST = 3

const rooms = (view: View, defects: readonly Defect[]): string => {
  const labels = [...new Set(defects.map((defect) => view.units.get(defect.unitId)?.label ?? ''))]
  return labels.length > FIRST ? `${labels.slice(0, FIRST).join(' · ')} …` : labels.join(' · ')
}

const item = (
  view: View,
  kind: TodayItem['kind'],
  title: string,
  defects: readonly Defect[],
  path: string,
): TodayItem => ({
  kind,
  id: path,
  title,
  count: defects.length,
  detail: rooms(view, defects),
  at: defects.map((defect) => defect.dueOn ?? defect.foundOn).sort()[0] ?? '',
  path,
})

/** One line per party that is late, one for what waits to be looked at, one for what the owner must see. */
export const defectItems = (view: View, { today }: Context): readonly TodayItem[] => {
  const open = view.defects.where('open', 'open')
  const late = new Map<string, Defect[]>()
  for (const defect of open)
    if (defect.partyId && isOverdue(defect, today))
      late.set(defect.partyId, [...(late.get(defect.partyId) ?? []), defect])
  const waiting = (status: 'awaitingRecheck' | 'awaitingOwner'): readonly Defect[] =>
    open.filter((defect) => defect.status === status)
  const [recheck, owner] = [waiting('awaitingRecheck'), waiting('awaitingOwner')]
  return [
    ...[...late].map(([partyId, defects]) =>
      item(
        view,
        'defectsOverdue',
        view.parties.get(partyId)?.name ?? '',
        defects,
        `/defects?view=list&show=overdue&party=${partyId}`,
      ),
    ),
    ...(recheck.length > 0
      ? [item(view, 'defectRecheck', '', recheck, '/defects?view=list&show=awaitingRecheck')]
      : []),
    ...(owner.length > 0
      ? [item(view, 'defectOwner', '', owner, '/defects?view=list&show=awaitingOwner')]
      : []),
  ]
}

export const defectHits = (view: View, text: string): readonly (Hit & { readonly rank: number })[] =>
  view.defects.where('no', text.toUpperCase()).map((defect) => ({
    kind: 'defect',
    id: defect.id,
    title: defect.no,
    subtitle: [view.units.get(defect.unitId)?.label, defect.description].filter(Boolean).join(' · '),
    path: `/defects?defect=${defect.id}`,
    rank: 3,
  }))

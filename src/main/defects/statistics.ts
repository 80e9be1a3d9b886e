import type { Day } from '../../shared/day'
import type { DefectStatistics } from '../../shared/defects/answers'
import { ageing, defectFigures } from '../../shared/defects/figures'
import type { Defect } from '../../shared/defects/schema'
import type { View } from '../collections'

/** domain.md §2.7 over defects found in a span of days (null: without end), by party. */
export const statistics = (
  view: View,
  fromOn: Day | null,
  toOn: Day | null,
  today: Day,
): DefectStatistics => {
  const found = [...view.defects.all()].filter(
    (defect) =>
      defect.status !== 'voided' &&
      (!fromOn || defect.foundOn >= fromOn) &&
      (!toOn || defect.foundOn <= toOn),
  )
  const byParty = new Map<string | null, Defect[]>()
  for (const defect of found) {
    const theirs = byParty.get(defect.partyId)
    if (theirs) theirs.push(defect)
    else byParty.set(defect.partyId, [defect])
  }
  const rows = [...byParty].map(([partyId, defects]) => ({
    party: (partyId && view.parties.get(partyId)) || null,
    figures: defectFigures(defects, today),
    ages: ageing(defects, today),
  }))
  return {
    all: defectFigures(found, today),
    ages: ageing(found, today),
    parties: rows.sort(
      (a, b) => Number(a.party === null) - Number(b.party === null) || b.figures.total - a.figures.total,
    ),
  }
}

import type { LoanLinks } from '../loanLinks'

const MOST = 8

/** Open defects of the unit or number typed, the one due first on top: a builder's key is lent for one of them. */
export const defectLinks: LoanLinks = {
  find: (view, search) => {
    const wanted = search.trim().toLowerCase()
    return view.defects
      .where('open', 'open')
      .map((defect) => ({ defect, unit: view.units.get(defect.unitId)?.label ?? '' }))
      .filter(({ defect, unit }) =>
        [defect.no, unit, defect.description].some((text) => text.toLowerCase().includes(wanted)),
      )
      .sort((a, b) => (a.defect.dueOn ?? '9999').localeCompare(b.defect.dueOn ?? '9999'))
      .slice(0, MOST)
      .map(({ defect: { id, no, description }, unit }) => ({
        link: { kind: 'defect', id, no },
        title: `${no} · ${unit} · ${description}`,
      }))
  },
}

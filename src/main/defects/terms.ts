import type { Day } from '../../shared/day'
import type { TermRow } from '../../shared/defects/answers'
import { DefectCategory, USUAL_TERMS, type WarrantyTerm } from '../../shared/defects/warranty'
import type { View } from '../collections'

const rowOf = (view: View, category: DefectCategory, today: Day): TermRow => {
  const history = view.warrantyTerms.where('category', category)
  const begun = history.filter((term) => term.fromOn <= today)
  const newest = begun.reduce<WarrantyTerm | undefined>(
    (found, term) => (!found || term.fromOn >= found.fromOn ? term : found),
    undefined,
  )
  const planned = history.filter((term) => term.fromOn > today).sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
  return {
    category,
    term: newest ?? USUAL_TERMS[category],
    fromOn: newest?.fromOn ?? null,
    planned: planned[0] ?? null,
    history: [...history].reverse(),
  }
}

/** Every category with the period in force for what is handed over today. */
export const termRows = (view: View, today: Day): readonly TermRow[] =>
  DefectCategory.options.map((category) => rowOf(view, category, today))

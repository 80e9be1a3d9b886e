import type { Day } from '../../shared/day'
import { diffDays } from '../../shared/day'
import type { DefectRow } from '../../shared/defects/answers'
import { type Deadlines, dueOnFor, isOver, isOverdue, usualSeverity } from '../../shared/defects/rules'
import type { Defect, Party, Severity } from '../../shared/defects/schema'
import { type DefectCategory, type WarrantyEnd, warrantyOf } from '../../shared/defects/warranty'
import type { KeyLoan } from '../../shared/keys/loanSchema'
import { refuse } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { Draft, View } from '../collections'
import { linkKey } from '../keys/collections'
import { ownerNames } from '../people/facts'

export const defectOf = (view: View, defectId: string): Defect =>
  view.defects.get(defectId) ?? refuse('defects.unknown')

export const partyOf = (view: View, partyId: string): Party =>
  view.parties.get(partyId) ?? refuse('defects.unknownParty', {}, 'partyId')

export const defectRow = (view: View, defect: Defect, today: Day): DefectRow => ({
  defect,
  unitLabel: view.units.get(defect.unitId)?.label ?? '',
  party: (defect.partyId && view.parties.get(defect.partyId)?.name) || '',
  overdue: isOverdue(defect, today),
  daysLeft: defect.dueOn ? diffDays(today, defect.dueOn) : null,
})

/** The days each kind of defect is given, by the rules in force. */
export const deadlinesOn = (view: View, today: Day): Deadlines => ({
  urgent: Number(settingOn(view, 'defects.urgentDays', today)),
  general: Number(settingOn(view, 'defects.generalDays', today)),
  major: Number(settingOn(view, 'defects.majorDays', today)),
  leak: Number(settingOn(view, 'defects.leakDays', today)),
})

export const usualDueOn = (view: View, severities: readonly Severity[], today: Day): Day =>
  severities.length === 0 ? today : dueOnFor(severities, today, deadlinesOn(view, today))

export const warrantyFor = (
  view: View,
  unitId: string,
  category: DefectCategory,
  foundOn: Day,
): WarrantyEnd => {
  const unit = view.units.get(unitId) ?? refuse('defects.unknownUnit', {}, 'unitId')
  return warrantyOf(view.warrantyTerms.where('category', category), category, unit.handedOverOn, foundOn)
}

/** Whose a defect of this category usually is: the first active party that has said so. */
export const usualParty = (view: View, category: DefectCategory): Party['id'] | null =>
  [...view.parties.all()].find((party) => party.active && party.categories.includes(category))?.id ?? null

export const suggestion = (view: View, unitId: string, category: DefectCategory, foundOn: Day) => ({
  warranty: warrantyFor(view, unitId, category, foundOn),
  severity: usualSeverity(category),
  partyId: usualParty(view, category),
})

/** A unit was handed over: the periods of what is still open begin that day. */
export const warrantyFromHandOver = (draft: Draft, unitId: string): void => {
  for (const defect of draft.defects.where('unit', unitId))
    if (!isOver(defect))
      draft.defects.update(defect.id, {
        warranty: warrantyFor(draft, unitId, defect.category, defect.foundOn),
      })
}

/** Loans of keys made for this defect, the newest first (domain.md §2.6 钥匙借用单号). */
export const loansFor = (view: View, defect: Pick<Defect, 'no'>): readonly KeyLoan[] =>
  [...view.keyLoans.where('link', linkKey('defect', defect.no))].reverse()

export const ownersOf = (view: View, defect: Defect, today: Day): string =>
  ownerNames(view, defect.unitId, today)

/** Open defects of a unit, the one due first on top. */
export const openDefectsOf = (view: View, unitId: string, today: Day): readonly DefectRow[] =>
  view.defects
    .where('unit', unitId)
    .filter((defect) => defect.status !== 'closed' && defect.status !== 'voided')
    .sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'))
    .map((defect) => defectRow(view, defect, today))

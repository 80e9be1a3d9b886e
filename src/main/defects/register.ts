import type { DefectRow } from '../../shared/defects/answers'
import type { defectsContract, PartyInput } from '../../shared/defects/contract'
import type { Party } from '../../shared/defects/schema'
import { unmaskedPhone } from '../../shared/mask'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { actor } from '../context'
import { type HandlersOf, prepared } from '../handlers'
import { intCell, type SheetCell, workbookOf } from '../workbook'
import { partyOf } from './facts'
import { defectsFor } from './queries'

type Register = Pick<
  HandlersOf<typeof defectsContract>,
  'defects.addParty' | 'defects.changeParty' | 'defects.setTerm' | 'defects.export'
>

const checkName = (view: View, input: PartyInput, mine: Party['id'] | null): void => {
  const namesake = view.parties.where('name', input.name)[0]
  if (namesake && namesake.id !== mine) refuse('defects.partyTwice', { party: input.name }, 'name')
}

type Said = Readonly<Record<string, string>>

const cells = ({ defect, unitLabel, party, overdue }: DefectRow, said: Said): readonly SheetCell[] => {
  const word = (kind: string, value: string): string => said[`${kind}.${value}`] ?? value
  return [
    defect.no,
    unitLabel,
    word('part', defect.part),
    defect.place,
    word('category', defect.category),
    word('severity', defect.severity),
    defect.description,
    party,
    word('warranty', defect.warranty.state),
    defect.foundOn,
    defect.dueOn ?? '',
    word('status', overdue ? 'overdue' : defect.status),
    defect.closedOn ?? '',
    intCell(defect.reopened),
  ]
}

export const defectsRegister: Register = {
  'defects.addParty': (draft, input, context) => {
    checkName(draft, input, null)
    return draft.parties.insert({
      ...input,
      id: context.newId('party'),
      active: true,
      createdAt: context.now,
    })
  },

  'defects.changeParty': (draft, { partyId, phone, ...facts }) => {
    const party = partyOf(draft, partyId)
    checkName(draft, { ...facts, phone }, party.id)
    // The form was shown the number masked.
    const kept = unmaskedPhone(phone, [party.phone]) ?? refuse('defects.phoneWrong', {}, 'phone')
    return draft.parties.update(party.id, { ...facts, phone: kept })
  },

  'defects.setTerm': (draft, input, context) =>
    draft.warrantyTerms.insert({
      ...input,
      id: context.newId('warranty'),
      at: context.now,
      byName: actor(context).name,
    }),

  'defects.export': prepared({
    prepare: async (view, { headings, said, fileName, ...filter }, context) => {
      const rows = defectsFor(view, filter, context.today).map((row) => cells(row, said))
      return context.ports.files.save(fileName, await workbookOf(headings, rows))
    },
    commit: (_draft, _input, saved: string | null) => saved,
  }),
}

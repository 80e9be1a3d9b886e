import { refuse, refuseIf } from '../../shared/problem'
import { FIRST_CONTENTS } from '../../shared/unitfiles/contents'
import type { unitfilesContract } from '../../shared/unitfiles/contract'
import { canLendFile } from '../../shared/unitfiles/rules'
import type { Draft } from '../collections'
import { actor, type Context } from '../context'
import { type HandlersOf, handlersFor } from '../handlers'
import { takeNumber } from '../numbers'
import { contentsOf, loanOut, unitOf } from './facts'
import { type UnitFileQueries, unitfilesQueries } from './queries'
import { volumeFor } from './volumes'

const mark = (context: Context) => ({ at: context.now, byName: actor(context).name })

/** The first decision of a center about the contents makes the whole list its own. */
const ownContents = (draft: Draft): void => {
  if (draft.fileContents.count() > 0) return
  for (const content of FIRST_CONTENTS) draft.fileContents.insert(content)
}

type Commands = Omit<HandlersOf<typeof unitfilesContract>, keyof UnitFileQueries>

const commands: Commands = {
  'unitfiles.setContent': (draft, input, context) => {
    ownContents(draft)
    const [known] = draft.fileContents.where('code', input.code)
    if (known) return draft.fileContents.update(known.id, input)
    const place = Math.min(99, 1 + Math.max(0, ...contentsOf(draft).map((content) => content.place)))
    return draft.fileContents.insert({ ...input, id: context.newId('filecontent'), place })
  },

  'unitfiles.addItem': (draft, { unitId, ...facts }, context) => {
    const unit = unitOf(draft, unitId)
    const content = contentsOf(draft).find(({ code }) => code === facts.code)
    if (!content || content.retired) refuse('unitfiles.unknownContent', {}, 'code')
    if (facts.filedOn > context.today) refuse('unitfiles.filedAhead', {}, 'filedOn')
    const volume = volumeFor(draft, unit, context)
    return draft.fileItems.insert({
      ...facts,
      id: context.newId('fileitem'),
      volumeId: volume.id,
      unitId: unit.id,
      seq: draft.fileItems.countWhere('volume', volume.id) + 1,
      ...mark(context),
      voided: null,
    })
  },

  'unitfiles.voidItem': (draft, { itemId, reason }, context) => {
    const item = draft.fileItems.get(itemId) ?? refuse('unitfiles.unknownItem')
    if (item.voided) refuse('unitfiles.voidedAlready', { title: item.title })
    if (draft.fileVolumes.get(item.volumeId)?.closedOn)
      refuse('unitfiles.volumeClosed', { title: item.title })
    return draft.fileItems.update(item.id, { voided: { ...mark(context), reason } })
  },

  'unitfiles.place': (draft, { unitId, location }, context) =>
    draft.fileVolumes.update(volumeFor(draft, unitOf(draft, unitId), context).id, { location }),

  'unitfiles.lend': (draft, { unitId, ...loan }, context) => {
    const unit = unitOf(draft, unitId)
    refuseIf(canLendFile(loanOut(draft, unit.id), loan.dueOn, context.today))
    return draft.fileLoans.insert({
      ...loan,
      id: context.newId('fileloan'),
      no: takeNumber(draft, context, 'fileLoan'),
      unitId: unit.id,
      volumeId: volumeFor(draft, unit, context).id,
      unitLabel: unit.label,
      outAt: context.now,
      lentByName: actor(context).name,
      returned: null,
    })
  },

  'unitfiles.takeBack': (draft, { loanId, note }, context) => {
    const loan = draft.fileLoans.get(loanId) ?? refuse('unitfiles.unknownLoan')
    if (loan.returned) refuse('unitfiles.backAlready', { no: loan.no })
    return draft.fileLoans.update(loan.id, { returned: { ...mark(context), note } })
  },

  'unitfiles.review': (draft, { unitIds, note }, context) => {
    for (const unitId of new Set(unitIds))
      draft.fileReviews.insert({
        id: context.newId('filereview'),
        unitId: unitOf(draft, unitId).id,
        on: context.today,
        note,
        ...mark(context),
      })
    return new Set(unitIds).size
  },
}

export const unitfilesHandlers = handlersFor<typeof unitfilesContract>()({ ...unitfilesQueries, ...commands })

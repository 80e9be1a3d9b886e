import { actProblem, type DefectAct } from '../../shared/defects/rules'
import type { Defect, DefectMoveKind } from '../../shared/defects/schema'
import { isOut } from '../../shared/keys/rules'
import { refuse, refuseIf } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { Draft } from '../collections'
import { actor, type Context } from '../context'
import { defectOf, loansFor } from './facts'

/** Writes a line of a defect's history. */
export const noteMove = (
  draft: Draft,
  context: Context,
  defectId: Defect['id'],
  kind: DefectMoveKind,
  more: { readonly person?: string; readonly note?: string } = {},
): void => {
  const { id: byId, name: byName } = actor(context)
  draft.defectMoves.insert({
    id: context.newId('defectmove'),
    defectId,
    kind,
    at: context.now,
    byId,
    byName,
    person: more.person ?? '',
    note: more.note ?? '',
  })
}

/** Who and when, as acts keep it. */
export const stamp = (context: Context) => ({ at: context.now, byName: actor(context).name })

/** The defect, when its state allows the act. */
export const ready = (draft: Draft, defectId: string, act: DefectAct): Defect => {
  const defect = defectOf(draft, defectId)
  refuseIf(actProblem(defect, act))
  return defect
}

/** Peers' rule: what was lent for the work is back before the work is looked at. */
export const keyIsBack = (draft: Draft, defect: Defect, context: Context): void => {
  if (!settingOn(draft, 'defects.keyBackFirst', context.today)) return
  const out = loansFor(draft, defect).find(isOut)
  if (out) refuse('defects.keyStillOut', { code: out.keyCode, borrower: out.borrowerName, no: out.no })
}

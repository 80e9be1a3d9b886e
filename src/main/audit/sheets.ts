import type { AuditFilter, AuditPage } from '../../shared/audit/contract'
import type { AuditSheet } from '../../shared/audit/papers'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { actor, type Context } from '../context'
import { nameOfId } from './labels'

type Read = Omit<AuditSheet, 'printedAt' | 'printedByName'>

const KEPT = 5
/** Lists read for the printer, in memory only: the trail itself is on the disk. */
const sheets = new Map<string, Read>()

/** Keeps a list that was read, for the paper; answers its name. */
export const keepSheet = (view: View, filter: AuditFilter, page: AuditPage, context: Context): string => {
  const id = context.newId('auditsheet')
  sheets.set(id, {
    centerName: [...view.center.all()][0]?.name ?? '',
    filter,
    staffName: filter.staffId ? nameOfId(view, filter.staffId) : '',
    unitLabel: filter.unitId ? nameOfId(view, filter.unitId) : '',
    rows: page.rows,
    cut: page.next !== null,
  })
  if (sheets.size > KEPT) sheets.delete(sheets.keys().next().value ?? '')
  return id
}

export const auditPapers = {
  auditSheet: (_view: View, id: string, context: Context): AuditSheet => ({
    ...(sheets.get(id) ?? refuse('audit.sheetGone')),
    printedAt: context.now,
    printedByName: actor(context).name,
  }),
} as const

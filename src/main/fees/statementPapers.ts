import { type AccountStatement, readStatementSubject } from '../../shared/fees/statement'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import { unitStatement } from './statement'

/** 对账单: its subject is a unit and the days it is for. */
const accountStatement = (view: View, subject: string, context: Context): AccountStatement => {
  const [center] = [...view.center.all()]
  const ask = readStatementSubject(subject) ?? refuse('fees.unknownUnit')
  return {
    centerName: center?.name ?? '',
    centerPhone: center?.phone ?? '',
    ...unitStatement(view, ask, context),
  }
}

export const statementPapers = { accountStatement } as const

/** What its file is called. */
export const statementTitle = (view: View, subject: string): string | undefined => {
  const ask = readStatementSubject(subject)
  return ask && view.units.get(ask.unitId)?.label
}

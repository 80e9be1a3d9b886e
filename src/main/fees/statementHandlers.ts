import type { billingContract } from '../../shared/fees/billing-contract'
import type { Statement } from '../../shared/fees/statement'
import { type HandlersOf, prepared } from '../handlers'
import { fenCell, workbookOf } from '../workbook'
import { unitStatement } from './statement'

type Statements = Pick<HandlersOf<typeof billingContract>, 'fees.statement' | 'fees.exportStatement'>

const sheetRows = (found: Statement, words: Readonly<Record<string, string>>) => [
  [words.opening ?? '', '', '', '', '', '', fenCell(found.openingFen)],
  ...found.lines.map((line) => [
    line.on,
    words[line.kind] ?? '',
    line.no,
    words.english && line.itemEn !== '' ? line.itemEn : line.item,
    line.period ? `${line.period.fromOn} – ${line.period.toOn}` : '',
    fenCell(line.fen),
    fenCell(line.balanceFen),
  ]),
  [words.closing ?? '', '', '', '', '', fenCell(found.billedFen - found.takenFen), fenCell(found.closingFen)],
]

export const statementHandlers: Statements = {
  'fees.statement': unitStatement,

  'fees.exportStatement': prepared({
    prepare: async (view, { sheet, ...ask }, context) =>
      context.ports.files.save(
        sheet.fileName,
        await workbookOf(sheet.headings, sheetRows(unitStatement(view, ask, context), sheet.words)),
      ),
    commit: (_draft, _input, saved: string | null) => saved,
  }),
}

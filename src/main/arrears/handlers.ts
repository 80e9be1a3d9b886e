import type { ArrearsRow } from '../../shared/arrears/answers'
import type { ArrearsFilter, arrearsContract } from '../../shared/arrears/contract'
import { AGES } from '../../shared/fees/ageing'
import { sumFen } from '../../shared/money'
import type { View } from '../collections'
import { handlersFor, prepared } from '../handlers'
import { masked } from '../masking'
import { fenCell, type SheetCell, workbookOf } from '../workbook'
import { issueBatch, previewBatch } from './batch'
import { figuresOf } from './figures'
import { fileOf } from './file'
import { issueStep } from './issue'
import { findDebtors, inOrder, listOf, sumAges } from './listing'
import { addContact, deliver, endPlan, voidStep } from './records'
import { rowsOfUnit } from './rows'

type Words = Readonly<Record<string, string>>

const cellsOf = (row: ArrearsRow, words: Words): readonly SheetCell[] => [
  row.unitLabel,
  row.ownerName,
  row.phone,
  ...AGES.map((age) => fenCell(row.ages[age])),
  fenCell(row.openFen),
  row.oldestDueOn,
  words[row.standing] ?? row.standing,
  row.next ? (words[row.next.stage] ?? row.next.stage) : '',
  row.next?.dueOn ?? '',
  row.contact?.on ?? '',
  row.promise?.on ?? '',
  row.promise ? fenCell(row.promise.fen) : '',
  row.limitation?.lapsesOn ?? '',
]

/** What is on screen, all pages, with its totals below. */
const sheetRows = (
  view: View,
  filter: ArrearsFilter,
  today: string,
  words: Words,
): readonly (readonly SheetCell[])[] => {
  const { found } = findDebtors(view, filter, today)
  const ages = sumAges(found)
  const empty = ['', '', '', '', '', '', '', '']
  return [
    ...inOrder(found, filter)
      .map(masked)
      .map((row) => cellsOf(row, words)),
    [
      words.total ?? '',
      '',
      '',
      ...AGES.map((age) => fenCell(ages[age])),
      fenCell(sumFen(found.map((row) => row.openFen))),
      ...empty,
    ],
  ]
}

export const arrearsHandlers = handlersFor<typeof arrearsContract>()({
  'arrears.list': (view, input, context) => listOf(view, input, context.today),
  'arrears.ofUnit': (view, { unitId }, context) => rowsOfUnit(view, unitId, context.today),
  'arrears.file': fileOf,
  'arrears.figures': figuresOf,
  'arrears.export': prepared({
    prepare: async (view, { filter, sheet }, context) =>
      context.ports.files.save(
        sheet.fileName,
        await workbookOf(sheet.headings, sheetRows(view, filter, context.today, sheet.words)),
      ),
    commit: (_draft, _input, saved: string | null) => saved,
  }),

  'arrears.previewIssue': previewBatch,
  'arrears.issue': (draft, { stage, ...debtor }, context) => issueStep(draft, debtor, stage, context),
  'arrears.issueMany': { inSlices: issueBatch },
  'arrears.deliver': deliver,
  'arrears.voidStep': voidStep,
  'arrears.contact': addContact,
  'arrears.endPlan': endPlan,
})

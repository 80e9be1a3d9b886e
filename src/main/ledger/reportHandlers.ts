import { monthsBetween, type YearMonth } from '../../shared/day'
import type { ReportRow } from '../../shared/fees/monthClose'
import type { EntryFilter, Report, ReportInput } from '../../shared/ledger/booksContract'
import type { ledgerContract } from '../../shared/ledger/contract'
import type { Posting } from '../../shared/ledger/posting'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { csvOf } from '../csv'
import { has } from '../fees/search'
import { type HandlersOf, prepared } from '../handlers'
import { pageOf } from '../list'
import { fenCell, type SheetCell, workbookOf } from '../workbook'
import { inOrder, postingsOf } from './books/postings'
import { byBuilding, byClerk, byItem, byMethod, byMonth } from './books/report'

type Reports = Pick<
  HandlersOf<typeof ledgerContract>,
  'ledger.report' | 'ledger.entries' | 'ledger.exportEntries' | 'ledger.exportReport'
>

const MOST_MONTHS = 60

/** Every entry of some months, in order. Refuses `ledger.periodBackwards`, `ledger.periodTooLong`. */
export const postingsBetween = (view: View, fromMonth: YearMonth, toMonth: YearMonth): readonly Posting[] => {
  if (toMonth < fromMonth) refuse('ledger.periodBackwards', {}, 'toMonth')
  const months = monthsBetween(`${fromMonth}-01`, `${toMonth}-01`)
  if (months.length > MOST_MONTHS) refuse('ledger.periodTooLong', { months: MOST_MONTHS }, 'toMonth')
  return inOrder(months.flatMap((month) => postingsOf(view, month)))
}

const rowsBy = (view: View, { fromMonth, toMonth, by }: ReportInput): readonly ReportRow[] => {
  const postings = postingsBetween(view, fromMonth, toMonth)
  if (by === 'method') return byMethod(postings)
  if (by === 'building') return byBuilding(view, postings)
  if (by === 'clerk') return byClerk(postings)
  return by === 'month' ? byMonth(postings) : byItem(postings)
}

const FIGURES = ['billedFen', 'receivedFen', 'waivedFen', 'refundedFen'] as const

const totalOf = (rows: readonly ReportRow[]): ReportRow => {
  const sum = (field: (typeof FIGURES)[number]): number => rows.reduce((fen, row) => fen + row[field], 0)
  return {
    name: '',
    nameEn: '',
    billedFen: sum('billedFen'),
    receivedFen: sum('receivedFen'),
    waivedFen: sum('waivedFen'),
    refundedFen: sum('refundedFen'),
  }
}

export const reportOf = (view: View, ask: ReportInput): Report => {
  const rows = rowsBy(view, ask)
  return { rows, total: totalOf(rows) }
}

const findEntries = (view: View, { month, account, search }: EntryFilter): readonly Posting[] =>
  inOrder(postingsOf(view, month)).filter(
    (posting) =>
      (!account || posting.lines.some((line) => line.account === account)) &&
      has(search, posting.no, posting.unitLabel, posting.name, ...posting.lines.map((line) => line.item)),
  )

type Words = Readonly<Record<string, string>>

/** One row a line, as an accountant enters it: day, number, what, unit, account, item, debit, credit. */
const entryRows = (postings: readonly Posting[], words: Words): readonly (readonly SheetCell[])[] =>
  postings.flatMap((posting) =>
    posting.lines.map((line) => [
      posting.on,
      posting.no,
      words[posting.kind] ?? posting.kind,
      posting.unitLabel,
      posting.name,
      words[line.account] ?? line.account,
      line.item,
      line.fen > 0 ? fenCell(line.fen) : '',
      line.fen < 0 ? fenCell(-line.fen) : '',
      posting.byName,
    ]),
  )

const reportRows = ({ rows, total }: Report, words: Words): readonly (readonly SheetCell[])[] =>
  [...rows, total].map((row, place) => [
    place === rows.length ? (words.total ?? '') : (words[row.name] ?? row.name),
    ...FIGURES.map((field) => fenCell(row[field])),
  ])

export const reportHandlers: Reports = {
  'ledger.report': reportOf,

  'ledger.entries': (view, input) => {
    const found = findEntries(view, input)
    const fens = found.flatMap((posting) => posting.lines.map((line) => line.fen))
    return {
      ...pageOf(found, {
        ...input,
        values: {
          on: (posting) => posting.on,
          no: (posting) => posting.no,
          kind: (posting) => posting.kind,
          name: (posting) => posting.name,
        },
      }),
      debitFen: fens.reduce((sum, fen) => sum + Math.max(0, fen), 0),
      creditFen: fens.reduce((sum, fen) => sum + Math.max(0, -fen), 0),
    }
  },

  'ledger.exportEntries': prepared({
    prepare: async (view, { fromMonth, toMonth, format, sheet }, context) => {
      const rows = entryRows(postingsBetween(view, fromMonth, toMonth), sheet.words)
      const content = format === 'csv' ? csvOf(sheet.headings, rows) : await workbookOf(sheet.headings, rows)
      return context.ports.files.save(sheet.fileName, content)
    },
    commit: (_draft, _input, saved: string | null) => saved,
  }),

  'ledger.exportReport': prepared({
    prepare: async (view, { ask, sheet }, context) =>
      context.ports.files.save(
        sheet.fileName,
        await workbookOf(sheet.headings, reportRows(reportOf(view, ask), sheet.words)),
      ),
    commit: (_draft, _input, saved: string | null) => saved,
  }),
}

import type { AuditRow, auditContract } from '../../shared/audit/contract'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import { handlersFor, prepared } from '../handlers'
import { workbookOf } from '../workbook'
import { keepSheet } from './sheets'
import { changeOf, readTrail, rowOf } from './trail'

const PAGE = 100
const LONGEST_SHEET = 400
const LONGEST_EXPORT = 5000
/** Records of one act told field by field: each asks the journal what it was before. */
const TOLD = 12
const LONGEST_HISTORY = 60

const stateBefore = async (context: Context, recordId: string, sequence: number): Promise<unknown> => {
  const [line] = await context.ports.store.history({ recordId, before: sequence, limit: 1 })
  return line?.changes[0]?.set ?? null
}

/** Time in the center's clock, as the sheet has it. */
const clock = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

const sheetRow = (row: AuditRow, words: Readonly<Record<string, string>>): readonly string[] => [
  clock(row.at),
  row.staffName || (words.system ?? ''),
  words[row.route] ?? row.route,
  row.problem ? (words.refused ?? '') : row.wrongPin ? (words.wrongPin ?? '') : (words.done ?? ''),
  row.subjects.map(({ label }) => label).join(' · '),
  row.problem ? (words[row.problem.code] ?? row.problem.code) : String(row.changeCount),
]

const lineOf = async (view: View, sequence: number, context: Context) => {
  const [line] = await context.ports.store.history({ before: sequence + 1, limit: 1 })
  if (line?.sequence !== sequence) return refuse('audit.unknown')
  return { line, row: rowOf(view, line) }
}

export const auditHandlers = handlersFor<typeof auditContract>()({
  'audit.list': (view, { before, ...filter }, context) => readTrail(view, filter, before, PAGE, context),

  'audit.act': async (view, { sequence }, context) => {
    const { line, row } = await lineOf(view, sequence, context)
    const told = line.changes.filter(({ collection }) => collection !== 'counters').slice(0, TOLD)
    const changes = []
    for (const change of told)
      changes.push(changeOf(view, change, await stateBefore(context, change.id, sequence)))
    return { row, changes }
  },

  'audit.record': async (view, { recordId }, context) => {
    const lines = await context.ports.store.history({ recordId, limit: LONGEST_HISTORY + 1 })
    const entries = lines.slice(0, LONGEST_HISTORY).flatMap((line, place) => {
      const [change] = line.changes
      if (!change) return []
      const before = lines[place + 1]?.changes[0]?.set ?? null
      return [{ row: rowOf(view, line), change: changeOf(view, change, before) }]
    })
    const [newest] = entries
    return { subject: newest ? newest.change.subject : refuse('audit.unknown'), entries }
  },

  'audit.export': prepared({
    prepare: async (view, { filter, sheet }, context) => {
      const { rows } = await readTrail(view, filter, null, LONGEST_EXPORT, context)
      const lines = rows.map((row) => sheetRow(row, sheet.words))
      return context.ports.files.save(sheet.fileName, await workbookOf(sheet.headings, lines))
    },
    commit: (_draft, _input, saved: string | null) => saved,
  }),

  'audit.prepareSheet': prepared({
    prepare: async (view, filter, context) =>
      keepSheet(view, filter, await readTrail(view, filter, null, LONGEST_SHEET, context), context),
    commit: (_draft, _input, id: string) => id,
  }),
})

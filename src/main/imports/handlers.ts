import type { importsContract, SheetInfo } from '../../shared/imports/contract'
import { maskInText } from '../../shared/mask'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { handlersFor, prepared } from '../handlers'
import { workbookOf } from '../workbook'
import { applyPlan, PLANNING } from './apply'
import { errorsWorkbook } from './errors'
import { cellText, readFile } from './file'
import { guessMapping, roomScore, shapeId } from './headings'
import { leftOutOf } from './leftOut'
import { keep, openedTable, type Table, tablesOf } from './opened'
import { countsOf, planTable, previewRows } from './planned'
import { templateRows } from './template'
import { undoImport } from './undo'

const PAGE = 100

const infoOf = (view: View, table: Table): SheetInfo => ({
  name: table.name,
  headings: table.headings.map(cellText),
  rows: table.rows.length,
  mapping: view.importShapes.get(shapeId(table.headings))?.mapping ?? guessMapping(table.headings),
  sample: table.rows
    .slice(0, 5)
    .map(({ cells }) => table.headings.map((_, place) => maskInText(cellText(cells[place])).slice(0, 40))),
})

export const importsHandlers = handlersFor<typeof importsContract>()({
  'imports.open': async (view, { fileName, contentBase64 }, context) => {
    const tables = tablesOf(await readFile(Buffer.from(contentBase64, 'base64'), fileName))
    if (tables.every((table) => table.rows.length === 0)) refuse('imports.empty', { file: fileName })
    const token = context.newId('file')
    keep(token, { fileName, tables })
    const sheets = tables.map((table) => infoOf(view, table))
    const scores = sheets.map((sheet) => roomScore(sheet.mapping))
    return { token, fileName, sheets, sheet: Math.max(0, scores.indexOf(Math.max(...scores))) }
  },

  'imports.preview': async (view, { token, sheet, siteId, mapping, state, page }, context) => {
    const { file, table } = openedTable(token, sheet)
    const planned = await planTable(view, table, mapping, siteId, context)
    const wanted = (row: { readonly state: string }): boolean => !state || row.state === state
    return {
      ...previewRows(planned, wanted, page * PAGE, (page + 1) * PAGE),
      counts: countsOf(planned),
      left: leftOutOf(table, file.tables, mapping),
    }
  },

  'imports.apply': {
    inSlices: async (draft, { token, sheet, siteId, mapping }, context) => {
      const { file, table } = openedTable(token, sheet)
      const planned = await planTable(draft, table, mapping, siteId, context, PLANNING)
      if (!planned.rows.some((row) => row.state === 'new' || row.state === 'changed'))
        refuse('imports.nothingToDo')
      const shape = { id: shapeId(table.headings), mapping, at: context.now }
      if (draft.importShapes.get(shape.id)) draft.importShapes.update(shape.id, shape)
      else draft.importShapes.insert(shape)
      return applyPlan(draft, planned, siteId, file.fileName, context)
    },
  },

  'imports.saveErrors': prepared({
    prepare: async (view, { token, sheet, siteId, mapping, fileName, reasonHeading, reasons }, context) => {
      const { table } = openedTable(token, sheet)
      const planned = await planTable(view, table, mapping, siteId, context)
      return context.ports.files.save(
        fileName,
        await errorsWorkbook(table, planned, { reasonHeading, reasons }),
      )
    },
    commit: (_draft, _input, saved: string | null) => saved,
  }),

  'imports.feePast': (view, { unitId }) =>
    [...view.feePast.where('unit', unitId)].sort((a, b) => b.fromOn.localeCompare(a.fromOn)),

  'imports.list': (view) => [...view.imports.all()].reverse().slice(0, 100),
  'imports.undo': (draft, { importId }, context) => undoImport(draft, importId, context),

  'imports.template': prepared({
    prepare: async (view, { siteId, headings, words, fileName }, context) =>
      context.ports.files.save(
        fileName,
        await workbookOf(headings, templateRows(view, siteId, words, context.today)),
      ),
    commit: (_draft, _input, saved: string | null) => saved,
  }),
})

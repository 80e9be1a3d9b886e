import type { importsContract, SheetInfo } from '../../shared/imports/contract'
import type { ImportBatch } from '../../shared/imports/schema'
import { maskInText } from '../../shared/mask'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { handlersFor, prepared } from '../handlers'
import { ownerNames } from '../people/facts'
import { areaCell, intCell, workbookOf } from '../workbook'
import { applyPlan } from './apply'
import { cellText, readFile } from './file'
import { guessMapping, roomScore, shapeId } from './headings'
import { keep, openedTable, type Table, tablesOf } from './opened'
import { countsOf, type PlannedRow, planImport, previewRow } from './plan'
import { undoImport } from './undo'

const PAGE = 100
const BREATH = 400

const infoOf = (view: View, table: Table): SheetInfo => ({
  name: table.name,
  headings: table.headings.map(cellText),
  rows: table.rows.length,
  mapping: view.importShapes.get(shapeId(table.headings))?.mapping ?? guessMapping(table.headings),
  sample: table.rows
    .slice(0, 5)
    .map(({ cells }) => table.headings.map((_, place) => maskInText(cellText(cells[place])).slice(0, 40))),
})

const needRoom = (mapping: object): void => {
  if (!('room' in mapping) && !('label' in mapping)) refuse('imports.mapRoom')
  if (!('area' in mapping)) refuse('imports.mapArea')
}

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

  'imports.preview': (view, { token, sheet, siteId, mapping, state, page }, context) => {
    needRoom(mapping)
    const rows = planImport(view, openedTable(token, sheet).table, mapping, siteId, context.today)
    const found = rows.filter((row) => !state || row.state === state)
    return {
      rows: found.slice(page * PAGE, (page + 1) * PAGE).map(previewRow),
      total: found.length,
      counts: countsOf(rows),
    }
  },

  'imports.apply': prepared({
    prepare: async (view, { token, sheet, siteId, mapping }, context) => {
      needRoom(mapping)
      if (!view.sites.get(siteId)) refuse('imports.unknownSite')
      const { file, table } = openedTable(token, sheet)
      for (let done = 0; done < table.rows.length; done += BREATH) {
        context.ports.progress(done, table.rows.length)
        await context.ports.breathe()
      }
      return { file, table }
    },
    commit: (
      draft,
      { siteId, mapping },
      { file, table }: ReturnType<typeof openedTable>,
      context,
    ): ImportBatch => {
      const rows = planImport(draft, table, mapping, siteId, context.today)
      if (!rows.some((row) => row.state === 'new' || row.state === 'changed')) refuse('imports.nothingToDo')
      const shape = { id: shapeId(table.headings), mapping, at: context.now }
      if (draft.importShapes.get(shape.id)) draft.importShapes.update(shape.id, shape)
      else draft.importShapes.insert(shape)
      return applyPlan(draft, rows, siteId, file.fileName, context)
    },
  }),

  'imports.saveErrors': prepared({
    prepare: async (view, { token, sheet, siteId, mapping, fileName, reasonHeading, reasons }, context) => {
      const { table } = openedTable(token, sheet)
      const wrong = new Map(
        planImport(view, table, mapping, siteId, context.today)
          .filter((row) => row.state === 'wrong')
          .map((row) => [row.row, row]),
      )
      const why = (row: PlannedRow): string =>
        row.problems.map((each) => `${each.cell} ${reasons[each.code] ?? each.code}`).join('；')
      const rows = table.rows.flatMap(({ row, cells }) => {
        const planned = wrong.get(row)
        return planned ? [[...table.headings.map((_, place) => cellText(cells[place])), why(planned)]] : []
      })
      return context.ports.files.save(
        fileName,
        await workbookOf([...table.headings.map(cellText), reasonHeading], rows),
      )
    },
    commit: (_draft, _input, saved: string | null) => saved,
  }),

  'imports.list': (view) => [...view.imports.all()].reverse().slice(0, 100),
  'imports.undo': (draft, { importId }, context) => undoImport(draft, importId, context),

  'imports.template': prepared({
    prepare: async (view, { siteId, headings, fileName }, context) => {
      const rows = view.units
        .where('site', siteId)
        .map((unit) => [
          view.buildings.get(unit.buildingId)?.name ?? '',
          unit.entranceId ? (view.entrances.get(unit.entranceId)?.name ?? '') : '',
          unit.room,
          unit.label,
          unit.floor === null ? '' : intCell(unit.floor),
          unit.layout,
          areaCell(unit.areaCenti),
          unit.innerAreaCenti === null ? '' : areaCell(unit.innerAreaCenti),
          '',
          ownerNames(view, unit.id, context.today),
          '',
          unit.note,
        ])
      return context.ports.files.save(fileName, await workbookOf(headings, rows))
    },
    commit: (_draft, _input, saved: string | null) => saved,
  }),
})

import type { estateContract, UnitColumn, UnitRow } from '../../shared/estate/contract'
import { type HandlersOf, prepared } from '../handlers'
import { pageMade } from '../list'
import { masked } from '../masking'
import { areaCell, intCell, type SheetCell, workbookOf } from '../workbook'
import { listOrder, listUnits, rowOf } from './rows'

const EVERYTHING = { page: 0, pageSize: Number.MAX_SAFE_INTEGER }

type Words = Readonly<Record<string, string>>

/** What stands in a column. Words of the language on screen come with the call: main speaks none. */
const CELLS: Readonly<Record<UnitColumn, (row: UnitRow, words: Words) => SheetCell>> = {
  label: ({ unit }) => unit.label,
  siteName: (row) => row.siteName,
  buildingName: (row) => row.buildingName,
  entranceName: (row) => row.entranceName,
  floor: ({ unit }) => (unit.floor === null ? '' : intCell(unit.floor)),
  use: ({ unit }, words) => words[`use.${unit.use}`] ?? unit.use,
  layout: ({ unit }) => unit.layout,
  areaCenti: ({ unit }) => areaCell(unit.areaCenti),
  innerAreaCenti: ({ unit }) => (unit.innerAreaCenti === null ? '' : areaCell(unit.innerAreaCenti)),
  occupancy: ({ unit }, words) => words[`occupancy.${unit.occupancy}`] ?? unit.occupancy,
  owners: (row) => row.owners,
  phone: (row) => row.phone,
  handedOverOn: ({ unit }) => unit.handedOverOn ?? '',
  instruction: (row) => row.instruction,
  note: ({ unit }) => unit.note,
}

/** The list as it stands on the screen: its rows, their order, its columns. */
export const exporting: Pick<HandlersOf<typeof estateContract>, 'estate.export'> = {
  'estate.export': prepared({
    prepare: async (view, { columns, words, fileName, inClear, ...filter }, context) => {
      const { rows } = pageMade(
        listUnits(view, filter, context.today),
        listOrder(view, { ...filter, ...EVERYTHING }, context.today),
        (unit) => rowOf(view, unit, context.today),
      )
      const shown = inClear ? rows : masked(rows)
      const cells = shown.map((row) => columns.map(({ id }) => CELLS[id](row, words)))
      return context.ports.files.save(
        fileName,
        await workbookOf(
          columns.map(({ heading }) => heading),
          cells,
        ),
      )
    },
    commit: (_draft, _input, saved: string | null) => saved,
  }),
}

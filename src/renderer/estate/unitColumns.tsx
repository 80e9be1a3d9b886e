import type { UnitColumn, UnitRow } from '../../shared/estate/contract'
import { formatArea } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import type { Column } from '../ui/DataTable'
import { StateChip } from '../ui/StateChip'

export const OCCUPANCY_TONES = {
  vacant: 'quiet',
  ownerOccupied: 'ok',
  let: 'info',
  renovating: 'warn',
} as const

export type UnitListColumn = Column<UnitRow> & { readonly id: UnitColumn }

/** The list of units from left to right; the export has the same columns under the same words. */
export const useUnitColumns = (): readonly UnitListColumn[] => {
  const { t, day } = useWords()
  const plain = (
    id: UnitColumn,
    header: string,
    width: number,
    cell: UnitListColumn['cell'],
    more: Partial<UnitListColumn> = {},
  ): UnitListColumn => ({ id, header, width, cell, ...more })
  const sortable = { sortable: true } as const
  return [
    plain('label', t('estate.field.label'), 110, ({ unit }) => unit.label, { sortable: true, fixed: true }),
    plain('siteName', t('estate.field.site'), 92, (row) => row.siteName),
    plain('floor', t('estate.field.floor'), 66, ({ unit }) => unit.floor, {
      sortable: true,
      align: 'right',
      spare: true,
    }),
    plain('use', t('estate.field.use'), 64, ({ unit }) => t(`estate.use.${unit.use}`), sortable),
    plain('layout', t('estate.field.layout'), 90, ({ unit }) => unit.layout, { sortable: true, spare: true }),
    plain('areaCenti', t('estate.field.areaShort'), 92, ({ unit }) => formatArea(unit.areaCenti), {
      align: 'right',
      sortable: true,
    }),
    plain(
      'occupancy',
      t('estate.field.occupancy'),
      158,
      ({ unit }) => (
        <StateChip
          tone={unit.ended ? 'quiet' : OCCUPANCY_TONES[unit.occupancy]}
          label={
            unit.ended
              ? t('estate.turn.since', { day: day(unit.ended.on) })
              : t(`estate.occupancy.${unit.occupancy}`)
          }
        />
      ),
      sortable,
    ),
    plain('owners', t('estate.field.owners'), 122, (row) => row.owners, sortable),
    plain('phone', t('estate.field.phone'), 120, (row) => row.phone),
    plain(
      'handedOverOn',
      t('estate.field.handedOverOn'),
      112,
      ({ unit }) => (unit.handedOverOn ? day(unit.handedOverOn) : ''),
      sortable,
    ),
    plain('instruction', t('estate.field.instruction'), 156, (row) => row.instruction),
  ]
}

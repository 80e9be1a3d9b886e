import type { RoundRow } from '../../shared/meters/contract'
import { formatArea } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import type { Column } from '../ui/DataTable'
import { StateChip } from '../ui/StateChip'
import { ReadingCell } from './ReadingCell'
import type { Round } from './useRound'

const RowState = ({ row }: { readonly row: RoundRow }) => {
  const { t } = useWords()
  const { reading } = row
  if (!reading) return <StateChip tone="quiet" label={t('meters.status.missing')} />
  if (reading.unusual) return <StateChip tone="warn" label={t('meters.status.unusual')} />
  if (reading.estimated) return <StateChip tone="info" label={t('meters.status.estimated')} />
  return <StateChip tone="ok" label={t('meters.status.read')} />
}

export const useRoundColumns = (round: Round): readonly Column<RoundRow>[] => {
  const { t, day } = useWords()
  return [
    { id: 'no', header: t('meters.field.no'), width: 112, fixed: true, cell: ({ meter }) => meter.no },
    {
      id: 'unit',
      header: t('meters.field.unit'),
      width: 90,
      cell: ({ meter }) => (meter.unitId === null ? t('meters.common') : meter.unitLabel),
    },
    {
      id: 'kind',
      header: t('meters.field.kind'),
      width: 96,
      cell: ({ meter }) => t(`meters.kind.${meter.kind}`),
    },
    { id: 'place', header: t('meters.field.place'), width: 118, cell: ({ meter }) => meter.place },
    { id: 'route', header: t('meters.field.route'), width: 84, cell: ({ meter }) => meter.route },
    {
      id: 'last',
      header: t('meters.field.last'),
      width: 105,
      align: 'right',
      cell: ({ last }) => formatArea(last.valueCenti),
    },
    { id: 'lastOn', header: t('meters.field.lastOn'), width: 120, cell: ({ last }) => day(last.on) },
    {
      id: 'reading',
      header: t('meters.field.value'),
      width: 170,
      align: 'right',
      cell: (row) => <ReadingCell row={row} month={round.filter.month} readOn={round.readOn} />,
    },
    {
      id: 'usage',
      header: t('meters.field.usage'),
      width: 84,
      align: 'right',
      cell: ({ reading }) => (reading ? formatArea(reading.usageCenti) : ''),
    },
    { id: 'state', header: t('meters.field.state'), width: 128, cell: (row) => <RowState row={row} /> },
  ]
}

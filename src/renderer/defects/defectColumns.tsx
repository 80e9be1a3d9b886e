import type { DefectRow } from '../../shared/defects/answers'
import { useWords } from '../i18n/useWords'
import type { Column } from '../ui/DataTable'
import { DefectState, WarrantyChip } from './DefectState'

export const useDefectColumns = (): readonly Column<DefectRow>[] => {
  const { t, day } = useWords()
  return [
    {
      id: 'no',
      header: t('defects.field.no'),
      width: 132,
      sortable: true,
      fixed: true,
      cell: ({ defect }) => defect.no,
    },
    {
      id: 'unitLabel',
      header: t('defects.field.unit'),
      width: 84,
      sortable: true,
      cell: (row) => row.unitLabel,
    },
    {
      id: 'part',
      header: t('defects.field.part'),
      width: 102,
      cell: ({ defect }) => t(`defects.part.${defect.part}`),
    },
    {
      id: 'description',
      header: t('defects.field.description'),
      width: 226,
      cell: ({ defect }) => defect.description,
    },
    { id: 'party', header: t('defects.field.party'), width: 150, sortable: true, cell: (row) => row.party },
    {
      id: 'dueOn',
      header: t('defects.field.dueOn'),
      width: 112,
      sortable: true,
      cell: ({ defect }) => (defect.dueOn ? day(defect.dueOn) : ''),
    },
    {
      id: 'status',
      header: t('defects.field.status'),
      width: 168,
      sortable: true,
      cell: (row) => <DefectState row={row} />,
    },
    {
      id: 'warranty',
      header: t('defects.field.warranty'),
      width: 128,
      cell: (row) => <WarrantyChip row={row} />,
    },
    {
      id: 'reopened',
      header: t('defects.field.reopened'),
      width: 94,
      spare: true,
      align: 'right',
      sortable: true,
      cell: ({ defect }) => (defect.reopened > 0 ? defect.reopened : ''),
    },
  ]
}

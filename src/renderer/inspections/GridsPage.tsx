import { Button } from '@mantine/core'
import { IconPlus, IconTable } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { TemplateRow } from '../../shared/inspections/contract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { StateChip } from '../ui/StateChip'

/** 验房表: one grid for each kind of unit, every change a version (domain.md §2.6). */
export const GridsPage = () => {
  const { t, language } = useWords()
  const [, go] = useLocation()
  const { data, problem, loading } = useQuery('inspections.templates', {})
  const columns: readonly Column<TemplateRow>[] = [
    {
      id: 'name',
      header: t('inspections.field.grid'),
      width: 220,
      fixed: true,
      cell: ({ template }) => (language === 'en' && template.nameEn !== '' ? template.nameEn : template.name),
    },
    {
      id: 'uses',
      header: t('inspections.field.uses'),
      width: 200,
      cell: ({ template }) => template.uses.map((use) => t(`estate.use.${use}`)).join(t('inspections.comma')),
    },
    {
      id: 'layouts',
      header: t('inspections.field.layouts'),
      width: 200,
      cell: ({ template }) => template.layouts.join(t('inspections.comma')) || t('inspections.anyLayout'),
    },
    {
      id: 'cells',
      header: t('inspections.field.cells'),
      width: 90,
      align: 'right',
      cell: (row) => row.cells,
    },
    {
      id: 'version',
      header: t('inspections.field.version'),
      width: 90,
      align: 'right',
      cell: ({ template }) => template.version,
    },
    { id: 'held', header: t('inspections.field.held'), width: 110, align: 'right', cell: (row) => row.held },
    {
      id: 'state',
      header: t('inspections.field.state'),
      width: 120,
      cell: ({ template }) => (
        <StateChip
          tone={template.retired ? 'quiet' : 'ok'}
          label={t(template.retired ? 'inspections.retired' : 'inspections.inUse')}
        />
      ),
    },
  ]
  return (
    <Page
      title={t('inspections.gridsTitle')}
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={() => go('/inspectiongrids/new')}>
          {t('inspections.newGrid')}
        </Button>
      }
    >
      <DataTable
        label={t('inspections.gridsTitle')}
        columns={columns}
        rows={data ?? []}
        rowId={({ template }) => template.code}
        onOpen={({ template }) => go(`/inspectiongrids/${template.code}`)}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState
            icon={IconTable}
            title={t('inspections.gridsTitle')}
            hint={t('inspections.gridsHint')}
          />
        }
      />
    </Page>
  )
}

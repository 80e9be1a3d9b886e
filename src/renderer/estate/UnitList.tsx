import { Button, Group, Select } from '@mantine/core'
import { IconDownload, IconFolders } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { UnitRow } from '../../shared/estate/contract'
import { Occupancy } from '../../shared/estate/schema'
import type { Id, SiteId } from '../../shared/id'
import { formatArea } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { FilterChips } from '../ui/FilterChips'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { SearchField } from '../ui/SearchField'
import { StateChip } from '../ui/StateChip'
import { useListState } from '../ui/useListState'

const TONES = { vacant: 'quiet', ownerOccupied: 'ok', let: 'info', renovating: 'warn' } as const

interface Filters {
  siteId: SiteId | null
  buildingId: Id<'building'> | null
  occupancy: Occupancy | null
}

const useColumns = (): readonly Column<UnitRow>[] => {
  const { t } = useWords()
  return [
    {
      id: 'label',
      header: t('estate.field.label'),
      width: 130,
      sortable: true,
      fixed: true,
      cell: ({ unit }) => unit.label,
    },
    { id: 'siteName', header: t('estate.field.site'), width: 170, cell: (row) => row.siteName },
    {
      id: 'areaCenti',
      header: t('estate.field.area'),
      width: 130,
      align: 'right',
      sortable: true,
      cell: ({ unit }) => formatArea(unit.areaCenti),
    },
    {
      id: 'occupancy',
      header: t('estate.field.occupancy'),
      width: 140,
      sortable: true,
      cell: ({ unit }) => (
        <StateChip tone={TONES[unit.occupancy]} label={t(`estate.occupancy.${unit.occupancy}`)} />
      ),
    },
    { id: 'owners', header: t('estate.field.owners'), width: 190, sortable: true, cell: (row) => row.owners },
    { id: 'phone', header: t('estate.field.phone'), width: 130, cell: (row) => row.phone },
    {
      id: 'instruction',
      header: t('estate.field.instruction'),
      width: 230,
      cell: ({ unit }) => unit.standingInstruction,
    },
  ]
}

export const UnitList = ({ onAdd }: { readonly onAdd: () => void }) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const list = useListState<Filters>({ siteId: null, buildingId: null, occupancy: null })
  const { data, problem, loading } = useQuery('estate.units', list.input as never)
  const tree = useQuery('estate.tree', {})
  const columns = useColumns()
  const buildings = (tree.data ?? [])
    .filter(({ site }) => !list.filters.siteId || site.id === list.filters.siteId)
    .flatMap((each) => each.buildings)
  return (
    <>
      <Group gap={12}>
        <SearchField value={list.search} onChange={list.setSearch} placeholder={t('estate.searchHint')} />
        <Select
          w={180}
          clearable
          aria-label={t('estate.field.site')}
          placeholder={t('estate.allSites')}
          data={(tree.data ?? []).map(({ site }) => ({ value: site.id, label: site.name }))}
          value={list.filters.siteId}
          onChange={(siteId) => list.setFilter('siteId', siteId as SiteId | null)}
        />
        <Select
          w={140}
          clearable
          searchable
          aria-label={t('estate.field.building')}
          placeholder={t('estate.allBuildings')}
          data={buildings.map(({ building, units }) => ({
            value: building.id,
            label: t('estate.buildingCounted', { name: building.name, n: units }),
          }))}
          value={list.filters.buildingId}
          onChange={(buildingId) => list.setFilter('buildingId', buildingId as Id<'building'> | null)}
        />
        <FilterChips
          label={t('estate.field.occupancy')}
          options={Occupancy.options.map((value) => ({ value, label: t(`estate.occupancy.${value}`) }))}
          value={list.filters.occupancy}
          onChange={(occupancy) => list.setFilter('occupancy', occupancy)}
        />
        <Export search={list.search} filters={list.filters} />
      </Group>
      <DataTable
        label={t('estate.view.units')}
        columns={columns}
        rows={data?.rows ?? []}
        total={data?.total ?? 0}
        page={list.page}
        onPage={list.setPage}
        sort={list.sort}
        onSort={list.setSort}
        rowId={(row) => row.unit.id}
        onOpen={(row) => go(`/units/${row.unit.id}`)}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState
            icon={IconFolders}
            title={t('estate.empty.title')}
            hint={t('estate.empty.hint')}
            action={<Button onClick={onAdd}>{t('estate.addUnit.title')}</Button>}
          />
        }
      />
    </>
  )
}

const Export = ({ search, filters }: { readonly search: string; readonly filters: Filters }) => {
  const { t } = useWords()
  const save = useCommand('estate.export')
  const run = async (): Promise<void> => {
    const reply = await save.run({
      ...filters,
      search,
      headings: (
        ['site', 'building', 'label', 'area', 'occupancy', 'owners', 'phone', 'instruction'] as const
      ).map((field) => t(`estate.field.${field}`)),
      occupancyWords: Object.fromEntries(
        Occupancy.options.map((value) => [value, t(`estate.occupancy.${value}`)]),
      ),
      fileName: `${t('estate.title')}.xlsx`,
    })
    if (reply?.ok && reply.value) notifyDone(t('imports.savedTo', { path: reply.value }))
  }
  return (
    <>
      <Button
        ml="auto"
        variant="default"
        leftSection={<IconDownload size={16} />}
        loading={save.busy}
        onClick={() => void run()}
      >
        {t('estate.export')}
      </Button>
      <ProblemNotice problem={save.problem} />
    </>
  )
}

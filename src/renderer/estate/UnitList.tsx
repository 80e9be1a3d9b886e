import { Button, Group, Select } from '@mantine/core'
import { IconFolders } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Occupancy, UnitUse } from '../../shared/estate/schema'
import type { Id, SiteId } from '../../shared/id'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { EmptyState } from '../ui/EmptyState'
import { ListTable } from '../ui/ListTable'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'
import { ExportUnits } from './ExportUnits'
import { useUnitColumns } from './unitColumns'

export interface UnitFilters {
  siteId: SiteId | null
  buildingId: Id<'building'> | null
  occupancy: Occupancy | null
  use: UnitUse | null
  /** Those that were split or joined away, instead of those that are there. */
  ended: boolean
}

const ENDED = 'ended'
const ALL: UnitFilters = { siteId: null, buildingId: null, occupancy: null, use: null, ended: false }

export const UnitList = ({ onAdd }: { readonly onAdd: () => void }) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const list = useListState<UnitFilters>(ALL)
  const found = useQuery('estate.units', list.input as never)
  const tree = useQuery('estate.tree', {})
  const columns = useUnitColumns()
  const [ids, setIds] = useState<readonly string[]>([])
  const shown = ids.length > 0 ? columns.filter(({ id }) => ids.includes(id)) : columns
  const buildings = (tree.data ?? [])
    .filter(({ site }) => !list.filters.siteId || site.id === list.filters.siteId)
    .flatMap((each) => each.buildings)
  return (
    <>
      <Group gap={12}>
        <SearchField value={list.search} onChange={list.setSearch} placeholder={t('estate.searchHint')} />
        <Select
          w={128}
          clearable
          aria-label={t('estate.field.site')}
          placeholder={t('estate.allSites')}
          data={(tree.data ?? []).map(({ site }) => ({ value: site.id, label: site.name }))}
          value={list.filters.siteId}
          onChange={(siteId) => list.setFilter('siteId', siteId as SiteId | null)}
        />
        <Select
          w={116}
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
        <Select
          w={96}
          clearable
          aria-label={t('estate.field.use')}
          placeholder={t('estate.allUses')}
          data={UnitUse.options.map((value) => ({ value, label: t(`estate.use.${value}`) }))}
          value={list.filters.use}
          onChange={(use) => list.setFilter('use', use as UnitUse | null)}
        />
        <Select
          w={150}
          clearable
          aria-label={t('estate.field.occupancy')}
          placeholder={t('estate.allOccupancies')}
          data={[
            ...Occupancy.options.map((value) => ({ value, label: t(`estate.occupancy.${value}`) })),
            { value: ENDED, label: t('estate.turn.endedUnits') },
          ]}
          value={list.filters.ended ? ENDED : list.filters.occupancy}
          onChange={(next) => {
            list.setFilter('ended', next === ENDED)
            list.setFilter('occupancy', next === ENDED ? null : (next as Occupancy | null))
          }}
        />
        <ExportUnits search={list.search} filters={list.filters} sort={list.sort} columns={shown} />
      </Group>
      <ListTable
        label={t('estate.view.units')}
        columns={columns}
        onShown={setIds}
        list={list}
        found={found}
        rowId={(row) => row.unit.id}
        onOpen={(row) => go(`/units/${row.unit.id}`)}
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

import { Group } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { PersonRow } from '../../shared/people/contract'
import { TieRole } from '../../shared/people/schema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { FilterChips } from '../ui/FilterChips'
import { ListTable } from '../ui/ListTable'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'

/** Everybody once, with all the units they hold. */
export const PeopleList = () => {
  const { t } = useWords()
  const [, go] = useLocation()
  const list = useListState<{ role: TieRole | null }>({ role: null })
  const found = useQuery('people.list', list.input as never)
  const columns: readonly Column<PersonRow>[] = [
    { id: 'name', header: t('people.field.name'), width: 220, sortable: true, cell: (row) => row.name },
    { id: 'kind', header: t('people.field.kind'), width: 100, cell: (row) => t(`people.kind.${row.kind}`) },
    { id: 'phone', header: t('people.field.phone'), width: 150, cell: (row) => row.phone },
    {
      id: 'units',
      header: t('people.field.units'),
      width: 480,
      cell: (row) =>
        row.units
          .map((unit) => t('people.unitAndRole', { unit: unit.label, role: t(`people.role.${unit.role}`) }))
          .join(t('people.comma')),
    },
  ]
  return (
    <>
      <Group gap={12}>
        <SearchField value={list.search} onChange={list.setSearch} placeholder={t('people.searchHint')} />
        <FilterChips
          label={t('people.field.role')}
          options={TieRole.options.map((value) => ({ value, label: t(`people.role.${value}`) }))}
          value={list.filters.role}
          onChange={(role) => list.setFilter('role', role)}
        />
      </Group>
      <ListTable
        label={t('estate.view.people')}
        columns={columns}
        list={list}
        found={found}
        rowId={(row) => row.id}
        onOpen={(row) => go(`/people/${row.id}`)}
        empty={<EmptyState icon={IconUsers} title={t('people.empty.title')} hint={t('people.empty.hint')} />}
      />
    </>
  )
}

import { Button, Group, Select } from '@mantine/core'
import { IconFileSpreadsheet, IconMoodSmile } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { dayOf } from '../../shared/day'
import { AGES, type Age } from '../../shared/fees/ageing'
import type { ArrearsRow, ArrearsList as List } from '../../shared/fees/answers'
import { formatFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { FilterChips } from '../ui/FilterChips'
import { ListTable } from '../ui/ListTable'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'
import { NoticesButton } from './NoticesButton'

interface Filters {
  readonly age: Age | null
  readonly siteId: string | null
}

/** As wide as the heading with its arrow, and a total of six figures. */
const WIDTHS: Readonly<Record<Age, number>> = {
  notDue: 95,
  to30: 92,
  to90: 92,
  to180: 100,
  to365: 108,
  older: 95,
}

const useColumns = (list: List | undefined, age: Age | null): readonly Column<ArrearsRow>[] => {
  const { t } = useWords()
  const blank = (fen: number): string => (fen === 0 ? '' : formatFen(fen))
  return [
    {
      id: 'unitLabel',
      header: t('fees.field.unit'),
      width: 90,
      sortable: true,
      fixed: true,
      cell: (row) => row.unitLabel,
      total: t('fees.total'),
    },
    {
      id: 'ownerName',
      header: t('fees.field.owner'),
      width: 109,
      sortable: true,
      cell: (row) => row.ownerName,
    },
    { id: 'phone', header: t('fees.field.phone'), width: 104, cell: (row) => row.phone },
    ...AGES.map(
      (each): Column<ArrearsRow> => ({
        id: each,
        header: t(`fees.age.${each}`),
        width: WIDTHS[each],
        align: 'right',
        sortable: true,
        cell: (row) => blank(row.ages[each]),
        total: list && (age === null || age === each) ? formatFen(list.ages[each]) : '',
      }),
    ),
    {
      id: 'openFen',
      header: t('fees.field.open'),
      width: 106,
      align: 'right',
      sortable: true,
      cell: (row) => formatFen(row.openFen),
      total: list ? formatFen(list.openFen) : '',
    },
    {
      id: 'oldestDueOn',
      header: t('fees.field.oldest'),
      width: 107,
      sortable: true,
      cell: (row) => row.oldestDueOn,
    },
  ]
}

const isAge = (text: string | null): text is Age => AGES.some((age) => age === text)

/** Who owes how much since when; a row opens the unit's account. */
export const ArrearsList = () => {
  const { t } = useWords()
  const [, go] = useLocation()
  const [params] = useSearchParams()
  const asked = params.get('age')
  const list = useListState<Filters>({ age: isAge(asked) ? asked : null, siteId: null })
  const found = useQuery('fees.arrears', list.input as never)
  const { data } = found
  const tree = useQuery('estate.tree', {})
  const columns = useColumns(data, list.filters.age)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  return (
    <>
      <Group gap={12}>
        <SearchField
          value={list.search}
          onChange={list.setSearch}
          placeholder={t('fees.arrears.searchHint')}
        />
        <Select
          w={150}
          clearable
          aria-label={t('fees.field.site')}
          placeholder={t('fees.arrears.allSites')}
          data={(tree.data ?? []).map((each) => ({ value: each.site.id, label: each.site.name }))}
          value={list.filters.siteId}
          onChange={(siteId) => list.setFilter('siteId', siteId)}
        />
        <FilterChips
          label={t('fees.arrears.ageFilter')}
          options={AGES.map((value) => ({ value, label: t(`fees.age.${value}`) }))}
          value={list.filters.age}
          onChange={(age) => list.setFilter('age', age)}
        />
        <NoticesButton filter={list.input as never} selected={selected} />
        <ExportButton filter={list.input as never} />
      </Group>
      <ListTable
        label={t('fees.view.arrears')}
        columns={columns}
        list={list}
        found={found}
        rowId={(row) => row.unitId}
        selected={selected}
        onSelect={setSelected}
        onOpen={(row) => go(`/fees/collect/${row.unitId}?`)}
        empty={
          <EmptyState
            icon={IconMoodSmile}
            title={t('fees.arrears.empty')}
            hint={t('fees.arrears.emptyHint')}
          />
        }
      />
    </>
  )
}

const ExportButton = ({ filter }: { readonly filter: never }) => {
  const { t } = useWords()
  const save = useCommand('fees.exportArrears')
  const run = async (): Promise<void> => {
    const reply = await save.run({
      filter,
      sheet: {
        fileName: t('fees.arrears.fileName', { day: dayOf(new Date().toISOString()) }),
        headings: [
          t('fees.field.unit'),
          t('fees.field.owner'),
          t('fees.field.phone'),
          ...AGES.map((age) => t(`fees.age.${age}`)),
          t('fees.field.open'),
          t('fees.field.oldest'),
        ],
        words: { total: t('fees.total') },
      },
    })
    if (reply?.ok && reply.value) notifyDone(t('fees.exported', { path: reply.value }))
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} />}
        loading={save.busy}
        onClick={() => void run()}
      >
        {t('fees.export')}
      </Button>
      <ProblemNotice problem={save.problem} />
    </>
  )
}

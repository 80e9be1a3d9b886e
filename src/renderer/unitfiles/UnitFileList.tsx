import { Button, Group } from '@mantine/core'
import { IconArchive, IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { UnitId } from '../../shared/id'
import type { UnitFileRow, UnitFileView } from '../../shared/unitfiles/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { ListTable } from '../ui/ListTable'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { SearchField } from '../ui/SearchField'
import { StateChip } from '../ui/StateChip'
import { useListState } from '../ui/useListState'
import { Completeness } from './Completeness'
import { ReviewDialog } from './ReviewDialog'

const useColumns = (): readonly Column<UnitFileRow>[] => {
  const { t, day, language } = useWords()
  return [
    {
      id: 'label',
      header: t('unitfiles.field.unit'),
      width: 110,
      sortable: true,
      fixed: true,
      cell: (row) => row.label,
    },
    {
      id: 'no',
      header: t('unitfiles.field.no'),
      width: 120,
      cell: (row) => (row.volume > 1 ? `${row.no}/${row.volume}` : row.no),
    },
    {
      id: 'owners',
      header: t('unitfiles.field.owners'),
      width: 140,
      sortable: true,
      cell: (row) => row.owners,
    },
    {
      id: 'percent',
      header: t('unitfiles.field.percent'),
      width: 128,
      sortable: true,
      cell: (row) => <Completeness percent={row.percent} />,
    },
    {
      id: 'missing',
      header: t('unitfiles.field.missing'),
      width: 280,
      cell: (row) =>
        row.missing
          .map(({ name, nameEn }) => (language === 'en' && nameEn !== '' ? nameEn : name))
          .join(t('unitfiles.comma')),
    },
    { id: 'location', header: t('unitfiles.field.location'), width: 120, cell: (row) => row.location },
    {
      id: 'reviewedOn',
      header: t('unitfiles.field.reviewedOn'),
      width: 120,
      sortable: true,
      cell: (row) => (row.reviewedOn ? day(row.reviewedOn) : ''),
    },
    {
      id: 'state',
      header: t('unitfiles.field.state'),
      width: 146,
      cell: (row) => <FileState row={row} />,
    },
  ]
}

export const FileState = ({ row }: { readonly row: UnitFileRow }) => {
  const { t } = useWords()
  if (row.out) return <StateChip tone="warn" label={t('unitfiles.state.out', { name: row.out.borrower })} />
  if (row.reviewDue) return <StateChip tone="info" label={t('unitfiles.state.reviewDue')} />
  return <StateChip tone="quiet" label={t('unitfiles.state.inPlace')} />
}

const HEADINGS = [
  'no',
  'volume',
  'unit',
  'owners',
  'location',
  'percent',
  'missing',
  'reviewedOn',
  'out',
] as const

export const UnitFileList = ({ view }: { readonly view: UnitFileView }) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const list = useListState({})
  const filter = { ...list.input, view } as never
  const found = useQuery('unitfiles.list', filter)
  const save = useCommand('unitfiles.export')
  const may = useMay('clerk', 'manager')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [reviewing, setReviewing] = useState(false)
  const columns = useColumns()
  const exportRows = async (): Promise<void> => {
    const reply = await save.run({
      filter,
      headings: HEADINGS.map((field) => t(`unitfiles.field.${field}`)),
      fileName: t('unitfiles.fileName', { view: t(`unitfiles.view.${view}`) }),
    })
    if (reply?.ok && reply.value) notifyDone(t('unitfiles.exported', { path: reply.value }))
  }
  return (
    <>
      <Group justify="space-between">
        <SearchField value={list.search} onChange={list.setSearch} placeholder={t('unitfiles.searchHint')} />
        {may && (
          <Group gap={8}>
            <Button variant="default" disabled={selected.size === 0} onClick={() => setReviewing(true)}>
              {t('unitfiles.review.open', { n: selected.size })}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileSpreadsheet size={16} />}
              loading={save.busy}
              onClick={() => void exportRows()}
            >
              {t('unitfiles.export')}
            </Button>
          </Group>
        )}
      </Group>
      <ProblemNotice problem={save.problem} />
      <ListTable
        label={t(`unitfiles.view.${view}`)}
        columns={columns}
        list={list}
        found={found}
        rowId={(row) => row.unitId}
        onOpen={(row) => go(`/unitfiles/${row.unitId}`)}
        {...(may ? { selected, onSelect: setSelected } : {})}
        empty={
          <EmptyState
            icon={IconArchive}
            title={t(`unitfiles.empty.${view}`)}
            hint={t('unitfiles.emptyHint')}
          />
        }
      />
      {reviewing && (
        <ReviewDialog
          unitIds={[...selected] as UnitId[]}
          onClose={() => setReviewing(false)}
          onDone={() => setSelected(new Set())}
        />
      )}
    </>
  )
}

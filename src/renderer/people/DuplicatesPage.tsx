import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import type { AlikePair, AlikePerson } from '../../shared/people/contract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { MergeDialog } from './MergeDialog'

/** Records that look like one person entered twice, the surest first. */
export const DuplicatesPage = () => {
  const { t } = useWords()
  const [page, setPage] = useState(0)
  const [merging, setMerging] = useState<AlikePair | null>(null)
  const { data, problem, loading } = useQuery('people.duplicates', { page })
  const units = (person: AlikePerson): string => person.units.join(t('people.comma'))
  const columns: readonly Column<AlikePair>[] = [
    { id: 'name', header: t('people.field.name'), width: 140, fixed: true, cell: ({ keep }) => keep.name },
    {
      id: 'why',
      header: t('people.merge.why'),
      width: 200,
      cell: ({ reasons }) =>
        reasons.map((reason) => t(`people.merge.reason.${reason}`)).join(t('people.comma')),
    },
    { id: 'units', header: t('people.merge.kept'), width: 200, cell: ({ keep }) => units(keep) },
    { id: 'phone', header: t('people.field.phone'), width: 120, cell: ({ keep }) => keep.phones[0] ?? '' },
    {
      id: 'other',
      header: t('people.merge.other'),
      width: 200,
      cell: ({ gone }) => [gone.name, units(gone)].filter((part) => part !== '').join(' · '),
    },
    {
      id: 'otherPhone',
      header: t('people.merge.otherPhone'),
      width: 130,
      cell: ({ gone }) => gone.phones[0] ?? '',
    },
    {
      id: 'act',
      header: t('people.field.act'),
      width: 110,
      cell: (pair) => (
        <Button size="compact-sm" variant="light" onClick={() => setMerging(pair)}>
          {t('people.merge.open')}
        </Button>
      ),
    },
  ]
  return (
    <Page
      title={t('people.duplicates.title')}
      back="/files?view=people"
      {...(data ? { count: data.total } : {})}
    >
      <DataTable
        label={t('people.duplicates.title')}
        columns={columns}
        rows={data?.rows ?? []}
        total={data?.total ?? 0}
        page={page}
        onPage={setPage}
        rowId={({ keep, gone }) => `${keep.id}${gone.id}`}
        onOpen={setMerging}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState
            icon={IconUsers}
            title={t('people.duplicates.none')}
            hint={t('people.duplicates.hint')}
          />
        }
      />
      <MergeDialog pair={merging} onClose={() => setMerging(null)} />
    </Page>
  )
}
